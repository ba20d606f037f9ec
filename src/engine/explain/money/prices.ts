/**
 * Prices and rates that no line of a bill carries: inflation and discount, exchange, and the prices of
 * labour, power and space, which are defaults in another currency where the bid says nothing.
 */
import type { Known } from '../../bid/index.ts';
import { currencyOf } from '../../cost/index.ts';
import { isCurrency, minorUnits, exchangeSteps, type Currency } from '../../finance/index.ts';
import type { Amount } from '../../units/index.ts';
import type { Book } from '../book.ts';
import { computed, type Formula, type Term } from '../figure.ts';
import { input, inputOrDefault, leaf, opens, template } from '../terms.ts';

const rateWords = {
	discountRatePerYear: 'Discount rate',
	inflationPerYear: 'Inflation of running costs'
} as const;

/** A yearly rate: the bid's, or the default. */
export function yearlyRate(
	symbol: string,
	rate: keyof typeof rateWords,
	{ bid, library }: Book
): Term {
	const own = bid.economics[rate];
	const fallback = library.defaults[rate];
	return inputOrDefault(symbol, rateWords[rate], 'share/year', own, fallback, library);
}

/** Puts an exact amount on the minor unit of a currency. */
export const toMinorUnit = (amount: Formula, currency: Currency): Formula => [
	'round',
	amount,
	minorUnits(currency)
];

/** An exact amount on the minor unit of its currency, told in the bid's at the dated rates. */
export function inBidsCurrency(amount: Formula, from: Currency, { bid, frame }: Book): Formula {
	const { currency, rates } = frame.economics;
	const own = toMinorUnit(amount, from);
	if (from === currency) return own;
	const steps = exchangeSteps(from, currency, rates) ?? [];
	const told = steps.reduce<Formula>((exact, { quote: rate, isDivided }, index) => {
		const quote = `${rate.of} per ${rate.per}`;
		const stated = bid.economics.exchangeRates.find(
			(one) => one.quote === quote && one.on === rate.on
		);
		const symbol = steps.length === 1 ? 'x' : `x${index + 1}`;
		const source = `${stated?.source ?? 'the bid'}, ${rate.on}`;
		const term = leaf(symbol, 'Exchange rate', rate.rate.toFixed(), quote, {
			how: 'supplied',
			source
		});
		return [isDivided ? '/' : '*', exact, term];
	}, own);
	return toMinorUnit(told, currency);
}

const prices = {
	labourPerHour: 'An hour of administration',
	powerPricePerKwh: 'A kilowatt-hour',
	rackUnitPricePerMonth: 'A rack unit for a month'
} as const;

/** A price of the bid, or the default for it in the bid's currency. */
export function runningPrice(
	name: keyof typeof prices,
	own: Known<Amount> | undefined,
	book: Book
): Term {
	if (own) return input('p', prices[name], currencyOf(book.bid), own);
	const { library } = book;
	const { currency, [name]: figure } = library.defaults;
	if (!isCurrency(currency)) throw new Error(`${currency} is no currency`);
	const fallback = template('d', prices[name], currency, figure, library);
	const place = ['rates'];
	return opens(
		computed(
			{ label: prices[name], place, symbol: 'p', unit: currencyOf(book.bid), isExact: true },
			{
				sentence: `The default in ${currency}, in the bid’s currency and on its minor unit.`,
				formula: inBidsCurrency(fallback, currency, book)
			}
		)
	);
}
