/**
 * Designs side by side, today's first: what stands where, what it holds, how long its longest run
 * takes, what it costs in total. Enough to compare them; of alternatives, no price of a part.
 */
import type {
	AuthorityBoundary,
	DesignMovement,
	DesignPool,
	DesignSite
} from '#engine/design/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import type { WindowSizing } from '#engine/sizing/index.ts';

export interface BriefDesignView {
	/** A, B, C …; `0` for today. */
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly isProposed: boolean;
	readonly sites: readonly DesignSite[];
	readonly pools: readonly DesignPool[];
	readonly movements: readonly DesignMovement[];
	readonly authorities: readonly AuthorityBoundary[];
	/** Capacity is bought; where it is not, it is metered or on cartridges and never full. */
	readonly isBought: boolean;
	readonly usableToBuyBytes: number;
	readonly firstFullDate: string | null;
	readonly window: WindowSizing['worst'];
	readonly total: string;
	readonly isComplete: boolean;
	/** Against today renewed as it is; null where there is nothing to compare with. */
	readonly savingShare: number | null;
}

function briefDesign(candidate: CandidateEvaluation, chosen: string | null): BriefDesignView {
	const { letter, name, method, sites, pools, movements, authorities, sizing, cost } = candidate;
	const full = sizing.pools.flatMap(({ fullDate }) => fullDate ?? []).sort();
	return {
		letter,
		name,
		method,
		isProposed: candidate.id === chosen,
		sites,
		pools,
		movements,
		authorities,
		isBought: sizing.pools.some(({ boughtUsableBytes }) => boughtUsableBytes !== null),
		usableToBuyBytes: sizing.usableToBuyBytes,
		firstFullDate: full[0] ?? null,
		window: sizing.window.worst,
		total: cost.total,
		isComplete: cost.unpriced.length === 0,
		savingShare: candidate.comparisons[0]?.savingShare ?? null
	};
}

/** Today's design, then the candidates in the bid's order. */
export const sideBySide = ({ today, candidates, chosen }: Evaluation): readonly BriefDesignView[] =>
	[...(today ? [today] : []), ...candidates].map((one) => briefDesign(one, chosen));
