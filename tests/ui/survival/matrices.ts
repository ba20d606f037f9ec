/** Small matrices made by hand: two events, two levels, the designs that a test names. */
import type { EventOutcome, MatrixCell, Replay } from '#engine/disaster/index.ts';
import { event, hour, levels } from '../recovery/plays.ts';

type CellOf = (level: number) => MatrixCell;

const cell = (level: number, more: Partial<MatrixCell>): MatrixCell => ({
	levelId: levels[level]!.id,
	kind: 'back',
	machines: 2,
	gone: 0,
	usableSeconds: null,
	dataLostSeconds: null,
	rtoMisses: 0,
	rpoMisses: 0,
	copiesLeft: 1,
	lostPools: [],
	fromPools: [],
	variant: null,
	...more
});

/** Usable after so many hours, with so many of data lost. */
export const back =
	(hours: number, lost = 1, more: Partial<MatrixCell> = {}): CellOf =>
	(level) =>
		cell(level, {
			usableSeconds: hours * hour,
			dataLostSeconds: lost * hour,
			rtoMisses: hours * hour > levels[level]!.rtoSeconds! ? 2 : 0,
			rpoMisses: lost * hour > levels[level]!.rpoSeconds! ? 2 : 0,
			fromPools: ['repository'],
			...more
		});

export const gone: CellOf = (level) =>
	cell(level, {
		kind: 'gone',
		gone: 2,
		copiesLeft: 0,
		lostPools: [
			{ poolId: 'repository', by: 'deletion', authority: 'Backup administrator', partly: false }
		]
	});

export const untouched: CellOf = (level) => cell(level, { kind: 'untouched', machines: 0 });

const outcome = (eventId: string, cells: readonly CellOf[]): EventOutcome => ({
	eventId,
	cells: cells.map((of, level) => of(level)),
	machines: 4,
	gone: 0,
	lastUsableSeconds: null,
	rtoMisses: 0,
	rpoMisses: 0,
	downtimeCost: 0,
	goneCostPerHour: 0,
	dataLossCost: 0,
	unpricedLosses: 0,
	bottleneck: { cause: 'drives', name: 'tape drives', share: 0.6 }
});

const events = [event, { ...event, id: 'ransomware', name: 'Ransomware', does: 'reaches backups' }];

/** For each design its rows of cells; as many events as the longest has rows. */
export function matrixOf(
	designs: Readonly<Record<string, readonly (readonly CellOf[])[]>>
): Replay {
	const rows = Math.max(...Object.values(designs).map((cells) => cells.length));
	const shown = events.slice(0, rows);
	return {
		schema: 'bidwright/replay@1',
		day: 0,
		problems: [],
		events: shown,
		levels,
		designs: Object.entries(designs).map(([candidateId, cells], place) => ({
			candidateId,
			letter: candidateId === 'today' ? '0' : String.fromCharCode(65 + place),
			name: candidateId,
			deletion: { sole: [], fewestAuthorities: 1, unprotected: 0 },
			outcomes: shown.map(({ id }, row) => outcome(id, cells[row] ?? levels.map(() => untouched))),
			unknowns: []
		}))
	};
}
