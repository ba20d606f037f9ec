/**
 * Findings from disasters: what the replay of events shows of a design, on the first day of the bid and
 * on the last of its horizon.
 *
 * Per event one finding when machines are left without a copy, one when they come back too late and
 * one when they lose too much. One login that deletes everything is found once, not again in every
 * event that uses it.
 * Example: 7 machines of Gold without a clean copy are one finding of 7 machines.
 */
import type { DesignReplay, MatrixCell, Replay, ReplayLevel } from '../disaster/index.ts';
import type { LibraryEvent } from '../library/index.ts';
import { found, type Finding } from './finding.ts';
import { missedPromises } from './missed-promises.ts';
import { beforeSecondsOf, strikesOf, type Strike, type Struck } from './strikes.ts';
import { hoursText, listed, machinesText } from './words.ts';

/** Logins that can each delete every copy of something; what the checks found already has the same key. */
const soleFindings = ({ candidateId, deletion }: DesignReplay): readonly Finding[] =>
	deletion.sole.map(({ authority, machines }) =>
		found({
			id: 'one-authority',
			severity: 'warns',
			candidateId,
			sentence: `Whoever holds the ${authority}'s account can delete every copy of ${machinesText(machines)}.`,
			concerns: { authority },
			extent: { value: machines, unit: 'machines' }
		})
	);

/** Whether every copy of a cell went through logins that can delete everything anyway. */
const isByLogin = (cell: MatrixCell, logins: ReadonlySet<string>): boolean =>
	cell.lostPools.length > 0 &&
	cell.lostPools.every(({ authority }) => authority !== null && logins.has(authority));

interface Loss {
	readonly id: string;
	readonly kind: MatrixCell['kind'];
	readonly say: (machines: string, levels: string) => string;
}

const losses: readonly Loss[] = [
	{
		id: 'copies-gone',
		kind: 'gone',
		say: (machines, levels) => `${machines} of ${levels} never come back, no clean copy is left`
	},
	{
		id: 'never-back',
		kind: 'stuck',
		say: (machines, levels) => `${machines} of ${levels} never come back, although a copy is left`
	},
	{
		id: 'copies-bare',
		kind: 'bare',
		say: (_, levels) => `production stands, and ${levels} have no copy any more`
	}
];

/** A level's cell of a kind, of the first day unless the last leaves more machines in it. */
function cellOfKind(
	{ cell, later }: Struck,
	kind: MatrixCell['kind']
): readonly { readonly cell: MatrixCell; readonly isAtEnd: boolean }[] {
	const [atFirst, atEnd] = [cell.kind === kind, later?.kind === kind];
	if (later && atEnd && (!atFirst || later.gone > cell.gone))
		return [{ cell: later, isAtEnd: true }];
	return atFirst ? [{ cell, isAtEnd: false }] : [];
}

function lossFindings(strike: Strike, logins: ReadonlySet<string>): readonly Finding[] {
	return losses.flatMap(({ id, kind, say }) => {
		const lost = strike.struck
			.flatMap((one) =>
				cellOfKind(one, kind).map(({ cell, isAtEnd }) => ({ level: one.level, cell, isAtEnd }))
			)
			.filter(({ cell }) => !isByLogin(cell, logins));
		if (lost.length === 0) return [];
		const gone = lost.reduce((sum, { cell }) => sum + cell.gone, 0);
		const names = listed(lost.map(({ level }) => level.name));
		const when = lost.some(({ isAtEnd }) => isAtEnd) ? ` ${strike.endWords}` : '';
		return [
			found({
				id,
				severity: 'warns',
				candidateId: strike.candidateId,
				sentence: `${strike.name}${when}: ${say(machinesText(gone), names)}.`,
				concerns: { eventId: strike.eventId, levelIds: lost.map(({ level }) => level.id) },
				...(gone > 0 ? { extent: { value: gone, unit: 'machines' } } : {})
			})
		];
	});
}

function findingsOf(
	design: DesignReplay,
	replay: Replay,
	last: Replay | null,
	events: readonly LibraryEvent[]
): readonly Finding[] {
	const logins = new Set(design.deletion.sole.map(({ authority }) => authority));
	const strikes = strikesOf(design, replay, last, events);
	return [
		...soleFindings(design),
		...strikes.flatMap((strike) => lossFindings(strike, logins)),
		...strikes.flatMap(missedPromises),
		...design.unknowns.map((sentence, index) =>
			found({
				id: 'replay-unknown',
				severity: 'notes',
				candidateId: design.candidateId,
				sentence,
				concerns: { part: String(index + 1) }
			})
		)
	];
}

/** Promises that an event breaks whatever is bought, as notes of the bid. */
function beyondDesigns(replay: Replay, events: readonly LibraryEvent[]): readonly Finding[] {
	return replay.events.flatMap(({ id, name, machines }): readonly Finding[] => {
		const event = events.find((known) => known.id === id);
		if (!event || machines === 0) return [];
		const says = (
			kind: string,
			seconds: number,
			limit: (level: ReplayLevel) => number | null,
			why: string
		): readonly Finding[] => {
			const broken = replay.levels.filter((level) => (limit(level) ?? Infinity) < seconds);
			const names = broken.map((level) => `${level.name}'s ${hoursText(limit(level) ?? 0)}`);
			return broken.length === 0
				? []
				: [
						found({
							id: kind,
							severity: 'notes',
							sentence: `${name}: no design keeps ${listed(names)}, because ${why}.`,
							concerns: { eventId: id }
						})
					];
		};
		const before = beforeSecondsOf(event);
		const damaged = event.corruptedFor?.value ?? 0;
		return [
			...says(
				'late-anyway',
				before,
				({ rtoSeconds }) => rtoSeconds,
				`${hoursText(before)} pass before any restore may start`
			),
			...says(
				'lost-anyway',
				damaged,
				({ rpoSeconds }) => rpoSeconds,
				`the damage is ${hoursText(damaged)} old when it is noticed`
			)
		];
	});
}

/**
 * Findings of every design of a replay, and of the bid where no design can help. `last` is the replay
 * of the last day of the horizon, of the same designs; without it one day is judged.
 */
export const checkDisasters = (
	replay: Replay,
	events: readonly LibraryEvent[],
	last: Replay | null = null
): readonly Finding[] => [
	...beyondDesigns(replay, events),
	...replay.designs.flatMap((design) => findingsOf(design, replay, last, events))
];
