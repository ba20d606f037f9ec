/**
 * What the proposed design does that today does not: claims, each with whether the engine's figures
 * bear it out. Pools, windows and authorities come from the evaluation; what is lost and how late it
 * comes back from disasters played against both. Only machines of a service level are counted: what
 * nobody promised is no difference between designs.
 *
 * Example: ransomware takes 40 machines for good today and none from the proposal, nothing else
 * differs: what disasters take today, the proposal keeps.
 */
import type { EngineFact } from '../displacement/index.ts';
import type { DesignReplay, EventOutcome, MatrixCell } from '../disaster/index.ts';
import type { CandidateEvaluation } from '../evaluation.ts';
import type { Disasters } from '../replay.ts';

const counted = (count: number): string => `${count} ${count === 1 ? 'machine' : 'machines'}`;

const hoursText = (seconds: number): string => `${Number((seconds / 3600).toPrecision(2))} h`;

const listed = (names: readonly string[]): string =>
	names.length < 2
		? (names[0] ?? '')
		: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** What the design itself says. */
function factsOfDesign({
	authorities,
	pools,
	sizing,
	findings
}: CandidateEvaluation): readonly EngineFact[] {
	const sole = authorities.filter(({ holdsEveryCopy }) => holdsEveryCopy).map(({ name }) => name);
	const locked = pools.filter(({ immutable }) => immutable).map(({ name }) => name);
	const blocking = findings.filter(({ severity }) => severity === 'blocks');
	const { worst } = sizing.window;
	const seconds = worst?.run.seconds ?? null;
	return [
		{
			what: 'No single administrator can delete every copy.',
			holds: sole.length === 0,
			evidence: sole.length === 0 ? '' : `${listed(sole)} can.`
		},
		{
			what: 'One copy cannot be deleted by anybody before its time.',
			holds: locked.length > 0,
			evidence: locked.length === 0 ? 'No pool is locked.' : `Locked: ${listed(locked)}.`
		},
		{
			what: 'The worst backup run ends inside its window.',
			holds: worst === null || seconds === null ? null : seconds <= worst.limitSeconds,
			evidence:
				worst === null || seconds === null
					? 'How long it takes is not known.'
					: `${hoursText(seconds)} of ${hoursText(worst.limitSeconds)}.`
		},
		{
			what: 'Nothing that blocks is open in the design.',
			holds: blocking.length === 0,
			evidence: blocking[0]?.sentence ?? ''
		}
	];
}

type Counted = 'gone' | 'rtoMisses' | 'rpoMisses';

const countIn = ({ cells }: EventOutcome, key: Counted): number =>
	cells
		.filter(({ levelId }: MatrixCell) => levelId !== null)
		.reduce((sum, cell) => sum + cell[key], 0);

interface Pair {
	readonly event: string;
	readonly today: number;
	readonly ours: number;
}

/** Event by event, how many machines each of two designs counts. */
function pairsOf(
	{ replay }: Disasters,
	today: DesignReplay,
	ours: DesignReplay,
	key: Counted
): readonly Pair[] {
	return replay.events.flatMap(({ name }, row) => {
		const [before, after] = [today.outcomes[row], ours.outcomes[row]];
		if (!before || !after) return [];
		return [{ event: name, today: countIn(before, key), ours: countIn(after, key) }];
	});
}

/** Where two designs differ, the largest first. */
const differing = (pairs: readonly Pair[]): readonly Pair[] =>
	pairs
		.filter(({ today, ours }) => today !== ours)
		.sort((one, other) => Math.abs(other.today - other.ours) - Math.abs(one.today - one.ours));

function keepsFact(pairs: readonly Pair[]): Pick<EngineFact, 'holds' | 'evidence'> {
	const differences = differing(pairs);
	const isWorse = pairs.some(({ today, ours }) => ours > today);
	const keepsAll = pairs.every(({ ours }) => ours === 0);
	const said = differences.map(
		({ event, today, ours }) => `${event}: ${counted(ours)} lost for good, today ${today}`
	);
	return {
		holds: !isWorse && (differences.length > 0 || keepsAll),
		evidence:
			said.length > 0
				? `${said.join('; ')}.`
				: keepsAll
					? `Neither loses a machine for good in any of ${pairs.length} events.`
					: 'Both lose the same machines.'
	};
}

function fewerFact(pairs: readonly Pair[]): Pick<EngineFact, 'holds' | 'evidence'> {
	const sum = (key: 'today' | 'ours'): number => pairs.reduce((all, one) => all + one[key], 0);
	const [today, ours] = [sum('today'), sum('ours')];
	return {
		holds: ours === 0 || ours < today,
		evidence: `Broken for ${counted(ours)} over ${pairs.length} events, today for ${today}.`
	};
}

const playedClaims = [
	{ key: 'gone', what: 'What disasters take today, the proposal keeps.', fact: keepsFact },
	{ key: 'rtoMisses', what: 'Fewer machines are back later than promised.', fact: fewerFact },
	{ key: 'rpoMisses', what: 'Fewer machines lose more data than promised.', fact: fewerFact }
] as const;

/** What playing the disasters says; open while nobody has, or where there is no today. */
function factsPlayed(
	candidateId: string,
	hasToday: boolean,
	disasters: Disasters | null
): readonly EngineFact[] {
	const designOf = (id: string) =>
		disasters?.replay.designs.find((design) => design.candidateId === id);
	const [today, ours] = [designOf('today'), designOf(candidateId)];
	return playedClaims.map(({ key, what, fact }) => ({
		what,
		...(disasters && today && ours
			? fact(pairsOf(disasters, today, ours, key))
			: {
					holds: null,
					evidence: hasToday
						? 'The disasters have not been played yet.'
						: 'There is no incumbent to compare with.'
				})
	}));
}

/** The technical facts of the proposed design; none without one. */
export const technicalFacts = (
	chosen: CandidateEvaluation | undefined,
	hasToday: boolean,
	disasters: Disasters | null
): readonly EngineFact[] =>
	chosen ? [...factsOfDesign(chosen), ...factsPlayed(chosen.id, hasToday, disasters)] : [];
