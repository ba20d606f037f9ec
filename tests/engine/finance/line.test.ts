import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	decimal,
	escalatorFactor,
	escalatorSteps,
	money,
	moneyText,
	scheduleLine,
	type Line
} from '#engine/finance/index.ts';
import { horizonMonths, lines } from './arbitrary.ts';

const line = (changes: Partial<Line<'EUR'>>): Line<'EUR'> => ({
	id: 'line',
	category: 'any',
	kind: 'yearlyAdvance',
	unitPrice: money('129.95', 'EUR'),
	quantity: decimal(40),
	...changes
});

/** `instant:amount` of each dated amount. */
const flows = (changes: Partial<Line<'EUR'>>, horizon = 60) =>
	scheduleLine(line(changes), horizon).map(
		({ instant, amount }) => `${instant}:${moneyText(amount)}`
	);

const hundred = { unitPrice: money('1200', 'EUR'), quantity: decimal(1) };

describe('a line becomes dated amounts', () => {
	it('charges 40 subscriptions at 6 % a year 5198.00, 5509.88, 5840.47 …', () => {
		expect(flows({ escalator: decimal('0.06') })).toEqual([
			'0:5198.00',
			'12:5509.88',
			'24:5840.47',
			'36:6190.90',
			'48:6562.36'
		]);
	});

	it('is bought once, in its month', () => {
		expect(flows({ kind: 'once', start: 18 })).toEqual(['18:5198.00']);
	});

	it('steps a purchase only when it says so', () => {
		const escalator = decimal('0.1');
		expect(flows({ ...hundred, kind: 'once', start: 30 })).toEqual(['30:1200.00']);
		expect(flows({ ...hundred, kind: 'once', start: 30, escalator })).toEqual(['30:1452.00']);
		expect(flows({ ...hundred, kind: 'once', start: 30, escalator, anchor: 'line' })).toEqual([
			'30:1200.00'
		]);
	});

	it('pays a month at its start, or at its end where said', () => {
		expect(flows({ ...hundred, kind: 'monthly', end: 2 })).toEqual(['0:1200.00', '1:1200.00']);
		expect(flows({ ...hundred, kind: 'monthly', start: 58, timing: 'end' })).toEqual([
			'59:1200.00',
			'60:1200.00'
		]);
	});

	it('brings a late subscription to the contract anniversary', () => {
		expect(flows({ ...hundred, start: 20 })).toEqual([
			'20:400.00',
			'24:1200.00',
			'36:1200.00',
			'48:1200.00'
		]);
	});

	it('keeps own anniversaries when anchored to the line, the last invoice cut at the horizon', () => {
		expect(flows({ ...hundred, start: 20, anchor: 'line' })).toEqual([
			'20:1200.00',
			'32:1200.00',
			'44:1200.00',
			'56:400.00'
		]);
	});

	it('cuts the last invoice at the end of the line', () => {
		expect(flows({ ...hundred, start: 6, end: 40 })).toEqual([
			'6:600.00',
			'12:1200.00',
			'24:1200.00',
			'36:400.00'
		]);
	});

	it('steps support that starts in year 2 at once, and not when the price is held a year', () => {
		const support = { ...hundred, start: 12, percent: decimal('0.18'), escalator: decimal('0.03') };
		expect(flows(support, 36)).toEqual(['12:222.48', '24:229.15']);
		expect(flows({ ...support, holdYears: 1 }, 36)).toEqual(['12:216.00', '24:222.48']);
	});

	it('takes the quantity of the contract year; the last one stays', () => {
		const quantity = [1, 2, 3].map(decimal);
		expect(flows({ ...hundred, quantity })).toEqual([
			'0:1200.00',
			'12:2400.00',
			'24:3600.00',
			'36:3600.00',
			'48:3600.00'
		]);
	});

	it('counts a probable charge with its expected value, a discount and a share of the price', () => {
		const charge = {
			discount: decimal('0.1'),
			percent: decimal('0.5'),
			probability: decimal('0.4')
		};
		expect(flows({ ...hundred, kind: 'once', ...charge })).toEqual(['0:216.00']);
	});

	it('rounds once: the unit price is not rounded on the way', () => {
		const unitPrice = money('0.0216', 'EUR');
		expect(flows({ kind: 'once', unitPrice, quantity: decimal(333) })).toEqual(['0:7.19']);
	});

	it('places a residual value at the closing instant and in the last year', () => {
		const [residual] = scheduleLine(
			line({
				...hundred,
				kind: 'once',
				quantity: decimal(-3),
				start: 60,
				percent: decimal('0.04')
			}),
			60
		);
		expect(residual).toMatchObject({ instant: 60, month: 59, year: 5 });
		expect(moneyText(residual!.amount)).toBe('-144.00');
	});

	it('counts a charge in arrears in the year it pays for', () => {
		const last = scheduleLine(line({ ...hundred, kind: 'monthly', timing: 'end' }), 12).at(-1);
		expect(last).toMatchObject({ instant: 12, month: 11, year: 1 });
	});

	it('has nothing after the horizon', () => {
		expect(flows({ kind: 'once', start: 61 })).toEqual([]);
		expect(flows({ kind: 'monthly', start: 60 })).toEqual([]);
		expect(flows({ start: 60 })).toEqual([]);
		expect(flows({ start: 5, end: 5 })).toEqual([]);
	});

	it('refuses months that are not whole', () => {
		expect(() => flows({ start: 1.5 })).toThrow('line "line": start 1.5');
		expect(() => flows({}, -1)).toThrow('horizon -1');
	});
});

/** The law read month by month: no charges, no sharing of prices. */
function naive(given: Line<'EUR'>): readonly string[] {
	const { kind, start = 0, end = 0, anchor = 'contract', timing, unitPrice, quantity } = given;
	const origin = anchor === 'line' ? start : 0;
	const stop = Math.min(end, horizonMonths);
	const dated: string[] = [];
	for (let month = 0; month <= horizonMonths; month += 1) {
		const isAnniversary = month > start && (month - origin) % 12 === 0;
		const isCharged =
			kind === 'once'
				? month === start
				: month >= start &&
					month < stop &&
					(kind === 'monthly' || month === start || isAnniversary);
		if (!isCharged) continue;
		let covered = 1;
		while (month + covered < stop && (month + covered - origin) % 12 !== 0) covered += 1;
		const counts = quantity as readonly ReturnType<typeof decimal>[];
		const exact = unitPrice.amount
			.times(counts[Math.min(Math.floor(month / 12), counts.length - 1)]!)
			.times(escalatorFactor(given.escalator!, escalatorSteps(month, given)))
			.times(kind === 'yearlyAdvance' ? covered : 12)
			.div(12);
		const instant = Math.min(timing === 'end' ? month + 1 : month, horizonMonths);
		dated.push(`${instant}:${moneyText(money(exact, 'EUR'))}`);
	}
	return dated;
}

describe('any line', () => {
	it('agrees with the law read month by month', () => {
		fc.assert(
			fc.property(lines, (given) => {
				const dated = scheduleLine(given, horizonMonths);
				expect(dated.map(({ instant, amount }) => `${instant}:${moneyText(amount)}`)).toEqual(
					naive(given)
				);
			}),
			{ numRuns: 300 }
		);
	});

	it('stays inside the horizon, in order, each amount in the year of its month', () => {
		fc.assert(
			fc.property(lines, (given) => {
				let before = 0;
				for (const { instant, month, year } of scheduleLine(given, horizonMonths)) {
					expect(instant).toBeGreaterThanOrEqual(before);
					expect(instant).toBeLessThanOrEqual(horizonMonths);
					expect(month).toBeLessThan(horizonMonths);
					expect(year).toBe(Math.floor(month / 12) + 1);
					before = instant;
				}
			})
		);
	});
});
