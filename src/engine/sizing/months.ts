/** The month grid: months of 365/12 days, so that twelve are a year. */
import { daysPerYear } from '../units/index.ts';

/** Last day of month m. */
export const dayOfMonth = (month: number): number => Math.round((month * daysPerYear) / 12);

/** A series by day, read at the end of month 0 … months. */
export const monthly = (series: Float64Array, months: number): readonly number[] =>
	Array.from(
		{ length: months + 1 },
		(_, month) => series[Math.min(dayOfMonth(month), series.length - 1)] ?? 0
	);

/** Mean of each month 0 … months − 1 of a series by day: between its two ends. */
export function monthlyMeans(series: Float64Array, months: number): readonly number[] {
	const ends = monthly(series, months);
	return Array.from(
		{ length: months },
		(_, month) => ((ends[month] ?? 0) + (ends[month + 1] ?? 0)) / 2
	);
}
