/**
 * What the customer may know of a bad day: one event played on today's and on the proposed design, and
 * what every event leaves of both.
 *
 * Shown is the event that the bid asks for, where it strikes machines; else the first of the library's
 * order that strikes machines at a site of the customer.
 */
import { playEvent, type EventPlay, type MatrixCell, type Replay } from '#engine/replay.ts';
import type { Bid } from '#engine/bid/index.ts';
import type { Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import {
	matrixRows,
	promiseViews,
	trainView,
	type MatrixRowView,
	type PromiseView,
	type TrainView
} from './trains.ts';

export interface BadDayLevel {
	readonly name: string;
	readonly machines: number;
	readonly rtoSeconds: number | null;
	/** First restore begins, last machine usable; null: never. */
	readonly fromSeconds: number | null;
	readonly untilSeconds: number | null;
	readonly never: number;
}

/** An event played on one design. */
export interface BadDayView {
	readonly lastSeconds: number | null;
	readonly never: number;
	readonly dataLostSeconds: number | null;
	readonly levels: readonly BadDayLevel[];
	/** Seconds at which machines become usable, ascending, and how many are then. */
	readonly curve: readonly { readonly seconds: number; readonly usable: number }[];
}

/** The worst of all service levels in one event. */
export interface SurvivalView {
	readonly kind: 'untouched' | 'bare' | 'back' | 'unknown' | 'never' | 'gone';
	readonly usableSeconds: number | null;
	readonly dataLostSeconds: number | null;
	/** Service levels, by name, that lose everything, where not all do. */
	readonly goneLevels: readonly string[];
	readonly copiesLeft: number;
	readonly breaksPromise: boolean;
}

export interface SurvivalRow {
	readonly name: string;
	readonly site: string | null;
	readonly today: SurvivalView | null;
	readonly proposed: SurvivalView;
}

export interface DisasterView {
	readonly event: {
		readonly name: string;
		readonly site: string | null;
		readonly machines: number;
		readonly bytes: number;
	};
	readonly today: BadDayView | null;
	readonly proposed: BadDayView;
	readonly rows: readonly SurvivalRow[];
	readonly promises: readonly PromiseView[];
	/** The event on every design: today's first, then the candidates in the bid's order. */
	readonly trains: readonly TrainView[];
	readonly matrix: readonly MatrixRowView[];
}

function badDay({ outcome, levels, restores }: EventPlay): BadDayView {
	const usable = restores
		.flatMap(({ usableSeconds }) => usableSeconds ?? [])
		.sort((one, other) => one - other);
	const curve = new Map(usable.map((seconds, place) => [seconds, place + 1]));
	return {
		lastSeconds: outcome.lastUsableSeconds,
		never: outcome.gone,
		dataLostSeconds: latest(restores.map(({ dataLostSeconds }) => dataLostSeconds)),
		levels: levels.flatMap((level): readonly BadDayLevel[] => {
			if (level.levelId === null) return [];
			const own = restores.filter(({ levelId }) => levelId === level.levelId);
			const started = own.flatMap(({ startedSeconds }) => startedSeconds ?? []);
			return [
				{
					name: level.name,
					machines: level.machines,
					rtoSeconds: own[0]?.rtoSeconds ?? null,
					fromSeconds: started.length > 0 ? Math.min(...started) : null,
					untilSeconds: level.never > 0 ? null : level.lastSeconds,
					never: level.never
				}
			];
		}),
		curve: [...curve].map(([seconds, count]) => ({ seconds, usable: count }))
	};
}

const latest = (times: readonly (number | null)[]): number | null =>
	times.reduce<number | null>(
		(last, time) => (time !== null && time > (last ?? -1) ? time : last),
		null
	);

const order = ['untouched', 'bare', 'back', 'unknown', 'stuck', 'gone'] as const;

/** Protected levels only: what nobody protects is said elsewhere, and is gone in every design. */
function survival(
	cells: readonly MatrixCell[],
	nameOf: ReadonlyMap<string | null, string>
): SurvivalView {
	const own = cells.filter(({ levelId }) => levelId !== null);
	const worst = own.reduce((rank, { kind }) => Math.max(rank, order.indexOf(kind)), 0);
	const kind = order[worst] ?? 'untouched';
	const gone = own.filter((cell) => cell.kind === 'gone');
	return {
		kind: kind === 'stuck' ? 'never' : kind,
		usableSeconds: latest(own.map(({ usableSeconds }) => usableSeconds)),
		dataLostSeconds: latest(own.map(({ dataLostSeconds }) => dataLostSeconds)),
		goneLevels:
			gone.length === own.length ? [] : gone.flatMap(({ levelId }) => nameOf.get(levelId) ?? []),
		copiesLeft: own.reduce(
			(least, cell) => Math.min(least, cell.copiesLeft),
			own.length === 0 ? 0 : 99
		),
		breaksPromise: own.some(
			({ rtoMisses, rpoMisses, gone: lost }) => rtoMisses + rpoMisses + lost > 0
		)
	};
}

interface Played {
	readonly bid: Bid;
	readonly library: Library;
	readonly evaluation: Evaluation;
}

function shownEvent(
	{ events }: Replay,
	wanted: string | undefined
): Replay['events'][number] | undefined {
	const striking = events.filter(({ machines }) => machines > 0);
	return striking.find(({ id }) => id === wanted) ?? striking.find(({ siteId }) => siteId !== null);
}

/** Null where nothing is protected, or no event strikes a machine. `all` is the bid's own replay. */
export function disasterView(
	{ bid, library, evaluation }: Played,
	proposedId: string,
	all: Replay
): DisasterView | null {
	const shown = shownEvent(all, bid.offer.badDayEvent);
	const hasLevels = all.levels.some(({ id, machines }) => id !== null && machines > 0);
	const proposed = all.designs.find(({ candidateId }) => candidateId === proposedId);
	if (!shown || !proposed || !hasLevels) return null;
	const plays = all.designs.flatMap(
		({ candidateId }) => playEvent(bid, library, evaluation, shown.id, candidateId) ?? []
	);
	const playOf = (id: string) => plays.find(({ candidateId }) => candidateId === id);
	const [played, playedToday] = [playOf(proposedId), playOf('today')];
	if (!played) return null;
	const before = all.designs.find(({ candidateId }) => candidateId === 'today');
	const nameOf = new Map(all.levels.map(({ id, name }) => [id, name]));
	const { name, siteName: site, machines, bytes } = shown;
	return {
		event: { name, site, machines, bytes },
		today: playedToday ? badDay(playedToday) : null,
		proposed: badDay(played),
		rows: all.events.map((event, place) => ({
			name: event.name,
			site: event.siteName,
			today: before ? survival(before.outcomes[place]?.cells ?? [], nameOf) : null,
			proposed: survival(proposed.outcomes[place]?.cells ?? [], nameOf)
		})),
		promises: promiseViews(all),
		trains: plays.map((play) => trainView(play, all, play.candidateId === proposedId)),
		matrix: matrixRows(all)
	};
}
