import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceCeiling, priceCorridor, priceFloor, type PricePolicy } from '#engine/deal/index.ts';
import { decimal, money, moneyText, type Decimal, type Money } from '#engine/finance/index.ts';

const euro = (amount: string) => money(amount, 'EUR');

const policy = (
	costOfSale: string,
	overhead: string,
	commission: string,
	netMarginPolicy: string
): PricePolicy => ({
	costOfSale: decimal(costOfSale),
	overhead: decimal(overhead),
	commission: decimal(commission),
	netMarginPolicy: decimal(netMarginPolicy)
});

const floorText = (cost: string, fixed: string, shares: PricePolicy) => {
	const floor = priceFloor(euro(cost), euro(fixed), shares);
	return floor && moneyText(floor);
};

/** Net margin at a price, nothing rounded. */
function netMargin(price: Decimal, cost: Decimal, fixed: Decimal, shares: PricePolicy): Decimal {
	const gross = price.minus(cost);
	const commission = gross.isPositive() ? gross.times(shares.commission) : decimal(0);
	const ofPrice = price.times(shares.costOfSale.plus(shares.overhead));
	return gross.minus(ofPrice).minus(commission).minus(fixed);
}

describe('price floor', () => {
	it('of C 500 000, K 12 000 at 4 %, 6 %, commission 8 % and policy 5 % is 612 987.02', () => {
		expect(floorText('500000', '12000', policy('0.04', '0.06', '0.08', '0.05'))).toBe('612987.02');
	});

	it('does not exist when the shares take the whole price', () => {
		expect(floorText('500000', '12000', policy('0.35', '0.45', '0', '0.2'))).toBeNull();
		expect(floorText('500000', '0', policy('0.5', '0.45', '0.05', '0.1'))).toBeNull();
	});

	it('pays no commission under cost', () => {
		expect(floorText('100000', '0', policy('0.01', '0.01', '0.1', '-0.1'))).toBe('92592.60');
	});

	it('is nought when nothing is spent', () => {
		expect(floorText('0', '0', policy('0.04', '0.06', '0', '0.05'))).toBe('0.00');
	});

	it('is the lowest price in cents at which the net margin meets the policy', () => {
		const permille = (max: number, min = 0) =>
			fc.integer({ min, max }).map((share) => decimal(share).div(1000));
		const shares = fc.record({
			costOfSale: permille(200),
			overhead: permille(200),
			commission: permille(150),
			netMarginPolicy: permille(300, -100)
		});
		const amounts = fc
			.integer({ min: 1, max: 100_000_000 })
			.map((cents) => decimal(cents).div(100));
		fc.assert(
			fc.property(amounts, amounts, shares, (cost, fixed, given) => {
				const floor: Money<'EUR'> = priceFloor(money(cost, 'EUR'), money(fixed, 'EUR'), given)!;
				const meets = (price: Decimal) =>
					netMargin(price, cost, fixed, given).gte(price.times(given.netMarginPolicy));
				expect(meets(floor.amount)).toBe(true);
				expect(meets(floor.amount.minus('0.01'))).toBe(false);
			})
		);
	});
});

describe('price corridor', () => {
	const floor = euro('602352.95');
	const ceiling = priceCeiling(euro('800000.00'), decimal('0.12'));

	it('of value 800 000 less 12 % holds the price 650 000 at 0.469', () => {
		const corridor = priceCorridor(floor, ceiling, euro('650000'));
		expect(corridor).toMatchObject({ isEmpty: false, place: 'inside' });
		expect(corridor.isEmpty ? '' : corridor.position?.toFixed(3)).toBe('0.469');
		expect(moneyText(ceiling)).toBe('704000.00');
	});

	it('rounds the ceiling down, also below nought', () => {
		expect(moneyText(priceCeiling(euro('333333.33'), decimal('0.15')))).toBe('283333.33');
		expect(moneyText(priceCeiling(euro('-0.01'), decimal('0.5')))).toBe('-0.01');
	});

	it('counts its ends as inside', () => {
		expect(priceCorridor(floor, ceiling, floor).place).toBe('inside');
		expect(priceCorridor(floor, ceiling, ceiling).place).toBe('inside');
		expect(priceCorridor(floor, ceiling, euro('602352.94')).place).toBe('below-floor');
		expect(priceCorridor(floor, ceiling, euro('704000.01')).place).toBe('above-ceiling');
	});

	it('with equal ends is one price, not empty', () => {
		expect(priceCorridor(floor, floor, floor)).toMatchObject({ isEmpty: false, position: null });
	});

	it.each([
		[null, '900', 'no-floor', 'below-floor', null],
		['100', '0', 'no-value', 'inside', '100.00'],
		['500', '400', 'floor-above-ceiling', 'above-ceiling', '100.00']
	] as const)('from %s to %s is empty: %s', (low, high, reason, place, gap) => {
		const price = low === '100' ? euro('100') : euro(low ?? '900');
		const corridor = priceCorridor(low && euro(low), euro(high), price);
		expect(corridor).toMatchObject({ isEmpty: true, reason });
		const told = corridor.isEmpty ? corridor.gap : null;
		expect(told && moneyText(told)).toBe(gap);
		if (reason !== 'no-value') expect(corridor.place).toBe(place);
	});
});
