/**
 * Tables from cost sources: by line and by category, at signing and by contract year, with totals
 * that are sums of what is printed, and the curves on the month grid.
 */
import { costCategories } from '../bid/index.ts';
import {
	cashCurve,
	cumulative,
	decimal,
	moneyText,
	presentValueAt,
	rounded,
	total,
	type CashCurve,
	type DatedAmount,
	type Decimal
} from '../finance/index.ts';
import type { Economics } from './economics.ts';
import type { CandidateCost, CostLine, CostRow } from './result.ts';
import type { CostSource } from './source.ts';
import { termsOf } from './terms.ts';

const zero = decimal(0);

interface Columns {
	readonly start: Decimal;
	readonly years: readonly Decimal[];
}

const emptyColumns = (years: number): Columns => ({
	start: zero,
	years: Array.from({ length: years }, () => zero)
});

/** What falls due at signing stands apart; the rest belongs to the contract year of its month. */
function columnsOf(amounts: readonly DatedAmount[], years: number): Columns {
	let start = zero;
	const later = Array.from({ length: years }, () => zero);
	for (const { instant, year, amount } of amounts)
		if (instant === 0) start = start.plus(amount.amount);
		else later[year - 1] = (later[year - 1] ?? zero).plus(amount.amount);
	return { start, years: later };
}

const addColumns = (left: Columns, right: Columns): Columns => ({
	start: left.start.plus(right.start),
	years: left.years.map((value, index) => value.plus(right.years[index] ?? zero))
});

const sumOf = ({ start, years }: Columns): Decimal => start.plus(total(years));

function printed(
	columns: Columns,
	{ currency }: Economics
): { start: string; years: string[]; total: string } {
	const text = (amount: Decimal): string => moneyText({ amount, currency });
	return {
		start: text(columns.start),
		years: columns.years.map(text),
		total: text(sumOf(columns))
	};
}

function lineOf(source: CostSource, columns: Columns, economics: Economics): CostLine {
	const { id, label, category, why, assumed, offered } = source;
	return {
		id,
		label,
		category,
		why,
		assumed,
		...printed(columns, economics),
		quantity: offered?.quantity ?? null,
		unit: offered?.unit ?? null,
		unitPrice: offered?.unitPrice ?? null,
		period: offered?.period ?? null,
		terms: (source.lines ?? []).map((line, _, { length }) => termsOf(line, length === 1))
	};
}

function unverifiedOf(
	priced: readonly { readonly source: CostSource; readonly columns: Columns }[],
	{ currency }: Economics
): CandidateCost['unverified'] {
	const sum = (wanted: (source: CostSource) => boolean): Decimal =>
		total(priced.flatMap(({ source, columns }) => (wanted(source) ? [sumOf(columns)] : [])));
	const weak = sum(({ assumed }) => assumed);
	const whole = sum(() => true);
	return {
		total: moneyText({ amount: weak, currency }),
		share: whole.isZero() ? 0 : weak.div(whole).toNumber()
	};
}

export interface Tabled {
	readonly cost: CandidateCost;
	/** Exact amounts by instant, for comparisons; not for printing. */
	readonly curve: CashCurve;
	readonly presentValue: Decimal;
}

/** Adds the sources up. `tbMonths` is the sum over the months of protected front-end terabytes. */
export function tabulate(
	sources: readonly CostSource[],
	economics: Economics,
	tbMonths: number
): Tabled {
	const { currency, months } = economics;
	const years = months / 12;
	const priced = sources.map((source) => ({
		source,
		columns: columnsOf(source.amounts ?? [], years)
	}));
	const categories = costCategories.flatMap((category): CostRow[] => {
		const own = priced.filter(
			({ source }) => source.category === category && source.amounts !== null
		);
		const columns = own.reduce(
			(all, { columns: one }) => addColumns(all, one),
			emptyColumns(years)
		);
		return own.length === 0 ? [] : [{ category, ...printed(columns, economics) }];
	});
	const all = priced.reduce((sums, { columns }) => addColumns(sums, columns), emptyColumns(years));
	const curve = cashCurve(
		sources.flatMap(({ amounts }) => amounts ?? []),
		months,
		currency
	);
	const totalRow = printed(all, economics);
	const present = presentValueAt(curve, economics.discountPerMonth);
	return {
		curve,
		presentValue: present.amount,
		cost: {
			lines: priced
				.filter(({ source }) => source.amounts !== null)
				.map(({ source, columns }) => lineOf(source, columns, economics)),
			categories,
			totalRow,
			total: totalRow.total,
			presentValue: moneyText(rounded(present)),
			cumulativeByMonth: cumulative(curve.byInstant).map((amount) =>
				moneyText({ amount, currency })
			),
			unpriced: sources.filter(({ amounts }) => amounts === null).map(({ label }) => label),
			perTbMonth:
				tbMonths > 0
					? moneyText(rounded({ currency, amount: sumOf(all).div(decimal(tbMonths)) }))
					: null,
			tbMonths,
			unverified: unverifiedOf(priced, economics)
		}
	};
}
