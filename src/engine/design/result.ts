/** What the design step says of a candidate: where copies live, who can delete them, how they get there. */
import type { How, ServiceLevel } from '../bid/index.ts';
import type { Medium, Restores } from '../library/index.ts';

/** The estate as the engine sees it after defaults are filled in. */
export interface EstateSummary {
	/** Without services that nobody approved: those are not the customer's machines. */
	readonly machines: number;
	readonly frontEndBytes: number;
	readonly frontEndAtHorizonBytes: number;
	readonly changedBytesPerDay: number;
	/** Averages weighted by bytes. */
	readonly changePerDay: number;
	readonly growthPerYear: number;
	/** Front-end bytes of rows that no service level protects. */
	readonly unprotectedBytes: number;
	readonly rows: readonly EstateRowSummary[];
	/** Shares of front-end bytes by how their change rate is known; adds up to 1 (or all 0 when empty). */
	readonly changeKnown: Readonly<Record<How, number>>;
}

/** One row with every default visible: what was filled in says `assumed` and its source. */
export interface EstateRowSummary {
	readonly id: string;
	readonly name: string;
	readonly className: string;
	readonly machines: number;
	readonly frontEnd: ShownKnown;
	readonly changePerDay: ShownKnown;
	/** Whether it is known how much of the change falls on the same bytes again. */
	readonly isLocalityKnown: boolean;
	/** Why the figures for it contradict each other; null when they do not, or there are none. */
	readonly localityProblem: string | null;
	readonly growthPerYear: ShownKnown;
	/** Bytes stored for a first full, per byte of front end, before deduplication between machines. */
	readonly storedShare: ShownKnown;
}

/** A value with how it is known, ready to be shown. */
export interface ShownKnown {
	readonly value: number;
	readonly how: How;
	/** In words; empty when a person typed it into the bid. */
	readonly source: string;
}

export type SiteRole = 'primary' | 'secondary' | 'branch' | 'cloud' | 'vault';

export interface DesignSite {
	readonly id: string;
	readonly name: string;
	readonly role: SiteRole;
	/** Machines that live there, for the picture. */
	readonly machines: number;
}

export interface DesignPool {
	readonly id: string;
	readonly name: string;
	readonly medium: Medium;
	readonly siteId: string;
	readonly copy: number;
	readonly authority: string;
	readonly online: boolean;
	readonly immutable: boolean;
	/** The pool with which it holds one copy together; it adds none. */
	readonly partOf?: string | undefined;
	/** Why it counts as no copy, a clause; absent where it does. */
	readonly notACopyBecause?: string | undefined;
	/** On production's own array, in its tenant or its account. */
	readonly withProduction?: boolean;
	/** How data comes back from it. */
	readonly restores?: Restores;
}

export interface DesignMovement {
	readonly id: string;
	readonly name: string;
	/** `sources` or a pool id. */
	readonly from: string;
	readonly to: string;
	/** Carried by hand, not over a line. */
	readonly carried: boolean;
	/** Rate of the line between two sites in bytes per second; null inside a site or when unknown. */
	readonly linkBytesPerSecond: number | null;
}

/** Everything that one administrator can delete. */
export interface AuthorityBoundary {
	readonly name: string;
	readonly poolIds: readonly string[];
	/** True when no copy lies outside it: whoever holds this account can delete everything. */
	readonly holdsEveryCopy: boolean;
}

export interface LevelSummary {
	readonly id: string;
	readonly name: string;
	readonly rpoSeconds: number;
	readonly rtoSeconds: number;
	readonly everySeconds: number;
	readonly retention: ServiceLevel['retention'];
	readonly machines: number;
	readonly frontEndBytes: number;
	/** Restore points alive once the longest rule has filled up, and the age of the oldest, in days. */
	readonly pointsWhenFilled: number;
	readonly oldestDays: number;
}
