/**
 * Where the cars stand: one band a service level, rows of equal length, in the order of the queue,
 * so that a server keeps its place while the clock runs and in every lane.
 *
 * Five rows of fifteen cars have room. More servers than that make a car stand for a fixed number of
 * them: 2, 5, 10, 20, 50 …, the smallest that fits.
 * Example: 14, 30 and 20 servers stand in rows of 14, 15 + 15 and 10 + 10, one car each.
 */
import { carOf, type TrainCar, type TrainServer } from './train.ts';

export interface YardBand {
	readonly top: number;
	readonly height: number;
	readonly columns: number;
}

export interface YardPlan {
	readonly serversPerCar: number;
	readonly bands: readonly YardBand[];
	readonly height: number;
}

export const car = { width: 7, height: 13, pitch: 9.2, rowPitch: 15 } as const;
export const yardWidth = 140;

const mostColumns = 15;
const usualRows = 5;
const bandGap = 5;
const margin = 8;
/** A lane has room for its name and four lines of figures, however few its servers. */
const leastHeight = 98;
/** Height of a row of the timetable below which rows would melt into each other. */
const leastRow = 0.6;

const rowsOf = (servers: number, each: number): number =>
	Math.ceil(Math.ceil(servers / each) / mostColumns);

function serversPerCar(counts: readonly number[]): number {
	const room = Math.max(usualRows, counts.filter((count) => count > 0).length);
	for (let power = 1; ; power *= 10)
		for (const each of [power, 2 * power, 5 * power])
			if (counts.reduce((rows, count) => rows + rowsOf(count, each), 0) <= room) return each;
}

/** The yard of a number of servers in each band; a band without servers takes no room. */
export function planYard(serversByBand: readonly number[]): YardPlan {
	const each = serversPerCar(serversByBand);
	let top = margin;
	const bands = serversByBand.map((servers): YardBand => {
		const cars = Math.ceil(servers / each);
		const rows = rowsOf(servers, each);
		const height = rows === 0 ? 0 : (rows - 1) * car.rowPitch + car.height;
		const band = { top, height, columns: rows === 0 ? 0 : Math.ceil(cars / rows) };
		if (rows > 0) top += height + (car.rowPitch - car.height) + bandGap;
		return band;
	});
	const end = Math.max(margin, ...bands.map((band) => band.top + band.height));
	return { serversPerCar: each, bands, height: Math.max(leastHeight, end + margin) };
}

function grouped(servers: readonly TrainServer[], each: number): readonly TrainCar[] {
	const count = Math.ceil(servers.length / each);
	return Array.from({ length: count }, (_, index) =>
		carOf(servers.slice(index * each, (index + 1) * each))
	);
}

const inBand = (servers: readonly TrainServer[], band: number): readonly TrainServer[] =>
	servers.filter((server) => server.band === band);

/** The servers of a lane as cars, band by band in the order of the queue. */
export const carsOf = (
	servers: readonly TrainServer[],
	plan: YardPlan
): readonly (readonly TrainCar[])[] =>
	plan.bands.map((_, band) => grouped(inBand(servers, band), plan.serversPerCar));

/** Rows of the timetable: a server each, as long as they can be told apart. */
export const timetableRows = (
	servers: readonly TrainServer[],
	plan: YardPlan
): readonly (readonly TrainCar[])[] =>
	plan.bands.map(({ height }, band) => {
		const own = inBand(servers, band);
		return grouped(own, Math.max(1, Math.ceil((own.length * leastRow) / Math.max(1, height))));
	});
