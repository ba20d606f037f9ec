/**
 * Lifetimes by class, a cautious estimate of how long each kind of point occupies object storage.
 *
 *   daily = keepDays      class = max(count · period, cadence − 1 + keepDays)
 *
 * with periods of 7, 30 and 365 days and the cadence the shortest period in use: a long-term point
 * is at least held until the chain it stands in has aged out. Source: vault-sizer, 2026.
 * Example: 30 days and 4 weeklies: weekly points live max(28, 36) = 36 days.
 */
export interface LongTermCounts {
	readonly weekly: number;
	readonly monthly: number;
	readonly yearly: number;
}

const periodDays: Readonly<Record<keyof LongTermCounts, number>> = {
	weekly: 7,
	monthly: 30,
	yearly: 365
};
const classes = ['weekly', 'monthly', 'yearly'] as const;

export interface ClassLifetime {
	readonly class: 'daily' | keyof LongTermCounts;
	readonly lifetimeDays: number;
}

/** Lifetimes of the daily points and of each long-term class in use. */
export function classLifetimes(keepDays: number, counts: LongTermCounts): readonly ClassLifetime[] {
	const used = classes.filter((name) => counts[name] > 0);
	const cadence = Math.min(...used.map((name) => periodDays[name]));
	return [
		{ class: 'daily', lifetimeDays: keepDays },
		...used.map((name) => ({
			class: name,
			lifetimeDays: Math.max(counts[name] * periodDays[name], cadence - 1 + keepDays)
		}))
	];
}

/** Counts cut down to the periods that fit into a horizon of so many years of 365 days. */
export function countsWithin(counts: LongTermCounts, horizonYears: number): LongTermCounts {
	const fit = (name: keyof LongTermCounts): number =>
		Math.min(counts[name], Math.floor((horizonYears * 365) / periodDays[name]));
	return { weekly: fit('weekly'), monthly: fit('monthly'), yearly: fit('yearly') };
}
