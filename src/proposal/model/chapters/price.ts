/** Price and terms: every line at the customer's price, by year, what is not in it, until when. */
import { Decimal } from 'decimal.js';
import type { PriceLine } from '../../projection/types.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { foot } from '../footing.ts';
import {
	capital,
	centDigits,
	count,
	exactMoney,
	sentences,
	subjectWords,
	yearNames,
	type Telling
} from '../telling.ts';
import { chapter } from './chapter.ts';
import { someNames } from './does-not-do.ts';

const add = (amounts: readonly string[]): Decimal =>
	amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));

function lead(telling: Telling): string {
	const { say, view, facts, format, translate } = telling;
	const years = count(telling, 'years', view.horizonYears);
	if (!facts.isComplete)
		return say('price.lead.incomplete', {
			labels: someNames(telling, view.proposed.cost.unpriced.map(translate))
		});
	const words = {
		total: exactMoney(telling, facts.price),
		years,
		start: exactMoney(telling, add(view.proposed.priceLines.map(({ start }) => start)))
	};
	const until = view.offer.validUntil;
	return until === null
		? say('price.lead.open', words)
		: say('price.lead', { ...words, date: format.date(until) });
}

function quantityWords({ format }: Telling, line: PriceLine): string {
	return format.number(line.quantity, Number.isInteger(line.quantity) ? 0 : 1);
}

function linesNote(telling: Telling): string {
	const { say, view, format } = telling;
	const lines = view.proposed.priceLines;
	const metered = lines.filter(({ isMetered }) => isMetered).map(({ ref }) => ref);
	return sentences(
		metered.length > 0 ? say('price.lines.noteMetered', { lines: format.list(metered) }) : null,
		lines.some(({ period }) => period !== 'once')
			? say('price.lines.noteIndex', { inflation: format.share(view.inflationPerYear) })
			: null,
		lines.some(({ isPlanningPrice }) => isPlanningPrice)
			? say('price.lines.note', {
					planning: format.list(
						runsOf(lines.filter(({ isPlanningPrice }) => isPlanningPrice).map(({ ref }) => ref))
					)
				})
			: null
	);
}

/** P01, P02, P03, P07 → P01–P03, P07. */
export function runsOf(refs: readonly string[]): readonly string[] {
	const number = (ref: string): number => Number(ref.slice(1));
	const runs: string[][] = [];
	for (const ref of refs) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last !== undefined && number(ref) === number(last) + 1) run.push(ref);
		else runs.push([ref]);
	}
	return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''}–${run.at(-1) ?? ''}`] : run));
}

function linesBlock(telling: Telling): Block {
	const { say, view, format } = telling;
	const digits = centDigits(telling);
	const lines = view.proposed.priceLines;
	const years = count(telling, 'years', view.horizonYears);
	const largest = [...lines].sort((one, other) => Number(other.total) - Number(one.total))[0];
	const rows = lines.map((line): Row => ({
		kind: 'row',
		cells: [
			{ text: line.ref },
			{ text: subjectWords(telling, line.subject) },
			{ text: quantityWords(telling, line) },
			{ text: telling.translate(line.unit) },
			{ text: say(`period.${line.period}`) },
			{ text: format.amount(line.unitPrice, digits) },
			{ text: format.amount(line.total, digits) }
		]
	}));
	const total: Row = {
		kind: 'total',
		isAccent: true,
		cells: [
			{ text: '' },
			{ text: say('price.sum') },
			{ text: '' },
			{ text: '' },
			{ text: '' },
			{ text: '' },
			{ text: format.amount(telling.facts.price, digits) }
		]
	};
	return table(
		{
			id: 'price-lines',
			finding: say('price.lines.finding', {
				lines: capital(count(telling, 'lines', lines.length)),
				largest: largest?.ref ?? '',
				amount: exactMoney(telling, largest?.total ?? '0')
			}),
			note: linesNote(telling)
		},
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('price.line'), align: 'left', width: 'fit' },
				{ head: say('price.what'), align: 'left', width: { share: 1 } },
				{ head: say('price.quantity'), align: 'right', width: 'fit' },
				{ head: say('price.unit'), align: 'left', width: 'fit' },
				{ head: say('price.billing'), align: 'left', width: 'fit' },
				{
					head: say('price.unitPrice', { currency: view.currency }),
					align: 'right',
					width: 'fit'
				},
				{
					head: say('price.total', { years: capital(years), currency: view.currency }),
					align: 'right',
					width: 'fit'
				}
			],
			rows: [...rows, total]
		}
	);
}

interface YearAmounts {
	/** Unit of the columns, when they are not to the cent. */
	readonly head: string;
	readonly rows: readonly (readonly string[])[];
	readonly totals: readonly string[];
}

/**
 * Amounts by line and year as printed. To the cent where columns are wide enough; else footed in
 * whole units or thousands, so that they still add up.
 */
function yearAmounts(telling: Telling): YearAmounts {
	const { view, facts, format, say } = telling;
	const lines = view.proposed.priceLines;
	const exact = lines.map(({ start, years }) => [start, ...years]);
	const isShort = view.horizonYears <= 5;
	const digits = centDigits(telling);
	const shown = (value: string | Decimal): string =>
		new Decimal(value).isZero() ? '–' : format.amount(value, digits);
	if (isShort && facts.price.lessThan(digits === 0 ? 1e7 : 1e6)) {
		const sums = view.horizonYears + 1;
		const byYear = Array.from({ length: sums }, (_, column) =>
			add(exact.map((row) => row[column] ?? '0'))
		);
		return {
			head: '',
			rows: lines.map(({ total }, index) => [...(exact[index] ?? []), total].map(shown)),
			totals: [...byYear, facts.price].map(shown)
		};
	}
	const unit = isShort && facts.price.lessThan(1e8) ? 1 : 1000;
	const { cells, rowTotals, columnTotals, total } = foot(
		exact.map((row) => row.map((value) => new Decimal(value).div(unit).toNumber()))
	);
	const whole = (value: number): string => (value === 0 ? '–' : format.number(value));
	const currency = view.currency;
	return {
		head: unit === 1 ? currency : say('money.head', { scale: say('unit.thousand'), currency }),
		rows: cells.map((row, index) => [...row, rowTotals[index] ?? 0].map(whole)),
		totals: [...columnTotals, total].map(whole)
	};
}

function yearsFinding(telling: Telling, heads: readonly string[]): string {
	const { say, view } = telling;
	const sums = heads.map((_, index) =>
		add(
			view.proposed.priceLines.map(({ start, years }) =>
				index === 0 ? start : (years[index - 1] ?? '0')
			)
		)
	);
	const most = sums.reduce((top, value) => Decimal.max(top, value), new Decimal(0));
	const dearest = sums.findIndex((value) => value.equals(most));
	const amount = exactMoney(telling, most);
	return dearest === 0
		? say('price.years.finding.start', { amount })
		: say('price.years.finding', { year: heads[dearest] ?? '', amount });
}

function yearsBlock(telling: Telling): Block {
	const { say, view, format } = telling;
	const heads = [say('tco.start'), ...yearNames(telling).map(capital)];
	const { head, rows, totals } = yearAmounts(telling);
	const cells = (first: string, amounts: readonly string[]) =>
		[first, ...amounts].map((text) => ({ text }));
	const columns = [...heads, say('price.years.total')];
	return table(
		{
			id: 'price-years',
			finding: yearsFinding(telling, heads),
			note: say('price.years.note', { from: format.month(view.start) })
		},
		{
			pitch: 'money',
			span: 'full',
			columns: [
				{ head: head === '' ? say('price.years.line') : head, align: 'left', width: 'fit' },
				...columns.map((name) => ({
					head: name,
					align: 'right' as const,
					width: { share: 1 }
				}))
			],
			rows: [
				...rows.map((amounts, index): Row => ({
					kind: 'row',
					cells: cells(view.proposed.priceLines[index]?.ref ?? '', amounts)
				})),
				{ kind: 'total', isAccent: true, cells: cells(say('price.years.total'), totals) }
			]
		}
	);
}

function ownBlock(telling: Telling): readonly Block[] {
	const { say, view } = telling;
	const own = view.proposed.ownCosts;
	if (own.length === 0) return [];
	const text = say('price.own.text', {
		amount: exactMoney(telling, add(own.map(({ total }) => total))),
		total: exactMoney(telling, view.proposed.cost.totalRow.total),
		names: telling.format.list(own.map(({ subject }) => subjectWords(telling, subject)))
	});
	return [{ kind: 'text', heading: say('price.own'), paragraphs: [text] }];
}

function validity(telling: Telling): string {
	const { say, view, format } = telling;
	const { priceLines } = view.proposed;
	const planning = priceLines.filter(({ isPlanningPrice }) => isPlanningPrice).length;
	const basis = view.priceBasis;
	const rate = view.inputs.find(
		({ name, value }) =>
			name === 'exchangeRate' &&
			value.kind === 'exchange' &&
			value.quote.includes(basis?.currency ?? '')
	);
	const until = view.offer.validUntil;
	return sentences(
		until === null
			? say('price.validity.open')
			: say('price.validity.until', { date: format.date(until) }),
		planning > 0
			? say('price.validity.planning', {
					lines: format.number(planning),
					of: format.number(priceLines.length)
				})
			: null,
		basis && basis.currency !== view.currency && rate?.value.kind === 'exchange'
			? `${say('price.validity.basis', { basis: telling.translate(basis.name), currency: basis.currency })} ${say(
					'price.validity.rate',
					{
						rate: format.amount(rate.value.rate, rate.value.rate.split('.')[1]?.length ?? 0),
						quote: rate.value.quote.replace(' per ', '/'),
						date: rate.on === null ? '' : format.date(rate.on)
					}
				)}`
			: null
	);
}

/** The chapter; null while nothing is protected. */
export function priceChapter(telling: Telling): Chapter | null {
	const { say, view, format } = telling;
	if (!telling.facts.hasWorkloads) return null;
	const hasLines = view.proposed.priceLines.length > 0;
	const terms = sentences(
		say('price.terms.vat'),
		view.offer.paymentTerms === null ? null : `${view.offer.paymentTerms.replace(/\.$/, '')}.`,
		say('price.terms.index', { inflation: format.share(view.inflationPerYear) })
	);
	const blocks: readonly Block[] = [
		...(hasLines ? [linesBlock(telling), yearsBlock(telling)] : []),
		...ownBlock(telling),
		{ kind: 'text', heading: say('price.validity'), paragraphs: [validity(telling)] },
		{ kind: 'text', heading: say('price.terms'), paragraphs: [terms] }
	];
	return chapter(telling, 'price', lead(telling), blocks);
}
