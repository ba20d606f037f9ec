/** Arbitrary valid inputs of the reduction room, with corners more likely than chance would have them. */
import fc from 'fast-check';
import type { PointLife } from '#engine/protection/index.ts';
import type { ChangeCurve, DataShape, StoreMechanism } from '#engine/reduction/index.ts';

const anyShare = fc.oneof(
	fc.constantFrom(0, 1, 0.01, 0.5),
	fc.double({ min: 0, max: 1, noNaN: true })
);

export const anyCurve: fc.Arbitrary<ChangeCurve> = fc.record({
	changePerDay: anyShare,
	hotShare: anyShare,
	hotWeight: anyShare
});

const anySize = fc.integer({ min: 1, max: 4096 });

export const anyShape: fc.Arbitrary<DataShape> = fc.record({
	growthPerYear: fc.oneof(fc.constant(0), fc.double({ min: -0.9, max: 3, noNaN: true })),
	firstReduction: anyShare,
	changeReduction: anyShare,
	sharedShare: anyShare,
	machines: fc.integer({ min: 1, max: 500 }),
	curve: anyCurve,
	extentBytes: fc.option(anySize, { nil: undefined }),
	hotRunBytes: fc.option(anySize, { nil: undefined }),
	machineBytes: fc.option(fc.integer({ min: 1, max: 500_000 }), { nil: undefined })
});

const anyChunker = fc.oneof(
	fc.record({ kind: fc.constant('fixed' as const), bytes: anySize }),
	fc.record({
		kind: fc.constant('content-defined' as const),
		minBytes: anySize,
		cutEveryBytes: anySize,
		maxBytes: fc.integer({ min: 5000, max: 90_000 })
	})
);

/** Stores that hold no garbage: what a point gives back is free at once. */
export const anyTidyStore: fc.Arbitrary<StoreMechanism> = fc.oneof(
	fc.constantFrom<StoreMechanism>({ kind: 'chain' }, { kind: 'tape' }),
	fc.record({ kind: fc.constant('cloned' as const), blockBytes: anySize }),
	fc.record({
		kind: fc.constant('snapshot' as const),
		blockBytes: fc.option(anySize, { nil: undefined }),
		mountedWriteShare: fc.option(anyShare, { nil: undefined })
	}),
	fc.record({
		kind: fc.constant('chunked' as const),
		chunker: anyChunker,
		scope: fc.constantFrom('machine' as const, 'pool' as const),
		unreclaimedShare: fc.constant(0),
		cleaningEveryDays: fc.constant(1)
	})
);

export const anyStore: fc.Arbitrary<StoreMechanism> = fc.oneof(
	anyTidyStore,
	fc.record({
		kind: fc.constant('chunked' as const),
		chunker: anyChunker,
		scope: fc.constantFrom('machine' as const, 'pool' as const),
		unreclaimedShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
		cleaningEveryDays: fc.integer({ min: 1, max: 30 })
	})
);

/** Horizon of the lives below, in days. */
export const horizonDays = 60;

type Form = 'full' | 'increment' | 'turning' | 'reverse';

const lifeIn = (forms: readonly Form[]) =>
	fc
		.record({
			distance: fc.constantFrom(0, 1 / 24, 0.25, 1, 1, 1, 2, 7),
			lives: fc.oneof(fc.constant(Infinity), fc.double({ min: 0, max: 40, noNaN: true })),
			form: fc.constantFrom(...forms),
			turnsAfter: fc.double({ min: 0.1, max: 20, noNaN: true })
		})
		.map(({ distance, lives, form, turnsAfter }) => ({
			distance,
			life: (day: number): PointLife => ({
				day,
				kind: form === 'full' ? 'full' : 'increment',
				endsOnDay: day + lives,
				wholeFromDay: form === 'increment' ? Infinity : form === 'turning' ? day + turnsAfter : day,
				wholeUntilDay: form === 'reverse' ? day + 1 : Infinity
			})
		}));

/** Points in the order of their days, all of one chain style; some run beyond the horizon. */
export const anyLives: fc.Arbitrary<readonly PointLife[]> = fc
	.oneof(
		fc.array(lifeIn(['full', 'increment', 'increment', 'turning']), { maxLength: 50 }),
		fc.array(lifeIn(['full', 'reverse', 'reverse']), { maxLength: 50 })
	)
	.map((steps) => {
		let day = 0;
		return steps.map(({ distance, life }) => life((day += distance)));
	});
