/** Random money, flows and lines for the laws of the finance room. */
import * as fc from 'fast-check';
import { decimal, money, type Decimal, type Line, type Money } from '#engine/finance/index.ts';

/** Whole cents up to ten million euro either way, as an exact decimal. */
export const cents: fc.Arbitrary<Decimal> = fc
	.integer({ min: -1_000_000_000, max: 1_000_000_000 })
	.map((count) => decimal(count).div(100));

/** Amounts with more decimals than the currency has. */
export const exactEuro: fc.Arbitrary<Money<'EUR'>> = fc
	.integer({ min: -2_000_000_000, max: 2_000_000_000 })
	.map((count) => money(decimal(count).div(10_000), 'EUR'));

export const euro: fc.Arbitrary<Money<'EUR'>> = cents.map((amount) => money(amount, 'EUR'));

/** A yearly rate from −50 % to 100 %. */
export const yearlyRates: fc.Arbitrary<Decimal> = fc
	.integer({ min: -500, max: 1000 })
	.map((permille) => decimal(permille).div(1000));

export const horizonMonths = 36;

export const lines: fc.Arbitrary<Line<'EUR'>> = fc
	.record({
		kind: fc.constantFrom('once' as const, 'monthly' as const, 'yearlyAdvance' as const),
		price: fc.integer({ min: 1, max: 9_999_999 }),
		quantity: fc.array(fc.integer({ min: -5, max: 500 }), { minLength: 1, maxLength: 4 }),
		start: fc.integer({ min: 0, max: horizonMonths }),
		length: fc.integer({ min: 0, max: 40 }),
		timing: fc.constantFrom('start' as const, 'end' as const),
		anchor: fc.constantFrom('contract' as const, 'line' as const),
		escalator: fc.integer({ min: -200, max: 200 }),
		holdYears: fc.integer({ min: 0, max: 2 })
	})
	.map(({ price, quantity, length, escalator, start, ...others }) => ({
		...others,
		id: 'line',
		category: 'any',
		start,
		end: start + length,
		unitPrice: money(decimal(price).div(1000), 'EUR'),
		quantity: quantity.map(decimal),
		escalator: decimal(escalator).div(1000)
	}));
