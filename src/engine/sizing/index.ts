/** From a design to bytes, windows and a bill of materials. */
export { familyOf, priceIn, type BillContext, type RuleOutcome } from './bill.ts';
export type { BytesCheck, BytesStep, LevelCheck, PoolCheck } from './calculator-check.ts';
export { dateAfter } from './date.ts';
export { isElsewhere, waySeconds } from './levels.ts';
export { groupRows, type WorkloadGroup } from './groups.ts';
export { writtenPerDay } from './journal.ts';
export { carriedByMonth, wantedRate, type Load } from './load.ts';
export { chainStyleOf } from './mechanism.ts';
export { aliveOn, createMemo, remember, type EvaluationMemo } from './memo.ts';
export { dayOfMonth } from './months.ts';
export type { Need } from './need.ts';
export { needsOf } from './needs.ts';
export { wantedAtEnd, type FilledPool } from './pool.ts';
export {
	checkPools,
	sizeCandidate,
	sizingParts,
	type SizedCandidate,
	type SizingInput,
	type SizingParts
} from './size-candidate.ts';
export { linesInto, stageRates, type RunKind } from './stages.ts';
export { changedShareIn, storedShareIn, type PoolGroup, type SizingFrame } from './stored.ts';
export { anyAlike, sameEveryDay } from './swing.ts';
export { frontEndOn, peakOf } from './wanted.ts';
export { heldOnDay, retainedAfter, type Retained } from './retained.ts';
export type {
	BomLine,
	CandidateSizing,
	JobSizing,
	LeftOut,
	LevelSizing,
	MovementSizing,
	PoolSizing,
	Run,
	StageRate,
	WindowSizing
} from './result.ts';
