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
