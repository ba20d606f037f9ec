/**
 * What the disasters say to a deal: losses that the proposed design avoids against today, and for how
 * many months of the horizon it does so. It stands in the old system's place from the cut-over on.
 */
import type { Bid } from '../bid/index.ts';
import type { AvoidedGround } from '../deal/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Library } from '../library/index.ts';
import { disastersOf, type Disasters } from '../replay.ts';

/** Disasters played against today and the design that is proposed; of other designs a deal says nothing. */
export const disastersOfChosen = (
	bid: Bid,
	library: Library,
	evaluation: Evaluation
): Disasters => {
	const candidates = evaluation.candidates.filter(({ id }) => id === evaluation.chosen);
	return disastersOf(bid, library, { ...evaluation, candidates });
};

/** Losses that a candidate avoids; null while they have not been played for it, or without a today. */
export function avoidedBy(
	candidateId: string,
	bid: Bid,
	{ exit, horizonYears }: Evaluation,
	disasters: Disasters | null
): AvoidedGround | null {
	const value = disasters?.value.designs.find((design) => design.candidateId === candidateId);
	if (!disasters || !value?.avoided) return null;
	const own = bid.candidates.find(({ id }) => id === candidateId)?.dualRunningMonths;
	const cutOver = own ?? exit?.cutOverMonth ?? 0;
	return {
		avoided: value.avoided,
		months: Math.max(0, horizonYears * 12 - cutOver),
		eventNames: Object.fromEntries(disasters.replay.events.map(({ id, name }) => [id, name]))
	};
}
