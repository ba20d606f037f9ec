/** Deal: what we buy and sell → margins, price floor and ceiling, expected value. Ours alone: never shown to a customer. */
export type { AvoidedGround } from './avoided-loss.ts';
export type { ApprovalNeeded } from './approval.ts';
export { priceCeiling, priceCorridor, type Corridor } from './corridor.ts';
export type { Deal, DealSheet } from './deal.ts';
export { currencyBuffer, dealSheet, expectedSlip } from './deal-sheet.ts';
export { dealOfBid, type DealQuestion } from './deal-of-bid.ts';
export { breakEvenProbability, expectedValue } from './expected-value.ts';
export { financing, type Payment } from './financing.ts';
export { priceFloor, type PricePolicy } from './floor.ts';
export {
	costAtMargin,
	costAtMarkup,
	marginFromMarkup,
	marginOf,
	markupFromMargin,
	markupOf,
	priceAtMargin,
	priceAtMarkup
} from './margin.ts';
export type {
	DealReport,
	DealReportAvoided,
	DealReportCorridor,
	DealReportLine,
	DealReportSheet,
	WhyNoBid
} from './report.ts';
export type { AimProblem } from './aim.ts';
export { patched } from './patch.ts';
export { playScenario, type DealOfDocument, type ScenarioOutcome } from './scenarios.ts';
export {
	productWaterfall,
	serviceWaterfall,
	type DealLine,
	type ProductLine,
	type ServiceLine
} from './waterfall.ts';
