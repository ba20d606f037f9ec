/** What the list is read from: the bid, the library, and the designs as they were sized. */
import type { Bid, Candidate } from '../bid/index.ts';
import type { Leaving } from '../cost/index.ts';
import type { EstateRow } from '../design/index.ts';
import type { Architecture, Library, PriceBook } from '../library/index.ts';
import type { CandidateSizing } from '../sizing/index.ts';
import type { TestCopyValue } from '../value/index.ts';

/** A design as it was asked for and sized. */
export interface BasisDesign {
	/** Null for today's. */
	readonly candidate: Candidate | null;
	readonly architecture: Architecture;
	/** Pools in use on their sites, and movements. */
	readonly pools: readonly { readonly id: string; readonly siteId: string }[];
	readonly movements: readonly { readonly id: string }[];
	/** Units that the bid fixes, by rule. */
	readonly quantities: Readonly<Record<string, number>>;
	readonly sizing: CandidateSizing;
	readonly testCopies: TestCopyValue | null;
}

export interface BasisInput {
	readonly bid: Bid;
	readonly library: Library;
	readonly rows: readonly EstateRow[];
	readonly priceBook: PriceBook | null;
	/** Null where nothing is proposed, or nothing is there today. */
	readonly proposed: BasisDesign | null;
	readonly today: BasisDesign | null;
	/** How today's system is left for the proposed one; null without it. */
	readonly leaving: Leaving | null;
}
