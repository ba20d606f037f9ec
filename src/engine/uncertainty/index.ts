/** Uncertainty: three-point estimates and trials → quantiles and percentiles. */
export { betaQuantile, betaShareBelow } from './beta.ts';
export { percentileOfSorted, percentiles } from './percentile.ts';
export { pert, pertQuantile } from './pert.ts';
