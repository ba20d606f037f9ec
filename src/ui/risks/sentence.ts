/** The page in a sentence: how much is open of the chosen design, and the gravest of it. */
import { openRisks, type Review } from '#engine/advise.ts';
import type { Replay } from '#engine/disaster/index.ts';
import { daysPerYear } from '#engine/units/index.ts';
import { asSentence, numberWord } from '../words.ts';

export function risksSentence(review: Review, chosen: string | null, letter: string): string {
	const open = openRisks(review, chosen);
	const accepted = review.findings.filter(
		({ status, candidateId }) =>
			status === 'accepted' && (candidateId === null || candidateId === chosen)
	).length;
	const signed =
		accepted === 0
			? ''
			: ` ${asSentence(numberWord(accepted))} ${accepted === 1 ? 'is' : 'are'} accepted.`;
	const [first] = open;
	if (!first) return `Nothing is open on ${letter}.${signed}`;
	return `${open.length === 1 ? 'One finding is' : `${asSentence(numberWord(open.length))} findings are`} open on ${letter}.${signed}`;
}

/** On which days the events of a matrix were played; empty where it was one day. */
export const daysSentence = ({ lastDay }: Replay): string =>
	lastDay === undefined
		? ''
		: `Each cell as on the worse of two days: the first, and the last of year ${Math.round(lastDay / daysPerYear)}. Recovery plays the first.`;
