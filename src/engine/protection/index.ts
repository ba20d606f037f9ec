/** Protection: a retention policy → which restore points exist on any day, why, and when each goes. */
export { addMonths, dayOfIsoDate, isoDate, type Weekday } from './calendar.ts';
export type { PeriodRule, RetentionPolicy } from './policy.ts';
export type { ChainStyle } from './chain-style.ts';
export { kindOn, pointLives, type PointLife } from './point-lives.ts';
export { pointsOn, type LivingPoint } from './points-on.ts';
export { reasonInWords, type Reason } from './reasons.ts';
export { billedUntilDay, daysBilledAfterDeletion } from './minimum-storage.ts';
export { blockDeletableOn, chainLockedUntil, lockGenerations } from './lock-generations.ts';

// Dialects: how other tools decide, exact to the point, to compare with and to be checked against.
export { parseCalendarSpan, resticForget, type ResticKeep } from './dialects/restic.ts';
export { borgPrune, parseBorgSpan, type BorgKeep, type BorgRule } from './dialects/borg.ts';
export {
	assignFlags,
	flagDroppedOn,
	type Flag,
	type FlagSchedule
} from './dialects/calendar-flags.ts';
export { dayRetention } from './dialects/day-retention.ts';
export { tapeGfs } from './dialects/tape-gfs.ts';
export { classLifetimes, countsWithin } from './dialects/lifetime-classes.ts';
export {
	copyWithGfsEstimate,
	mergingEstimate,
	periodicFullsEstimate,
	replicaBytes,
	wanDigestBytes
} from './dialects/guide-estimates.ts';
export { countedChain } from './counted/simulate.ts';
export type { CountedKind, CountedPoint, CountedState } from './counted/report.ts';
export type { CloneModel, CountedPlan, DayInPeriod, Gfs, GfsClass } from './counted/plan.ts';
export {
	calculatorAnswer,
	type CalculatorAnswer,
	type CalculatorRequest,
	type CalculatorTier
} from './calculator/repository.ts';
export { workingSpaceBytes } from './working-space.ts';
export {
	crossCheck,
	crossCheckInWords,
	dayCountedInWords,
	type CrossCheck
} from './cross-check.ts';
export { capacityLockTaxBytes, performanceLockTaxBytes } from './calculator/immutability-tax.ts';
