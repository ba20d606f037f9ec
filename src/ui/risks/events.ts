/** The rows of the matrix that break something for a design; the others wait behind a button. */
import type { Replay } from '#engine/disaster/index.ts';

/** Ids of events in which a level of the design is gone, bare, unknown, late or loses too much. */
export function breakingEvents({ designs }: Replay, candidateId: string | null): readonly string[] {
	const design = designs.find((one) => one.candidateId === candidateId);
	return (design?.outcomes ?? [])
		.filter(({ cells }) =>
			cells.some(
				({ levelId, kind, rtoMisses, rpoMisses }) =>
					levelId !== null &&
					((kind !== 'back' && kind !== 'untouched') || rtoMisses + rpoMisses > 0)
			)
		)
		.map(({ eventId }) => eventId);
}

/** The replay with some of its events, and the levels that promise something: what has none is a finding. */
export const onlyEvents = (replay: Replay, ids: readonly string[]): Replay => ({
	...replay,
	events: replay.events.filter(({ id }) => ids.includes(id)),
	levels: replay.levels.filter(({ id }) => id !== null),
	designs: replay.designs.map((design) => ({
		...design,
		outcomes: design.outcomes
			.filter(({ eventId }) => ids.includes(eventId))
			.map((outcome) => ({
				...outcome,
				cells: outcome.cells.filter(({ levelId }) => levelId !== null)
			}))
	}))
});
