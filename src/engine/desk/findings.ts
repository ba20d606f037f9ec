/**
 * Findings that are the desk's alone, and what would end them: a price that leaves less than we want.
 *
 * under the floor = floor − price, the floor being the lowest price at which net margin meets the
 * policy. What ends it is the price at the floor, or a way to bid that stands above it.
 * Example: sold at 1 100 with a floor of 1 139, the price is 39 under the floor.
 */
import type { BidDocument } from '../bid/index.ts';
import { playScenario, type DealReport, type ScenarioOutcome } from '../deal/index.ts';
import { createMemo, type EvaluationMemo } from '../evaluate.ts';
import { decimal } from '../finance/index.ts';
import { dealOfDocument, type Desk } from './deal.ts';

export interface DeskFinding {
	readonly id: 'under-the-floor' | 'no-floor';
	/** Floor − price, decimal text; null where there is no floor. */
	readonly under: string | null;
	readonly netMarginShare: number | null;
	readonly netMarginWanted: number;
}

/** A way to bid that ends it. */
export interface WayAboveFloor {
	readonly id: string;
	readonly name: string;
	/** The bid that it would be. */
	readonly document: BidDocument;
	readonly price: string;
	/** Price − price now. */
	readonly dearer: string;
	readonly netMargin: string;
	readonly netMarginShare: number | null;
}

const isUnder = ({ sheet, corridor }: DealReport): boolean =>
	corridor.floor === null || decimal(sheet.sell).lt(corridor.floor);

/** The finding of a deal that leaves less than the policy wants; null where it leaves enough, or a line has no price. */
export function findingOfDeal(report: DealReport): DeskFinding | null {
	const { sheet, corridor, unpriced } = report;
	if (unpriced.length > 0 || !isUnder(report)) return null;
	const { floor, netMarginWanted } = corridor;
	return {
		id: floor === null ? 'no-floor' : 'under-the-floor',
		under: floor === null ? null : decimal(floor).minus(sheet.sell).toFixed(2),
		netMarginShare: sheet.netMarginShare,
		netMarginWanted
	};
}

/** What would end it, the smallest change of the price first: the price at the floor, then ways that stand above theirs. */
export function waysAboveFloor(
	document: BidDocument,
	report: DealReport,
	outcomes: readonly ScenarioOutcome[],
	desk: Desk,
	memo: EvaluationMemo = createMemo()
): readonly WayAboveFloor[] {
	if (!findingOfDeal(report)) return [];
	const atFloor = playScenario(
		document,
		{
			id: 'at-the-floor',
			name: 'At the floor',
			aim: { at: 'net-margin', share: report.corridor.netMarginWanted }
		},
		(patched) => dealOfDocument(patched, desk, memo, null)
	);
	const ways = [atFloor, ...outcomes].flatMap(
		({ id, name, document: made, report: deal, missed }) => {
			if (!deal || missed !== null || findingOfDeal(deal) || deal.unpriced.length > 0) return [];
			const { sell, netMargin, netMarginShare } = deal.sheet;
			const dearer = decimal(sell).minus(report.sheet.sell).toFixed(2);
			return [{ id, name, document: made, price: sell, dearer, netMargin, netMarginShare }];
		}
	);
	return ways.sort((one, other) => decimal(one.price).cmp(other.price));
}
