/**
 * What an event does to a design, made ready for judging: the levels that promise something, with their
 * cells on the first day and on the last, and what the event takes by itself.
 */
import type { DesignReplay, MatrixCell, Replay, ReplayLevel } from '../disaster/index.ts';
import type { LibraryEvent } from '../library/index.ts';
import { daysPerYear } from '../units/index.ts';

/** A level's cells in one event. */
export interface Struck {
	readonly level: ReplayLevel & { readonly id: string };
	/** On the first of the days that were played. */
	readonly cell: MatrixCell;
	/** On the last of the horizon; null where one day was played. */
	readonly later: MatrixCell | null;
}

/** One event against one design, in the levels that promise something. */
export interface Strike {
	readonly candidateId: string;
	readonly eventId: string;
	readonly name: string;
	readonly struck: readonly Struck[];
	/** Before any restore may start, whatever the design, and the age of the damage when noticed. */
	readonly beforeSeconds: number;
	readonly damagedSeconds: number;
	/** What held the restores up most, on the first day and on the last; null where nothing did. */
	readonly bottleneck: string | null;
	readonly laterBottleneck: string | null;
	/** When the last day is: `at the end of year 5`; empty where one day was played. */
	readonly endWords: string;
}

/** Time that an event takes of every design before its restores. */
export const beforeSecondsOf = ({ before }: LibraryEvent): number =>
	before
		.filter(({ media, copiedOnly }) => media === undefined && !copiedOnly)
		.reduce((sum, { takes }) => sum + takes.value, 0);

/** Levels of cells that promise something; what no level protects is a finding of the bid. */
const struckOf = (
	cells: readonly MatrixCell[],
	later: readonly MatrixCell[] | undefined,
	{ levels }: Replay
): readonly Struck[] =>
	cells.flatMap((cell, place): Struck[] => {
		const level = levels[place];
		const id = level?.id;
		return level && typeof id === 'string'
			? [{ level: { ...level, id }, cell, later: later?.[place] ?? null }]
			: [];
	});

/** Every event against a design; `last` is the replay of the last day, of the same designs and events. */
export function strikesOf(
	{ candidateId, outcomes }: DesignReplay,
	replay: Replay,
	last: Replay | null,
	events: readonly LibraryEvent[]
): readonly Strike[] {
	const later = last?.designs.find((one) => one.candidateId === candidateId);
	return outcomes.map(({ eventId, cells, bottleneck }, place) => {
		const event = events.find(({ id }) => id === eventId);
		const outcome = later?.outcomes[place];
		return {
			candidateId,
			eventId,
			name: replay.events.find(({ id }) => id === eventId)?.name ?? eventId,
			struck: struckOf(cells, outcome?.cells, replay),
			beforeSeconds: event ? beforeSecondsOf(event) : 0,
			damagedSeconds: event?.corruptedFor?.value ?? 0,
			bottleneck: bottleneck?.name ?? null,
			laterBottleneck: outcome?.bottleneck?.name ?? null,
			endWords: last ? `at the end of year ${Math.round(last.day / daysPerYear)}` : ''
		};
	});
}
