import { describe, expect, it } from 'vitest';
import type { BomLine } from '#engine/evaluation.ts';
import {
	capacityHead,
	costSentence,
	dayWords,
	howOf,
	priceWords,
	quantityWords,
	unitWords,
	windowHead
} from '#ui/designs/panel.ts';
import type { Amount } from '#engine/units/index.ts';
import { exampleBid, seen } from '../example-bid.ts';
import { sessionOf } from '../session/session-of.ts';

const { evaluation } = sessionOf(exampleBid);
const disk = evaluation.candidates[0]!;
const line = disk.sizing.billOfMaterials[0]!;
const bought = (quantity: number, unit: string): BomLine => ({ ...line, quantity, unit });

describe('the panel behind a figure', () => {
	it('opens with the capacity to buy and what the pool wants it for', () => {
		const head = capacityHead(disk);
		expect(`${head.figure} ${head.unit}`).toMatch(/TB usable to buy$/);
		expect(seen(head.sentence)).toMatch(
			/^Disk repository stores \d+ TB on its worst day, \d+–[\d_]+ TB because nobody knows .*; .* fill limit of 80_% it wants 1_\d+ TB\.$/
		);
	});

	it('says that nothing is bought by capacity where that is so', () => {
		const tape = evaluation.candidates.find(({ architecture }) => architecture === 'tape-library')!;
		expect(capacityHead(tape)).toMatchObject({
			figure: '–',
			unit: 'nothing is bought by capacity'
		});
	});

	it('names the run, what it moves and what holds it up', () => {
		const head = windowHead(disk, evaluation);
		expect(seen(head.unit)).toBe('of 8 h');
		expect(head.sentence).toMatch(
			/^The worst nightly run in Mar 2032 moves .* slowest stage on its way is /
		);
	});

	it('says which lines have no price and are therefore not in the sum', () => {
		const open = { ...disk, cost: { ...disk.cost, unpriced: ['Training', 'Rack'] } };
		expect(costSentence(open, evaluation)).toMatch(/not in it: Training; Rack\.$/);
		expect(costSentence(disk, evaluation)).not.toContain('Without a price');
	});
});

describe('a line of the bill of materials', () => {
	it('counts whole units, and metered ones with a decimal', () => {
		expect(quantityWords(bought(42, 'unit'))).toBe('42');
		expect(quantityWords(bought(152.818, 'TB'))).toBe('152.8');
	});

	it('puts a counted unit into its number and leaves a measured one alone', () => {
		expect(unitWords(bought(1, 'unit'))).toBe('unit');
		expect(unitWords(bought(42, 'pack of 10'))).toBe('packs of 10');
		expect(unitWords(bought(152.8, 'TB'))).toBe('TB');
	});

	it('has its list price with what it buys, or says that it has none', () => {
		const priced: BomLine = {
			...line,
			unitPrice: '17500' as Amount,
			priceCurrency: 'USD',
			period: 'year'
		};
		expect(seen(priceWords(priced))).toBe('17_500 $ each a year, list');
		expect(priceWords({ ...line, unitPrice: null })).toBe('no price');
	});

	it('counts weak and assumed prices as assumed, those that were read as supplied', () => {
		expect((['seen', 'derived', 'weak', 'assumed', null] as const).map(howOf)).toEqual([
			'supplied',
			'supplied',
			'assumed',
			'assumed',
			null
		]);
	});

	it('says a day of the comparison as a date', () => {
		expect(dayWords('2027-04-01', 365)).toBe('31 Mar 2028');
	});
});
