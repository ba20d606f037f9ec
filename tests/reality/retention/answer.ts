/** What a reader of cases hands back: both sides in one shape, and how far they may differ. */
import type { Tolerance } from './compare.ts';

export interface RetentionCase {
	readonly id: string;
	readonly kind: string;
	readonly mode: string;
	readonly inputs: object;
	readonly outputs: object;
	readonly notes?: readonly string[];
}

export interface Answer {
	readonly expected: unknown;
	readonly got: unknown;
	readonly tolerance: Tolerance;
	/** A case that only informs: another tool's own rule, or a defect not to be imitated. */
	readonly informs?: string;
}

export const exact: Tolerance = { relative: 0, absolute: 0 };

/** `2026-01-05T22:00`, with or without seconds, on a clock without a zone → seconds since 1970. */
export function secondsOf(time: string): number {
	const seconds = Date.parse(`${time}Z`) / 1000;
	if (Number.isNaN(seconds))
		throw new RangeError(`"${time}" is not a time; expected 2026-01-05T22:00`);
	return seconds;
}

/** Seconds since 1970 → `2026-01-05T22:00:00`. */
export const timeOf = (seconds: number): string =>
	new Date(seconds * 1000).toISOString().slice(0, 19);
