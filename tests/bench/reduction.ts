/**
 * Times the bytes of a store beside their oracle: the engine follows every point of a year day by
 * day; the slow way keeps every block of every day and counts them for one day.
 */
import { pointLives } from '#engine/protection/index.ts';
import { storedResponse, type StoreMechanism } from '#engine/reduction/index.ts';
import { historyOf, oracleBytes, type Estate } from '../engine/reduction/oracle.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const lastDay = 364;
const lives = pointLives(
	{
		everySeconds: 86_400,
		keepAllDays: 0,
		dailyDays: 14,
		weekly: 4,
		monthly: 12,
		quarterly: 0,
		yearly: 0
	},
	{ style: 'independent' },
	'2027-01-01',
	lastDay
);
const store: StoreMechanism = {
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
const shape = { ...estate, firstReduction: 1, changeReduction: 1 };

const rounds = (count: number, work: () => unknown): number =>
	fastest(
		Array.from({ length: count }, () => {
			const before = performance.now();
			work();
			return performance.now() - before;
		})
	);

export function benchReduction(): readonly Figure[] {
	const whole = rounds(60, () => storedResponse(lives, shape, store, lastDay));
	const slow = rounds(3, () =>
		oracleBytes(lives, historyOf(estate, lastDay, 1), store, 1, lastDay)
	);
	const ratio = Number((slow / whole).toPrecision(2));
	return [
		{
			what: `Bytes of a deduplicating store over a year; counting 1,200 blocks for one day takes ${ratio} times that`,
			value: milliseconds(whole),
			aim: '0.2 ms'
		}
	];
}
