/**
 * Findings from disasters: what the replay of events shows of a design.
 *
 * Per event one finding when machines are left without a copy, one when they come back too late and
 * one when they lose too much. An event takes its own time before any restore may start, and damage
 * is as old as it is when it is noticed; only what a design adds to that is the design's:
 * late = usable − time before restores − RTO; lost too much = data lost − age of the damage − RPO.
 * One login that deletes everything is found once, not again in every event that uses it.
 * Example: usable after 33 h, 28 h of them before any restore, promised in 4 h: 1 h late.
 */
import type { DesignReplay, MatrixCell, Replay, ReplayLevel } from '../disaster/index.ts';
import type { LibraryEvent } from '../library/index.ts';
import { found, type Finding } from './finding.ts';
import { hoursText, listed, machinesText } from './words.ts';

/** A level's cell in one event. */
interface Struck {
	readonly level: ReplayLevel & { readonly id: string };
	readonly cell: MatrixCell;
}

/** One event against one design, in the levels that promise something. */
interface Strike {
	readonly candidateId: string;
	readonly eventId: string;
	readonly name: string;
	readonly struck: readonly Struck[];
	/** Before any restore may start, whatever the design, and the age of the damage when noticed. */
	readonly beforeSeconds: number;
	readonly damagedSeconds: number;
	/** What held the restores up most; null where nothing did. */
	readonly bottleneck: string | null;
}

/** Time that an event takes of every design before its restores. */
const beforeSecondsOf = ({ before }: LibraryEvent): number =>
	before
		.filter(({ media, copiedOnly }) => media === undefined && !copiedOnly)
		.reduce((sum, { takes }) => sum + takes.value, 0);

/** Levels of cells that promise something; what no level protects is a finding of the bid. */
const struckOf = (cells: readonly MatrixCell[], { levels }: Replay): readonly Struck[] =>
	cells.flatMap((cell, index): Struck[] => {
		const level = levels[index];
		const id = level?.id;
		return level && typeof id === 'string' ? [{ level: { ...level, id }, cell }] : [];
	});

function strikesOf(
	{ candidateId, outcomes }: DesignReplay,
	replay: Replay,
	events: readonly LibraryEvent[]
): readonly Strike[] {
	return outcomes.map(({ eventId, cells, bottleneck }) => {
		const event = events.find(({ id }) => id === eventId);
		return {
			candidateId,
			eventId,
			name: replay.events.find(({ id }) => id === eventId)?.name ?? eventId,
			struck: struckOf(cells, replay),
			beforeSeconds: event ? beforeSecondsOf(event) : 0,
			damagedSeconds: event?.corruptedFor?.value ?? 0,
			bottleneck: bottleneck?.name ?? null
		};
	});
}

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
const isByLogin = ({ cell }: Struck, logins: ReadonlySet<string>): boolean =>
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

function lossFindings(strike: Strike, logins: ReadonlySet<string>): readonly Finding[] {
	return losses.flatMap(({ id, kind, say }) => {
		const lost = strike.struck.filter((one) => one.cell.kind === kind && !isByLogin(one, logins));
		if (lost.length === 0) return [];
		const gone = lost.reduce((sum, { cell }) => sum + cell.gone, 0);
		const names = listed(lost.map(({ level }) => level.name));
		return [
			found({
				id,
				severity: 'warns',
				candidateId: strike.candidateId,
				sentence: `${strike.name}: ${say(machinesText(gone), names)}.`,
				concerns: { eventId: strike.eventId, levelIds: lost.map(({ level }) => level.id) },
				...(gone > 0 ? { extent: { value: gone, unit: 'machines' } } : {})
			})
		];
	});
}

interface Kept {
	readonly id: string;
	readonly limit: (level: ReplayLevel) => number | null;
	readonly took: (cell: MatrixCell) => number | null;
	/** What the event itself takes. */
	readonly given: (strike: Strike) => number;
	readonly head: string;
	readonly because: (strike: Strike) => string | null;
}

const promises: readonly Kept[] = [
	{
		id: 'too-late',
		limit: ({ rtoSeconds }) => rtoSeconds,
		took: ({ usableSeconds }) => usableSeconds,
		given: ({ beforeSeconds }) => beforeSeconds,
		head: 'usable after',
		because: ({ beforeSeconds, bottleneck }) =>
			[
				...(beforeSeconds > 0
					? [`${hoursText(beforeSeconds)} of it pass before any restore may start`]
					: []),
				...(bottleneck === null ? [] : [`most of the waiting is for: ${bottleneck}`])
			].join('; ')
	},
	{
		id: 'too-much-lost',
		limit: ({ rpoSeconds }) => rpoSeconds,
		took: ({ dataLostSeconds }) => dataLostSeconds,
		given: ({ damagedSeconds }) => damagedSeconds,
		head: 'loses',
		because: ({ damagedSeconds }) =>
			damagedSeconds > 0
				? `The damage is ${hoursText(damagedSeconds)} old when it is noticed`
				: null
	}
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One finding for an event and a promise, every level that misses it in one sentence. */
function promiseFindings(
	strike: Strike,
	{ id, limit, took, given, head, because }: Kept
): readonly Finding[] {
	const over = strike.struck.flatMap(({ level, cell }) => {
		const [promised, needed] = [limit(level), took(cell)];
		if (promised === null || needed === null) return [];
		const beyond = needed - given(strike) - promised;
		return beyond >= 60 ? [{ level, promised, needed, beyond }] : [];
	});
	if (over.length === 0) return [];
	const each = over.map(
		({ level, promised, needed }) =>
			`${hoursText(needed)} (${level.name}, promised ${hoursText(promised)})`
	);
	const reason = because(strike);
	return [
		found({
			id,
			severity: 'warns',
			candidateId: strike.candidateId,
			sentence: `${strike.name}: ${head} ${listed(each)}.`,
			concerns: { eventId: strike.eventId, levelIds: over.map(({ level }) => level.id) },
			extent: { value: Math.max(...over.map(({ beyond }) => beyond)), unit: 'seconds' },
			needs: Object.fromEntries(over.map(({ level, needed }) => [level.id, needed])),
			...(reason ? { detail: `${capital(reason)}.` } : {})
		})
	];
}

function findingsOf(
	design: DesignReplay,
	replay: Replay,
	events: readonly LibraryEvent[]
): readonly Finding[] {
	const logins = new Set(design.deletion.sole.map(({ authority }) => authority));
	const strikes = strikesOf(design, replay, events);
	return [
		...soleFindings(design),
		...strikes.flatMap((strike) => lossFindings(strike, logins)),
		...strikes.flatMap((strike) => promises.flatMap((promise) => promiseFindings(strike, promise))),
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

/** Findings of every design of a replay, and of the bid where no design can help. */
export const checkDisasters = (
	replay: Replay,
	events: readonly LibraryEvent[]
): readonly Finding[] => [
	...beyondDesigns(replay, events),
	...replay.designs.flatMap((design) => findingsOf(design, replay, events))
];
