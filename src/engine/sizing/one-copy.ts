/**
 * Of everything that a system leaves behind, the one copy that would be carried over: a restore point
 * is carried once, however many pools hold it.
 *
 * For each group, the copy whose last point lives longest, of several the first; of the pools that hold
 * that copy together, the one that keeps the whole policy, else one for each part of it, because a
 * staging disk holds again what the library behind it holds.
 * Example: a library with 30 TB, its staging disk with 2 TB and a vault with 30 TB leave 62 TB behind;
 * the library's 30 TB are carried.
 */
import type { Pool } from '../library/index.ts';
import type { WorkloadGroup } from './groups.ts';

/** What a group leaves behind in a pool. */
export interface LeftBehind {
	readonly pool: Pool;
	readonly group: WorkloadGroup;
	/** Its front end at the cut-over. */
	readonly frontEndBytes: number;
	/** Bytes held per byte of front end, 0, 1, 2 … days after the cut-over. */
	readonly unit: Float64Array;
	/** Days until the last of its points may go. */
	readonly lastDay: number;
}

/** Pools of one copy share this id: that of the pool which they are part of. */
const copyOf = ({ pool }: LeftBehind): string => pool.partOf ?? pool.id;

const grouped = <T>(list: readonly T[], keyOf: (one: T) => unknown): readonly (readonly T[])[] => {
	const groups = new Map<unknown, T[]>();
	for (const one of list) {
		const key = keyOf(one);
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return [...groups.values()];
};

/** The first of those with the most, by `of`; undefined of none. */
const mostBy = <T>(list: readonly T[], of: (one: T) => number): T | undefined =>
	list.reduce<T | undefined>(
		(best, one) => (best === undefined || of(one) > of(best) ? one : best),
		undefined
	);

const lastDayOf = (parts: readonly LeftBehind[]): number =>
	Math.max(0, ...parts.map(({ lastDay }) => lastDay));

function carriedOf(left: readonly LeftBehind[]): readonly LeftBehind[] {
	const copy = mostBy(grouped(left, copyOf), lastDayOf) ?? [];
	const whole = copy.filter(({ pool }) => pool.keeps === 'all');
	return grouped(whole.length > 0 ? whole : copy, ({ pool }) => pool.keeps).flatMap(
		(parts) => mostBy(parts, ({ lastDay }) => lastDay) ?? []
	);
}

/** What is carried of what is left behind. */
export const oneCopy = (left: readonly LeftBehind[]): readonly LeftBehind[] =>
	grouped(left, ({ group }) => group).flatMap(carriedOf);
