/**
 * Price books: list prices by product, in one currency, dated and sourced. Append-only by date: a
 * new price is a new book, so that an old bid still finds what it used.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';
import { figure, sourced } from './figure.ts';

/** What one price buys: a unit once, or a unit (or a TB) for a month or a year. */
const pricePeriods = ['once', 'month', 'year'] as const;

const price = z.strictObject({
	product: fields.idField,
	/** List price of one unit in the book's currency, before tax and discount. */
	price: figure(fields.amountField),
	period: z.enum(pricePeriods, { error: 'expected once, month or year' })
});

export const priceBookSchema = sourced({
	schema: z.literal('bidwright/price-book@1'),
	id: fields.idField,
	name: fields.textField,
	currency: fields.currencyField,
	validFrom: fields.dateField,
	validTo: fields.dateField.optional(),
	prices: z.array(price).min(1)
});

export type PriceBook = z.output<typeof priceBookSchema>;
export type Price = z.output<typeof price>;
