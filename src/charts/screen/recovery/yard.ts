/**
 * The yard of a lane at a time of the clock: every car in its place, drawn by what has become of it.
 *
 * Queued is an outline, restoring fills from below, mounted is hatched, done is solid; red is what
 * broke its promise, with a bar across once it is back; a cross never comes back, and of a dashed
 * one nobody knows. Cars of one look
 * are one path, so that a yard of any size is a handful of elements a frame.
 */
import { drawing, element, short } from '../../svg.ts';
import { ink } from '../ink.ts';
import { carAt, type TrainCar } from './train.ts';
import { car as size, yardWidth, type YardBand, type YardPlan } from './yard-plan.ts';

type Look =
	| 'outline'
	| 'moving'
	| 'fill'
	| 'hatch'
	| 'solid'
	| 'due'
	| 'dueFill'
	| 'late'
	| 'cut'
	| 'never'
	| 'unknown';

const looks: Readonly<Record<Look, Readonly<Record<string, string | number>>>> = {
	outline: { stroke: ink.g3, fill: 'none' },
	moving: { stroke: ink.accent, fill: 'none' },
	fill: { fill: ink.accent },
	hatch: { stroke: ink.ink2, fill: 'none', 'stroke-width': 1 },
	solid: { fill: ink.ink2 },
	due: { stroke: ink.bad, fill: 'none', 'stroke-width': 1.2 },
	dueFill: { fill: ink.bad },
	late: { fill: ink.bad },
	cut: { fill: ink.paper },
	never: { stroke: ink.ink, fill: 'none', 'stroke-width': 1.4 },
	unknown: { stroke: ink.ink2, fill: 'none', 'stroke-dasharray': '2 1.5' }
};

const box = (x: number, y: number, width: number, height: number): string =>
	`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
const outline = (x: number, y: number): string =>
	box(x + 0.5, y + 0.5, size.width - 1, size.height - 1);
const level = (x: number, y: number, filled: number): string => {
	const height = (size.height - 2) * filled;
	return box(x + 1, y + size.height - 1 - height, size.width - 2, height);
};
const slashes = (x: number, y: number): string =>
	[3.5, 8, 12.5]
		.map(
			(up) => `M${short(x + 0.5)} ${short(y + up)}l${size.width - 1} ${short(1 - Math.min(up, 5))}`
		)
		.join('');
const cross = (x: number, y: number): string =>
	`M${short(x + 1)} ${short(y + 3)}l5 7M${short(x + 6)} ${short(y + 3)}l-5 7`;

function strokesOf(one: TrainCar, at: number, x: number, y: number): readonly [Look, string][] {
	const { state, filled } = carAt(one, at);
	const whole = box(x, y, size.width, size.height);
	switch (state) {
		case 'queued':
			return [['outline', outline(x, y)]];
		case 'restoring':
			return [
				['moving', outline(x, y)],
				['fill', level(x, y, filled)]
			];
		case 'overdue':
			return [
				['due', outline(x, y)],
				['dueFill', level(x, y, filled)]
			];
		case 'mounted':
			return [['hatch', outline(x, y) + slashes(x, y)]];
		case 'done':
			return [['solid', whole]];
		case 'late':
			return [
				['late', whole],
				['cut', box(x + 1.5, y + size.height / 2 - 0.9, size.width - 3, 1.8)]
			];
		case 'never':
			return [['never', outline(x, y) + cross(x, y)]];
		case 'unknown':
			return [['unknown', outline(x, y)]];
	}
}

/** Where a car of a band stands. */
const placeOf = (band: YardBand, index: number): readonly [x: number, y: number] => [
	(index % band.columns) * size.pitch,
	band.top + Math.floor(index / band.columns) * size.rowPitch
];

function paths(cars: readonly (readonly TrainCar[])[], plan: YardPlan, at: number): string {
	const byLook = new Map<Look, string>();
	plan.bands.forEach((band, place) =>
		cars[place]?.forEach((one, index) => {
			for (const [look, path] of strokesOf(one, at, ...placeOf(band, index)))
				byLook.set(look, (byLook.get(look) ?? '') + path);
		})
	);
	return [...byLook].map(([look, d]) => element('path', { d, ...looks[look] })).join('');
}

/** Draws the cars of each band as they are at a time. */
export const yardChart = (
	cars: readonly (readonly TrainCar[])[],
	plan: YardPlan,
	at: number,
	sentence: string
): string => drawing(yardWidth, plan.height, sentence, paths(cars, plan, at));

/** One car by itself, for the key. */
export function yardCar(one: TrainCar, at: number, sentence: string): string {
	const bands = [{ top: 0, height: size.height, columns: 1 }];
	const plan = { serversPerCar: 1, bands, height: size.height };
	return drawing(size.width, size.height, sentence, paths([[one]], plan, at));
}
