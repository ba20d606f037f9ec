/** What pages and endpoints use. Commands take the one file they need, so as not to load the store. */
export type { BidSummary, Revision, StoredBid } from '#store/index.ts';
export { decide, readApproval, type ApprovalState } from './approvals.ts';
export {
	createBid,
	deleteBid,
	listBids,
	listRevisions,
	readBid,
	readRevision,
	restoreBid,
	saveBid
} from './bids.ts';
export { evaluateBid } from './evaluate-bid.ts';
export { exampleId, openExample } from './example.ts';
export * from './http/index.ts';
export { importInventory, type Import } from './import-inventory.ts';
export { inventoryOptionsSchema } from './inventory-options.ts';
export { newBid } from './new-bid.ts';
export { portfolioCsv } from './portfolio-csv.ts';
export { portfolio, type PortfolioRow } from './portfolio.ts';
export { openWorkspace, type Workspace } from './workspace.ts';
