/** What events cost in an average year, and how much of it a design avoids. Amounts are plain text. */
import type { How } from '../bid/index.ts';

export interface ReplayValue {
	readonly currency: string;
	/** Today first, then the candidates in the bid's order. */
	readonly designs: readonly DesignValue[];
	/** Protected machines for which nobody said what an hour of lost data costs. */
	readonly unpricedMachines: number;
	/** Statistics that are not used, and why. */
	readonly refused: readonly { readonly claim: string; readonly because: string }[];
}

export interface DesignValue {
	readonly candidateId: string;
	/** The sum of the lines. */
	readonly expectedYearlyLoss: string;
	/** Some machines never come back in some event: the true loss is larger. */
	readonly isAtLeast: boolean;
	/** In the order of the replay's events. */
	readonly lines: readonly LossLine[];
	/** Against today; null for today itself, or when the bid has no incumbent. */
	readonly avoided: AvoidedLoss | null;
}

/** One event's part of the yearly loss. */
export interface LossLine {
	readonly eventId: string;
	/** Times a year, less what other events of the list count already. */
	readonly timesPerYear: number;
	readonly how: How;
	/** What one such event costs: while things come back, and until what is gone has been rebuilt. */
	readonly perEvent: string;
	/** Times a year × per event, rounded here and nowhere else. */
	readonly perYear: string;
	readonly isAtLeast: boolean;
}

/**
 * Today's loss less this design's. All of it is soft: an outage that does not happen frees no budget,
 * so it is never added to a saving without being named.
 */
export interface AvoidedLoss {
	readonly kind: 'soft';
	/** The sum of the lines; negative when the design loses more. */
	readonly perYear: string;
	/** What is counted of it: each line by how its frequency is known. */
	readonly trustedPerYear: string;
	readonly lines: readonly AvoidedLine[];
}

export interface AvoidedLine {
	readonly eventId: string;
	readonly perYear: string;
	readonly trustShare: number;
	readonly trustedPerYear: string;
	/** What the figure is where a side is only known from below. */
	readonly bound: 'exact' | 'at-least' | 'at-most' | 'unknown';
}

/** A benefit beside the cost of ownership. Hard: a payment that goes. Soft: what frees no budget. */
export interface Benefit {
	readonly kind: 'hard' | 'soft';
	/** Of each contract year; the sums of amounts that were rounded once a workload. */
	readonly byYear: readonly string[];
	/** The sum of the years. */
	readonly total: string;
	/** As well as the least well known of its inputs. */
	readonly how: How;
	readonly trustShare: number;
	/** What is counted of the total. */
	readonly trusted: string;
}

export interface TestCopyLine {
	readonly workloadId: string;
	readonly name: string;
	/** Whole copies that are no longer kept. */
	readonly copies: number;
	/** Disk that they free on the first day, less what virtual copies write themselves. */
	readonly bytes: number;
	/** Working days a year that nobody waits; null where refreshes or days are unknown. */
	readonly daysPerYear: number | null;
}

/** What a design's virtual copies spare. */
export interface TestCopyValue {
	readonly lines: readonly TestCopyLine[];
	/** Hard; null without a price of the disk. */
	readonly disk: Benefit | null;
	/** Soft; null without a price of a day, or where nobody said how long they wait. */
	readonly waiting: Benefit | null;
}
