/**
 * Value added tax: once per rate and document, on the sum of the rounded net amounts of that rate.
 *
 * Every price, cost and margin elsewhere excludes it; it stands beside the total of an offer only.
 * Source: EN 16931, the European invoice standard, groups tax by rate the same way.
 * Example: five lines of 0.13 at 19 % are 0.65 net and 0.12 tax; tax line by line would be 0.10.
 */
import type { Currency } from './currency.ts';
import type { Decimal } from './decimal.ts';
import { add, rounded, sum, times, type Money } from './money.ts';

export interface TaxedLine<C extends Currency = Currency> {
	readonly net: Money<C>;
	readonly rate: Decimal;
}

export interface TaxGroup<C extends Currency = Currency> {
	readonly rate: Decimal;
	readonly net: Money<C>;
	readonly tax: Money<C>;
}

export interface Tax<C extends Currency = Currency> {
	readonly net: Money<C>;
	/** One a rate, in order of first appearance; a rate of nought is shown too. */
	readonly groups: readonly TaxGroup<C>[];
	readonly tax: Money<C>;
	readonly gross: Money<C>;
}

/** Net, tax by rate, tax and gross of a document. */
export function valueAddedTax<C extends Currency>(
	lines: readonly TaxedLine<C>[],
	currency: C
): Tax<C> {
	const rates = lines
		.map(({ rate }) => rate)
		.filter((rate, index, all) => all.findIndex((other) => other.eq(rate)) === index);
	const groups = rates.map((rate): TaxGroup<C> => {
		const ofRate = lines.filter((line) => line.rate.eq(rate));
		const net = sum(
			ofRate.map((line) => rounded(line.net)),
			currency
		);
		return { rate, net, tax: rounded(times(net, rate)) };
	});
	const net = sum(
		groups.map((group) => group.net),
		currency
	);
	const tax = sum(
		groups.map((group) => group.tax),
		currency
	);
	return { net, groups, tax, gross: add(net, tax) };
}
