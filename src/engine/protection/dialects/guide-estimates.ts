/**
 * Sizes as vendors' guides work them out by hand, to compare with what a simulation says.
 *
 *   merging or reverse: one full + (n − 1) increments
 *   periodic fulls:     n + period + 1 points, of which ⌊that / period⌋ + 1 are fulls
 *   copy with GFS:      full · (1 + GFS fulls + 1) + n increments, one full being for the merge
 *   replica:            source · (1 + growth)^years · (1 + change · (n + 1))
 *
 * Sources: Veeam best practices 2020, Veeam 13 documentation, the calculator's published examples.
 * Example: n = 30, weekly fulls: 38 points, 6 fulls and 32 increments; simulated, it is never more
 * than 36.
 */
export interface GuideEstimate {
	readonly fulls: number;
	readonly increments: number;
}

export const mergingEstimate = (points: number): GuideEstimate => ({
	fulls: 1,
	increments: points - 1
});

export function periodicFullsEstimate(points: number, runsBetweenFulls: number): GuideEstimate {
	const all = points + runsBetweenFulls + 1;
	const fulls = Math.floor(all / runsBetweenFulls) + 1;
	return { fulls, increments: all - fulls };
}

export const copyWithGfsEstimate = (points: number, gfsFulls: number): GuideEstimate => ({
	fulls: 1 + gfsFulls + 1,
	increments: points
});

/** Bytes a replica takes on the target after so many years. */
export const replicaBytes = (
	sourceBytes: number,
	growthPerYear: number,
	years: number,
	changePerDay: number,
	points: number
): number => sourceBytes * (1 + growthPerYear) ** years * (1 + changePerDay * (points + 1));

/** Disk for the digests of a WAN accelerator: 2 % of the source and 10 GB. */
export const wanDigestBytes = (sourceBytes: number): number => 0.02 * sourceBytes + 10e9;
