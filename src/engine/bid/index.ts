/** The bid: what is asked. Document in, typed bid or problems with their paths out. */
export type { Acceptance } from './acceptance.ts';
export { bidDocumentSchema, bidSchemaId, costCategories } from './document.ts';
export type {
	Bid,
	BidDocument,
	BillLine,
	Candidate,
	CostCategory,
	Incumbent,
	Link,
	ServiceLevel,
	Site,
	Workload
} from './document.ts';
export type { EventSetting } from './events.ts';
export { bidJsonSchema } from './json-schema.ts';
export { assumed, hows, type How, type Known } from './known.ts';
export { applyPatches, type Patch } from './patch.ts';
export { problemsOf, type Problem } from './problem.ts';
export { readBid, type BidReading } from './read-bid.ts';
export type { Regime } from './regime.ts';
export * as fields from './quantity.ts';
