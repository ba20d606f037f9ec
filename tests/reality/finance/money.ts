/** Reference cases about rounding, splitting, tax, exchange and incomplete totals. */
import {
	allocate,
	convert,
	money,
	partialTotal,
	rounded,
	sum,
	valueAddedTax,
	type ExchangeRate
} from '#engine/finance/index.ts';
import { currency, exchangeRate, figure, figures, type Figure } from './input.ts';

interface CaseExchange {
	readonly amount: Figure;
	readonly from: string;
	readonly to: string;
}

interface CaseQuote {
	readonly rate: Figure;
	readonly quotedAs: string;
	readonly rateDate?: string;
}

const quoteOf = ({ rate, quotedAs, rateDate }: CaseQuote): ExchangeRate =>
	exchangeRate(quotedAs, rate, rateDate);

function exchanged(input: CaseExchange, rates: readonly ExchangeRate[]): object {
	const amount = money(figure(input.amount), currency(input.from));
	const reading = convert(amount, currency(input.to), rates);
	if (!reading.ok) throw new RangeError(reading.problem);
	return { amount: reading.value.amount };
}

/** The one list among the members: the quotes, whatever the case calls them. */
const listOf = (input: object): readonly CaseQuote[] =>
	Object.values(input).find((member): member is readonly CaseQuote[] => Array.isArray(member)) ??
	[];

export const moneyQuestions = {
	round: (input: { readonly amount: Figure; readonly currency: string }) => ({
		amount: rounded(money(figure(input.amount), currency(input.currency))).amount
	}),

	'round.sum': (input: { readonly amounts: readonly Figure[]; readonly currency: string }) => {
		const unit = currency(input.currency);
		const amounts = input.amounts.map((amount) => money(figure(amount), unit));
		const each = amounts.map((amount) => rounded(amount));
		const total = sum(each, unit).amount;
		return {
			rounded: each.map(({ amount }) => amount),
			total,
			sumOfRounded: total,
			roundedSum: rounded(sum(amounts, unit)).amount
		};
	},

	allocate: (input: {
		readonly total: Figure;
		readonly weights: readonly Figure[];
		readonly currency: string;
	}) => {
		const whole = money(figure(input.total), currency(input.currency));
		const shares = allocate(whole, figures(input.weights));
		return {
			shares: shares && shares.map(({ amount }) => amount),
			status: shares ? 'ok' : 'no-basis'
		};
	},

	vat: (input: {
		readonly lines: readonly { readonly net: Figure; readonly rate: Figure }[];
		readonly currency: string;
	}) => {
		const unit = currency(input.currency);
		const lines = input.lines.map(({ net, rate }) => ({
			net: money(figure(net), unit),
			rate: figure(rate)
		}));
		const { net, groups, tax, gross } = valueAddedTax(lines, unit);
		const nameOf = (rate: (typeof groups)[number]['rate']) =>
			String(input.lines.find((line) => figure(line.rate).eq(rate))?.rate);
		return {
			net: net.amount,
			vatByRate: Object.fromEntries(groups.map((group) => [nameOf(group.rate), group.tax.amount])),
			vat: tax.amount,
			gross: gross.amount
		};
	},

	fx: (input: CaseExchange & CaseQuote) => exchanged(input, [quoteOf(input)]),

	'fx.cross': (input: CaseExchange) => exchanged(input, listOf(input).map(quoteOf)),

	total: (input: {
		readonly lines: readonly { readonly id: string; readonly amount?: Figure | null }[];
		readonly currency: string;
	}) => {
		const unit = currency(input.currency);
		const items = input.lines.map(({ id, amount = null }) => ({
			id,
			amount: amount === null ? null : money(figure(amount), unit)
		}));
		const { priced, isComplete, unpriced } = partialTotal(items, unit);
		return { total: priced.amount, priced: priced.amount, complete: isComplete, unpriced };
	}
};
