/**
 * The desk: a bid and its evaluation in, the deal, its scenarios and the win plan out. Ours alone.
 *
 * It stands beside `evaluate`, not in it: a customer's artefact is made from an Evaluation, and an
 * Evaluation holds no cost of ours, no margin and no floor.
 */
export type { ApprovalNeeded, DealReport, ScenarioOutcome } from '../deal/index.ts';
export type { WinPlan } from '../displacement/index.ts';
export { marginChange, type DealStanding, type MarginChange } from './alternative-margin.ts';
export { dealOf, playScenarios, type Desk } from './deal.ts';
export { findingOfDeal, waysAboveFloor, type DeskFinding, type WayAboveFloor } from './findings.ts';
export { disastersOfChosen } from './losses.ts';
export { winPlanOf } from './win-plan.ts';
