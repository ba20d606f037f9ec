/**
 * Findings from disasters: what the replay of events shows of a design.
 *
 * Per event one finding when machines are left without a copy; per service level one when it is back
 * later than promised in any event, and one when it loses more. The worst event speaks, the others
 * are named. One login that deletes everything is found once, not again in every event that uses it.
 * Example: Gold is promised in 4 h and back after 6 h 10 in the worst of two events: 2 h 10 late.
 */
import type {
	DesignReplay,
	EventOutcome,
	MatrixCell,
	Replay,
	ReplayLevel
} from '../disaster/index.ts';
import { found, type Finding } from './finding.ts';
import { few, hoursText, listed } from './words.ts';

/** A level's cell in one event, with the names that sentences need. */
interface Struck {
	readonly eventId: string;
	readonly eventName: string;
	readonly level: ReplayLevel & { readonly id: string };
	readonly cell: MatrixCell;
}

const machinesText = (count: number): string => `${count} ${count === 1 ? 'machine' : 'machines'}`;

/** All cells of levels that promise something; what no level protects is a finding of the bid. */
function struckOf({ outcomes }: DesignReplay, replay: Replay): readonly Struck[] {
	return outcomes.flatMap(({ eventId, cells }) => {
		const eventName = replay.events.find(({ id }) => id === eventId)?.name ?? eventId;
		return cells.flatMap((cell, index): Struck[] => {
			const level = replay.levels[index];
			const id = level?.id;
			return level && typeof id === 'string'
				? [{ eventId, eventName, level: { ...level, id }, cell }]
				: [];
		});
	});
}

/** Whether every copy of a cell went through logins that can delete everything anyway. */
const isByLogin = ({ cell }: Struck, logins: ReadonlySet<string>): boolean =>
	cell.lostPools.length > 0 &&
	cell.lostPools.every(({ authority }) => authority !== null && logins.has(authority));

function soleFindings({ candidateId, deletion }: DesignReplay): readonly Finding[] {
	return deletion.sole.map(({ authority, machines }) =>
		found({
			id: 'one-authority',
			severity: 'warns',
			candidateId,
			sentence: `Whoever holds the ${authority}'s account can delete every copy of ${machinesText(machines)}.`,
			concerns: { authority },
			extent: { value: machines, unit: 'machines' }
		})
	);
}

function goneFinding(
	candidateId: string,
	outcome: EventOutcome,
	struck: readonly Struck[]
): readonly Finding[] {
	const [first] = struck;
	if (!first) return [];
	const gone = struck.reduce((sum, { cell }) => sum + cell.gone, 0);
	const names = listed(struck.map(({ level }) => level.name));
	const isBare = gone === 0;
	const what = isBare
		? `production stands and ${names} have no copy any more`
		: `${machinesText(gone)} of ${names} never come back`;
	return [
		found({
			id: isBare ? 'copies-bare' : 'copies-gone',
			severity: 'warns',
			candidateId,
			sentence: `${first.eventName}: ${what}.`,
			concerns: {
				eventId: outcome.eventId,
				levelIds: struck.map(({ level }) => level.id)
			},
			...(isBare ? {} : { extent: { value: gone, unit: 'machines' } })
		})
	];
}

function goneFindings(
	design: DesignReplay,
	struck: readonly Struck[],
	logins: ReadonlySet<string>
): readonly Finding[] {
	return design.outcomes.flatMap((outcome) =>
		goneFinding(
			design.candidateId,
			outcome,
			struck.filter(
				(one) =>
					one.eventId === outcome.eventId &&
					(one.cell.kind === 'gone' || one.cell.kind === 'bare') &&
					!isByLogin(one, logins)
			)
		)
	);
}

interface Promise {
	readonly id: string;
	readonly limit: (level: ReplayLevel) => number | null;
	readonly took: (cell: MatrixCell) => number | null;
	readonly say: (level: string, over: string, took: string, limit: string) => string;
}

const promises: readonly Promise[] = [
	{
		id: 'too-late',
		limit: ({ rtoSeconds }) => rtoSeconds,
		took: ({ usableSeconds }) => usableSeconds,
		say: (level, over, took, limit) =>
			`${level} is up to ${over} late: usable after ${took} where ${limit} are promised`
	},
	{
		id: 'too-much-lost',
		limit: ({ rpoSeconds }) => rpoSeconds,
		took: ({ dataLostSeconds }) => dataLostSeconds,
		say: (level, _, took, limit) =>
			`${level} loses up to ${took} of data where ${limit} are promised`
	}
];

/** One finding for a level and a promise: the worst event, and in how many others it is broken too. */
function brokenPromise(
	candidateId: string,
	{ id, limit, took, say }: Promise,
	struck: readonly Struck[]
): readonly Finding[] {
	const over = struck.flatMap((one) => {
		const [promised, needed] = [limit(one.level), took(one.cell)];
		return promised !== null && needed !== null && needed > promised
			? [{ ...one, promised, needed }]
			: [];
	});
	const [worst] = [...over].sort((left, right) => right.needed - left.needed);
	if (!worst) return [];
	const { level, needed, promised, eventId } = worst;
	const late = needed - promised;
	const events = [worst, ...over.filter((one) => one !== worst)].map(({ eventName }) => eventName);
	return [
		found({
			id,
			severity: 'warns',
			candidateId,
			sentence: `${say(level.name, hoursText(late), hoursText(needed), hoursText(promised))}, in ${few(events)}.`,
			concerns: { levelId: level.id, eventIds: [eventId, ...over.map((one) => one.eventId)] },
			extent: { value: late, unit: 'seconds' }
		})
	];
}

/** Findings of one design; what its own checks found of logins stands already and is not repeated. */
function findingsOf(design: DesignReplay, replay: Replay): readonly Finding[] {
	const struck = struckOf(design, replay);
	const logins = new Set(design.deletion.sole.map(({ authority }) => authority));
	const levels = [...new Set(struck.map(({ level }) => level.id))];
	return [
		...soleFindings(design),
		...goneFindings(design, struck, logins),
		...levels.flatMap((levelId) =>
			promises.flatMap((promise) =>
				brokenPromise(
					design.candidateId,
					promise,
					struck.filter(({ level }) => level.id === levelId)
				)
			)
		),
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

/** Findings of every design of a replay. */
export const checkDisasters = (replay: Replay): readonly Finding[] =>
	replay.designs.flatMap((design) => findingsOf(design, replay));
