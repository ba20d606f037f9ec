/** What the product can do, said once for the page, the API and the command line. */
export type { BidDraft, BidSummary, Revision, StoredBid, WriteOutcome } from '#store/index.ts';
export { readBidText, writeBidText, type BidFileReading } from './bid-file.ts';
export { bidFromInventory, type BidFromInventory } from './bid-from-inventory.ts';
export {
	createBid,
	deleteBid,
	listBids,
	listRevisions,
	readBid,
	readRevision,
	restoreBid,
	saveBid,
	type OpenedBid,
	type SaveOutcome
} from './bids.ts';
export { evaluateBid, type EvaluationOutcome } from './evaluate-bid.ts';
export { exampleId, openExample } from './example.ts';
export * from './http/index.ts';
export { importInventory, type Import } from './import-inventory.ts';
export { inventoryOptionsSchema } from './inventory-options.ts';
export { newBid, type NewBid } from './new-bid.ts';
export { readServiceLevels, type ServiceLevels } from './service-levels.ts';
export { dataFolder, openWorkspace, type Workspace } from './workspace.ts';
