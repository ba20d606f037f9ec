/**
 * The slow, obviously right version: machines as lists of block ids, restore points as copies of
 * those lists, and bytes stored counted from the ids themselves. One block is one byte.
 */
import type { ChangeCurve, StoreMechanism } from '#engine/reduction/index.ts';
import type { PointLife } from '#engine/protection/index.ts';
import { growthFactor } from '#engine/units/index.ts';
import { randomFrom } from './random.ts';

export interface Estate {
	readonly machines: number;
	readonly blocksPerMachine: number;
	readonly sharedShare: number;
	readonly growthPerYear: number;
	readonly curve: ChangeCurve;
}

/** By day, by machine: the ids of its blocks. */
type History = readonly (readonly (readonly number[])[])[];

/** What happens to an estate, day by day. The first blocks of each machine are common, each tenth in turn hot. */
export function historyOf(estate: Estate, lastDay: number, seed: number): History {
	const { machines, blocksPerMachine, curve } = estate;
	const random = randomFrom(seed);
	let nextId = 0;
	const common = Math.round(blocksPerMachine * estate.sharedShare);
	const template = Array.from({ length: common }, () => nextId++);
	let images: readonly (readonly number[])[] = Array.from({ length: machines }, () => [
		...template,
		...Array.from({ length: blocksPerMachine - common }, () => nextId++)
	]);
	const { changePerDay: c, hotShare: h, hotWeight: w } = curve;
	// Golden-ratio steps spread the hot blocks evenly over common and own ones.
	const isHot = (block: number) => (block * 0.618033988749895) % 1 < h;
	const chance = (block: number) =>
		h === 0 ? c : isHot(block) ? (c * w) / h : (c * (1 - w)) / (1 - h);
	const history = [images];
	for (let day = 1; day <= lastDay; day++) {
		const blocks = Math.round(blocksPerMachine * growthFactor(estate.growthPerYear, day));
		images = images.map((image) => {
			const changed = image.map((id, block) => (random() < chance(block) ? nextId++ : id));
			while (changed.length < blocks) changed.push(nextId++);
			return changed;
		});
		history.push(images);
	}
	return history;
}

/** Runs of blocks that a store treats as one, as text that is equal when the content is. */
function unitsOf(image: readonly number[], blocksPerUnit: number): readonly string[] {
	const units: string[] = [];
	for (let at = 0; at < image.length; at += blocksPerUnit)
		units.push(image.slice(at, at + blocksPerUnit).join());
	return units;
}

const different = (image: readonly number[], before: readonly number[]): number =>
	image.reduce((count, id, block) => count + (id === before[block] ? 0 : 1), 0);

function unionBytes(living: History, blocksPerUnit: number, inPool: boolean): number {
	const stored = new Map<string, number>();
	for (const images of living)
		images.forEach((image, machine) => {
			for (const unit of unitsOf(image, blocksPerUnit))
				stored.set(inPool ? unit : `${machine}:${unit}`, unit.split(',').length);
		});
	return [...stored.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Each point against the one before it: whole where it is a full or has none. */
function chainBytes(points: readonly PointLife[], history: History): number {
	return points.reduce((total, point, index) => {
		const before = points[index - 1];
		const images = history[point.day] ?? [];
		const isWhole = !before || point.kind === 'full';
		return images.reduce(
			(sum, image, machine) =>
				sum + (isWhole ? image.length : different(image, history[before.day]?.[machine] ?? [])),
			total
		);
	}, 0);
}

/** Bytes at the end of a day, divided by those of the first day's estate. Days are whole numbers. */
export function oracleBytes(
	lives: readonly PointLife[],
	history: History,
	store: StoreMechanism,
	blocksPerUnit: number,
	day: number
): number {
	const living = lives.filter((point) => point.day <= day && point.endsOnDay > day);
	const firstDay = history[0] ?? [];
	const unit = firstDay.reduce((sum, image) => sum + image.length, 0);
	if (store.kind === 'chain') return chainBytes(living, history) / unit;
	const inPool = store.kind === 'chunked' && store.scope === 'pool';
	const images = living.map((point) => history[point.day] ?? []);
	return unionBytes(images, blocksPerUnit, inPool) / unit;
}
