/** Trials as they are asked for on the command line: `--trials N [--seed S]`. */
import { usualSeed, type TrialsAsked } from '#engine/trials.ts';
import { wholeNumber } from './command.ts';
import { InputError } from './terminal.ts';

/** More than these are of no use: the ranges have long stood still. */
const trialsMost = 10_000;

export const trialOptions: readonly (readonly [option: string, meaning: string])[] = [
	['--trials N', 'how sure it is: ranges and the probability of a saving, from N trials'],
	['--seed S', `the chance that they draw from (${usualSeed}); the same seed, the same trials`]
];

/** What is asked of trials; null without `--trials`. Throws InputError for bad words. */
export function askedTrials(
	command: string,
	{ trials, seed }: { readonly trials?: string | undefined; readonly seed?: string | undefined }
): Pick<Required<TrialsAsked>, 'trials' | 'seed'> | null {
	if (trials === undefined && seed !== undefined)
		throw new InputError(
			`${command}: --seed without --trials; say how many trials, as in --trials 200`
		);
	if (trials === undefined) return null;
	return {
		trials: wholeNumber(command, '--trials', trials, 1, trialsMost),
		seed: seed === undefined ? usualSeed : wholeNumber(command, '--seed', seed, 0, 2 ** 31)
	};
}
