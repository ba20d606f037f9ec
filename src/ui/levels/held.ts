/**
 * The restore points of a level as promised, or as a pool of the chosen design really holds them:
 * thinned to what it runs, tied together by its chain, held by its locks.
 */
import type { ServiceLevel } from '#engine/bid/index.ts';
import { lockDaysIn, policyIn, policyOf } from '#engine/design/index.ts';
import type { Architecture, Library, Pool } from '#engine/library/index.ts';
import { pointsOn, type LivingPoint } from '#engine/protection/index.ts';
import { chainStyleOf } from '#engine/sizing/index.ts';
import { formatDuration, formatNumber, formatSpan } from '../format.ts';

export interface HeldPoints {
	readonly points: readonly LivingPoint[];
	/** What happens to them beside the policy, a sentence each. */
	readonly notes: readonly string[];
}

/** The points of the policy alone, every one whole: what the customer is promised. */
export const promisedPoints = (
	level: ServiceLevel,
	start: string,
	day: number
): readonly LivingPoint[] => pointsOn(policyOf(level), { style: 'independent' }, start, day);

const days = (count: number): string => `${formatNumber(count)} d`;

/** Days for which the product bills what lies in the pool, deleted or not; 0 without a minimum. */
function minimumDays(pool: Pool, { billOfMaterials }: Architecture, { products }: Library): number {
	const rule = billOfMaterials.find(({ meets }) =>
		meets.some((driver) => driver.by === 'stored-tb' && driver.pool === pool.id)
	);
	const product = products.find(
		({ id, family }) => rule && (id === rule.product || family === rule.family)
	);
	return product?.minimumStorage?.value ?? 0;
}

function chainNote({ chain }: Pool): string[] {
	switch (chain.style) {
		case 'independent':
			return [];
		case 'forever-forward':
			return ['Each point stands on the one before; the oldest is merged forward.'];
		case 'forward-incremental':
			return [
				`A full every ${days(chain.fullEvery.value)}; a chain goes in one piece, once its last point may.`
			];
		case 'tape-sets':
			return [
				`A full set every ${days(chain.fullEvery.value)}; tapes are written over once every point of their set may go.`
			];
	}
}

function lockNote(pool: Pool, level: ServiceLevel): string[] {
	const lockDays = lockDaysIn(pool, level);
	const generation = pool.lock?.generation?.value;
	if (lockDays === 0) return [];
	return [
		generation === undefined
			? `Locked for ${days(lockDays)}: nothing goes before, whoever asks.`
			: `Locked for ${days(lockDays)} in generations of ${days(generation)}: blocks stay up to ${days(lockDays + generation)} after they were last needed.`
	];
}

/** What a pool holds of a level; null when the level is not for it. */
export function heldPoints(
	pool: Pool,
	level: ServiceLevel,
	start: string,
	day: number,
	within: { readonly architecture: Architecture; readonly library: Library }
): HeldPoints | null {
	const policy = policyIn(pool, level);
	if (!policy) return null;
	const { store } = pool;
	if (store.kind === 'journal')
		return {
			points: [],
			notes: [
				`A journal instead of points: a state every ${formatDuration(policy.everySeconds)} of the last ${formatSpan(policy.keepAllDays * 86_400)}.`
			]
		};
	const minimum = minimumDays(pool, within.architecture, within.library);
	return {
		points: pointsOn(policy, chainStyleOf(pool), start, day),
		notes: [
			...chainNote(pool),
			...lockNote(pool, level),
			...(minimum > 0 ? [`Every byte is billed for ${days(minimum)} at least.`] : [])
		]
	};
}
