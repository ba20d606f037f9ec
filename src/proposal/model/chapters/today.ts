/** Today: the incumbent's bill by year and by line, what happened, what stays if nothing changes. */
import { Decimal } from 'decimal.js';
import type { YearBar } from '#charts/paper/index.ts';
import type { BillView, TodayView } from '../../projection/types.ts';
import type { Block, Chapter, Row, Table } from '../blocks.ts';
import { figure, refer, table } from '../exhibits.ts';
import { foot } from '../footing.ts';
import {
	capital,
	count,
	money,
	moneyHead,
	numeral,
	sentences,
	yearNames,
	type Telling
} from '../telling.ts';
import { chapter } from './chapter.ts';

interface Bill {
	/** By contract year, payments at the start counted in the first; printed units. */
	readonly running: readonly number[];
	readonly once: readonly number[];
	readonly totals: readonly number[];
	readonly total: number;
}

/** The bill by contract year, footed: running + once = total in every year. */
function billByYear(today: TodayView, years: number, scale: number): Bill {
	const sumOf = (lines: readonly BillView[]): number[] =>
		Array.from({ length: years }, (_, year) =>
			lines
				.reduce(
					(sum, { years: one }) => sum.plus(one.years[year] ?? 0).plus(year === 0 ? one.start : 0),
					new Decimal(0)
				)
				.div(scale)
				.toNumber()
		);
	const running = sumOf(today.bill.filter(({ timing }) => timing !== 'once'));
	const once = sumOf(today.bill.filter(({ timing }) => timing === 'once'));
	const { cells, columnTotals, total } = foot([running, once]);
	return { running: cells[0] ?? [], once: cells[1] ?? [], totals: columnTotals, total };
}

function lead(telling: Telling, today: TodayView, bill: Bill | null): string {
	const { say, view, facts, format, translate } = telling;
	const name = translate(today.name);
	const years = count(telling, 'years', view.horizonYears);
	const run = facts.todayRun;
	const late =
		run && !run.fits
			? say('today.lead.late', {
					run: format.duration(run.seconds),
					limit: format.duration(run.limitSeconds)
				})
			: null;
	if (!bill) return sentences(say('today.lead.noBill', { name }), late);
	const total = money(telling, bill.total);
	const once = bill.once.reduce((sum, value) => sum + value, 0);
	const cost =
		once > 0
			? say('today.lead.once', { name, total, years, once: money(telling, once) })
			: say('today.lead', { name, total, years });
	return sentences(cost, late);
}

function yearsFinding(telling: Telling, bill: Bill): string {
	const { say } = telling;
	const most = Math.max(...bill.totals);
	const index = bill.totals.indexOf(most);
	const once = bill.once[index] ?? 0;
	const year = capital(yearNames(telling)[index] ?? '');
	const amount = money(telling, most);
	if (once > 0) return say('today.years.findingOnce', { year, amount, once: money(telling, once) });
	const least = money(telling, Math.min(...bill.totals));
	return most === Math.min(...bill.totals)
		? say('today.years.finding', { year, amount })
		: say('today.years.finding.even', { least, most: amount });
}

function yearsBlock(telling: Telling, bill: Bill): Block {
	const { say, format, view } = telling;
	const bars = yearNames(telling).map((name, index): YearBar => {
		const once = bill.once[index] ?? 0;
		return {
			name,
			running: bill.running[index] ?? 0,
			once,
			total: format.number(bill.totals[index] ?? 0),
			part: once > 0 ? say('today.years.part', { amount: format.number(once) }) : null
		};
	});
	const hasOnce = bill.once.some((value) => value > 0);
	return figure(
		{
			id: 'today-years',
			finding: yearsFinding(telling, bill),
			reading: [
				say('today.years.unit', { head: moneyHead(telling) }),
				...(hasOnce ? [say('today.years.legend')] : [])
			],
			note: say('today.years.note', {
				month: format.month(view.start),
				table: refer('today-bill')
			})
		},
		{ kind: 'years', data: bars }
	);
}

function dueWords({ say, format }: Telling, line: BillView): string {
	const due =
		line.timing === 'once'
			? say('today.bill.once', { month: String(line.month + 1) })
			: say(`today.bill.${line.timing}`);
	return line.probability === null
		? due
		: say('today.bill.likely', { due, share: format.share(line.probability) });
}

function billTable(telling: Telling, today: TodayView): Table {
	const { say, format, view, facts } = telling;
	const totals = foot(
		today.bill.map(({ years }) => [new Decimal(years.total).div(facts.scale).toNumber()])
	);
	const rows = today.bill.map((line, index): Row => {
		const isWhole = new Decimal(line.amount).isInteger();
		return {
			kind: 'row',
			cells: [
				{ text: line.label },
				{ text: dueWords(telling, line) },
				{ text: format.amount(line.amount, isWhole ? 0 : 2) },
				{ text: format.number(totals.rowTotals[index] ?? 0) },
				{ text: say(`how.${line.how}`), mark: line.how },
				{ text: line.source === '' ? view.customer.name : line.source }
			]
		};
	});
	const total: Row = {
		kind: 'total',
		cells: [
			{ text: say('today.bill.total') },
			{ text: '' },
			{ text: '' },
			{ text: format.number(totals.total) },
			{ text: '' },
			{ text: '' }
		]
	};
	return {
		pitch: 'text',
		span: 'full',
		columns: [
			{ head: say('today.bill.line'), align: 'left', width: { share: 1.25 } },
			{ head: say('today.bill.due'), align: 'left', width: 66 },
			{ head: say('today.bill.amount', { currency: view.currency }), align: 'right', width: 'fit' },
			{ head: say('today.bill.share', { head: moneyHead(telling) }), align: 'right', width: 'fit' },
			{ head: say('today.bill.known'), align: 'left', width: 'fit' },
			{ head: say('today.bill.source'), align: 'left', width: { share: 1 } }
		],
		rows: [...rows, total]
	};
}

function billBlock(telling: Telling, today: TodayView): Block {
	const { say, format, view } = telling;
	const assumed = today.bill.filter(({ how }) => how === 'assumed').length;
	const lines = count(telling, 'lines', today.bill.length);
	const finding =
		assumed === 0
			? say('today.bill.finding.known', { lines })
			: say('today.bill.finding', {
					lines,
					assumed: numeral(telling, assumed)
				});
	return table(
		{
			id: 'today-bill',
			finding,
			note: say('today.bill.note', { inflation: format.share(view.inflationPerYear) })
		},
		billTable(telling, today)
	);
}

function stays(telling: Telling, today: TodayView): readonly string[] {
	const { say, format, translate, view } = telling;
	const { contractEnd, noticeMonths } = today;
	const contract =
		contractEnd === null
			? null
			: noticeMonths === null
				? say('today.stays.contract', { date: format.date(contractEnd) })
				: say('today.stays.notice', {
						date: format.date(contractEnd),
						months: count(telling, 'months', noticeMonths)
					});
	const alone = today.authorities.find(({ holdsEveryCopy }) => holdsEveryCopy);
	const full = today.pools
		.flatMap(({ name, sizing }) =>
			sizing?.fullDate && sizing.fullDate <= view.end ? [{ name, date: sizing.fullDate }] : []
		)
		.sort((one, other) => (one.date < other.date ? -1 : 1))[0];
	const first = sentences(
		contract,
		alone ? say('today.stays.authority', { authority: translate(alone.name) }) : null,
		full
			? say('today.stays.full', { pool: translate(full.name), date: format.date(full.date) })
			: null
	);
	const limits = today.limits.map(translate).join(' ');
	return [first, limits].filter((text) => text !== '');
}

/** The chapter; null without an incumbent. */
export function todayChapter(telling: Telling): Chapter | null {
	const { view, facts, say } = telling;
	const today = view.today;
	if (!today) return null;
	const bill = facts.today ? billByYear(today, view.horizonYears, facts.scale) : null;
	const blocks: readonly Block[] = [
		...(bill ? [yearsBlock(telling, bill)] : []),
		...(today.evidence.length > 0
			? [{ kind: 'text' as const, heading: say('today.evidence'), paragraphs: today.evidence }]
			: []),
		{ kind: 'text', heading: say('today.stays'), paragraphs: stays(telling, today) },
		...(bill ? [billBlock(telling, today)] : [])
	];
	return chapter(telling, 'today', lead(telling, today, bill), blocks);
}
