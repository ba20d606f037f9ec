/**
 * The hot set from two figures of job reports: change over one day and over several days.
 *
 * Law: with w = 0.9, U(days; h) rises with h, from everything-hot-changes-daily (h = c·w) to uniform
 * (h = w); bisection finds the h that gives the measured share. A share below what w = 0.9 allows
 * means still more local change: then h = c·w and w rises towards 1, where the same bytes change
 * every day. A share above uniform change is read as uniform.
 * Example: 2 % a day and 6.2 % in a week give h = 5.0 %.
 */
import { uniqueShare, type ChangeCurve } from './change-curve.ts';

export type CurveFit =
	| { readonly ok: true; readonly curve: ChangeCurve }
	| { readonly ok: false; readonly problem: string };

const usualWeight = 0.9;
/** Halvings of the interval; 60 exhaust a double. */
const halvings = 60;

/** The argument in [low, high] at which a rising function reaches the target. */
function bisect(low: number, high: number, target: number, rising: (at: number) => number): number {
	let [from, to] = [low, high];
	for (let step = 0; step < halvings; step++) {
		const middle = (from + to) / 2;
		if (rising(middle) < target) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}

const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

/** Why two figures contradict each other, or null. */
function contradiction(changePerDay: number, days: number, share: number): string | null {
	const measured = `${percent(share)} changed in ${days} days`;
	const oneDay = percent(changePerDay);
	if (!(days > 1))
		return `change over ${days} days says nothing beyond the daily change; use 7 or 30 days`;
	if (share < changePerDay) return `${measured} is less than the ${oneDay} of a single day`;
	if (share > Math.min(1, changePerDay * days))
		return `${measured} is more than ${days} days at ${oneDay} can change; check both figures`;
	return null;
}

/**
 * Fits the curve to the share changed in one day and the share changed at least once in `days` days
 * (2 or more), both 0…1. Refuses figures that contradict each other, with why.
 */
export function fitHotSet(changePerDay: number, days: number, share: number): CurveFit {
	const problem = contradiction(changePerDay, days, share);
	if (problem !== null) return { ok: false, problem };
	const curve = (hotShare: number, hotWeight: number): ChangeCurve => ({
		changePerDay,
		hotShare,
		hotWeight
	});
	const over = (hotShare: number, hotWeight: number): number =>
		uniqueShare(curve(hotShare, hotWeight), days);
	if (changePerDay === 0 || share >= over(0, 0)) return { ok: true, curve: curve(0, 0) };
	const smallest = changePerDay * usualWeight;
	if (share >= over(smallest, usualWeight)) {
		const hot = bisect(smallest, usualWeight, share, (at) => over(at, usualWeight));
		return { ok: true, curve: curve(hot, usualWeight) };
	}
	const cold = bisect(0, 1 - usualWeight, share, (at) => over(changePerDay * (1 - at), 1 - at));
	return { ok: true, curve: curve(changePerDay * (1 - cold), 1 - cold) };
}
