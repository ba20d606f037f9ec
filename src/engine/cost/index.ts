/** From a bill of materials and an incumbent's bill to dated cash flows, tables and comparisons. */
export { compareWith } from './compare.ts';
export { currencyOf, economicsOf, isConvertible, type Economics } from './economics.ts';
export { costOfBill } from './from-bill.ts';
export { costOfDualRunning, costOfIncumbent, dualRunningOf } from './incumbent.ts';
export { amountsOf, type CostSource } from './source.ts';
export { administration, facilities } from './running.ts';
export { tabulate, type Tabled } from './table.ts';
export type { CandidateCost, Comparison, CostLine, CostRow } from './result.ts';
