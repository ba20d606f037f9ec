/** A bad day, played on every design: a lane each, on one clock. */
import {
	hourEnd,
	timetableRows,
	type TimetableData,
	type TrainServer,
	type YardPlan
} from '#charts/screen/index.ts';
import { disasterChapter } from '../../model/chapters/disaster.ts';
import { eventWords } from '../../model/event-words.ts';
import { exhibitOf } from './ground.ts';
import type { Telling } from '../../model/telling.ts';
import type { DisasterView } from '../../projection/disaster.ts';
import type { TrainView } from '../../projection/trains.ts';
import type { Slide, TrainsBody } from '../deck.ts';

/** Room of a lane's bands, between its margins, and the least that a band needs to be seen. */
const laneRoom = 40;
const margin = 8;
const leastBand = 8;
/** A deadline so little beyond the last machine is worth the room that shows it. */
const worthShowing = 1.2;

/** Bands of a lane: as high as their level has machines, in the same places in every lane. */
function planOf({ promises, trains }: DisasterView): YardPlan {
	const counts = promises.map((_, level) =>
		Math.max(
			0,
			...trains.map(({ restores }) => restores.filter((one) => one.level === level).length)
		)
	);
	const all = counts.reduce((sum, count) => sum + count, 0);
	let top = margin;
	const bands = counts.map((count) => {
		const height = count === 0 ? 0 : Math.max(leastBand, (laneRoom * count) / all);
		const band = { top, height, columns: 0 };
		if (count > 0) top += height + 5;
		return band;
	});
	return { serversPerCar: 1, bands, height: top - 5 + margin };
}

function endOf({ promises, trains }: DisasterView): number {
	const last = Math.max(0, ...trains.map(({ lastSeconds }) => lastSeconds ?? 0));
	const near = promises.flatMap(({ rtoSeconds }) =>
		rtoSeconds !== null && rtoSeconds <= last * worthShowing ? rtoSeconds : []
	);
	return hourEnd(Math.max(last, ...near));
}

const serverOf =
	({ promises }: DisasterView) =>
	(restore: TrainView['restores'][number]): TrainServer => ({
		band: restore.level,
		startedAt: restore.startedSeconds,
		usableAt: restore.usableSeconds,
		completeAt: restore.completeSeconds,
		rtoSeconds: promises[restore.level]?.rtoSeconds ?? null,
		isLate: restore.isLate
	});

function dueWords({ say, format }: Telling, { promises }: DisasterView): readonly string[] {
	return promises.map(({ name: level, rtoSeconds }, place) =>
		rtoSeconds === null
			? ''
			: say(place === 0 ? 'deck.train.dueFirst' : 'deck.train.due', {
					level,
					time: format.duration(rtoSeconds)
				})
	);
}

function verdict({ say, format }: Telling, { never, unknown, pastRto }: TrainView): string {
	if (never > 0) return say('deck.train.never', { n: format.number(never) });
	if (unknown > 0) return say('deck.train.unknown', { n: format.number(unknown) });
	return pastRto > 0
		? say('deck.train.late', { n: format.number(pastRto) })
		: say('deck.train.inside');
}

function lanes(telling: Telling, disaster: DisasterView): TrainsBody['lanes'] {
	const { say, format, view, translate } = telling;
	const plan = planOf(disaster);
	const endSeconds = endOf(disaster);
	const { trains, promises } = disaster;
	// Whoever is back first leaves most room for the words.
	const [emptiest] = trains.toSorted(
		(one, other) => (one.lastSeconds ?? 0) - (other.lastSeconds ?? 0)
	);
	return trains.map((train) => {
		const { letter, isProposed, never, unknown, pastRto, machines, lastSeconds } = train;
		const design = view.designs.find((one) => one.letter === letter);
		const last =
			lastSeconds === null ? '' : say('deck.train.last', { time: format.duration(lastSeconds) });
		const words = verdict(telling, train);
		const timetable: TimetableData = {
			rows: timetableRows(train.restores.map(serverOf(disaster)), plan),
			plan,
			opensAt: train.opensSeconds,
			opensWords: '',
			deadlines: promises.map(({ rtoSeconds }) => rtoSeconds),
			deadlineWords: train === emptiest ? dueWords(telling, disaster) : [],
			endSeconds,
			sentence: [translate(design?.name ?? ''), words, last]
				.filter((part) => part !== '')
				.join(', ')
		};
		return {
			letter,
			name: letter === '0' ? say('name.today') : translate(design?.name ?? ''),
			method: translate(design?.method ?? ''),
			isProposed,
			timetable,
			back: format.number(machines - never - unknown),
			ofAll: say('deck.train.of', { all: format.number(machines) }),
			mark: never > 0 || pastRto > 0 ? 'broken' : unknown > 0 ? 'only-just' : 'kept',
			verdict: words,
			last
		};
	});
}

/** The slide; null where nothing is protected or no event strikes. */
export function trainsSlide(telling: Telling): Slide | null {
	const { say, view } = telling;
	const { disaster } = view;
	const chapter = disasterChapter(telling);
	if (!disaster || !chapter) return null;
	return {
		id: 'bad-day',
		name: say('deck.foot.badDay'),
		title: eventWords(telling, disaster.event),
		lead: chapter.lead,
		body: {
			kind: 'trains',
			endSeconds: endOf(disaster),
			lanes: lanes(telling, disaster),
			note: exhibitOf(chapter, 'bad-day')?.note?.text ?? ''
		}
	};
}
