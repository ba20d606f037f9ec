/**
 * The matrix read off a run: one cell a level, the worst of its machines; of several variants the worst
 * for each level.
 *
 * Worse is: gone, then never back though a copy is left, then unknown, then back with more promises
 * broken or later, then no copy left beside running production.
 */
import type { Fate } from './fate.ts';
import type { LostPool, MatrixCell, ReplayLevel } from './result.ts';
import type { Played, VariantRun } from './run.ts';

const latest = (times: readonly (number | null)[]): number | null =>
	times.reduce<number | null>(
		(last, time) => (time !== null && (last === null || time > last) ? time : last),
		null
	);

/** Waits for another, while some of those struck come over a line of unknown rate. */
const waitsForUnknown = ({ timeline }: Played, isAnyUnknown: boolean): boolean =>
	isAnyUnknown && timeline.neverBecause === 'dependency';

function kindOf(
	struck: readonly Played[],
	copiesLeft: number,
	isAnyUnknown: boolean
): MatrixCell['kind'] {
	if (struck.length === 0) return copiesLeft === 0 ? 'bare' : 'untouched';
	const never = struck.filter(({ timeline }) => timeline.usableAt === null);
	if (never.some(({ fate }) => fate.chosen === null)) return 'gone';
	if (never.some((one) => one.isWayKnown && !waitsForUnknown(one, isAnyUnknown))) return 'stuck';
	return never.length > 0 ? 'unknown' : 'back';
}

function lostPoolsOf(fates: readonly Fate[], takesShipment: boolean): readonly LostPool[] {
	const lost = new Map<string, LostPool>();
	for (const { copies, survival } of fates) {
		for (const { id, lostTo, survivingPoints } of survival.copies) {
			const held = copies.find(({ pool }) => pool.id === id);
			if (lostTo)
				lost.set(id, {
					poolId: id,
					by: lostTo.by,
					authority: 'authority' in lostTo ? lostTo.authority : null,
					partly: survivingPoints > 0
				});
			else if (takesShipment && held?.isCarried)
				lost.set(id, { poolId: id, by: 'copy', authority: null, partly: survivingPoints > 0 });
		}
	}
	return [...lost.values()];
}

/** The cell of one level in one run. */
export function cellOf(level: ReplayLevel, { variant, fates, played }: VariantRun): MatrixCell {
	const struck = played.filter(({ stock }) => (stock.kind.level?.id ?? null) === level.id);
	const own = [...fates].filter(([kind]) => (kind.level?.id ?? null) === level.id);
	// Who was struck has its own fate; with nobody struck, all of the level answer for their copies.
	const judged =
		struck.length > 0 ? [...new Set(struck.map(({ fate }) => fate))] : own.map(([, fate]) => fate);
	const copiesLeft = judged.reduce((least, fate) => Math.min(least, fate.copiesLeft), Infinity);
	const isAnyUnknown = played.some(({ fate, isWayKnown }) => fate.chosen !== null && !isWayKnown);
	const count = (is: (one: Played) => boolean): number => struck.filter(is).length;
	return {
		levelId: level.id,
		kind:
			level.id === null && struck.length === 0
				? 'untouched'
				: kindOf(struck, copiesLeft, isAnyUnknown),
		machines: struck.length,
		gone: count(({ timeline }) => timeline.usableAt === null),
		usableSeconds: latest(struck.map(({ timeline }) => timeline.usableAt)),
		dataLostSeconds: latest(struck.map(({ dataLostSeconds }) => dataLostSeconds)),
		rtoMisses: count(({ isLate }) => isLate),
		rpoMisses: count(({ losesTooMuch }) => losesTooMuch),
		copiesLeft: Number.isFinite(copiesLeft) ? copiesLeft : 0,
		lostPools: lostPoolsOf(judged, variant.takesShipment),
		fromPools: [...new Set(struck.flatMap(({ fate }) => fate.chosen?.pool.id ?? []))],
		variant: variant.name
	};
}

const order: readonly MatrixCell['kind'][] = [
	'untouched',
	'bare',
	'back',
	'unknown',
	'stuck',
	'gone'
];

/** The worse of two cells of a level; the first where neither is. */
export function worseCell(one: MatrixCell, other: MatrixCell): MatrixCell {
	const byKind = order.indexOf(one.kind) - order.indexOf(other.kind);
	const compared =
		byKind ||
		one.rtoMisses + one.rpoMisses - other.rtoMisses - other.rpoMisses ||
		(one.usableSeconds ?? 0) - (other.usableSeconds ?? 0) ||
		(one.dataLostSeconds ?? 0) - (other.dataLostSeconds ?? 0) ||
		other.copiesLeft - one.copiesLeft;
	return compared >= 0 ? one : other;
}
