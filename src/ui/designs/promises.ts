/**
 * What a design keeps of each service level: how much data is lost at most, and how many points to
 * go back to.
 *
 * Data lost is the distance between two points of the first copy: the level's own rhythm, or the
 * slowest that the first pool can take. Example: a level that runs every hour, on tape that takes a
 * point a day, loses up to 24 h.
 */
import { architectureOf } from '#engine/design/index.ts';
import type { CandidateEvaluation, LevelSummary } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import type { VerdictKind } from '../marks/verdict.ts';

export interface KeptPromise {
	readonly level: LevelSummary;
	/** Seconds of data lost at most; null where nothing has this level. */
	readonly lostSeconds: number | null;
	readonly verdict: VerdictKind;
	/** Restore points in the first copy at the end of the horizon; null where it has none of the level. */
	readonly points: number | null;
}

/** One entry a service level, in their order. */
export function promisesOf(
	candidate: CandidateEvaluation,
	levels: readonly LevelSummary[],
	library: Library
): readonly KeptPromise[] {
	const [first] = [...candidate.pools].sort((one, other) => one.copy - other.copy);
	const architecture = architectureOf(candidate, library)?.architecture;
	const slowest =
		architecture?.pools.find(({ id }) => id === first?.id)?.runsAtMostEvery?.value ?? 0;
	const sized = candidate.sizing.pools.find(({ poolId }) => poolId === first?.id);
	return levels.map((level) => {
		const isUsed = level.machines > 0;
		const lostSeconds = isUsed && first ? Math.max(level.everySeconds, slowest) : null;
		return {
			level,
			lostSeconds,
			verdict:
				lostSeconds === null ? 'untouched' : lostSeconds > level.rpoSeconds ? 'broken' : 'kept',
			points: isUsed ? (sized?.pointsByLevel[level.id] ?? null) : null
		};
	});
}
