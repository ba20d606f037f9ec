/**
 * From list price to margin, for one line of an offer.
 *
 * buy = round(quantity × list × (1 − discount − deal registration)): points off list add up, they do
 * not compound, because price lists and registration letters state them off list. A vendor rebate,
 * round(buy × rebate), is upside and stands outside every margin: it is paid later, and only if
 * claimed. Services cost round(days × rate × load factor). Foreign lines are rounded as invoiced,
 * then converted; the rebate is a share of the converted buy price.
 * Example: 24 × 3999 list at 38 % and 7 % off is bought for 52 786.80, not 55 340.76 as compounded.
 */
import {
	decimal,
	rounded,
	subtract,
	times,
	type Conversion,
	type Currency,
	type Decimal,
	type Money
} from '../finance/index.ts';
import { marginOf, markupOf } from './margin.ts';

export interface ProductLine<C extends Currency = Currency> {
	readonly id: string;
	readonly quantity: Decimal;
	readonly listPrice: Money<C>;
	/** Shares of list: the first two add up. */
	readonly buyDiscount: Decimal;
	readonly dealRegistration: Decimal;
	readonly sellDiscount: Decimal;
	/** Share of the buy price. */
	readonly rebate: Decimal;
}

export interface ServiceLine<C extends Currency = Currency> {
	readonly id: string;
	readonly days: Decimal;
	readonly sellRatePerDay: Money<C>;
	readonly costRatePerDay: Money<C>;
	/** What a day costs in all over what it costs in pay, 1 or more. */
	readonly loadFactor: Decimal;
}

export interface DealLine<C extends Currency = Currency> {
	readonly id: string;
	readonly list: Money<C>;
	/** Bought for; for services, the loaded cost. */
	readonly buy: Money<C>;
	readonly sell: Money<C>;
	readonly grossMargin: Money<C>;
	readonly margin: Decimal | null;
	readonly markup: Decimal | null;
	/** Outside the margin. */
	readonly rebateUpside: Money<C>;
	/** Bought in another currency than the one reported. */
	readonly isForeign: boolean;
}

/** A line from its rounded amounts; the rebate is a share of the buy price. */
export function dealLine<C extends Currency>(
	id: string,
	prices: Pick<DealLine<C>, 'list' | 'buy' | 'sell'>,
	rebate: Decimal,
	isForeign: boolean
): DealLine<C> {
	const { buy, sell } = prices;
	return {
		id,
		...prices,
		grossMargin: subtract(sell, buy),
		margin: marginOf(sell.amount, buy.amount),
		markup: markupOf(sell.amount, buy.amount),
		rebateUpside: rounded(times(buy, rebate)),
		isForeign
	};
}

/**
 * The waterfall of a product line; null when more than the whole list price is taken off.
 * `report` converts the rounded amounts, or is the identity.
 */
export function productWaterfall<From extends Currency, To extends Currency>(
	line: ProductLine<From>,
	report: Conversion<From, To>
): DealLine<To> | null {
	const off = line.buyDiscount.plus(line.dealRegistration);
	if (off.gt(1)) return null;
	const list = times(line.listPrice, line.quantity);
	const at = (share: Decimal): Money<To> => report(rounded(times(list, share.negated().plus(1))));
	const prices = { list: report(rounded(list)), buy: at(off), sell: at(line.sellDiscount) };
	const [own, reported]: readonly Currency[] = [line.listPrice.currency, prices.list.currency];
	const isForeign = own !== reported;
	return dealLine(line.id, prices, line.rebate, isForeign);
}

/** Services have no list price of their own: list is what they are sold for. */
export function serviceWaterfall<From extends Currency, To extends Currency>(
	line: ServiceLine<From>,
	report: Conversion<From, To>
): DealLine<To> {
	const sell = report(rounded(times(line.sellRatePerDay, line.days)));
	const cost = times(times(line.costRatePerDay, line.days), line.loadFactor);
	return dealLine(line.id, { list: sell, sell, buy: report(rounded(cost)) }, decimal(0), false);
}
