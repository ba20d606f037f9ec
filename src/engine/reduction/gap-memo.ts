/**
 * A memo for functions of a gap: restore points repeat the same few gaps, and the exponentials
 * behind a change law are the dearest part of the hot path.
 *
 * Gaps are taken to the minute. A table of fixed size, one place a gap: a later gap with the same
 * place simply overwrites, so memory and time stay bounded whatever comes.
 */
const minutesPerDay = 1440;
/** A prime, so that gaps of whole days and hours spread over all places. */
const places = 4093;

/** `law` as a function that remembers; both take days. */
export function gapMemo(law: (gapDays: number) => number): (gapDays: number) => number {
	const minutesAt = new Int32Array(places).fill(-1);
	const valueAt = new Float64Array(places);
	return (gapDays) => {
		const minutes = Math.round(gapDays * minutesPerDay);
		const place = minutes % places;
		if (minutesAt[place] !== minutes) {
			minutesAt[place] = minutes;
			valueAt[place] = law(minutes / minutesPerDay);
		}
		return valueAt[place] ?? 0;
	};
}
