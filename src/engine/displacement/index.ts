/** Displacement: evidence on conditions in their order of weight → a score that is a range. */
export { printedCentroid, rankOrderCentroid } from './centroid.ts';
export { scoreRange } from './score.ts';
export type { EngineFact, EngineFacts } from './facts.ts';
export type { NextAction } from './next-actions.ts';
export type { AnsweredQuestion, ConditionReport } from './judge.ts';
export { winPlan, type Verdict, type WinPlan } from './win-plan.ts';
