/** Recovery: an event and what is where → surviving copies → restore queue → timelines. */
export type { Delay, DelayCause } from './delays.ts';
export {
	findDeletionRisk,
	type CopiesDeletion,
	type DeletionRisk,
	type WorkloadDeletion
} from './deletion.ts';
export type { RestoreOutcome } from './outcome.ts';
export type {
	Phase,
	RestoreJob,
	RestorePool,
	RestoreQueue,
	SharedResource,
	TapeLibrary,
	TapePiece
} from './queue.ts';
export { recover, type Recovery, type RecoveryPlan, type WorkloadRestore } from './recover.ts';
export { simulateRestores } from './simulate.ts';
export type { SlotKind } from './slots.ts';
export {
	findSurvivors,
	type CopiesSurvival,
	type CopyLoss,
	type CopySurvival,
	type Survivors,
	type WorkloadSurvival
} from './survivors.ts';
export type { NeverBecause, RestoreTimeline } from './timeline.ts';
export type {
	CopyPoint,
	CopyRestore,
	DisasterEvent,
	ProtectedWorkload,
	Topology,
	WorkloadCopy
} from './topology.ts';
export type { RestoreCurve, RestoreTotals } from './totals.ts';
export type { ResourceUse, SlotUse } from './use.ts';
