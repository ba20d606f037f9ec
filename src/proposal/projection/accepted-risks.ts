/**
 * The risks that the customer accepted, as they are signed for.
 *
 * Only those of the proposed design and of the bid, and only while the acceptance holds: what has
 * become worse since is open again and nobody has signed for it.
 */
import { advise } from '#engine/advise.ts';
import type { Bid, BidDocument } from '#engine/bid/index.ts';
import type { Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import type { AcceptedRiskView } from './types.ts';

interface Reviewed {
	readonly document: BidDocument;
	readonly bid: Bid;
	readonly evaluation: Evaluation;
	readonly library: Library;
}

/** Accepted risks of a bid that proposes `chosen`, the gravest first. */
export function acceptedRisks(
	{ bid, document, evaluation, library }: Reviewed,
	chosen: string
): readonly AcceptedRiskView[] {
	// Without an acceptance nothing has to be reviewed.
	if (bid.acceptances.length === 0) return [];
	const { review } = advise({
		document,
		bid,
		library,
		evaluation,
		on: bid.offer.date ?? null
	});
	return review.findings.flatMap((finding): readonly AcceptedRiskView[] => {
		const { acceptance, candidateId, concerns, status } = finding;
		if (status !== 'accepted' || !acceptance) return [];
		if (candidateId !== null && candidateId !== chosen) return [];
		const { levelId, levelIds, eventId } = concerns;
		const ids = levelIds ?? (levelId === undefined ? [] : [levelId]);
		return [
			{
				kind: finding.id,
				sentence: finding.sentence,
				levels: bid.serviceLevels.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
				event: library.events.find(({ id }) => id === eventId)?.name ?? null,
				authority: concerns.authority ?? null,
				extent: finding.extent,
				cites: finding.cites
					? { standard: finding.cites.standard, clause: finding.cites.clause }
					: null,
				by: acceptance.by,
				role: acceptance.role ?? null,
				on: acceptance.on,
				until: acceptance.until ?? null
			}
		];
	});
}
