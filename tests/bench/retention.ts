/**
 * Times retention beside its oracle: the engine follows every point over the whole time, the slow way
 * answers for one moment from the definitions.
 */
import { pointLives, type RetentionPolicy } from '#engine/protection/index.ts';
import { aliveAt } from '../engine/protection/lives-oracle.ts';
import { fastest, milliseconds, type Figure } from './figure.ts';

const start = '2027-01-01';
const chain = { style: 'independent' } as const;
const day = 86_400;
const noRules = { keepAllDays: 0, weekly: 0, monthly: 0, quarterly: 0, yearly: 0 };

const plans: readonly {
	readonly what: string;
	readonly policy: RetentionPolicy;
	readonly days: number;
	readonly aim: string;
}[] = [
	{
		what: '14 daily, 4 weekly, 12 monthly, 3 yearly over 5.5 years',
		policy: { ...noRules, everySeconds: day, dailyDays: 14, weekly: 4, monthly: 12, yearly: 3 },
		days: 2008,
		aim: '0.4 ms'
	},
	{
		what: '90 daily, 52 weekly, 60 monthly, 20 quarterly, 10 yearly over 12.8 years',
		policy: {
			...noRules,
			everySeconds: day,
			dailyDays: 90,
			weekly: 52,
			monthly: 60,
			quarterly: 20,
			yearly: 10
		},
		days: 4673,
		aim: '4 ms'
	},
	{
		what: '720 hourly',
		policy: { ...noRules, everySeconds: 3600, keepAllDays: 30, dailyDays: 30 },
		days: 30,
		aim: '10 ms'
	}
];

function timed(work: () => unknown): number {
	const before = performance.now();
	work();
	return performance.now() - before;
}

const rounds = (count: number, work: () => unknown): number =>
	fastest(Array.from({ length: count }, () => timed(work)));

/** A row a plan; how many times as long the slow way takes for its last moment alone. */
export const benchRetention = (): readonly Figure[] =>
	plans.map(({ what, policy, days, aim }) => {
		const whole = rounds(60, () => pointLives(policy, chain, start, days));
		const slow = rounds(3, () => aliveAt(policy, chain, start, days * day));
		const ratio = Number((slow / whole).toPrecision(2));
		return {
			what: `Restore points of ${what}; one moment the slow way takes ${ratio} times that`,
			value: milliseconds(whole),
			aim
		};
	});
