import { describe, expect, it } from 'vitest';
import type { PointLife } from '#engine/protection/index.ts';
import { storedResponse, type DataShape, type StoreMechanism } from '#engine/reduction/index.ts';
import { daily, full, increment } from './lives.ts';
import { historyOf, oracleBytes, type Estate } from './oracle.ts';

const lastDay = 70;
const chunked: StoreMechanism = {
	kind: 'chunked',
	chunker: { kind: 'fixed', bytes: 1 },
	scope: 'pool',
	unreclaimedShare: 0,
	cleaningEveryDays: 1
};
const estate: Estate = {
	machines: 3,
	blocksPerMachine: 400,
	sharedShare: 0.4,
	growthPerYear: 0.3,
	curve: { changePerDay: 0.03, hotShare: 0.1, hotWeight: 0.8 }
};

const shapeOf = ({ machines, sharedShare, growthPerYear, curve }: Estate): DataShape => ({
	growthPerYear,
	firstReduction: 1,
	changeReduction: 1,
	sharedShare,
	machines,
	curve
});

const fortnightAndWeeks = (day: number): number => (day % 7 === 0 ? day + 42 : day + 14);
const weeklyFulls = (last: number, endsOnDay: (day: number) => number): readonly PointLife[] =>
	Array.from({ length: last + 1 }, (_, day) =>
		day % 7 === 0 ? full(day, endsOnDay(day)) : increment(day, endsOnDay(day))
	);

/** Largest relative difference between the law and the mean of some simulated estates, over days. */
function worstDifference(
	lives: readonly PointLife[],
	store: StoreMechanism,
	from: Estate,
	shape: DataShape,
	blocksPerUnit: number,
	seeds: number
): number {
	const fast = storedResponse(lives, shape, store, lastDay).dayEnd;
	const histories = Array.from({ length: seeds }, (_, seed) => historyOf(from, lastDay, seed));
	const days = [0, 1, 7, 13, 14, 28, 42, 55, lastDay];
	return Math.max(
		...days.map((day) => {
			const bytes = histories.map((history) =>
				oracleBytes(lives, history, store, blocksPerUnit, day)
			);
			const mean = bytes.reduce((sum, value) => sum + value, 0) / seeds;
			return Math.abs((fast[day] ?? 0) / mean - 1);
		})
	);
}

const agrees = (
	lives: readonly PointLife[],
	store: StoreMechanism,
	from = estate,
	more: Partial<DataShape> = {},
	blocksPerUnit = 1
) => worstDifference(lives, store, from, { ...shapeOf(from), ...more }, blocksPerUnit, 8);

describe('simulated estates of real blocks', () => {
	const points = daily(lastDay, fortnightAndWeeks);

	it('hold in a shared pool what the law says, within 1 %', () => {
		expect(agrees(points, chunked)).toBeLessThan(0.01);
	});

	it('hold a machine each in a store that shares nothing between machines', () => {
		expect(agrees(points, { ...chunked, scope: 'machine' })).toBeLessThan(0.01);
	});

	it('hold in snapshots and cloned files the blocks that are new', () => {
		expect(agrees(points, { kind: 'snapshot' })).toBeLessThan(0.01);
		expect(agrees(points, { kind: 'cloned', blockBytes: 1 })).toBeLessThan(0.01);
	});

	it('hold in chains each full whole and each increment against the point before it', () => {
		const chains = weeklyFulls(lastDay, (day) => Math.floor(day / 7) * 7 + 21);
		expect(agrees(chains, { kind: 'chain' })).toBeLessThan(0.01);
	});

	it('hold in a merging chain one full and increments over closed gaps', () => {
		expect(agrees(points, { kind: 'chain' })).toBeLessThan(0.01);
	});

	it('dirty whole chunks of eight blocks', () => {
		const store: StoreMechanism = { ...chunked, chunker: { kind: 'fixed', bytes: 8 } };
		const uniform = {
			...estate,
			growthPerYear: 0,
			curve: { changePerDay: 0.03, hotShare: 0, hotWeight: 0 }
		};
		expect(agrees(points, store, uniform, { extentBytes: 1 }, 8)).toBeLessThan(0.01);
	});
});

describe('where chance has no part, law and blocks agree exactly', () => {
	const still = { ...estate, growthPerYear: 0 };
	const at = (changePerDay: number) => ({
		...still,
		curve: { changePerDay, hotShare: 0, hotWeight: 0 }
	});
	const stores: readonly StoreMechanism[] = [
		chunked,
		{ ...chunked, scope: 'machine' },
		{ kind: 'chain' },
		{ kind: 'snapshot' }
	];

	it.each(stores)('everything changes every day: $kind', (store) => {
		const points = daily(lastDay, fortnightAndWeeks);
		const shape = shapeOf(at(1));
		expect(worstDifference(points, store, at(1), shape, 1, 1)).toBeLessThan(1e-12);
	});

	it.each(stores)('nothing ever changes: $kind', (store) => {
		const points = daily(lastDay, fortnightAndWeeks);
		const shape = shapeOf(at(0));
		expect(worstDifference(points, store, at(0), shape, 1, 1)).toBeLessThan(1e-12);
	});

	it.each(stores)('there is one point, of the first day: $kind', (store) => {
		const shape = shapeOf(still);
		expect(worstDifference([full(0)], store, still, shape, 1, 1)).toBeLessThan(1e-12);
	});

	it('twice the blocks are twice the bytes', () => {
		const bytes = (blocksPerMachine: number) => {
			const history = historyOf({ ...at(1), blocksPerMachine }, 10, 1);
			return oracleBytes(daily(10), history, chunked, 1, 10) * blocksPerMachine;
		};
		expect(bytes(800)).toBe(2 * bytes(400));
	});
});
