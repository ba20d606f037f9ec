/**
 * Exchange at a dated rate: an amount is rounded in the currency it is invoiced in, then multiplied
 * by the rate and rounded again in the currency reported, so that whoever multiplies the printed
 * dollars by the printed rate gets the printed euro.
 *
 * A rate is one number with a date and a way of quoting. Against its quoting it is divided by, never
 * inverted and rounded; a pair without a quote of its own is crossed through others, rounding once.
 * The same rate serves all months: there is no forward curve here.
 * Example: 12345.67 USD at 0.8615 EUR per USD is 10635.79 EUR.
 */
import { read, refuse, type Reading } from '../units/index.ts';
import { isCurrency, type Currency } from './currency.ts';
import { decimal, one, type Decimal } from './decimal.ts';
import type { DatedAmount } from './line.ts';
import { rounded, type Money } from './money.ts';

export interface ExchangeRate {
	/** So many units of this … */
	readonly of: Currency;
	/** … are paid for one unit of that. */
	readonly per: Currency;
	readonly rate: Decimal;
	/** The day of the quote, such as 2026-11-20. */
	readonly on: string;
}

/** Turns an amount of one currency into a rounded amount of another. */
export type Conversion<From extends Currency, To extends Currency> = (
	amount: Money<From>
) => Money<To>;

/** Reads a quote such as "EUR per USD" with its rate and day. */
export function parseExchangeRate(
	quote: string,
	rate: string | number,
	on: string
): Reading<ExchangeRate> {
	const [of = '', per = ''] = quote
		.trim()
		.toUpperCase()
		.split(/\s+PER\s+/);
	if (!isCurrency(of) || !isCurrency(per) || of === per)
		return refuse(
			`"${quote}" is not a quote of two known currencies; write for example EUR per USD`
		);
	const exact = decimal(rate);
	if (exact.lte(0)) return refuse(`the rate of ${quote} is ${String(rate)}; expected more than 0`);
	return read({ of, per, rate: exact, on });
}

/** One quote on the way from one currency to another: multiplied by, or divided by against its quoting. */
export interface ExchangeStep {
	readonly quote: ExchangeRate;
	readonly isDivided: boolean;
}

/** A currency that has been reached, and by which quotes. */
interface Crossing {
	readonly at: Currency;
	readonly steps: readonly ExchangeStep[];
}

function stepsFrom({ at, steps }: Crossing, rates: readonly ExchangeRate[]): readonly Crossing[] {
	return rates.flatMap((quote) => {
		if (quote.per === at) return [{ at: quote.of, steps: [...steps, { quote, isDivided: false }] }];
		if (quote.of === at) return [{ at: quote.per, steps: [...steps, { quote, isDivided: true }] }];
		return [];
	});
}

/** The quotes that lead from one currency to another, as few as can be; the earlier quote wins a tie. */
export function exchangeSteps(
	from: Currency,
	to: Currency,
	rates: readonly ExchangeRate[]
): readonly ExchangeStep[] | null {
	const seen = new Set<Currency>([from]);
	let frontier: readonly Crossing[] = [{ at: from, steps: [] }];
	while (frontier.length > 0) {
		const arrived = frontier.find(({ at }) => at === to);
		if (arrived) return arrived.steps;
		frontier = frontier
			.flatMap((here) => stepsFrom(here, rates))
			.filter(({ at }) => !seen.has(at) && seen.add(at));
	}
	return null;
}

const product = (steps: readonly ExchangeStep[], isDivided: boolean): Decimal =>
	steps
		.filter((step) => step.isDivided === isDivided)
		.reduce((all, { quote }) => all.times(quote.rate), one);

/** How to convert, found once for many amounts; refused when no chain of quotes joins the two. */
export function conversion<From extends Currency, To extends Currency>(
	from: From,
	to: To,
	rates: readonly ExchangeRate[]
): Reading<Conversion<From, To>> {
	const steps = exchangeSteps(from, to, rates);
	if (!steps)
		return refuse(
			`no exchange rate leads from ${from} to ${to}; add a quote such as ${to} per ${from} with its date`
		);
	const multiplier = product(steps, false);
	const divisor = product(steps, true);
	return read(({ amount, currency }) => {
		if (currency !== from)
			throw new RangeError(
				`an amount in ${currency} was given to the conversion from ${from} to ${to}`
			);
		return rounded({ currency: to, amount: amount.times(multiplier).div(divisor) });
	});
}

/** Converts one amount, rounded once in the currency reported. */
export function convert<To extends Currency>(
	amount: Money,
	to: To,
	rates: readonly ExchangeRate[]
): Reading<Money<To>> {
	const way = conversion(amount.currency, to, rates);
	return way.ok ? read(way.value(amount)) : way;
}

/** Converts dated amounts one by one; their totals are sums of what is printed. */
export function convertAmounts<From extends Currency, To extends Currency>(
	amounts: readonly DatedAmount<From>[],
	way: Conversion<From, To>
): readonly DatedAmount<To>[] {
	// A schedule hands out one object for equal months, so most conversions are remembered.
	const known = new Map<Money<From>, Money<To>>();
	return amounts.map((dated) => {
		const amount = known.get(dated.amount) ?? way(dated.amount);
		known.set(dated.amount, amount);
		return { ...dated, amount };
	});
}
