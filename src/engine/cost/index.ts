/** From a bill of materials and an incumbent's bill to dated cash flows, tables and comparisons. */
export { compareWith } from './compare.ts';
export { economicsOf, exact, isConvertible, type Economics } from './economics.ts';
export { amountsOfLine, amountsOfSupport, costOfBill } from './from-bill.ts';
export { costOfDualRunning, costOfIncumbent, dualRunningOf } from './incumbent.ts';
export { administration, facilities } from './running.ts';
export { tabulate, type Tabled } from './table.ts';
export type { CandidateCost, Comparison, CostLine, CostRow } from './result.ts';
