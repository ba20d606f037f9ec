import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointLife } from '#engine/protection/index.ts';
import { storedResponse, type DataShape, type StoreMechanism } from '#engine/reduction/index.ts';
import { anyLives, anyShape, anyTidyStore, horizonDays } from './arbitrary.ts';

const rounding = 1e-9;

/** Bytes at the end of each day. */
const stored = (lives: readonly PointLife[], shape: DataShape, store: StoreMechanism) =>
	storedResponse(lives, shape, store, horizonDays).dayEnd;

function expectNowhereLess(more: Float64Array, less: Float64Array): void {
	more.forEach((bytes, day) => {
		const floor = less[day] ?? 0;
		if (bytes < floor - rounding * Math.max(1, floor))
			throw new Error(`day ${day}: ${bytes} is less than ${floor}`);
	});
}

/** Shapes in which changed data neither compresses better than what is shared nor worse than a full. */
const ordinaryShape = fc
	.tuple(anyShape, fc.double({ min: 0, max: 1, noNaN: true }))
	.map(([shape, between]): DataShape => {
		const { firstReduction, sharedShare } = shape;
		const changeReduction = firstReduction * (sharedShare + between * (1 - sharedShare));
		return { ...shape, changeReduction };
	});

/** Tape is left out: its increments are against the run before them, whether or not it is still there. */
const mergingStore = anyTidyStore.filter(({ kind }) => kind !== 'tape');

describe('more never needs less', () => {
	it('longer retention', () => {
		fc.assert(
			fc.property(
				anyLives,
				ordinaryShape,
				mergingStore,
				fc.nat(20),
				(lives, shape, store, longer) => {
					const kept = lives.map((life) => ({ ...life, endsOnDay: life.endsOnDay + longer }));
					expectNowhereLess(stored(kept, shape, store), stored(lives, shape, store));
				}
			)
		);
	});

	it('more points: a part of them never stores more than all', () => {
		fc.assert(
			fc.property(
				anyLives,
				ordinaryShape,
				mergingStore,
				fc.array(fc.boolean(), { maxLength: 50 }),
				(lives, shape, store, left) => {
					const part = lives.filter((_, index) => left[index] ?? true);
					expectNowhereLess(stored(lives, shape, store), stored(part, shape, store));
				}
			)
		);
	});

	it('a higher rate of change', () => {
		fc.assert(
			fc.property(
				anyLives,
				ordinaryShape,
				anyTidyStore,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(lives, shape, store, part) => {
					const { curve } = shape;
					const calmer = { ...curve, changePerDay: curve.changePerDay * part };
					expectNowhereLess(
						stored(lives, shape, store),
						stored(lives, { ...shape, curve: calmer }, store)
					);
				}
			)
		);
	});

	it('faster growth', () => {
		fc.assert(
			fc.property(
				anyLives,
				ordinaryShape,
				anyTidyStore,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(lives, shape, store, more) => {
					const growing = { ...shape, growthPerYear: Math.abs(shape.growthPerYear) };
					const faster = { ...growing, growthPerYear: growing.growthPerYear + more };
					expectNowhereLess(stored(lives, faster, store), stored(lives, growing, store));
				}
			)
		);
	});

	it('worse compression, in proportion', () => {
		fc.assert(
			fc.property(anyLives, anyShape, mergingStore, (lives, shape, store) => {
				const withoutMounts = store.kind === 'snapshot' ? { kind: 'snapshot' as const } : store;
				const half = {
					...shape,
					firstReduction: shape.firstReduction / 2,
					changeReduction: shape.changeReduction / 2
				};
				const twice = stored(lives, half, withoutMounts).map((bytes) => 2 * bytes);
				const whole = stored(lives, shape, withoutMounts);
				whole.forEach((bytes, day) => expect(bytes).toBeCloseTo(twice[day] ?? NaN, 9));
			})
		);
	});
});
