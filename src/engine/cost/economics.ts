/**
 * The economic frame of a bid: rates, prices of labour, power and space, each with how it is known,
 * in the bid's currency.
 *
 * Defaults stand in another currency and are converted at the bid's dated rate; without a rate they
 * stay unknown, and what depends on them is unpriced rather than nought.
 */
import { assumed, type Bid, type Known, type Site } from '../bid/index.ts';
import {
	convert,
	decimal,
	isCurrency,
	money,
	monthlyGrowth,
	parseExchangeRate,
	type Currency,
	type Decimal,
	type ExchangeRate,
	type Money
} from '../finance/index.ts';
import { sourceText, type Figure, type Library } from '../library/index.ts';
import type { Amount } from '../units/index.ts';

export interface Economics {
	readonly currency: Currency;
	readonly months: number;
	readonly rates: readonly ExchangeRate[];
	readonly discountRatePerYear: Known<number>;
	/** The twelfth root of 1 + that rate, taken once: it takes longer than a whole present value. */
	readonly discountPerMonth: Decimal;
	readonly inflationPerYear: Known<number>;
	/** Null: no price and no exchange rate for the default. */
	readonly labourPerHour: Known<Money> | null;
}

export interface SitePrices {
	readonly powerPerKwh: Known<Money> | null;
	readonly powerUsageEffectiveness: Known<number>;
	readonly rackUnitPerMonth: Known<Money> | null;
}

/** Currency of the bid. Throws when the code is none: the bid's reader has refused it before. */
export function currencyOf(bid: Bid): Currency {
	if (!isCurrency(bid.currency)) throw new Error(`"${bid.currency}" is no currency known here`);
	return bid.currency;
}

const exchangeRates = (bid: Bid): readonly ExchangeRate[] =>
	bid.economics.exchangeRates.flatMap(({ quote, rate, on }) => {
		const reading = parseExchangeRate(quote, rate, on);
		return reading.ok ? [reading.value] : [];
	});

function pricedDefault(
	own: Known<Amount> | undefined,
	fallback: Figure<Amount>,
	bid: Bid,
	library: Library
): Known<Money> | null {
	const currency = currencyOf(bid);
	if (own) return { value: money(own.value, currency), how: own.how, source: own.source };
	const { defaults, sources } = library;
	if (!isCurrency(defaults.currency)) return null;
	const converted = convert(money(fallback.value, defaults.currency), currency, exchangeRates(bid));
	return converted.ok ? assumed(converted.value, sourceText(fallback, sources)) : null;
}

export function economicsOf(bid: Bid, library: Library): Economics {
	const { defaults, sources } = library;
	const rate = (own: Known<number> | undefined, fallback: Figure<number>): Known<number> =>
		own ?? assumed(fallback.value, sourceText(fallback, sources));
	const discountRatePerYear = rate(bid.economics.discountRatePerYear, defaults.discountRatePerYear);
	return {
		currency: currencyOf(bid),
		months: bid.economics.horizonYears * 12,
		rates: exchangeRates(bid),
		discountRatePerYear,
		discountPerMonth: monthlyGrowth(exact(discountRatePerYear.value)),
		inflationPerYear: rate(bid.economics.inflationPerYear, defaults.inflationPerYear),
		labourPerHour: pricedDefault(bid.economics.labourPerHour, defaults.labourPerHour, bid, library)
	};
}

/** Power and space at a site; a site that the bid does not know (a vault, a cloud) has the defaults. */
export function sitePrices(site: Site | undefined, bid: Bid, library: Library): SitePrices {
	const { defaults, sources } = library;
	return {
		powerPerKwh: pricedDefault(site?.powerPricePerKwh, defaults.powerPricePerKwh, bid, library),
		powerUsageEffectiveness:
			site?.powerUsageEffectiveness ??
			assumed(
				defaults.powerUsageEffectiveness.value,
				sourceText(defaults.powerUsageEffectiveness, sources)
			),
		rackUnitPerMonth: pricedDefault(
			site?.rackUnitPricePerMonth,
			defaults.rackUnitPricePerMonth,
			bid,
			library
		)
	};
}

/** A share or rate of the bid as an exact decimal: its shortest text, not its binary value. */
export const exact = (share: number): Decimal => decimal(share);

/** Whether amounts in a currency can be told in the bid's. */
export const isConvertible = (from: string, economics: Economics): boolean =>
	isCurrency(from) && convert(money(0, from), economics.currency, economics.rates).ok;
