/** Displacement: evidence on conditions in their order of weight → a score that is a range. */
export { printedCentroid, rankOrderCentroid } from './centroid.ts';
export { scoreRange } from './score.ts';
