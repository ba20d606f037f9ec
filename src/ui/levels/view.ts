/**
 * What the page shows of each level: the points as promised, or as a pool of the chosen design holds
 * them, with what the vendor's calculator would plan under the same words.
 */
import type { Bid, ServiceLevel } from '#engine/bid/index.ts';
import { policyOf } from '#engine/design/index.ts';
import type { CandidateEvaluation } from '#engine/evaluation.ts';
import type { Architecture, Library, Pool } from '#engine/library/index.ts';
import { crossCheck, type CrossCheck, type LivingPoint } from '#engine/protection/index.ts';
import type { Option } from '../controls/option.ts';
import { heldPoints, promisedPoints } from './held.ts';

export interface LevelView {
	readonly level: ServiceLevel;
	readonly points: readonly LivingPoint[];
	/** Days for which the customer asked for a lock. */
	readonly lockedDays: number;
	/** The line under the picture: what stands out, then the rest. */
	readonly lead: string;
	readonly note: string;
	/** The promised points against the calculator's; null where a pool is shown, which has its own. */
	readonly check: CrossCheck | null;
}

export const promised = 'promised';

/** What can be shown: the promise, and each pool of the chosen design. */
export const viewOptions = (chosen: CandidateEvaluation | null): readonly Option[] => [
	{ value: promised, label: 'As promised' },
	...(chosen?.pools ?? []).map(({ id, name }) => ({
		value: id,
		label: `In ${chosen?.letter ?? ''}: ${name}`
	}))
];

/** A pool of the chosen design, with the architecture that it belongs to. */
export function poolOf(
	id: string,
	chosen: CandidateEvaluation | null,
	{ architectures }: Library
): { readonly pool: Pool; readonly architecture: Architecture } | null {
	const architecture = architectures.find((known) => known.id === chosen?.architecture);
	const pool = architecture?.pools.find((known) => known.id === id);
	return architecture && pool ? { pool, architecture } : null;
}

/** The levels as promised; `filledDay` is a day by which every rule has filled up. */
export const promisedViews = (bid: Bid, day: number, filledDay: number): readonly LevelView[] =>
	bid.serviceLevels.map((level) => {
		const points = promisedPoints(level, bid.start, day);
		const filled = day === filledDay ? points : promisedPoints(level, bid.start, filledDay);
		const policy = policyOf(level);
		return {
			level,
			points,
			lockedDays: level.immutableFor ?? 0,
			lead: '',
			note: '',
			check: crossCheck(policy, filled)
		};
	});

/** The levels as a pool holds them. */
export const heldViews = (
	{ pool, architecture }: { readonly pool: Pool; readonly architecture: Architecture },
	bid: Bid,
	library: Library,
	day: number
): readonly LevelView[] =>
	bid.serviceLevels.map((level) => {
		const held = heldPoints(pool, level, bid.start, day, { architecture, library });
		return {
			level,
			points: held?.points ?? [],
			lockedDays: 0,
			lead: held ? '' : `${pool.name} holds nothing of ${level.name}.`,
			note: held?.notes.join(' ') ?? '',
			check: null
		};
	});
