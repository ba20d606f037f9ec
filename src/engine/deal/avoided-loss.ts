/**
 * Losses that a design avoids, as far as they carry in a price. All of them are soft: they free no
 * budget, so they stand beside the gain that does and are counted by a share of their own.
 *
 * counted = share × months after the cut-over ÷ 12 × Σ events what is trusted of their avoidance a
 * year, rounded once. Each event is trusted already by how its frequency is known, so the doubt in the
 * gain is not laid on it a second time. What is known from above only, because the design's own loss
 * has no end, is no benefit and counts nought; where the design loses more, that counts.
 * Example: 39 872 a year, a horizon of 60 months, a cut-over in month 3, a share of 25 %: 47 348.
 */
import {
	decimal,
	money,
	monthsPerYear,
	rounded,
	sum,
	times,
	type Currency,
	type Money
} from '../finance/index.ts';
import type { AvoidedLine, AvoidedLoss } from '../value/index.ts';

/** What a replay says of the design, and for how long it stands in the old one's place. */
export interface AvoidedGround {
	readonly avoided: AvoidedLoss;
	/** Months of the horizon after the cut-over. */
	readonly months: number;
	/** Names of events by id. */
	readonly eventNames: Readonly<Record<string, string>>;
}

export interface AvoidedLineReport {
	readonly event: string;
	/** Today's loss a year less the design's. */
	readonly perYear: string;
	/** What is counted of it by how its frequency is known. */
	readonly trustShare: number;
	readonly trustedPerYear: string;
	/** False for a benefit that is known from above only. */
	readonly counts: boolean;
}

export interface AvoidedReport {
	readonly lines: readonly AvoidedLineReport[];
	/** Sum of the lines that count, a year. */
	readonly trustedPerYear: Money;
	readonly months: number;
	readonly counted: Money;
}

const countsIn = ({ bound, perYear }: AvoidedLine): boolean =>
	bound === 'exact' || bound === 'at-least' || decimal(perYear).isNegative();

/** Counts avoided losses at `share`; `currency` is the one of the replay's costs. */
export function countAvoided(
	{ avoided, months, eventNames }: AvoidedGround,
	share: number,
	currency: Currency
): AvoidedReport {
	const counting = avoided.lines.filter(countsIn);
	const trustedPerYear = sum(
		counting.map((line) => money(line.trustedPerYear, currency)),
		currency
	);
	const years = decimal(months).div(monthsPerYear);
	return {
		lines: avoided.lines.map((line) => ({
			event: eventNames[line.eventId] ?? line.eventId,
			perYear: line.perYear,
			trustShare: line.trustShare,
			trustedPerYear: line.trustedPerYear,
			counts: countsIn(line)
		})),
		trustedPerYear,
		months,
		counted: rounded(times(times(trustedPerYear, years), decimal(share)))
	};
}
