import { describe, expect, it } from 'vitest';
import {
	breakEvenProbability,
	currencyBuffer,
	expectedSlip,
	expectedValue,
	financing,
	productWaterfall,
	serviceWaterfall,
	type Payment,
	type ProductLine
} from '#engine/deal/index.ts';
import { conversion, decimal, money, moneyText, parseExchangeRate } from '#engine/finance/index.ts';

const euro = (amount: string) => money(amount, 'EUR');

function into(from: 'EUR' | 'USD') {
	const quote = parseExchangeRate('EUR per USD', '0.8615', '2026-11-20');
	const way = conversion(from, 'EUR', quote.ok ? [quote.value] : []);
	if (!way.ok) throw new Error(way.problem);
	return way.value;
}

const product = (changes: Partial<ProductLine<'EUR'>> = {}): ProductLine<'EUR'> => ({
	id: 'nodes',
	quantity: decimal(24),
	listPrice: euro('3999.00'),
	buyDiscount: decimal('0.38'),
	dealRegistration: decimal('0.07'),
	sellDiscount: decimal('0.28'),
	rebate: decimal('0.02'),
	...changes
});

describe('waterfall', () => {
	it('adds points off list: 24 × 3999 at 38 % and 7 % off is bought for 52 786.80', () => {
		const line = productWaterfall(product(), into('EUR'))!;
		expect([line.list, line.buy, line.sell, line.grossMargin].map(moneyText)).toEqual([
			'95976.00',
			'52786.80',
			'69102.72',
			'16315.92'
		]);
	});

	it('keeps the rebate outside the margin', () => {
		const [plain, rebated] = ['0', '0.10'].map((rebate) =>
			productWaterfall(product({ rebate: decimal(rebate) }), into('EUR'))!
		);
		expect(rebated!.grossMargin).toEqual(plain!.grossMargin);
		expect(moneyText(rebated!.rebateUpside)).toBe('5278.68');
	});

	it('refuses more than the list price off, and allows all of it', () => {
		expect(productWaterfall(product({ buyDiscount: decimal('0.94') }), into('EUR'))).toBeNull();
		const free = productWaterfall(product({ buyDiscount: decimal('0.93') }), into('EUR'))!;
		expect([moneyText(free.buy), free.markup]).toEqual(['0.00', null]);
	});

	it('rounds a foreign line as invoiced, converts it, and takes the rebate from the converted price', () => {
		const dollars = { ...product(), listPrice: money('399.99', 'USD'), quantity: decimal(1) };
		const line = productWaterfall(dollars, into('USD'))!;
		expect([line.list, line.buy, line.rebateUpside].map(moneyText)).toEqual([
			'344.59',
			'189.52',
			'3.79'
		]);
	});

	it('costs services at the loaded rate', () => {
		const line = serviceWaterfall(
			{
				id: 'installation',
				days: decimal('9.5'),
				sellRatePerDay: euro('1200.00'),
				costRatePerDay: euro('520.00'),
				loadFactor: decimal('1.45')
			},
			into('EUR')
		);
		expect([line.sell, line.buy, line.rebateUpside].map(moneyText)).toEqual([
			'11400.00',
			'7163.00',
			'0.00'
		]);
	});
});

describe('financing', () => {
	const at = (month: number, share: string): Payment => ({ month, share: decimal(share) });
	const cost = euro('180000.00');
	const rate = decimal('0.06');

	it('of hardware paid at once and received in 36 months at 6 % is 16 650', () => {
		const received = Array.from({ length: 36 }, (_, month) => ({
			month: month + 1,
			share: decimal(1).div(36)
		}));
		const result = financing(cost, [at(0, '1')], received, rate);
		expect([moneyText(result.cost), result.months]).toEqual(['16650.00', 36]);
		expect(moneyText(result.averageOutstanding)).toBe('92500.00');
	});

	it('earns nothing when the customer pays first', () => {
		const result = financing(cost, [at(3, '1')], [at(0, '1')], rate);
		expect([moneyText(result.cost), result.months]).toEqual(['0.00', 3]);
	});

	it('costs nothing when all is paid at signing, or nothing is', () => {
		expect(moneyText(financing(cost, [at(0, '1')], [at(0, '1')], rate).cost)).toBe('0.00');
		expect(financing(cost, [], [], rate).months).toBe(0);
	});
});

describe('slip, buffer and expected value', () => {
	it('rounds each slip', () => {
		const slip = (probability: string, impact: string) => ({
			id: impact,
			probability: decimal(probability),
			impact: euro(impact)
		});
		expect(moneyText(expectedSlip([slip('0.5', '0.01'), slip('0.5', '0.01')], 'EUR'))).toBe('0.02');
	});

	it('buffers the foreign part only', () => {
		expect(moneyText(currencyBuffer(euro('212345.67'), decimal('0.015')))).toBe('3185.19');
	});

	it('weighs 90 % of 12 000 against 15 000 spent: −4200, never reached', () => {
		const [net, pursuit] = [euro('12000'), euro('15000')];
		expect(moneyText(expectedValue(decimal('0.9'), net, pursuit))).toBe('-4200.00');
		expect(breakEvenProbability(net, pursuit)).toMatchObject({ status: 'above-one' });
	});

	it('breaks even at certainty when pursuit eats the whole margin, and never on a loss', () => {
		expect(breakEvenProbability(euro('10'), euro('10')).status).toBe('reachable');
		expect(breakEvenProbability(euro('0'), euro('10'))).toEqual({
			status: 'none',
			probability: null
		});
	});

	it('is worth nothing exactly at the break-even probability', () => {
		const [net, pursuit] = [euro('12000'), euro('3000')];
		const { probability } = breakEvenProbability(net, pursuit);
		expect(moneyText(expectedValue(probability!, net, pursuit))).toBe('0.00');
	});
});
