/**
 * The plan of a workbook: every line of the proposal and of what it is compared with gets a row, the
 * same one on the sheet of its terms and on the sheet of its payments, with the payments that the
 * engine reckons from those terms.
 */
import { lineOfTerms, type BaselineId, type LineTerms } from '#engine/cost/index.ts';
import type { CostCategory } from '#engine/bid/index.ts';
import {
	convertAmounts,
	conversion,
	escalatorSteps,
	exchangeSteps,
	isCurrency,
	minorUnits,
	monthsPerYear,
	parseExchangeRate,
	scheduleLine,
	type Currency,
	type Decimal,
	type ExchangeRate,
	type ExchangeStep,
	type Line
} from '#engine/finance/index.ts';
import { subjectWords, type Teller } from '../model/telling.ts';
import type { CandidateCostView, Projection } from '../projection/types.ts';

export interface Payment {
	readonly instant: number;
	/** Month that its price is taken from, and months that it covers of twelve. */
	readonly month: number;
	readonly months: number;
	readonly steps: number;
	readonly amount: Decimal;
}

export interface PlannedRow {
	readonly row: number;
	readonly label: string;
	readonly category: CostCategory;
	readonly ref: string | null;
	readonly terms: LineTerms;
	/** Quotes from the currency invoiced to the one reported; empty when they are one. */
	readonly steps: readonly ExchangeStep[];
	readonly payments: readonly Payment[];
	/** Row of its quantities by month; null where they are on the sheet of terms. */
	readonly meteredRow: number | null;
	/** Row of the incumbent's bill from which it takes its price; null where it has its own. */
	readonly pricedLike: number | null;
}

export type SectionId = 'proposed' | BaselineId;

export interface Section {
	readonly id: SectionId;
	readonly title: string;
	readonly headRow: number;
	readonly rows: readonly PlannedRow[];
	readonly totalRow: number;
	readonly cost: CandidateCostView;
}

export interface Plan {
	readonly currency: Currency;
	/** Decimals of its minor unit. */
	readonly digits: number;
	readonly years: number;
	readonly months: number;
	readonly rates: readonly ExchangeRate[];
	readonly sections: readonly Section[];
}

/** First row below the head of a sheet of lines. */
const firstLineRow = 5;

/** The quotes of the bid, with their dates. */
function ratesOf({ inputs }: Projection): readonly ExchangeRate[] {
	return inputs.flatMap(({ value, on }) => {
		if (value.kind !== 'exchange') return [];
		const reading = parseExchangeRate(value.quote, value.rate, on ?? '');
		return reading.ok ? [reading.value] : [];
	});
}

/** Months that each invoice covers: to the next one, to the line's end, or to the horizon. */
function coveredMonths(line: Line, starts: readonly number[], horizon: number): readonly number[] {
	if (line.kind !== 'yearlyAdvance') return starts.map(() => monthsPerYear);
	const end = Math.min(line.end ?? horizon, horizon);
	return starts.map((month, index) => (starts[index + 1] ?? end) - month);
}

function paymentsOf(
	terms: LineTerms,
	currency: Currency,
	rates: readonly ExchangeRate[],
	horizon: number
): readonly Payment[] {
	const line = lineOfTerms(terms, '', '');
	const dated = scheduleLine(line, horizon);
	const from = line.unitPrice.currency;
	const way = conversion(from, currency, rates);
	if (!way.ok) throw new Error(way.problem);
	const amounts = from === currency ? dated : convertAmounts(dated, way.value);
	const covered = coveredMonths(
		line,
		dated.map(({ month }) => month),
		horizon
	);
	return amounts.map(({ instant, month, amount }, index) => ({
		instant,
		month,
		months: covered[index] ?? monthsPerYear,
		steps: escalatorSteps(month, line),
		amount: amount.amount
	}));
}

function labelOf(name: string, terms: LineTerms, { translate }: Teller): string {
	if (terms.label === null) return name;
	const part = translate(terms.label);
	return part.startsWith(name) ? part : `${name}: ${part}`;
}

type Unplaced = Omit<PlannedRow, 'row' | 'meteredRow' | 'pricedLike'>;

function unplaced(
	cost: CandidateCostView,
	teller: Teller,
	frame: Pick<Plan, 'currency' | 'rates' | 'months'>
): readonly Unplaced[] {
	const { currency, rates, months } = frame;
	return cost.lines.flatMap(({ subject, category, ref, terms }) => {
		const name = subjectWords(teller, subject);
		return terms.map((one): Unplaced => {
			const from = isCurrency(one.currency) ? one.currency : currency;
			return {
				label: labelOf(name, one, teller),
				category,
				ref,
				terms: one,
				steps: exchangeSteps(from, currency, rates) ?? [],
				payments: paymentsOf(one, currency, rates, months)
			};
		});
	});
}

function titleOf(id: SectionId, { view, say, translate }: Teller): string {
	const { letter, name } = view.proposed;
	switch (id) {
		case 'proposed':
			return say('sheet.proposed', { letter, name: translate(name) });
		case 'renew':
		case 'counter-offer':
		case 'do-nothing':
			return say(`sheet.${id}`);
	}
}

/** Plans the workbook of a view: the proposal first, then what it is compared with. */
export function planOf(teller: Teller): Plan {
	const { view } = teller;
	const { currency } = view;
	if (!isCurrency(currency)) throw new Error(`"${currency}" is no currency known here`);
	const frame = { currency, rates: ratesOf(view), months: view.horizonYears * monthsPerYear };
	let row = firstLineRow;
	let metered = firstLineRow;
	const place = (id: SectionId, cost: CandidateCostView): Section => {
		const headRow = row++;
		const rows = unplaced(cost, teller, frame).map((one) => ({
			...one,
			row: row++,
			meteredRow: one.terms.quantities.of === 'month' ? metered++ : null,
			pricedLike: null
		}));
		const totalRow = row++;
		row++;
		return { id, title: titleOf(id, teller), headRow, rows, totalRow, cost };
	};
	const placed = [
		place('proposed', view.proposed.cost),
		...view.baselines.map(({ id, cost }) => place(id, cost))
	];
	const bill = placed.find(({ id }) => id === 'renew')?.rows ?? [];
	const sections = placed.map((section) => ({
		...section,
		rows: section.rows.map((one) => {
			const { ofBill } = one.terms;
			const like = ofBill === null ? null : bill.find(({ terms }) => terms.ofBill === ofBill);
			return { ...one, pricedLike: like && like.row !== one.row ? like.row : null };
		})
	}));
	return {
		...frame,
		digits: minorUnits(currency),
		years: view.horizonYears,
		sections
	};
}
