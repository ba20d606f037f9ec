/**
 * Bytes restored by given times.
 *
 * Between two instants rates are constant, so the curve is straight there: bytes at the instant
 * before + rate · seconds since.
 * Example: 1 TB at 200 MB/s from the start: 400 GB after 2000 s.
 */

export interface DeliveredCurve {
	/** The times asked for, ascending, and where each stands in the list. */
	readonly ascending: readonly { readonly at: number; readonly place: number }[];
	/** In the order of the list. */
	readonly bytes: number[];
	/** How many are known. */
	known: number;
}

export const openCurve = (curveAt: readonly number[]): DeliveredCurve => ({
	ascending: curveAt.map((at, place) => ({ at, place })).sort((one, other) => one.at - other.at),
	bytes: curveAt.map(() => 0),
	known: 0
});

/** Notes the times before `until`, `deliveredBytes` having been restored at `from`. */
export function trace(
	curve: DeliveredCurve,
	deliveredBytes: number,
	bytesPerSecond: number,
	from: number,
	until: number
): void {
	for (
		let asked = curve.ascending[curve.known];
		asked !== undefined && asked.at < until;
		asked = curve.ascending[curve.known]
	) {
		const since = Math.max(0, asked.at - from);
		curve.bytes[asked.place] = deliveredBytes + bytesPerSecond * since;
		curve.known += 1;
	}
}
