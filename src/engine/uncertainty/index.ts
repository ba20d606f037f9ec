/** Uncertainty: ranges of what a bid rests on, trials over them → percentiles, tornado, break-even. */
export type { Alone, Evaluate, Outcome, Vanishing } from './alone.ts';
export { betaQuantile, betaShareBelow } from './beta.ts';
export type { Driver, DriverKind, DriverSummary, World } from './driver.ts';
export { driversOf } from './drivers-of.ts';
export type { Bought } from './drivers/prices.ts';
export { percentileOfSorted, percentiles } from './percentile.ts';
export { pert, pertQuantile } from './pert.ts';
export { runTrials, type RunSoFar } from './run.ts';
export {
	futuresOf,
	percentilesOf,
	probabilityAbove,
	type Percentiles,
	type Probability
} from './spread.ts';
export { blockSize, strataOf } from './strata.ts';
export { unvariedIn, type Unvaried } from './unvaried.ts';
