import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cashCurve,
	costTable,
	decimal,
	money,
	moneyText,
	partialTotal,
	scheduleLine,
	sum,
	total,
	type CostEntry,
	type Line
} from '#engine/finance/index.ts';
import { horizonMonths, lines } from './arbitrary.ts';

const entry = (line: Line<'EUR'>, horizon: number): CostEntry<'EUR'> => ({
	id: line.id,
	category: line.category,
	amounts: scheduleLine(line, horizon)
});

const monthly = (id: string, category: string, price: string): Line<'EUR'> => ({
	id,
	category,
	kind: 'monthly',
	unitPrice: money(price, 'EUR'),
	quantity: decimal(1),
	end: 4
});

describe('cost table', () => {
	it('totals what is printed: two lines of four times 0.33 are 2.64', () => {
		const table = costTable(
			['a', 'b'].map((id) => entry(monthly(id, 'services', '0.333'), 24)),
			24,
			'EUR'
		);
		expect(moneyText(table.whole.total)).toBe('2.64');
		expect(table.lines.map((row) => moneyText(row.total))).toEqual(['1.32', '1.32']);
		expect(table.whole.byYear.map(moneyText)).toEqual(['2.64', '0.00']);
		expect(moneyText(table.whole.atSigning)).toBe('0.66');
	});

	it('follows service: the last charge in arrears stays in the year it pays for', () => {
		const power: Line<'EUR'> = { ...monthly('power', 'power', '10'), end: 24, timing: 'end' };
		const table = costTable([entry(power, 24)], 24, 'EUR');
		expect(table.whole.byYear.map(moneyText)).toEqual(['120.00', '120.00']);
		expect(moneyText(table.whole.atSigning)).toBe('0.00');
	});

	it('keeps the order in which categories appear', () => {
		const names = ['power', 'people', 'power', 'cloud'];
		const table = costTable(
			names.map((category, index) => entry(monthly(`${index}`, category, '1'), 12)),
			12,
			'EUR'
		);
		expect(table.categories.map(({ category, total: all }) => [category, moneyText(all)])).toEqual([
			['power', '8.00'],
			['people', '4.00'],
			['cloud', '4.00']
		]);
	});

	it('is incomplete, and names the line, when one has no price', () => {
		const table = costTable(
			[
				entry(monthly('a', 'power', '1'), 12),
				{ id: 'drives', category: 'hardware', amounts: null }
			],
			12,
			'EUR'
		);
		expect(table).toMatchObject({ isComplete: false, unpriced: ['drives'] });
		expect(moneyText(table.whole.total)).toBe('4.00');
	});

	it('foots in every direction and agrees with the cash curve', () => {
		fc.assert(
			fc.property(fc.array(lines, { maxLength: 12 }), fc.nat(3), (given, spread) => {
				const entries = given.map((line, index) =>
					entry({ ...line, id: `${index}`, category: `${index % (spread + 1)}` }, horizonMonths)
				);
				const { lines: rows, categories, whole } = costTable(entries, horizonMonths, 'EUR');
				const grand = moneyText(whole.total);
				const flows = entries.flatMap(({ amounts }) => amounts ?? []);
				const paid = total(cashCurve(flows, horizonMonths, 'EUR').byInstant);
				expect(
					moneyText(
						sum(
							rows.map((row) => row.total),
							'EUR'
						)
					)
				).toBe(grand);
				expect(
					moneyText(
						sum(
							categories.map((row) => row.total),
							'EUR'
						)
					)
				).toBe(grand);
				expect(moneyText(sum(whole.byYear, 'EUR'))).toBe(grand);
				expect(paid.toFixed(2)).toBe(decimal(grand).toFixed(2));
			})
		);
	});
});

describe('a total with prices missing', () => {
	it('shows the priced part, says it is incomplete and lists what is missing', () => {
		const items = [
			{ id: 'drives', amount: money('12.50', 'EUR') },
			{ id: 'support', amount: null }
		];
		const partial = partialTotal(items, 'EUR');
		expect(moneyText(partial.priced)).toBe('12.50');
		expect(partial).toMatchObject({ isComplete: false, unpriced: ['support'] });
		expect(partialTotal([], 'EUR').isComplete).toBe(true);
	});
});
