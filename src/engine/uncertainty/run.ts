/**
 * Running trials: the whole evaluation again and again, every driver somewhere in its range.
 *
 * A first block of fifty trials, then each driver alone, then the rest: so that a first answer comes
 * early. It goes a step at a time and whoever runs it may stop after any. The same world, drivers and
 * seed give the same outcomes, in whatever steps they are taken.
 */
import { aloneOf, type Alone, type Evaluate, type Outcome } from './alone.ts';
import type { Driver, World } from './driver.ts';
import { blockSize, strataOf } from './strata.ts';

export interface RunAsked {
	readonly world: World;
	readonly drivers: readonly Driver[];
	readonly trials: number;
	readonly seed: number;
	/** Quantities whose break-even is looked for. */
	readonly breakEvenOf: readonly string[];
	/** One evaluation of a trial, and one of a driver alone, which has most in common with the next. */
	readonly evaluateTrial: Evaluate;
	readonly evaluateAlone: Evaluate;
}

export interface RunSoFar {
	/** One a trial, in their order. */
	readonly outcomes: readonly Outcome[];
	/** One a driver that has been tried alone, in their order. */
	readonly alone: readonly Alone[];
	/** Steps done and steps in all. */
	readonly done: number;
	readonly of: number;
}

/** Runs the trials a step at a time; each step gives what is known after it. */
export function* runTrials(asked: RunAsked): Generator<RunSoFar, void> {
	const { world, drivers, trials, seed, breakEvenOf, evaluateTrial, evaluateAlone } = asked;
	const places = drivers.map(({ summary }) => strataOf(summary.id, seed, trials));
	const outcomes: Outcome[] = [];
	const alone: Alone[] = [];
	const of = trials + drivers.length;
	const soFar = (): RunSoFar => ({ outcomes, alone, done: outcomes.length + alone.length, of });
	const trial = (number: number): Outcome =>
		evaluateTrial(
			drivers.reduce(
				(made, driver, index) => driver.apply(made, places[index]?.[number] ?? 0.5),
				world
			)
		);
	const first = Math.min(blockSize, trials);
	for (let number = 0; number < first; number++) {
		outcomes.push(trial(number));
		yield soFar();
	}
	for (const driver of drivers) {
		alone.push(aloneOf(driver, world, breakEvenOf, evaluateAlone));
		yield soFar();
	}
	for (let number = first; number < trials; number++) {
		outcomes.push(trial(number));
		yield soFar();
	}
}
