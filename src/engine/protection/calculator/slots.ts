/**
 * Long-term slots of the vendor calculator: on which day of age each weekly, monthly and yearly
 * point stands. Day 1 is the newest point.
 *
 *   W_k = 7k      M_k = 7 · ⌈365k / 12 / 7⌉      Y_k = 7 · ⌈365k / 7⌉
 *
 * Every slot is rounded up to a weekly full; slots that meet are one point with several flags.
 * Source: captures and recorded answers of the calculator, 2026.
 * Example: M1 is day 35, M12 and Y1 are both day 371.
 */
export interface CalculatorGfs {
	readonly weeklies: number;
	readonly monthlies: number;
	readonly yearlies: number;
}

const weekliesUpTo = (days: number): number => 7 * Math.ceil(days / 7);

/** Day of age → flags such as `M12`, `Y1`, youngest day first. */
export function gfsSlots(gfs: CalculatorGfs): ReadonlyMap<number, readonly string[]> {
	const slots = (letter: string, count: number, dayOf: (k: number) => number) =>
		Array.from({ length: count }, (_, at) => [dayOf(at + 1), `${letter}${at + 1}`] as const);
	const all = [
		...slots('W', gfs.weeklies, (k) => 7 * k),
		...slots('M', gfs.monthlies, (k) => weekliesUpTo((365 * k) / 12)),
		...slots('Y', gfs.yearlies, (k) => weekliesUpTo(365 * k))
	];
	const byDay = new Map<number, string[]>();
	for (const [day, flag] of all.sort(([a], [b]) => a - b)) {
		byDay.set(day, [...(byDay.get(day) ?? []), flag]);
	}
	return byDay;
}
