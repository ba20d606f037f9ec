import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Product } from '#engine/library/index.ts';
import { providedBy, smallestCombination } from '#engine/sizing/combination.ts';

const figure = <T>(value: T) => ({ value, source: 'test', confidence: 'seen' as const });

const product = (
	id: string,
	provides: Record<string, number>,
	perHead?: { head: string; most: number }
): Product => ({
	id,
	family: 'f',
	name: id,
	category: 'hardware',
	unit: 'unit',
	provides: Object.fromEntries(
		Object.entries(provides).map(([what, value]) => [what, figure(value)])
	),
	...(perHead ? { perHead } : {})
});

const prices =
	(list: Record<string, number>) =>
	({ id }: Product) =>
		list[id] ?? null;

describe('the smallest combination', () => {
	const server = product('server', { raw: 240, ingest: 720 });
	const shelf = product('shelf', { raw: 240, ingest: 720 }, { head: 'server', most: 3 });

	it('is one server and one shelf for 400 of capacity', () => {
		const parts = smallestCombination(
			[server, shelf],
			{ raw: 400 },
			prices({ server: 17500, shelf: 12900 })
		);
		expect(parts?.map(({ product: { id }, quantity }) => [id, quantity])).toEqual([
			['server', 1],
			['shelf', 1]
		]);
	});

	it('meets capacity and ingest together', () => {
		const parts = smallestCombination(
			[server, shelf],
			{ raw: 240, ingest: 2000 },
			prices({ server: 17500, shelf: 12900 })
		);
		expect(providedBy(parts ?? [])['ingest']).toBeGreaterThanOrEqual(2000);
	});

	it('adds a second head when shelves behind one are not enough', () => {
		const parts = smallestCombination(
			[server, shelf],
			{ raw: 1900 },
			prices({ server: 17500, shelf: 12900 })
		);
		expect(parts?.map(({ product: { id }, quantity }) => [id, quantity])).toEqual([
			['server', 2],
			['shelf', 6]
		]);
	});

	it('is four nodes of 60 for 150 when one of them may fail', () => {
		const node = product('node', { raw: 60, ingest: 10 });
		const parts = smallestCombination([node], { raw: 150 }, prices({ node: 1 }), {
			spare: 1,
			atLeast: 3
		});
		expect(parts?.[0]?.quantity).toBe(4);
		expect(providedBy(parts ?? [], 1)).toEqual({ raw: 180, ingest: 30 });
	});

	it('has as many heads as work together at least, and nothing hangs on the spare ones', () => {
		const small = { raw: 10 };
		const cluster = { spare: 1, atLeast: 4 };
		expect(
			smallestCombination([server], small, prices({ server: 1 }), cluster)?.[0]?.quantity
		).toBe(4);
		const alone = smallestCombination(
			[server, shelf],
			{ raw: 960 },
			prices({ server: 9, shelf: 1 }),
			{
				spare: 1,
				atLeast: 1
			}
		);
		expect(alone?.map(({ quantity }) => quantity)).toEqual([2, 3]);
	});

	it('says so when nothing provides what is asked', () => {
		expect(smallestCombination([server], { slots: 1 }, () => 1)).toBeNull();
	});

	it('takes the fewest units when nothing has a price', () => {
		const big = product('big', { raw: 1000 });
		const parts = smallestCombination([server, big], { raw: 900 }, () => null);
		expect(parts?.[0]?.product.id).toBe('big');
	});

	it('agrees with trying every combination', () => {
		const amount = fc.integer({ min: 1, max: 40 });
		fc.assert(
			fc.property(
				amount,
				amount,
				amount,
				fc.integer({ min: 0, max: 4 }),
				amount,
				amount,
				fc.integer({ min: 1, max: 120 }),
				(rawH, rawE, ingestH, most, priceH, priceE, need) => {
					const head = product('head', { raw: rawH, ingest: ingestH });
					const extension = product('extension', { raw: rawE }, { head: 'head', most });
					const needs = { raw: need, ingest: Math.ceil(need / 3) };
					const parts = smallestCombination(
						[head, extension],
						needs,
						prices({ head: priceH, extension: priceE })
					);
					let best = Infinity;
					for (let heads = 1; heads <= 130; heads++)
						for (let more = 0; more <= heads * most; more++)
							if (heads * rawH + more * rawE >= needs.raw && heads * ingestH >= needs.ingest)
								best = Math.min(best, heads * priceH + more * priceE);
					const cost = (parts ?? []).reduce(
						(sum, { product: { id }, quantity }) =>
							sum + quantity * (id === 'head' ? priceH : priceE),
						0
					);
					expect(cost).toBe(best);
				}
			),
			{ numRuns: 60 }
		);
	});
});
