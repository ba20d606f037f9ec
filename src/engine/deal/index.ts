/** Deal: what we buy and sell → margins, price floor and ceiling, expected value. Ours alone: never shown to a customer. */
export { priceCeiling, priceCorridor, type Corridor, type PricePlace } from './corridor.ts';
export type { Deal, DealSheet, Slip } from './deal.ts';
export { currencyBuffer, dealSheet, expectedSlip } from './deal-sheet.ts';
export { breakEvenProbability, expectedValue, type BreakEven } from './expected-value.ts';
export { financing, type Financing, type Payment } from './financing.ts';
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
