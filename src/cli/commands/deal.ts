import {
	dealOf,
	disastersOfChosen,
	playScenarios,
	type DealReport,
	type ScenarioOutcome
} from '#engine/desk/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { grouped, inFull, percent } from '../figures.ts';
import { openBid, openDesk } from '../library.ts';
import { textTable } from '../table.ts';
import { blocked, done, InputError } from '../terminal.ts';

const right = (head: string) => ({ head, right: true });

function linesTable({ lines, currency }: DealReport): string {
	const columns = [
		{ head: `line, ${currency}` },
		...['list', 'sell', 'cost', 'gross', 'margin', 'markup'].map(right)
	];
	const rows = lines.map((line) => [
		line.label,
		inFull(line.list),
		inFull(line.sell),
		inFull(line.buy),
		inFull(line.grossMargin),
		percent(line.margin),
		percent(line.markup)
	]);
	return textTable(columns, rows);
}

function sheetTable({ sheet }: DealReport): string {
	const rows = [
		['list', sheet.list, ''],
		['sell', sheet.sell, ''],
		['bought', sheet.bought, ''],
		['work, loaded', sheet.work, ''],
		[
			'gross margin',
			sheet.grossMargin,
			`${percent(sheet.grossMarginShare)}, markup ${percent(sheet.markup)}`
		],
		['cost of sale', sheet.costOfSale, ''],
		['overhead', sheet.overhead, ''],
		['commission', sheet.commission, ''],
		['expected slip', sheet.slip, ''],
		['financing', sheet.financing, ''],
		['currency buffer', sheet.fxBuffer, ''],
		['net margin', sheet.netMargin, percent(sheet.netMarginShare)],
		['rebates, outside', sheet.rebate, '']
	].map(([name = '', amount = '', share = '']) => [name, inFull(amount), share]);
	return textTable([{ head: '' }, right('together'), { head: '' }], rows);
}

const reasons = {
	'no-floor': 'our shares and the margin wanted take the whole price',
	'no-value': 'the customer gains nothing to pay us from',
	'floor-above-ceiling': 'we need more than the customer gains'
} as const;

/** What the ceiling is made of: what frees money and, apart, what does not. */
function valueText({ hard, soft, value, valueFrom }: DealReport['corridor']): string {
	if (value === null) return '';
	if (valueFrom === 'bid' || !hard)
		return `the customer gains ${grouped(value)}, as the bid states\n`;
	const lines = [
		`hard: ${percent(hard.share)} of a gain of ${grouped(hard.gain)}, ${grouped(hard.counted)}`,
		...(hard.beside ? [`hard: test copies that go, as trusted, ${grouped(hard.beside)}`] : []),
		soft
			? `soft: ${percent(soft.share)} of losses avoided, ${grouped(soft.trustedPerYear)} a year for ${soft.months} months, ${grouped(soft.counted)}`
			: 'soft: nothing counted, there is no replay'
	];
	return `${lines.join('\n')}\n`;
}

function corridorText({ corridor, approval, unpriced }: DealReport): string {
	const { floor, ceiling, doNotBid } = corridor;
	const ends = `floor ${floor === null ? 'none' : grouped(floor)}, ceiling ${ceiling === null ? 'unknown' : grouped(ceiling)}`;
	const refusal = doNotBid ? `; do not bid: ${reasons[doNotBid.why]}` : '';
	const missing = unpriced.length === 0 ? '' : `no price for ${unpriced.join(', ')}\n`;
	const asks = approval.by.length === 0 ? 'nobody' : approval.by.join(' and ');
	return `${missing}${valueText(corridor)}${ends}${refusal}\n${approval.rule}: asks ${asks}`;
}

type Way = Pick<ScenarioOutcome, 'name' | 'report' | 'missed' | 'problem'>;

function wayRow({ name, report, missed, problem }: Way): readonly string[] {
	if (!report || missed !== null) return [name, problem ?? missed ?? ''];
	return [
		name,
		grouped(report.sheet.sell),
		grouped(report.sheet.netMargin),
		percent(report.sheet.netMarginShare),
		grouped(report.cash.lowest),
		percent(report.winProbability),
		percent(report.breakEven.probability),
		grouped(report.expectedValue)
	];
}

function summary(report: DealReport, scenarios: readonly ScenarioOutcome[]): string {
	const heads = ['sell', 'net', 'net %', 'lowest cash', 'chance', 'breaks even', 'expected'];
	const standing: Way = { name: 'As it stands', report, missed: null, problem: null };
	return [
		`Internal. ${report.candidateName}`,
		linesTable(report),
		sheetTable(report),
		corridorText(report),
		textTable([{ head: 'ways to bid' }, ...heads.map(right)], [standing, ...scenarios].map(wayRow))
	].join('\n\n');
}

/** The deal of a bid, for us alone. Exit 1 when nothing lies between floor and ceiling, or a line has no price. */
export const deal: Command = {
	name: 'deal',
	usage: 'BID [--json]',
	does: 'Says what a bid leaves us, between which prices it can stand, and how else to bid it. Internal.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--json', 'the deal and its scenarios as one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('deal', words, { json: { type: 'boolean' } });
		const path = onlyWord('deal', positionals, 'a bid file');
		const { bid, document } = openBid(path, terminal);
		const desk = openDesk(terminal);
		const evaluation = evaluate(bid, desk.library);
		const disasters = disastersOfChosen(bid, desk.library, evaluation);
		const reading = dealOf(bid, evaluation, desk, disasters);
		if (!reading.ok) throw new InputError(`${path}: ${reading.problem}`);
		const scenarios = playScenarios(document, desk, createMemo(), disasters);
		const told = scenarios.map(({ document: _, ...rest }) => rest);
		terminal.out(
			values.json
				? `${JSON.stringify({ ...reading.value, scenarios: told })}\n`
				: `${summary(reading.value, scenarios)}\n`
		);
		const { corridor, unpriced } = reading.value;
		return corridor.doNotBid || unpriced.length > 0 ? blocked : done;
	}
};
