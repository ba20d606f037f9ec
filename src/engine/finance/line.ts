/**
 * A line becomes dated amounts: what is paid, when, and for which contract year.
 *
 * amount = round(quantity × unitPrice × (1−discount) × percent × probability × factor × months/12),
 * exact until that one rounding, in the line's own currency. Time is whole months from signing:
 * month m begins at instant m, and a charge of month m is paid at instant m, or at m+1 when the line
 * is paid at the end of the month (metered cloud, power, wages). Only what is bought at the closing
 * instant N itself, such as a residual value, stands there; it belongs to the last year.
 * Example: 40 subscriptions of 129.95 EUR a year at 6 % a year cost 5198.00, 5509.88, 5840.47 …
 */
import type { Currency } from './currency.ts';
import { isList, one, zero, type Decimal } from './decimal.ts';
import { escalatorFactor, escalatorSteps, type Anchor, type Escalator } from './escalator.ts';
import { rounded, type Money } from './money.ts';
import { monthsPerYear } from './rate.ts';

export interface Line<C extends Currency = Currency> {
	readonly id: string;
	readonly category: string;
	/** `yearlyAdvance`: an invoice at the start and on each later anniversary, for the months until the next. */
	readonly kind: 'once' | 'monthly' | 'yearlyAdvance';
	/** Price of one unit: once, for a month or for a year, as the kind says. Never rounded on the way. */
	readonly unitPrice: Money<C>;
	/** One quantity, or one a contract year (the last one stays). A credit is negative. */
	readonly quantity: Decimal | readonly Decimal[];
	/** One quantity a month, for what is metered; it stands before `quantity`, and the last one stays. */
	readonly quantityByMonth?: readonly Decimal[] | undefined;
	/** First month; 0 when absent. */
	readonly start?: number | undefined;
	/** First month that is no longer charged; the horizon when absent. */
	readonly end?: number | undefined;
	readonly timing?: 'start' | 'end' | undefined;
	readonly anchor?: Anchor | undefined;
	readonly escalator?: Escalator | undefined;
	/** Years for which the price is held: the first steps that are not taken. */
	readonly holdYears?: number | undefined;
	/** Share off the unit price. */
	readonly discount?: Decimal | undefined;
	/** Share of the price that is charged, such as support at 18 % of list. */
	readonly percent?: Decimal | undefined;
	/** Probability that it falls due; the amount is then an expected value. */
	readonly probability?: Decimal | undefined;
}

export interface DatedAmount<C extends Currency = Currency> {
	/** Whole months from signing at which it is paid, 0 … horizon. */
	readonly instant: number;
	/** The (first) month it pays for, 0 … horizon − 1. */
	readonly month: number;
	/** Contract year of that month, from 1. */
	readonly year: number;
	/** Rounded to the minor unit. */
	readonly amount: Money<C>;
}

/** A charge before it has an amount: the month its price is taken from, and the months it covers. */
interface Charge {
	readonly month: number;
	readonly months: number;
}

function monthlyCharges(start: number, end: number): readonly Charge[] {
	const length = Math.max(0, end - start);
	return Array.from({ length }, (_, index) => ({ month: start + index, months: monthsPerYear }));
}

/** Invoices at `start` and on each later anniversary, each cut at the next one and at `end`. */
function yearlyCharges(start: number, end: number, anchor: Anchor): readonly Charge[] {
	const origin = anchor === 'line' ? start : 0;
	const charges: Charge[] = [];
	for (let month = start; month < end;) {
		const passed = Math.floor((month - origin) / monthsPerYear);
		const next = Math.min(origin + (passed + 1) * monthsPerYear, end);
		charges.push({ month, months: next - month });
		month = next;
	}
	return charges;
}

function chargesOf(line: Line, horizonMonths: number): readonly Charge[] {
	const { kind, start = 0, anchor = 'contract' } = line;
	if (kind === 'once')
		return start <= horizonMonths ? [{ month: start, months: monthsPerYear }] : [];
	const end = Math.min(line.end ?? horizonMonths, horizonMonths);
	return kind === 'monthly' ? monthlyCharges(start, end) : yearlyCharges(start, end, anchor);
}

const at = (values: readonly Decimal[], index: number): Decimal =>
	values[Math.min(index, values.length - 1)] ?? zero;

function quantityIn({ quantity, quantityByMonth }: Line, month: number): Decimal {
	if (quantityByMonth) return at(quantityByMonth, month);
	return isList(quantity) ? at(quantity, Math.floor(month / monthsPerYear)) : quantity;
}

/**
 * Amounts by charge. Months of one quantity and step share one amount, and metered months of a
 * step one factor, so the last ones are kept at hand; yearly invoices never share a step.
 */
function pricing<C extends Currency>(line: Line<C>): (charge: Charge) => Money<C> {
	const { unitPrice, discount = zero, percent = one, probability = one, escalator = zero } = line;
	const { currency, amount: price } = unitPrice;
	const fixed = price.times(one.minus(discount)).times(percent).times(probability);
	let last = { quantity: zero, steps: -1, months: 0, factor: one, amount: unitPrice };
	return ({ month, months }) => {
		const quantity = quantityIn(line, month);
		const steps = escalatorSteps(month, line);
		if (last.steps === steps && last.months === months && last.quantity.eq(quantity))
			return last.amount;
		const factor = last.steps === steps ? last.factor : escalatorFactor(escalator, steps);
		const perYear = fixed.times(quantity).times(factor);
		const exact = months === monthsPerYear ? perYear : perYear.times(months).div(monthsPerYear);
		last = { quantity, steps, months, factor, amount: rounded({ currency, amount: exact }) };
		return last.amount;
	};
}

function requireMonths(line: Line, horizonMonths: number): void {
	const { id, start = 0, end = start, holdYears = 0 } = line;
	const months = [start, end, holdYears, horizonMonths];
	if (months.every((month) => Number.isSafeInteger(month) && month >= 0)) return;
	throw new RangeError(
		`line "${id}": start ${start}, end ${end}, hold ${holdYears} and horizon ${horizonMonths} must be whole and not negative`
	);
}

/**
 * The dated amounts of a line inside a horizon of whole months, in order of payment. Invoices are
 * cut at the horizon, so that both sides of a comparison buy the same months of service.
 */
export function scheduleLine<C extends Currency>(
	line: Line<C>,
	horizonMonths: number
): readonly DatedAmount<C>[] {
	requireMonths(line, horizonMonths);
	const delay = line.timing === 'end' ? 1 : 0;
	const amountOf = pricing(line);
	return chargesOf(line, horizonMonths).map((charge) => {
		const month = Math.max(0, Math.min(charge.month, horizonMonths - 1));
		return {
			instant: Math.min(charge.month + delay, horizonMonths),
			month,
			year: Math.floor(month / monthsPerYear) + 1,
			amount: amountOf(charge)
		};
	});
}

/** What a dated amount was multiplied from, beside the line's own prices and shares. */
export interface Factors {
	readonly quantity: Decimal;
	/** Price rises taken by then. */
	readonly steps: number;
	/** Months that it pays for; twelve where the unit price is charged whole. */
	readonly months: number;
}

/** The factors of each amount of {@link scheduleLine}, in the same order. */
export const factorsOf = (line: Line, horizonMonths: number): readonly Factors[] =>
	chargesOf(line, horizonMonths).map(({ month, months }) => ({
		quantity: quantityIn(line, month),
		steps: escalatorSteps(month, line),
		months
	}));
