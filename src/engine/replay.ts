/**
 * The door to disasters: a bid, the library and its evaluation in; every event against every design, or
 * one of them machine by machine, out.
 *
 * Beside `evaluate`, not in it: typing stays within a frame, and the matrix follows when it is looked
 * at. Pure and deterministic.
 */
import type { Bid } from './bid/index.ts';
import { architectureOf, estateOf } from './design/index.ts';
import {
	playDesign,
	replayDesigns,
	sceneOf,
	worseOfDays,
	type Design,
	type EventPlay,
	type Replay,
	type Scene
} from './disaster/index.ts';
import type { CandidateEvaluation, Evaluation } from './evaluation.ts';
import { isCurrency } from './finance/index.ts';
import type { Library } from './library/index.ts';
import { daysPerYear } from './units/index.ts';
import { valueReplay, type ReplayValue } from './value/index.ts';

export type * from './disaster/index.ts';
export type * from './value/index.ts';

export interface ReplayOptions {
	/** Days after the bid's start on which events strike; 0, the estate as it was counted, when absent. */
	readonly day?: number;
}

export interface PlayOptions extends ReplayOptions {
	/** Which of several like events (a login, an account, a level): the worst when absent. */
	readonly variant?: string;
}

const everyDesign = ({ today, candidates }: Evaluation): readonly CandidateEvaluation[] =>
	today ? [today, ...candidates] : candidates;

function designOf(candidate: CandidateEvaluation, library: Library): readonly Design[] {
	const architecture = architectureOf(candidate, library)?.architecture;
	if (!architecture) return [];
	const { id: candidateId, letter, name, method, pools: placed, sizing } = candidate;
	return [{ candidateId, letter, name, method, architecture, placed, sizing }];
}

const sceneFor = (bid: Bid, library: Library, { day = 0 }: ReplayOptions): Scene =>
	sceneOf(bid, library, estateOf(bid, library), day);

/** Every event against today and every candidate. `evaluation` is the bid's own. */
export function replay(
	bid: Bid,
	library: Library,
	evaluation: Evaluation,
	options: ReplayOptions = {}
): Replay {
	const designs = everyDesign(evaluation).flatMap((one) => designOf(one, library));
	return replayDesigns(sceneFor(bid, library, options), designs);
}

/** Every event on the day on which the estate was counted, and on the last of the horizon. */
export interface ReplayedDays {
	readonly first: Replay;
	readonly last: Replay;
}

/** The day that the bid has to be ready for longest: the last of its horizon. */
export const lastDayOf = ({ horizonYears }: Evaluation): number => horizonYears * daysPerYear;

/** Both days of a bid; `first` where it was replayed already. */
export const replayDays = (
	bid: Bid,
	library: Library,
	evaluation: Evaluation,
	first: Replay = replay(bid, library, evaluation)
): ReplayedDays => ({
	first,
	last: replay(bid, library, evaluation, { day: lastDayOf(evaluation) })
});

/** The matrix of a bid with every cell as bad as on the worse of its two days. */
export const worstOfDays = ({ first, last }: ReplayedDays): Replay => worseOfDays(first, last);

/** One event against one design; null when there is no such event or design. */
export function playEvent(
	bid: Bid,
	library: Library,
	evaluation: Evaluation,
	eventId: string,
	candidateId: string,
	options: PlayOptions = {}
): EventPlay | null {
	const candidate = everyDesign(evaluation).find(({ id }) => id === candidateId);
	const [design] = candidate ? designOf(candidate, library) : [];
	if (!design) return null;
	return playDesign(sceneFor(bid, library, options), design, eventId, options.variant ?? null);
}

/** Every event against every design, and what a year of them costs. */
export interface Disasters {
	readonly replay: Replay;
	readonly value: ReplayValue;
}

/** Plays every event against every design of an evaluation, and values it. */
export function disastersOf(bid: Bid, library: Library, evaluation: Evaluation): Disasters {
	const played = replay(bid, library, evaluation);
	return { replay: played, value: valueOf(bid, library, played) };
}

/** What a replay costs in an average year, and what each candidate avoids against today. */
export function valueOf(bid: Bid, library: Library, played: Replay): ReplayValue {
	if (!isCurrency(bid.currency)) throw new Error(`"${bid.currency}" is no currency known here`);
	const unpriced = bid.workloads.filter(
		({ level, lossPerHour }) => level !== undefined && lossPerHour === undefined
	);
	return valueReplay({
		replay: played,
		events: library.events,
		figures: library.value,
		rebuildSeconds: library.restoring.rebuild.value,
		currency: bid.currency,
		unpricedMachines: unpriced.reduce((sum, { count }) => sum + count, 0),
		todayId: played.designs.some(({ candidateId }) => candidateId === 'today') ? 'today' : null
	});
}
