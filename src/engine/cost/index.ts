/** From a bill of materials and an incumbent's bill to dated cash flows, tables and comparisons. */
export { baselinesOf, exitOf, renewalOf, type TabledBaseline } from './baselines.ts';
export { legacyCarried, legacyKept } from './change-over.ts';
export { costOfCandidate } from './candidate.ts';
export { compareWith } from './compare.ts';
export { contractOf, monthsUntil, type Contract } from './contract.ts';
export { currencyOf, economicsOf, exact, isConvertible, type Economics } from './economics.ts';
export { amountsOfLine, amountsOfSupport, costOfBill } from './from-bill.ts';
export { leavingOf, type Leaving } from './leaving.ts';
export { exactRateOfReturn, rateOfReturn, type RateOfReturn } from './rate-of-return.ts';
export { costOfIncumbent } from './incumbent.ts';
export { facilities } from './running.ts';
export { amountsOf, sourceOf, type CostItem, type CostSource } from './source.ts';
export { tabulate, type Tabled } from './table.ts';
export { lineOfTerms, type LineTerms } from './terms.ts';
export type {
	Baseline,
	BaselineId,
	BookMemo,
	CandidateCost,
	Comparison,
	CostLine,
	CostRow,
	Exit
} from './result.ts';
