import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	kindOn,
	pointLives,
	pointsOn,
	type ChainStyle,
	type RetentionPolicy
} from '#engine/protection/index.ts';
import { chains, policies, startDates } from './arbitraries.ts';
import { aliveAt } from './lives-oracle.ts';

const daily: RetentionPolicy = {
	everySeconds: 86_400,
	keepAllDays: 0,
	dailyDays: 14,
	weekly: 0,
	monthly: 0,
	quarterly: 0,
	yearly: 0
};
const independent: ChainStyle = { style: 'independent' };
const weeklyFulls: ChainStyle = { style: 'forward-incremental', fullEveryDays: 7 };
const monday = '2026-01-05';

const daysAlive = (policy: RetentionPolicy, chain: ChainStyle, start: string, day: number) =>
	pointsOn(policy, chain, start, day).map((point) => point.day);

describe('the policy', () => {
	it('keeps 14 daily points, each for 14 days', () => {
		const lives = pointLives(daily, independent, monday, 40);
		expect(lives[3]).toMatchObject({ day: 3, kind: 'full', endsOnDay: 17 });
		expect(lives.filter(({ day, endsOnDay }) => day <= 40 && endsOnDay > 40)).toHaveLength(14);
	});

	it('thins hourly points to one a day', () => {
		const policy = { ...daily, everySeconds: 3600, keepAllDays: 3, dailyDays: 30 };
		const alive = pointsOn(policy, independent, monday, 100);
		expect(alive).toHaveLength(72 + 30 - 3);
		expect(alive.slice(0, 3).map(({ at }) => at)).toEqual([
			'2026-03-17T00:00',
			'2026-03-18T00:00',
			'2026-03-19T00:00'
		]);
	});

	it('lets the first run of a period carry it until its periods are over', () => {
		const policy = { ...daily, dailyDays: 1, weekly: 4, monthly: 3, yearly: 2 };
		expect(
			pointsOn(policy, independent, '2026-01-05', 100).map(({ at }) => at.slice(0, 10))
		).toEqual([
			'2026-01-05',
			'2026-02-01',
			'2026-03-01',
			'2026-03-23',
			'2026-03-30',
			'2026-04-01',
			'2026-04-06',
			'2026-04-13',
			'2026-04-15'
		]);
	});

	it('lets one point serve several rules when a weekday carries them', () => {
		const policy = {
			...daily,
			dailyDays: 1,
			weekly: 4,
			monthly: 3,
			yearly: 2,
			weekday: 'sunday'
		} as const;
		const alive = pointsOn(policy, independent, '2026-01-04', 100);
		expect(alive.map(({ at }) => at.slice(0, 10))).toEqual([
			'2026-01-04',
			'2026-02-01',
			'2026-03-01',
			'2026-03-22',
			'2026-03-29',
			'2026-04-05',
			'2026-04-12',
			'2026-04-14'
		]);
		expect(alive.at(-3)?.keptBy.map(({ rule }) => rule)).toEqual(['weekly', 'monthly']);
	});

	it('never lets the newest point go before there is a newer one', () => {
		const policy = { ...daily, everySeconds: 7 * 86_400, dailyDays: 1 };
		expect(daysAlive(policy, independent, monday, 13.9)).toEqual([7]);
	});

	it('holds every point for the days of the lock', () => {
		const policy = { ...daily, everySeconds: 43_200, dailyDays: 2, lockDays: 4 };
		expect(daysAlive(policy, independent, monday, 10)).toHaveLength(8);
	});

	it('still counts periods right after thirteen years', () => {
		const policy = { ...daily, dailyDays: 90, weekly: 52, monthly: 60, quarterly: 20, yearly: 10 };
		const start = Date.UTC(2026, 0, 5);
		const now = new Date(start + 4672 * 86_400_000);
		const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
		const lastOf = (count: number, nth: (at: number) => number): readonly number[] =>
			Array.from({ length: count }, (_, at) => nth(at));
		const thisMonday = now.getTime() - ((now.getUTCDay() + 6) % 7) * 86_400_000;
		const expected = new Set([
			...lastOf(90, (at) => now.getTime() - at * 86_400_000),
			...lastOf(52, (at) => thisMonday - at * 7 * 86_400_000),
			...lastOf(60, (at) => Date.UTC(year, month - at, 1)),
			...lastOf(20, (at) => Date.UTC(year, Math.floor(month / 3) * 3 - 3 * at, 1)),
			...lastOf(10, (at) => Date.UTC(year - at, 0, 1))
		]);
		const alive = daysAlive(policy, independent, monday, 4672);
		expect(alive.map((day) => start + day * 86_400_000)).toEqual(
			[...expected].sort((a, b) => a - b)
		);
	});

	it('refuses what is no policy', () => {
		expect(() => pointLives({ ...daily, everySeconds: 0 }, independent, monday, 1)).toThrow(
			/everySeconds/
		);
		expect(() => pointLives({ ...daily, weekly: -1 }, independent, monday, 1)).toThrow(/weekly/);
		expect(() => pointLives(daily, independent, '2026-02-30', 1)).toThrow(/calendar date/);
		expect(() => pointLives(daily, independent, monday, -1)).toThrow(/horizon/);
	});
});

describe('chains', () => {
	it('drops a forward chain in one piece when its last point may go', () => {
		const lives = pointLives({ ...daily, dailyDays: 3 }, weeklyFulls, monday, 30);
		expect(lives.slice(0, 7).map(({ endsOnDay }) => endsOnDay)).toEqual(Array(7).fill(9));
	});

	it('puts the monthly on the first full of the month and frees the increments around it', () => {
		const policy = { ...daily, dailyDays: 3, monthly: 12 };
		const alive = pointsOn(policy, weeklyFulls, monday, 100);
		expect(alive.map(({ at, kind }) => `${at.slice(0, 10)} ${kind}`)).toEqual([
			'2026-01-05 full',
			'2026-02-02 full',
			'2026-03-02 full',
			'2026-04-06 full',
			'2026-04-13 full',
			'2026-04-14 increment',
			'2026-04-15 increment'
		]);
	});

	it('needs everything back to the full for the last increment before the next', () => {
		const onSaturday: ChainStyle = {
			style: 'forward-incremental',
			fullEveryDays: 7,
			fullsOn: 'saturday'
		};
		const friday = pointsOn({ ...daily, dailyDays: 1 }, onSaturday, '2026-01-03', 6);
		expect(friday).toHaveLength(7);
		expect(friday.map(({ dependsOnDay }) => dependsOnDay)).toEqual([null, 0, 1, 2, 3, 4, 5]);
	});

	it('says of every point what keeps it', () => {
		const wednesday = pointsOn({ ...daily, dailyDays: 3 }, weeklyFulls, monday, 2);
		expect(wednesday.map(({ kind, keptBy }) => [kind, keptBy.map(({ rule }) => rule)])).toEqual([
			['full', ['daily']],
			['increment', ['daily']],
			['increment', ['newest', 'daily']]
		]);
	});

	it('says what an increment is needed by and depends on', () => {
		const [full, increment] = pointsOn({ ...daily, dailyDays: 2 }, weeklyFulls, monday, 3);
		expect(full).toMatchObject({
			day: 0,
			keptBy: [{ rule: 'needed', byDay: 2 }],
			dependsOnDay: null
		});
		expect(increment).toMatchObject({ day: 1, dependsOnDay: 0 });
	});

	it('merges a forever-forward chain and puts long-term points aside as fulls', () => {
		const policy = { ...daily, dailyDays: 3, monthly: 2 };
		const alive = pointsOn(policy, { style: 'forever-forward' }, '2026-01-28', 10);
		expect(alive.map(({ day, kind, dependsOnDay }) => [day, kind, dependsOnDay])).toEqual([
			[0, 'full', null],
			[4, 'full', null],
			[8, 'full', null],
			[9, 'increment', 8],
			[10, 'increment', 9]
		]);
	});

	it('keeps the newest point of a reverse chain whole and the others after it', () => {
		const alive = pointsOn(
			{ ...daily, dailyDays: 3 },
			{ style: 'reverse-incremental' },
			monday,
			10
		);
		expect(alive.map(({ day, kind, dependsOnDay }) => [day, kind, dependsOnDay])).toEqual([
			[8, 'increment', 9],
			[9, 'increment', 10],
			[10, 'full', null]
		]);
	});

	it('writes a media set over only when all of it may go', () => {
		const policy = { ...daily, dailyDays: 3, monthly: 2 };
		const lives = pointLives(policy, { style: 'tape-sets', fullEveryDays: 7 }, '2026-02-02', 60);
		expect(lives.slice(0, 9).map(({ endsOnDay }) => endsOnDay)).toEqual([
			58, 9, 9, 9, 9, 9, 9, 16, 16
		]);
	});
});

describe('laws', () => {
	const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
		minLength: 3,
		maxLength: 3
	});
	const horizons = fc.integer({ min: 5, max: 130 });
	const cases = [policies, chains, startDates, horizons] as const;

	it('agrees with a slow simulation on every day', () => {
		fc.assert(
			fc.property(...cases, moments, (policy, chain, start, horizon, shares) => {
				const lives = pointLives(policy, chain, start, horizon);
				for (const at of [
					...shares.map((share) => Math.floor(share * horizon * 24) / 24),
					horizon
				]) {
					const expected = aliveAt(policy, chain, start, Math.round(at * 86_400)).map(
						(run) => (run * policy.everySeconds) / 86_400
					);
					expect(daysAlive(policy, chain, start, at)).toEqual(expected);
					expect(
						lives.filter(({ day, endsOnDay }) => day <= at && at < endsOnDay).map(({ day }) => day)
					).toEqual(expected);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('gives every point a reason, and none that is over', () => {
		fc.assert(
			fc.property(...cases, (policy, chain, start, horizon) => {
				const alive = pointsOn(policy, chain, start, horizon);
				const days = new Set(alive.map(({ day }) => day));
				for (const { keptBy } of alive) {
					expect(keptBy.length).toBeGreaterThan(0);
					for (const reason of keptBy) {
						if ('untilDay' in reason) expect(reason.untilDay).toBeGreaterThan(horizon);
						if (reason.rule === 'needed') expect(days).toContain(reason.byDay);
					}
				}
			})
		);
	});

	it('never has an increment without everything it depends on, down to a full', () => {
		fc.assert(
			fc.property(...cases, (policy, chain, start, horizon) => {
				const alive = pointsOn(policy, chain, start, horizon);
				const lives = new Map(
					pointLives(policy, chain, start, horizon).map((life) => [life.day, life])
				);
				const byDay = new Map(alive.map((point) => [point.day, point]));
				for (const point of alive) {
					expect(kindOn(lives.get(point.day)!, horizon)).toBe(point.kind);
					let at = point;
					for (let steps = 0; at.kind === 'increment'; steps += 1) {
						expect(steps).toBeLessThan(alive.length);
						at = byDay.get(at.dependsOnDay!)!;
						expect(at).toBeDefined();
					}
					expect(at.dependsOnDay).toBeNull();
				}
			})
		);
	});

	it('never removes a point because a rule keeps longer', () => {
		const rules = ['keepAllDays', 'dailyDays', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
		const rule = fc.constantFrom(...rules);
		fc.assert(
			fc.property(...cases, rule, (policy, chain, start, horizon, name) => {
				const longer = { ...policy, [name]: policy[name] + 1 };
				const kept = new Set(daysAlive(longer, chain, start, horizon));
				expect(daysAlive(policy, chain, start, horizon).filter((day) => !kept.has(day))).toEqual(
					[]
				);
			}),
			{ numRuns: 500 }
		);
	});

	it('does not depend on how far ahead it looks', () => {
		fc.assert(
			fc.property(...cases, (policy, chain, start, horizon) => {
				const near = pointLives(policy, chain, start, horizon);
				const far = pointLives(policy, chain, start, horizon + 100).slice(0, near.length);
				const cut = far.map((life) =>
					life.endsOnDay > horizon ? { ...life, endsOnDay: Infinity } : life
				);
				expect(cut).toEqual(near);
			})
		);
	});
});
