/** The drawings of the run: lanes on one clock, from servers to cars, bars and deadlines. */
import {
	carsOf,
	hourEnd,
	planYard,
	timetableRows,
	type TimetableData,
	type TrainCar,
	type YardPlan
} from '#charts/screen/index.ts';
import { formatSpan } from '../format.ts';
import { lastBack, type Lane, type EventRun } from './lane.ts';
import { laneSentence } from './words.ts';

const twelveHours = 12 * 3600;
/** A deadline so little beyond the last server is worth the room that shows it. */
const worthShowing = 1.2;

export interface Board {
	readonly plan: YardPlan;
	/** End of the axis in seconds. */
	readonly endSeconds: number;
	/** By lane. */
	readonly cars: readonly (readonly (readonly TrainCar[])[])[];
	readonly timetables: readonly TimetableData[];
}

/** Whether a look at the first twelve hours alone shows more than the whole. */
export const canZoom = (run: EventRun): boolean => lastBack(run) > 1.5 * twelveHours;

/** Everything that does not move with the clock. */
export function boardOf(run: EventRun, isZoomed: boolean): Board {
	const { bands, lanes } = run;
	const counts = bands.map((_, band) =>
		Math.max(0, ...lanes.map(({ servers }) => servers.filter((one) => one.band === band).length))
	);
	const plan = planYard(counts);
	const endSeconds = isZoomed ? twelveHours : hourEnd(endOf(run));
	const cars = lanes.map(({ servers }) => carsOf(servers, plan));
	const labelled = emptiest(lanes);
	const timetables = lanes.map((lane): TimetableData => ({
		rows: timetableRows(lane.servers, plan),
		plan,
		opensAt: lane.opensAt,
		opensWords: lane.opensWords,
		deadlines: bands.map(({ rtoSeconds }) => rtoSeconds),
		deadlineWords: lane === labelled ? deadlineWords(run) : [],
		endSeconds,
		sentence: laneSentence(lane, run)
	}));
	return { plan, endSeconds, cars, timetables };
}

function endOf(run: EventRun): number {
	const last = lastBack(run);
	const near = run.bands.flatMap(({ rtoSeconds }) =>
		rtoSeconds !== null && rtoSeconds <= last * worthShowing ? rtoSeconds : []
	);
	return Math.max(last, ...near);
}

/** The lane whose last server is back first has most room for the words of the deadlines. */
const emptiest = (lanes: readonly Lane[]): Lane | undefined =>
	[...lanes].sort((one, other) => (one.lastUsableAt ?? 0) - (other.lastUsableAt ?? 0))[0];

const deadlineWords = ({ bands }: EventRun): readonly string[] =>
	bands.map(({ name, rtoSeconds }, place) =>
		rtoSeconds === null
			? ''
			: `${name}${place === 0 ? ' must be back' : ''}, ${formatSpan(rtoSeconds)}`
	);

/** Lanes that leave a block of the timetable empty, wide and high enough to lie a card on. */
export interface EmptyPlace {
	readonly firstLane: number;
	/** Share of the width from which on nothing is drawn. */
	readonly from: number;
}

/** The place for a card over so many lanes; null when bars would lie under it. */
export function emptyPlace(
	run: EventRun,
	endSeconds: number,
	lanesHigh: number,
	shareWide: number
): EmptyPlace | null {
	const ends = run.lanes.map(({ servers }) =>
		Math.max(
			0,
			...servers.map(({ usableAt, completeAt }) => Math.max(usableAt ?? 0, completeAt ?? 0))
		)
	);
	const places = ends.slice(0, Math.max(0, ends.length - lanesHigh + 1)).map((_, firstLane) => ({
		firstLane,
		from: Math.max(...ends.slice(firstLane, firstLane + lanesHigh)) / endSeconds
	}));
	const [best] = places.sort((one, other) => one.from - other.from);
	return best && best.from <= 1 - shareWide ? best : null;
}
