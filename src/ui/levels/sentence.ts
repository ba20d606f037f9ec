/** What the service levels say in one sentence. */
import type { ServiceLevel } from '#engine/bid/index.ts';
import type { LivingPoint } from '#engine/protection/index.ts';
import { formatCount, formatSpan } from '../format.ts';
import { ageWords } from './points.ts';

export interface KeptPoints {
	readonly level: ServiceLevel;
	readonly points: readonly LivingPoint[];
}

/** Of the strictest level what it promises and keeps on the day that is shown. */
export function levelsSentence(levels: readonly KeptPoints[], day: number): string {
	const [strictest] = levels.toSorted((left, right) => left.level.rto - right.level.rto);
	if (!strictest) return 'No service level yet.';
	const { level, points } = strictest;
	const oldest = day - Math.min(day, ...points.map((point) => point.day));
	return `${level.name} loses ${formatSpan(level.rpo)} at most and is back in ${formatSpan(level.rto)}; it keeps ${formatCount(points.length, 'point', 'points')}, the oldest ${ageWords(oldest)} old.`;
}
