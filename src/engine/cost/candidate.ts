/** Everything that a candidate costs: what is bought, what runs beside it, and what the change costs. */
import type { Bid, Candidate } from '../bid/index.ts';
import type { Architecture, Library } from '../library/index.ts';
import type { BomLine, WorkloadGroup } from '../sizing/index.ts';
import { costOfChangeOver } from './change-over.ts';
import type { Economics } from './economics.ts';
import { costOfBill } from './from-bill.ts';
import type { Leaving } from './leaving.ts';
import { costOfLines } from './lines.ts';
import { costOfLife } from './life.ts';
import { ownChange, restoreTests } from './own-effort.ts';
import { administration, facilities } from './running.ts';
import type { CostSource } from './source.ts';

export interface Costed {
	readonly candidate: Candidate | null;
	readonly architecture: Architecture;
	readonly billOfMaterials: readonly BomLine[];
	readonly groups: readonly WorkloadGroup[];
	/** Protected front end at the middle of each contract year. */
	readonly frontEndByYearBytes: readonly number[];
	/** Null when nothing is there to leave. */
	readonly leaving: Leaving | null;
}

/** The sources of a candidate, in the order in which they are listed. */
export function costOfCandidate(
	costed: Costed,
	bid: Bid,
	library: Library,
	economics: Economics
): readonly CostSource[] {
	const { billOfMaterials: bill, groups, leaving } = costed;
	const frontEndBytes = groups.reduce((sum, group) => sum + group.frontEndBytes, 0);
	const isEmpty = groups.length === 0;
	return [
		...costOfBill(bill, bid, economics),
		...costOfLife(bill, costed.candidate, bid, library, economics),
		...facilities(bill, bid, library, economics),
		...costOfLines(costed, bid, economics),
		administration(costed.architecture, costed.frontEndByYearBytes, economics),
		...restoreTests(groups, bid, library, economics),
		...(isEmpty
			? []
			: ownChange(frontEndBytes, leaving?.dualRunning.value ?? 0, library, economics)),
		...(bid.incumbent && leaving
			? costOfChangeOver(bid.incumbent, leaving, library, economics)
			: [])
	];
}
