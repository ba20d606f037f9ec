/** Pairs against brute force: made-up repairs that each take a part of a trouble, at made-up prices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { Decimal } from '#engine/finance/index.ts';
import { found, type Finding } from '#engine/guardrails/finding.ts';
import type { Judged } from '#engine/guardrails/judged.ts';
import type { Table } from '#engine/guardrails/move.ts';
import { searchAlternatives, type TryOut } from '#engine/guardrails/alternatives.ts';
import type { Measure } from '#engine/library/index.ts';
import { advised, findingOf, library, oneWorkload, taken } from './advised.ts';

interface Repair {
	/** Days of the trouble that it takes away. */
	readonly takes: number;
	readonly price: number;
}

const document = oneWorkload('disk-repository');
const reading = readBid(document);
if (!reading.ok) throw new Error('the bid of this test is none');
const { bid } = reading;
const evaluation: Judged = evaluate(bid, library);

const [restoreTests] = library.measures.filter(({ id }) => id === 'restore-tests');
if (!restoreTests) throw new Error('no measure to make others of');

/** Measures that change something in every design, and nothing else that matters here. */
const measuresOf = (repairs: readonly Repair[]): readonly Measure[] =>
	repairs.map((_, place) => ({ ...restoreTests, id: `r${place}`, billOfMaterials: [] }));

const trouble = (days: number): Finding =>
	found({
		id: 'pool-full',
		severity: 'warns',
		sentence: `Full ${days} days too early.`,
		candidateId: 'it',
		extent: { value: days, unit: 'days' }
	});

/** The search on a table with these repairs and no other designs. */
function searched(days: number, repairs: readonly Repair[]) {
	const measures = measuresOf(repairs);
	// The design's own architecture has to be known, and none is on the shelf beside it.
	const architectures = library.architectures
		.filter(({ id }) => id === 'disk-repository')
		.map((one) => ({ ...one, offered: false }));
	const table: Table = {
		document,
		bid,
		library: { ...library, measures, architectures },
		evaluation
	};
	const [design] = evaluation.candidates;
	const tryOut: TryOut = (patched) => {
		const ids = patched.candidates?.[0]?.measures ?? [];
		const done = ids.flatMap((id) => repairs[measures.findIndex((one) => one.id === id)] ?? []);
		const left = days - done.reduce((sum, { takes }) => sum + takes, 0);
		const price = done.reduce((sum, one) => sum + one.price, 0);
		const findings = left > 0 ? [trouble(left)] : [];
		const after = {
			...design!,
			cost: { ...design!.cost, total: new Decimal(design!.cost.total).plus(price).toFixed(2) }
		};
		return {
			evaluation: { ...evaluation, candidates: [after] },
			isTodayAsBefore: true,
			standing: findings,
			onLastDay: () => findings,
			findings: () => findings
		};
	};
	const steps = searchAlternatives(trouble(days), table, [trouble(days)], tryOut);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value.filter(({ kind }) => kind === 'adds');
}

/** Cheapest first: the price of each set of so many repairs that is enough. */
function byForce(days: number, repairs: readonly Repair[], size: 1 | 2): readonly number[] {
	const sets =
		size === 1
			? repairs.map((one) => [one])
			: repairs.flatMap((one, place) => repairs.slice(place + 1).map((other) => [one, other]));
	const total = (set: readonly Repair[], of: (one: Repair) => number): number =>
		set.reduce((sum, one) => sum + of(one), 0);
	return sets
		.filter((set) => total(set, ({ takes }) => takes) >= days)
		.map((set) => total(set, ({ price }) => price))
		.sort((one, other) => one - other);
}

const anyRepairs = fc.array(
	fc.record({ takes: fc.integer({ min: 1, max: 60 }), price: fc.integer({ min: 1, max: 999 }) }),
	{ minLength: 1, maxLength: 4 }
);

describe('repairs in pairs', () => {
	it('are the cheapest that brute force finds, and only where no single one is enough', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10, max: 100 }), anyRepairs, (days, repairs) => {
				const single = byForce(days, repairs, 1);
				const expected = single.length > 0 ? single : byForce(days, repairs, 2);
				const all = searched(days, repairs);
				expect(all.map(({ pricePerYear }) => Number(pricePerYear))).toEqual(expected.slice(0, 3));
				expect(all.every(({ steps }) => steps.length === (single.length > 0 ? 1 : 2))).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	it('are the same whenever they are asked for', () => {
		const repairs = [
			{ takes: 30, price: 5 },
			{ takes: 30, price: 5 },
			{ takes: 30, price: 5 }
		];
		const ids = searched(60, repairs).map(({ id }) => id);
		expect(ids).toEqual([
			'measure:r0+measure:r1',
			'measure:r0+measure:r2',
			'measure:r1+measure:r2'
		]);
		expect(searched(60, repairs).map(({ id }) => id)).toEqual(ids);
	});
});

describe('two copies too few', () => {
	const four = oneWorkload(
		'disk-repository',
		{},
		{
			serviceLevels: [
				{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', retention: { daily: 30 }, copies: 4 }
			]
		}
	);
	const advice = advised(four);
	const [first] = advice
		.alternativesFor(findingOf(advice, 'it/copies-missing/one'))
		.filter(({ kind }) => kind === 'adds');

	it('are given by two measures together, which are both named', () => {
		expect(first?.id).toBe('measure:locked-cloud-copy+measure:tape-vault');
		expect(first?.steps).toEqual([
			'A further copy in locked object storage',
			'A further copy on tape, carried to a vault'
		]);
	});

	it('are there once both are taken, at the price that was said', () => {
		const after = advised(taken(four, first!));
		expect(after.review.findings.map(({ key }) => key)).not.toContain('it/copies-missing/one');
		const total = ({ evaluation: { candidates } }: typeof advice): number =>
			Number(candidates[0]?.cost.total);
		expect(total(after) - total(advice)).toBeCloseTo(Number(first?.pricePerYear), 2);
	});
});
