/**
 * The vendor's calculator as a column: ours, theirs, the difference, and why, each step with its sign.
 * Bytes stand in TB, so that a column adds up by eye.
 */
import type { BytesCheck, PoolCheck } from '#engine/cross-check.ts';
import type { CrossCheck } from '#engine/protection/index.ts';
import { bytesFigure, formatBytes, formatCount, formatNumber, minus } from '../format.ts';

export interface ToolStep {
	/** `+12`, `−28.6`. */
	readonly by: string;
	readonly because: string;
}

export interface ToolRow {
	/** `points`, or `TB stored`. */
	readonly what: string;
	readonly ours: string;
	readonly theirs: string;
	readonly difference: string;
	/** The difference in a sentence: `19.6 TB less`, `as much`. */
	readonly compared: string;
	readonly steps: readonly ToolStep[];
}

/** A number of TB with its sign, as exact as its column. */
function signedTerabytes(bytes: number): string {
	const { figure } = bytesFigure(Math.abs(bytes), 'en', 'TB');
	return `${bytes < 0 ? minus : '+'}${figure}`;
}

const signedPoints = (points: number): string => formatNumber(points, 'en', 0, true);

const compared = (difference: number, by: string): string =>
	difference === 0 ? 'as much' : `${by} ${difference < 0 ? 'less' : 'more'}`;

/** Points of a policy, once every rule has filled up. */
export const pointsRow = ({ ours, calculator, steps }: CrossCheck): ToolRow => ({
	what: 'points',
	ours: formatNumber(ours),
	theirs: formatNumber(calculator),
	difference: ours === calculator ? 'none' : signedPoints(calculator - ours),
	compared: compared(
		calculator - ours,
		formatCount(Math.abs(calculator - ours), 'point', 'points')
	),
	steps: steps.map(({ points, because }) => ({ by: signedPoints(points), because }))
});

/** Bytes of a level or a pool; `what` names them. */
export const bytesRow = (what: string, { ours, theirs, steps }: BytesCheck): ToolRow => ({
	what,
	ours: bytesFigure(ours, 'en', 'TB').figure,
	theirs: bytesFigure(theirs, 'en', 'TB').figure,
	difference: steps.length === 0 ? 'none' : signedTerabytes(theirs - ours),
	compared: compared(steps.length === 0 ? 0 : theirs - ours, formatBytes(Math.abs(theirs - ours))),
	steps: steps.map(({ bytes, because }) => ({ by: signedTerabytes(bytes), because }))
});

function listed(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** What it does not model of a pool, or why it has no answer for it: one sentence. */
export const toolSentence = (check: PoolCheck, poolName: string): string =>
	check.isCovered
		? `The vendor's calculator says nothing of ${listed(check.silentOn)}.`
		: `The vendor's calculator says nothing of the ${poolName.toLowerCase()}: ${check.because}.`;
