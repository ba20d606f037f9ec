/** The bid: what is asked. Document in, typed bid or problems with their paths out. */
export type { Acceptance } from './acceptance.ts';
export { costCategories, type CostCategory } from './cost-category.ts';
export { scenarioSchema, type Approval, type DealSection, type Scenario } from './deal.ts';
export type { DisplacementSection } from './displacement.ts';
export { bidDocumentSchema, bidSchemaId } from './document.ts';
export type {
	Bid,
	BidDocument,
	BillLine,
	Candidate,
	CustomerBid,
	CustomerDocument,
	Incumbent,
	Link,
	ServiceLevel,
	Site,
	Workload
} from './document.ts';
export type { EventSetting } from './events.ts';
export type { Legacy } from './exit.ts';
export { bidJsonSchema } from './json-schema.ts';
export { assumed, hows, type How, type Known } from './known.ts';
export { applyPatches, type Patch } from './patch.ts';
export { problemsOf, type Problem } from './problem.ts';
export { readBid, type BidReading } from './read-bid.ts';
export type { ReadRows } from './read-rows.ts';
export type { Regime } from './regime.ts';
export type { TestCopies } from './test-copies.ts';
export * as fields from './quantity.ts';
