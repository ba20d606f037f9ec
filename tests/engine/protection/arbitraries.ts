/** Random policies, chains and dates, small enough for the slow oracle. */
import fc from 'fast-check';
import type { ChainStyle, RetentionPolicy, Weekday } from '#engine/protection/index.ts';

const weekday = fc.constantFrom<Weekday>('monday', 'wednesday', 'saturday', 'sunday');
const everySeconds = fc.constantFrom(6 * 3600, 43_200, 86_400, 100_000, 2 * 86_400, 7 * 86_400);

export const policies: fc.Arbitrary<RetentionPolicy> = fc.record(
	{
		everySeconds,
		keepAllDays: fc.constantFrom(0, 0, 1, 3, 10),
		dailyDays: fc.integer({ min: 0, max: 12 }),
		weekly: fc.integer({ min: 0, max: 5 }),
		monthly: fc.integer({ min: 0, max: 4 }),
		quarterly: fc.integer({ min: 0, max: 2 }),
		yearly: fc.integer({ min: 0, max: 1 }),
		weekday,
		lockDays: fc.integer({ min: 0, max: 9 })
	},
	{
		requiredKeys: [
			'everySeconds',
			'keepAllDays',
			'dailyDays',
			'weekly',
			'monthly',
			'quarterly',
			'yearly'
		]
	}
);

const fullEveryDays = fc.constantFrom(1, 3, 7, 7, 14, 30);
const periodicFulls = { fullEveryDays, fullsOn: weekday };

export const chains: fc.Arbitrary<ChainStyle> = fc.oneof(
	fc.constant<ChainStyle>({ style: 'independent' }),
	fc.constant<ChainStyle>({ style: 'forever-forward' }),
	fc.record(
		{ style: fc.constant('forward-incremental' as const), ...periodicFulls },
		{ requiredKeys: ['style', 'fullEveryDays'] }
	),
	fc.record(
		{ style: fc.constant('reverse-incremental' as const), ...periodicFulls },
		{ requiredKeys: ['style'] }
	),
	fc.record(
		{
			style: fc.constant('tape-sets' as const),
			...periodicFulls,
			setDays: fc.constantFrom(1, 2, 5, 7, 10)
		},
		{ requiredKeys: ['style', 'fullEveryDays'] }
	)
);

export const startDates: fc.Arbitrary<string> = fc
	.integer({ min: 0, max: 3 * 366 })
	.map((days) => new Date(Date.UTC(2023, 10, 1 + days)).toISOString().slice(0, 10));
