/**
 * Block-cloned fulls: how much of a full need not be written because an earlier file holds it.
 *
 *   unique %  = model(gap in whole days), never below the change of one run,
 *               never above gap · change (at least one day) and 100
 *   saved     = earlier source · (100 − unique)/100 · stored
 *
 * Models (RPS 0.4.1): linear, two powers of the gap over a year, and steps of 1, 3, 5, 9, 12, 15,
 * 18 times the change below 2, 14, 38, 100, 193, 286, 379 days (100 % beyond).
 * Example: steps, 5 % change, 7 days apart: 15 % is unique, 85 % of the earlier full is saved.
 */
import { secondsPerDay } from '../../units/index.ts';
import type { CloneModel } from './plan.ts';

/** [gap below this many days, unique data in parts of the change of one run] */
export const cloneSteps: readonly (readonly [number, number])[] = [
	[2, 1],
	[14, 3],
	[38, 5],
	[100, 9],
	[193, 12],
	[286, 15],
	[379, 18]
];

function modelPercent(model: CloneModel, gapDays: number, change: number): number {
	switch (model) {
		case 'linear':
			return change + Math.trunc((20 + 2 * change) * (gapDays / 365));
		case 'power-2/3':
			return Math.ceil((gapDays / 365) ** (2 / 3) * (change * 3 + 15) + change);
		case 'power-1/3':
			return Math.ceil((gapDays / 365) ** (1 / 3) * (change * 2 + 60) + change);
		case 'steps': {
			const step = cloneSteps.find(([below]) => gapDays < below);
			return step ? change * step[1] : 100;
		}
	}
}

/** Percent of a full that its earlier relative, so many whole days older, does not hold. */
export function uniquePercent(model: CloneModel, gapDays: number, changePercent: number): number {
	const limit = Math.max(1, gapDays) * changePercent;
	const percent = Math.min(100, modelPercent(model, gapDays, changePercent), limit);
	return Math.max(percent, changePercent);
}

/** What a clone refers to: a file with its date and the source it was made from. */
export interface Cloneable {
	readonly pointSeconds: number;
	readonly sourceBytes: number;
}

/** Whole bytes that a full shares with an earlier file. */
export function savedByCloning(
	model: CloneModel,
	changePercent: number,
	storedPercent: number,
	full: Cloneable,
	earlier: Cloneable
): number {
	const gapDays = Math.floor(Math.abs(full.pointSeconds - earlier.pointSeconds) / secondsPerDay);
	const unique = uniquePercent(model, gapDays, changePercent);
	return Math.trunc(((earlier.sourceBytes * (100 - unique)) / 100) * (storedPercent / 100));
}
