/**
 * The different gaps of a course, numbered: restore points repeat the same few, and the exponentials
 * behind a change law are the dearest part of what is done with them.
 *
 * Gaps are taken to the minute. A table with one place a gap answers nearly always; a map knows all.
 * Example: gaps of 1, 1, 7 and 1 days are the numbers 0, 0, 1, 0.
 */
const minutesPerDay = 1440;
/** A prime, so that gaps of whole days and hours spread over all places. */
const places = 4093;

export interface GapIndex {
	readonly minutesAt: Int32Array;
	readonly indexAt: Int32Array;
	readonly indexByMinutes: Map<number, number>;
}

export const noGaps = (): GapIndex => ({
	minutesAt: new Int32Array(places).fill(-1),
	indexAt: new Int32Array(places),
	indexByMinutes: new Map()
});

/** A gap to the minute, in days. */
export const toTheMinute = (days: number): number =>
	Math.round(days * minutesPerDay) / minutesPerDay;

/** The number of a gap; a new one gets the next. */
export function indexOfGap({ minutesAt, indexAt, indexByMinutes }: GapIndex, days: number): number {
	const minutes = Math.round(days * minutesPerDay);
	const place = minutes % places;
	if (minutesAt[place] === minutes) return indexAt[place] ?? 0;
	const index = indexByMinutes.get(minutes) ?? indexByMinutes.size;
	indexByMinutes.set(minutes, index);
	minutesAt[place] = minutes;
	indexAt[place] = index;
	return index;
}

/** The gaps in days, by number. */
export const gapDays = ({ indexByMinutes }: GapIndex): Float64Array =>
	Float64Array.from(indexByMinutes.keys(), (minutes) => minutes / minutesPerDay);
