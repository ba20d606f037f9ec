/**
 * The timetable of a lane, after Marey: hours along, one row a server in the bands of the yard, a bar
 * from the start of its restore until it is usable. Steep is fast; flat is a queue.
 *
 * Drawn twice, as it is once the clock has passed and as it is to come; the page lays the past over
 * the future and cuts it off at the clock, so that running the clock redraws nothing.
 */
import { drawing, element, short } from '../../svg.ts';
import { hatch } from '../hatch.ts';
import { ink, line, write, type Pen } from '../ink.ts';
import { hourTicks } from './hours.ts';
import type { TrainCar } from './train.ts';
import type { YardBand, YardPlan } from './yard-plan.ts';

export interface TimetableData {
	/** By band, in the order of the queue. */
	readonly rows: readonly (readonly TrainCar[])[];
	readonly plan: YardPlan;
	/** Before this no restore starts; what must happen until then, in words. */
	readonly opensAt: number;
	readonly opensWords: string;
	/** By band; null where nothing was agreed. */
	readonly deadlines: readonly (number | null)[];
	/** By band; empty in the lanes that do not carry the labels. */
	readonly deadlineWords: readonly string[];
	readonly endSeconds: number;
	readonly sentence: string;
}

export type Tense = 'past' | 'to-come';

const colours = {
	past: { onTime: ink.accent, late: ink.bad, moving: ink.g4 },
	'to-come': { onTime: ink.g3, late: 'var(--bad-to-come)', moving: ink.g5 }
} as const;

interface Bars {
	onTime: string;
	late: string;
	moving: string;
}

const rowPitch = (band: YardBand, cars: number): number =>
	cars === 0 ? 0 : Math.min(3, band.height / cars);

type Place = (at: number) => number;

function addBars(bars: Bars, one: TrainCar, y: number, x: Place, end: number): void {
	const { startedAt, usableAt, completeAt, rtoSeconds, isLate } = one;
	// What never comes back has no end to be drawn to.
	if (startedAt === null || usableAt === null || startedAt > end) return;
	const stroke = (from: number, to: number): string => {
		const until = Math.min(to, end);
		return until < from
			? ''
			: `M${short(x(from))} ${short(y)}H${short(Math.max(x(until), x(from) + 1))}`;
	};
	const due = isLate && rtoSeconds !== null ? Math.max(startedAt, rtoSeconds) : usableAt;
	const onTimeUntil = Math.min(due, usableAt);
	if (onTimeUntil > startedAt || !isLate) bars.onTime += stroke(startedAt, onTimeUntil);
	if (isLate) bars.late += stroke(due, usableAt);
	if (completeAt !== null && completeAt > usableAt) bars.moving += stroke(usableAt, completeAt);
}

function barsOf({ rows, plan, endSeconds }: TimetableData, x: Place, tense: Tense): string {
	const bars: Bars = { onTime: '', late: '', moving: '' };
	let thin = 3;
	plan.bands.forEach((band, place) => {
		const own = rows[place] ?? [];
		const pitch = rowPitch(band, own.length);
		if (own.length > 0) thin = Math.min(thin, pitch);
		own.forEach((one, index) =>
			addBars(bars, one, band.top + pitch * (index + 0.5), x, endSeconds)
		);
	});
	const width = Math.max(1, Math.min(1.8, thin * 0.9));
	const path = (d: string, stroke: string): string =>
		d === '' ? '' : element('path', { d, stroke, 'stroke-width': width, fill: 'none' });
	const colour = colours[tense];
	return (
		path(bars.moving, colour.moving) +
		path(bars.onTime, colour.onTime) +
		path(bars.late, colour.late)
	);
}

function deadlines(data: TimetableData, x: Place): string {
	return data.plan.bands
		.map(({ top, height }, place) => {
			const at = data.deadlines[place] ?? null;
			if (at === null || at > data.endSeconds || height === 0) return '';
			return line(
				[
					[x(at), top - 1],
					[x(at), top + Math.max(height, 14) + 1]
				],
				{ stroke: ink.ink, width: 1.5 }
			);
		})
		.join('');
}

/** The words of the deadlines: beside their stroke, or at the end of the axis when they lie beyond. */
function deadlineNames(data: TimetableData, x: Place, width: number, pen: Pen): string {
	return data.plan.bands
		.map(({ top, height }, place) => {
			const at = data.deadlines[place] ?? null;
			const words = data.deadlineWords[place] ?? '';
			if (at === null || words === '' || height === 0) return '';
			const y = top + Math.min(height / 2, 9) + 4;
			const isBeyond = at > data.endSeconds;
			const shown = isBeyond ? `${words} →` : words;
			const wide = pen.measure(shown, 11.5, 400);
			const isLeft = isBeyond || x(at) + 5 + wide > width;
			const at0 = isBeyond ? width - 2 : isLeft ? x(at) - 5 : x(at) + 5;
			return write(shown, at0, y, {
				fill: ink.ink,
				anchor: isLeft ? 'end' : 'start',
				halo: ink.paper
			});
		})
		.join('');
}

function preparation(
	{ opensAt, opensWords, endSeconds, plan }: TimetableData,
	x: Place,
	pen: Pen
): string {
	const wide = x(Math.min(opensAt, endSeconds));
	const height = plan.height - 16;
	const fits = opensWords !== '' && pen.measure(opensWords, 11.5, 400) + 10 <= wide;
	const words = fits
		? write(opensWords, 5, plan.height - 18, { fill: ink.ink2, halo: ink.paper })
		: '';
	return hatch(0, 8, wide, height, ink.g5, false) + words;
}

const hourLines = ({ endSeconds, plan }: TimetableData, x: Place, width: number): string =>
	hourTicks(endSeconds, width)
		.slice(1)
		.map((at) =>
			line(
				[
					[x(at), 0],
					[x(at), plan.height]
				],
				{ stroke: ink.hair, dashes: '1 3' }
			)
		)
		.join('');

/** Draws one lane in one tense; the past carries bars and deadlines only. */
export function timetableChart(data: TimetableData, width: number, tense: Tense, pen: Pen): string {
	const x: Place = (at) => (at / data.endSeconds) * width;
	const bars = barsOf(data, x, tense) + deadlines(data, x);
	const whole =
		tense === 'past'
			? bars
			: hourLines(data, x, width) +
				preparation(data, x, pen) +
				bars +
				deadlineNames(data, x, width, pen);
	return drawing(width, data.plan.height, data.sentence, whole);
}
