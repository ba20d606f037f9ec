/**
 * When restores from a pool may start.
 *
 * open(p) = Σ seconds of the phases that name no pool or name p. Phases follow one another and never
 * overlap, so their order does not change the sum; a phase of another pool is skipped.
 * Example: decide 1 h, recall to the library 6 h, scan 2 h: disk opens after 3 h, the library after 9.
 */
import type { Phase } from './queue.ts';

/** The phases that delay a pool, in their order. */
export const phasesBefore = (phases: readonly Phase[], pool: string): readonly Phase[] =>
	phases.filter((phase) => (phase.pool ?? pool) === pool);

/** Seconds from the event until the pool opens. */
export const openingSeconds = (phases: readonly Phase[], pool: string): number =>
	phasesBefore(phases, pool).reduce((sum, { seconds }) => sum + seconds, 0);
