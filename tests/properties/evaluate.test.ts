import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import {
	createMemo,
	evaluate,
	type CandidateEvaluation,
	type Evaluation
} from '#engine/evaluate.ts';
import { readBidText, writeBidText } from '#services/bid-file.ts';
import { anyBid, library } from './bids.ts';

// Every run evaluates every architecture of the library.
const runs = { numRuns: 20 };

function typed(document: BidDocument): Bid {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return reading.bid;
}

// One memo for the whole file: results must not depend on what was computed before.
const memo = createMemo();
const evaluated = (document: BidDocument): Evaluation => evaluate(typed(document), library, memo);

const candidatesOf = ({ today, candidates }: Evaluation): readonly CandidateEvaluation[] =>
	today ? [today, ...candidates] : candidates;

type Change = (workload: NonNullable<BidDocument['workloads']>[number]) => object;

const changed = (document: BidDocument, change: Change): BidDocument => ({
	...document,
	workloads: (document.workloads ?? []).map((workload) => ({ ...workload, ...change(workload) }))
});

/** Journals come in whole steps, machine by machine; everything else is exactly in proportion. */
const isRounded = (architecture: string, poolId: string): boolean =>
	library.architectures.find(({ id }) => id === architecture)?.pools.find(({ id }) => id === poolId)
		?.store.kind === 'journal';

/** Each pool of each design wants at least as much in the second as in the first. */
function expectNoLess(less: Evaluation, more: Evaluation): void {
	for (const candidate of candidatesOf(less)) {
		const other = candidatesOf(more).find(({ id }) => id === candidate.id);
		for (const pool of candidate.sizing.pools) {
			const same = other?.sizing.pools.find(({ poolId }) => poolId === pool.poolId);
			expect(
				same?.wantedUsableBytes ?? -1,
				`${candidate.id} ${pool.poolId}`
			).toBeGreaterThanOrEqual(pool.wantedUsableBytes * (1 - 1e-9));
		}
	}
}

describe('sizing', () => {
	it('never needs less for more data', () => {
		fc.assert(
			fc.property(anyBid, fc.double({ min: 1, max: 3, noNaN: true }), (document, factor) => {
				const more = changed(document, ({ frontEnd }) => ({ frontEnd: Number(frontEnd) * factor }));
				expectNoLess(evaluated(document), evaluated(more));
			}),
			runs
		);
	});

	it('never needs less for longer retention', () => {
		const rule = fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly');
		fc.assert(
			fc.property(anyBid, rule, fc.integer({ min: 1, max: 9 }), (document, name, extra) => {
				const longer = {
					...document,
					serviceLevels: document.serviceLevels.map((level) => ({
						...level,
						retention: { ...level.retention, [name]: Number(level.retention[name] ?? 0) + extra }
					}))
				} as BidDocument;
				expectNoLess(evaluated(document), evaluated(longer));
			}),
			runs
		);
	});

	it('never needs less for a higher change rate', () => {
		fc.assert(
			fc.property(anyBid, fc.double({ min: 0, max: 0.3, noNaN: true }), (document, extra) => {
				const base = changed(document, ({ changePerDay }) => ({
					changePerDay: Number(changePerDay ?? 0.02)
				}));
				const more = changed(base, ({ changePerDay }) => ({
					changePerDay: Math.min(1, Number(changePerDay) + extra)
				}));
				expectNoLess(evaluated(base), evaluated(more));
			}),
			runs
		);
	});

	it('stores twice the bytes for twice the sizes', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				const double = changed(document, ({ frontEnd }) => ({ frontEnd: Number(frontEnd) * 2 }));
				const [once, twice] = [evaluated(document), evaluated(double)];
				for (const [index, candidate] of candidatesOf(once).entries())
					for (const [place, pool] of candidate.sizing.pools.entries()) {
						const other = candidatesOf(twice)[index]?.sizing.pools[place];
						if (isRounded(candidate.architecture, pool.poolId)) {
							expect(other?.peakBytes).toBeGreaterThanOrEqual(pool.peakBytes);
							expect(other?.peakBytes).toBeLessThanOrEqual(pool.peakBytes * 2 * (1 + 1e-9));
							continue;
						}
						expect(other?.peakBytes).toBeCloseTo(pool.peakBytes * 2, -3);
						expect(other?.wantedUsableBytes).toBeCloseTo(pool.wantedUsableBytes * 2, -3);
					}
			}),
			runs
		);
	});

	it('buys at least what is wanted', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				for (const { sizing } of evaluated(document).candidates)
					for (const pool of sizing.pools)
						if (pool.boughtUsableBytes !== null)
							expect(pool.boughtUsableBytes).toBeGreaterThanOrEqual(
								pool.wantedUsableBytes * (1 - 1e-9)
							);
			}),
			runs
		);
	});
});

describe('money', () => {
	// Minor units as whole numbers, so that sums are exact: 3 decimals are the most there are.
	const minor = (text: string): bigint => {
		const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
		const value = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0'));
		return text.startsWith('-') ? -value : value;
	};
	const total = (texts: readonly string[]): bigint =>
		texts.reduce((sum, text) => sum + minor(text), 0n);

	it('adds up as printed, down the columns and along the rows', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				for (const { cost } of candidatesOf(evaluated(document))) {
					const { categories, lines, totalRow } = cost;
					for (const row of [...categories, ...lines, totalRow])
						expect(total([row.start, ...row.years])).toBe(minor(row.total));
					expect(total(categories.map(({ start }) => start))).toBe(minor(totalRow.start));
					expect(total(lines.map((line) => line.total))).toBe(minor(totalRow.total));
					for (const [year, amount] of totalRow.years.entries()) {
						expect(total(categories.map(({ years }) => years[year] ?? '0'))).toBe(minor(amount));
						expect(total(lines.map(({ years }) => years[year] ?? '0'))).toBe(minor(amount));
					}
					expect(minor(cost.total)).toBe(minor(totalRow.total));
					expect(minor(cost.cumulativeByMonth.at(-1) ?? '0')).toBe(minor(cost.total));
				}
			}),
			runs
		);
	});

	it('saves what today costs less what the design costs', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				const evaluation = evaluated(document);
				for (const { cost, against } of evaluation.candidates) {
					if (!against || !evaluation.today) continue;
					expect(minor(against.saving)).toBe(
						minor(evaluation.today.cost.total) - minor(cost.total)
					);
					expect(total([against.savingStart, ...against.savingByYear])).toBe(minor(against.saving));
				}
			}),
			runs
		);
	});
});

describe('the evaluation', () => {
	function numbersIn(value: unknown, path = ''): [string, number][] {
		if (typeof value === 'number') return [[path, value]];
		if (typeof value !== 'object' || value === null) return [];
		return Object.entries(value).flatMap(([key, child]) => numbersIn(child, `${path}.${key}`));
	}

	it('holds no NaN, no Infinity and no negative capacity', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				for (const [path, value] of numbersIn(evaluated(document))) {
					expect(Number.isFinite(value), path).toBe(true);
					if (/Bytes|quantity|Seconds|PerDay$/.test(path))
						expect(value, path).toBeGreaterThanOrEqual(0);
				}
			}),
			runs
		);
	});

	it('is the same with and without a memo, to the byte', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				const fresh = evaluate(typed(document), library);
				expect(JSON.stringify(evaluated(document))).toBe(JSON.stringify(fresh));
			}),
			{ numRuns: 15 }
		);
	});

	it('survives a journey as JSON unchanged', () => {
		fc.assert(
			fc.property(anyBid, (document) => {
				const evaluation = evaluated(document);
				expect(JSON.parse(JSON.stringify(evaluation))).toEqual(evaluation);
			}),
			{ numRuns: 15 }
		);
	});
});

describe('a bid as a file', () => {
	it.each(['any.bid.yaml', 'any.bid.json'])('is read back as it was written: %s', (name) => {
		fc.assert(
			fc.property(anyBid, (document) => {
				const text = writeBidText(document, name);
				expect(parse(text)).toEqual(document);
				const reading = readBidText(name, text);
				expect(reading.ok && reading.bid).toEqual(typed(document));
			}),
			runs
		);
	});

	it('is refused with the path of the field that was spoilt', () => {
		const spoil = fc.constantFrom<[path: string, value: unknown]>(
			['frontEnd', '-1 TB'],
			['frontEnd', 'plenty'],
			['changePerDay', '12 %/week'],
			['growthPerYear', 'fast'],
			['count', 0],
			['site', 'nowhere'],
			['level', 'tin'],
			['class', 'Not An Id']
		);
		fc.assert(
			fc.property(anyBid, spoil, (document, [field, value]) => {
				fc.pre((document.workloads ?? []).length > 0);
				const spoilt = changed(document, () => ({ [field]: value }));
				const reading = readBid(spoilt);
				expect(!reading.ok && reading.problems.map(({ path }) => path)).toContain(
					`workloads[0].${field}`
				);
			}),
			runs
		);
	});
});
