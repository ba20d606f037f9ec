/** Deal: what we buy and sell → margins, price floor and ceiling, expected value. Ours alone: never shown to a customer. */
export { priceCeiling, priceCorridor, type Corridor } from './corridor.ts';
export type { Deal, DealSheet } from './deal.ts';
export { currencyBuffer, dealSheet, expectedSlip } from './deal-sheet.ts';
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
export {
	productWaterfall,
	serviceWaterfall,
	type DealLine,
	type ProductLine,
	type ServiceLine
} from './waterfall.ts';
