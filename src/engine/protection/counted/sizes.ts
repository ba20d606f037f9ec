/**
 * Bytes of a counted chain: what a full, an increment and the working space take on a date.
 *
 *   source(t)  = source0 · (1 + growth)^(wholeDays / 365)
 *   full(t)    = source(t) · stored          increment(t) = source(t) · change · stored
 *   working(t) = that of source(t), see working-space.ts
 *
 * Source: RPS 0.4.1 (2022). A replica is not compressed, and its working space follows
 * min(100 %, change · multiple) of the source.
 * Example: 1 TiB growing 10 % a year is 1.1 TiB after 365 days, and a full of it at 50 % 0.55 TiB.
 */
import { secondsPerDay } from '../../units/index.ts';
import { workingSpaceBytes } from '../working-space.ts';
import type { CountedPlan } from './plan.ts';

export function sourceBytesAt(plan: CountedPlan, seconds: number): number {
	if (plan.growthPercentPerYear === 0) return plan.sourceBytes;
	const wholeDays = Math.floor((seconds - plan.startSeconds) / secondsPerDay);
	return plan.sourceBytes * (1 + plan.growthPercentPerYear / 100) ** (wholeDays / 365);
}

const storedShare = (plan: CountedPlan): number =>
	plan.chain === 'replica' ? 1 : plan.storedPercent / 100;

export const fullBytesAt = (plan: CountedPlan, seconds: number): number =>
	sourceBytesAt(plan, seconds) * storedShare(plan);

export const incrementBytesAt = (plan: CountedPlan, seconds: number): number =>
	sourceBytesAt(plan, seconds) * (plan.changePercent / 100) * storedShare(plan);

export function workingSpaceBytesAt(plan: CountedPlan, seconds: number): number {
	const rewritten =
		plan.chain === 'replica'
			? Math.min(100, plan.changePercent * plan.replicaChangeMultiple) / 100
			: 1;
	return workingSpaceBytes(
		sourceBytesAt(plan, seconds) * rewritten,
		storedShare(plan),
		plan.workingSpace
	);
}
