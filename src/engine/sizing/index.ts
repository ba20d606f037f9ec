/** From a design to bytes, windows and a bill of materials. */
export { dateAfter } from './date.ts';
export { isElsewhere, waySeconds } from './levels.ts';
export { groupRows, type WorkloadGroup } from './groups.ts';
export { aliveOn, createMemo, remember, type EvaluationMemo } from './memo.ts';
export { sizeCandidate, type SizedCandidate, type SizingInput } from './size-candidate.ts';
export { storedShareIn, type SizingFrame } from './stored.ts';
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
