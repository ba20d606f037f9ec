import { describe, expect, it } from 'vitest';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import { runAllTrials, trialsOf, type Trials } from '#engine/trials.ts';
import {
	driversOf,
	percentiles,
	strataOf,
	type Driver,
	type World
} from '#engine/uncertainty/index.ts';
import { bidOf, certainLibrary, library, smallDocument } from './world.ts';

const bid = bidOf();
const world: World = { bid, library };
const expected = evaluate(bid, library);
const bought = (expected.candidates[0]?.sizing.billOfMaterials ?? []).map(
	({ productId, category, quantity }) => ({ productId, category, weight: quantity })
);
const drivers = driversOf(world, bought);
const twenty = runAllTrials({ bid, library, trials: 20 });

function driver(id: string): Driver {
	const found = drivers.find(({ summary }) => summary.id === id);
	if (!found) throw new Error(`there is no driver ${id}`);
	return found;
}

/** The first design after a driver was put at a share of its range, by a plain evaluation. */
function designAt(id: string, p: number) {
	const moved = driver(id).apply(world, p);
	const { candidates, baselines } = evaluate(moved.bid, moved.library);
	const [design] = candidates;
	if (!design) throw new Error('the small bid has a design');
	return { design, baselines };
}

const savingAgainstToday = ({ candidates }: Trials) =>
	candidates[0]?.savings.find(({ baseline }) => baseline === 'renew');

describe('trials', () => {
	it('of a bid whose figures all are certain give the one answer three times', () => {
		const certain = runAllTrials({ bid, library: certainLibrary, trials: 4 });
		expect(certain.drivers).toEqual([]);
		const point = evaluate(bid, certainLibrary).candidates[0];
		const saving = Number(point?.against?.saving);
		const total = Number(point?.cost.total);
		expect(savingAgainstToday(certain)?.saving).toEqual({ p10: saving, p50: saving, p90: saving });
		expect(certain.candidates[0]?.total).toEqual({ p10: total, p50: total, p90: total });
		expect(certain.candidates[0]?.usableBytes?.p50).toBe(point?.sizing.usableToBuyBytes);
	});

	it('give the same bytes for the same bid, library, seed and number', () => {
		expect(JSON.stringify(runAllTrials({ bid, library, trials: 20 }))).toBe(JSON.stringify(twenty));
		const other = runAllTrials({ bid, library, trials: 20, seed: 2 });
		expect(savingAgainstToday(other)?.saving).not.toEqual(savingAgainstToday(twenty)?.saving);
	});

	it('are plain evaluations of the bid with every driver at its place: counted by hand', () => {
		const places = drivers.map(({ summary }) => strataOf(summary.id, 1, 20));
		const savings = Array.from({ length: 20 }, (_, trial) => {
			const put = (made: World, one: Driver, index: number) =>
				one.apply(made, places[index]?.[trial] ?? 0);
			const tried = drivers.reduce(put, world);
			return Number(evaluate(tried.bid, tried.library).candidates[0]?.against?.saving);
		});
		const found = savingAgainstToday(twenty);
		expect(found?.probability).toMatchObject({
			of: 20,
			count: savings.filter((saving) => saving > 0).length
		});
		const [p10, p50, p90] = percentiles(savings, [0.1, 0.5, 0.9]);
		expect(found?.saving).toEqual({ p10, p50, p90 });
	});

	it('give first figures before the last step, and end with each driver tried alone', () => {
		const steps = [...trialsOf({ bid, library, trials: 3 })];
		expect(steps).toHaveLength(3 + drivers.length);
		expect(steps[0]?.done).toBe(1);
		expect(steps.at(-1)).toMatchObject({ done: steps.length, of: steps.length, hasAlone: true });
		expect(twenty.alone.map(({ driverId }) => driverId)).toEqual(drivers.map((d) => d.summary.id));
	});

	it('keep P10, P50 and P90 in order', () => {
		for (const { total, savings } of twenty.candidates) {
			const ranges = [total, ...savings.map(({ saving }) => saving)];
			for (const range of ranges) {
				expect(range?.p10 ?? 0).toBeLessThanOrEqual(range?.p50 ?? 0);
				expect(range?.p50 ?? 0).toBeLessThanOrEqual(range?.p90 ?? 0);
			}
		}
	});
});

describe('a driver', () => {
	it.each(['growth', 'change', 'stored-share', 'front-end'])(
		'%s: more of it never stores or costs less',
		(id) => {
			const [low, high] = [designAt(id, 0.02).design, designAt(id, 0.98).design];
			const wanted = ({ sizing }: typeof low) =>
				sizing.pools.map(({ wantedUsableBytes }) => wantedUsableBytes);
			for (const [place, bytes] of wanted(low).entries())
				expect(wanted(high)[place]).toBeGreaterThanOrEqual(bytes);
			expect(Number(high.cost.total)).toBeGreaterThanOrEqual(Number(low.cost.total));
		}
	);

	it.each(['labour', 'inflation'])('%s moves both sides of a comparison at once', (id) => {
		const [low, high] = [designAt(id, 0.1), designAt(id, 0.9)];
		const today = (at: typeof low) => Number(at.baselines[0]?.cost.total);
		expect(today(high)).toBeGreaterThan(today(low));
		expect(Number(high.design.cost.total)).toBeGreaterThan(Number(low.design.cost.total));
	});

	it('stands for what the incumbent holds and asks for, where the bid gives them', () => {
		const left = bidOf({
			...smallDocument,
			incumbent: {
				name: 'Today',
				architecture: 'tape-library',
				legacy: 'carry-over',
				retained: { value: '50 TB', low: '40 TB', high: '80 TB', how: 'supplied', source: 'IT' },
				earlyExit: '5 000',
				bill: []
			}
		});
		const found = driversOf({ bid: left, library }, []);
		const of = (id: string) => found.find(({ summary }) => summary.id === id);
		expect(of('retained')?.summary).toMatchObject({ low: 40e12, high: 80e12, stated: 1 });
		expect(of('early-exit')?.summary).toMatchObject({ likely: 5000, stated: 0 });
		const held = (p: number) =>
			of('retained')?.apply({ bid: left, library }, p).bid.incumbent?.retained?.value ?? 0;
		expect(held(0.9)).toBeGreaterThan(held(0.1));
	});

	it('leaves the world that it is put into as it was', () => {
		const before = JSON.stringify(world);
		for (const { apply } of drivers) apply(world, 0.9);
		expect(JSON.stringify(world)).toBe(before);
	});

	it('takes a stated range before the practice’s spread, and says which it was', () => {
		expect(driver('growth').summary).toMatchObject({ low: 0.12, likely: 0.2, stated: 0 });
		expect(driver('growth').summary.high).toBeCloseTo(0.32, 12);
		const stated = bidOf({
			...smallDocument,
			workloads: (smallDocument.workloads ?? []).map((workload) => ({
				...workload,
				growthPerYear: {
					value: '20 %/yr',
					low: '15 %',
					high: '40 %',
					how: 'supplied',
					source: 'IT'
				}
			}))
		});
		const [growth] = driversOf({ bid: stated, library }, []).filter(
			({ summary }) => summary.id === 'growth'
		);
		expect(growth?.summary).toMatchObject({ low: 0.15, high: 0.4, stated: 1, sources: ['IT'] });
	});

	it('does not vary a figure whose range does not hold it', () => {
		const odd = bidOf({
			...smallDocument,
			workloads: (smallDocument.workloads ?? []).map((workload) => ({
				...workload,
				growthPerYear: {
					value: '20 %/yr',
					low: '30 %',
					high: '40 %',
					how: 'supplied',
					source: 'IT'
				}
			}))
		});
		const ids = driversOf({ bid: odd, library }, []).map(({ summary }) => summary.id);
		expect(ids).not.toContain('growth');
	});
});

describe('a driver alone', () => {
	it('comes to what a patched evaluation comes to', () => {
		for (const id of ['growth', 'price-software', 'running-bill', 'labour']) {
			const bar = twenty.alone
				.find(({ driverId }) => driverId === id)
				?.savings.find(({ baseline }) => baseline === 'renew');
			const saving = (p: number) => Number(designAt(id, p).design.against?.saving);
			expect(bar, id).toMatchObject({ atP10: saving(0.1), atP90: saving(0.9) });
		}
	});

	it('has its break-even where the saving changes its sign', () => {
		const bill = Number(expected.candidates[0]?.cost.total);
		const dear = bidOf({
			...smallDocument,
			incumbent: {
				name: 'Today',
				architecture: 'tape-library',
				bill: [
					{
						label: 'Everything',
						category: 'software',
						timing: 'once',
						amount: {
							value: String(bill),
							low: String(bill / 2),
							high: String(bill * 2),
							how: 'supplied',
							source: 'IT'
						}
					}
				]
			}
		});
		const trials = runAllTrials({ bid: dear, library, trials: 1 });
		const alone = trials.alone.find(({ driverId }) => driverId === 'one-off-charges');
		const at = alone?.breakEven.find(({ baseline }) => baseline === 'renew');
		expect(at?.side).toBe('below');
		const total = Number(evaluate(dear, library, createMemo()).candidates[0]?.cost.total);
		expect(Math.abs((at?.value ?? 0) / total - 1)).toBeLessThan(0.01);
	});
});
