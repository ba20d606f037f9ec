/**
 * Rows of the estate as the grid shows them: what nobody sanctioned stands in a group of its own at
 * the end, whatever its place in the document.
 */
import type { Bid, BidDocument, Workload } from '#engine/bid/index.ts';
import type { EstateRowSummary, EstateSummary } from '#engine/design/index.ts';

export type TypedWorkload = NonNullable<BidDocument['workloads']>[number];

export interface EstateRow {
	/** Position in the document. */
	readonly index: number;
	readonly workload: Workload;
	readonly typed: TypedWorkload;
	/** With every default filled in. */
	readonly summary: EstateRowSummary;
}

export const rowFilters = ['all', 'assumed', 'unsettled', 'shadow'] as const;
export type RowFilter = (typeof rowFilters)[number];

const isShown: Readonly<Record<RowFilter, (row: EstateRow) => boolean>> = {
	all: () => true,
	assumed: ({ summary }) => summary.changePerDay.how === 'assumed',
	unsettled: ({ summary, workload }) => workload.level !== undefined && !summary.isLocalityKnown,
	shadow: ({ workload }) => !workload.sanctioned
};

export interface EstateRows {
	readonly shown: readonly EstateRow[];
	/** How many of the shown stand before the group of shadow IT. */
	readonly sanctionedCount: number;
	readonly counts: Readonly<Record<RowFilter, number>>;
}

/** The rows that a filter leaves, sanctioned ones first. */
export function rowsOf(
	document: BidDocument,
	bid: Bid,
	estate: EstateSummary,
	filter: RowFilter
): EstateRows {
	const all = bid.workloads.flatMap((workload, index): EstateRow[] => {
		const typed = document.workloads?.[index];
		const summary = estate.rows[index];
		return typed && summary ? [{ index, workload, typed, summary }] : [];
	});
	const wanted = all.filter(isShown[filter]);
	const sanctioned = wanted.filter(({ workload }) => workload.sanctioned);
	const shadow = wanted.filter(({ workload }) => !workload.sanctioned);
	return {
		shown: [...sanctioned, ...shadow],
		sanctionedCount: sanctioned.length,
		counts: {
			all: all.length,
			assumed: all.filter(isShown.assumed).length,
			unsettled: all.filter(isShown.unsettled).length,
			shadow: all.filter(isShown.shadow).length
		}
	};
}
