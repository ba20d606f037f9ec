/**
 * The risks of what is proposed: those that the customer accepted, as they are signed for, and those
 * that are still open.
 *
 * Only those of the proposed design and of the bid. An acceptance counts only while it holds: what has
 * become worse since is open again, and nobody has signed for it.
 */
import { advise } from '#engine/advise.ts';
import type { Bid, BidDocument } from '#engine/bid/index.ts';
import type { Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import type { Replay } from '#engine/replay.ts';

interface Reviewed {
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly evaluation: Evaluation;
	readonly library: Library;
}

/** What a risk is and how far it goes. */
export interface RiskView {
	/** The check that found it, such as `one-authority`. */
	readonly kind: string;
	readonly isGrave: boolean;
	readonly levels: readonly string[];
	readonly event: string | null;
	readonly authority: string | null;
	readonly extent: { readonly value: number; readonly unit: string } | null;
	readonly cites: { readonly standard: string; readonly clause: string } | null;
}

/** A risk that somebody accepted, with who took it. */
export interface AcceptedRiskView extends RiskView {
	/** As it was accepted, in the language of the bid. */
	readonly sentence: string;
	readonly by: string;
	readonly role: string | null;
	readonly on: string;
	readonly until: string | null;
}

export interface RisksView {
	readonly accepted: readonly AcceptedRiskView[];
	readonly open: readonly RiskView[];
}

/** Risks of a bid that proposes `chosen`, the gravest first. `replayed` is the bid's own replay. */
export function risksOf(
	{ bid, document, evaluation, library }: Reviewed,
	chosen: string,
	replayed: Replay
): RisksView {
	const { review } = advise({
		document,
		bid,
		library,
		evaluation,
		replayed,
		on: bid.offer.date ?? null
	});
	const own = review.findings.filter(
		({ candidateId }) => candidateId === null || candidateId === chosen
	);
	const view = ({ id, severity, concerns, extent, cites }: (typeof own)[number]): RiskView => {
		const { levelId, levelIds, eventId, authority } = concerns;
		const ids = levelIds ?? (levelId === undefined ? [] : [levelId]);
		return {
			kind: id,
			isGrave: severity === 'blocks',
			levels: bid.serviceLevels.filter((level) => ids.includes(level.id)).map(({ name }) => name),
			event: library.events.find((event) => event.id === eventId)?.name ?? null,
			authority: authority ?? null,
			extent,
			cites: cites ? { standard: cites.standard, clause: cites.clause } : null
		};
	};
	return {
		accepted: own.flatMap((finding): readonly AcceptedRiskView[] => {
			const { acceptance, status, sentence } = finding;
			if (status !== 'accepted' || !acceptance) return [];
			const { by, role, on, until } = acceptance;
			return [{ ...view(finding), sentence, by, role: role ?? null, on, until: until ?? null }];
		}),
		open: own.filter(({ status, severity }) => status === 'open' && severity !== 'notes').map(view)
	};
}
