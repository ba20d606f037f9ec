/**
 * Promises that an event breaks, on the first day or on the last of the horizon, when there is most to
 * bring back.
 *
 * An event takes its own time before any restore may start, and damage is as old as it is when it is
 * noticed; only what a design adds to that is the design's:
 * late = usable − time before restores − RTO; lost too much = data lost − age of the damage − RPO.
 * Each level counts on the worse of its days, and the sentence says which that is.
 * Example: usable after 33 h, 28 h of them before any restore, promised in 4 h: 1 h late.
 */
import type { MatrixCell, ReplayLevel } from '../disaster/index.ts';
import { found, type Finding } from './finding.ts';
import type { Strike, Struck } from './strikes.ts';
import { hoursText, listed } from './words.ts';

/** Less than this is not late: it reads the same. */
const leastSeconds = 60;

interface Kept {
	readonly id: string;
	readonly limit: (level: ReplayLevel) => number | null;
	readonly took: (cell: MatrixCell) => number | null;
	/** What the event itself takes. */
	readonly given: (strike: Strike) => number;
	readonly head: string;
	/** What stands after the time beyond the promise. */
	readonly excess: string;
	readonly because: (strike: Strike, isAtEnd: boolean) => readonly string[];
}

const promises: readonly Kept[] = [
	{
		id: 'too-late',
		limit: ({ rtoSeconds }) => rtoSeconds,
		took: ({ usableSeconds }) => usableSeconds,
		given: ({ beforeSeconds }) => beforeSeconds,
		head: 'usable after',
		excess: 'late',
		because: ({ beforeSeconds, bottleneck, laterBottleneck }, isAtEnd) => {
			const waitsFor = isAtEnd ? laterBottleneck : bottleneck;
			return [
				...(beforeSeconds > 0
					? [`${hoursText(beforeSeconds)} of it pass before any restore may start`]
					: []),
				...(waitsFor === null ? [] : [`most of the waiting is for: ${waitsFor}`])
			];
		}
	},
	{
		id: 'too-much-lost',
		limit: ({ rpoSeconds }) => rpoSeconds,
		took: ({ dataLostSeconds }) => dataLostSeconds,
		given: ({ damagedSeconds }) => damagedSeconds,
		head: 'loses',
		excess: 'more lost than promised',
		because: ({ damagedSeconds }) =>
			damagedSeconds > 0
				? [`the damage is ${hoursText(damagedSeconds)} old when it is noticed`]
				: []
	}
];

/** A level that misses a promise, on the worse of its days. */
interface Missed {
	readonly level: Struck['level'];
	readonly promised: number;
	readonly needed: number;
	/** What it takes on the first day. */
	readonly atFirst: number | null;
	readonly isAtEnd: boolean;
	readonly beyond: number;
}

function missedBy(
	{ level, cell, later }: Struck,
	strike: Strike,
	{ limit, took, given }: Kept
): readonly Missed[] {
	const promised = limit(level);
	const [atFirst, atEnd] = [took(cell), later && took(later)];
	if (promised === null) return [];
	// The last day counts where it reads worse.
	const isAtEnd = atEnd !== null && atEnd - (atFirst ?? 0) >= leastSeconds;
	const needed = isAtEnd ? atEnd : atFirst;
	if (needed === null) return [];
	const beyond = needed - given(strike) - promised;
	return beyond >= leastSeconds ? [{ level, promised, needed, atFirst, isAtEnd, beyond }] : [];
}

/** What the first day is like for levels that are worse on the last. */
function firstDayText(missed: readonly Missed[], given: number): readonly string[] {
	const grown = missed.filter(({ isAtEnd }) => isAtEnd);
	const isKept = ({ atFirst, promised }: Missed): boolean =>
		atFirst !== null && atFirst - given - promised < leastSeconds;
	const kept = grown.filter(isKept).map(({ level }) => level.name);
	const broken = grown.flatMap((one) =>
		isKept(one) || one.atFirst === null ? [] : [`${hoursText(one.atFirst)} (${one.level.name})`]
	);
	return [
		...(broken.length === 0 ? [] : [`on the first day it is ${listed(broken)}`]),
		...(kept.length === 0
			? []
			: [
					`on the first day ${listed(kept)} ${kept.length === 1 ? 'keeps its promise' : 'keep their promises'}`
				])
	];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One finding for an event and a promise, every level that misses it in one sentence. */
function findingFor(strike: Strike, promise: Kept): readonly Finding[] {
	const { id, given, head, excess, because } = promise;
	const missed = strike.struck.flatMap((one) => missedBy(one, strike, promise));
	if (missed.length === 0) return [];
	const atEnd = missed.filter(({ isAtEnd }) => isAtEnd).length;
	const each = missed.map(({ level, promised, needed, isAtEnd }) => {
		const day = atEnd > 0 && !isAtEnd ? ', on the first day' : '';
		return `${hoursText(needed)} (${level.name}, promised ${hoursText(promised)}${day})`;
	});
	const when = `${strike.name}${atEnd > 0 ? ` ${strike.endWords}` : ''}`;
	const beyond = Math.max(...missed.map((one) => one.beyond));
	const reasons = [...firstDayText(missed, given(strike)), ...because(strike, atEnd > 0)];
	return [
		found({
			id,
			severity: 'warns',
			candidateId: strike.candidateId,
			sentence: `${when}: ${head} ${listed(each)}.`,
			brief: `${when}: up to ${hoursText(beyond)} ${excess}.`,
			concerns: { eventId: strike.eventId, levelIds: missed.map(({ level }) => level.id) },
			extent: { value: beyond, unit: 'seconds' },
			needs: Object.fromEntries(missed.map(({ level, needed }) => [level.id, needed])),
			...(reasons.length > 0 ? { detail: `${capital(reasons.join('; '))}.` } : {})
		})
	];
}

/** Promises that an event breaks for a design. */
export const missedPromises = (strike: Strike): readonly Finding[] =>
	promises.flatMap((promise) => findingFor(strike, promise));
