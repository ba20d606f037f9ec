/** Assumptions: every input with its value, its range, how it is known and from where. */
import type { InputValue, InputView } from '../../projection/input-types.ts';
import type { Block, Chapter, Note, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { capital, count, numeral, type Teller, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';

const rateUnit: Readonly<Record<string, true>> = { linkBandwidth: true };

/** A plain number in the words of its kind. */
function plain(
	telling: Teller,
	kind: Extract<InputValue, { value: number }>['kind'],
	value: number,
	isLine: boolean
): string {
	const { say, format } = telling;
	switch (kind) {
		case 'bytes':
			return format.terabytes(value);
		case 'share':
			return format.share(value);
		case 'sharePerDay':
			return say('value.perDay', { value: format.share(value, 1) });
		case 'sharePerYear':
			return say('value.perYear', { value: format.share(value) });
		case 'rate':
			return isLine ? format.bitRate(value) : format.bytesRate(value);
		case 'number':
			return format.number(value, Number.isInteger(value) ? 0 : value < 10 ? 2 : 1);
	}
}

function valueWords(telling: Teller, { name, value }: InputView): { value: string; range: string } {
	const { say, format } = telling;
	if (value.kind === 'exchange')
		return { value: format.amount(value.rate, value.rate.split('.')[1]?.length ?? 0), range: '–' };
	if (value.kind === 'amount') {
		const digits = Math.min(4, Math.max(2, value.value.split('.')[1]?.length ?? 2));
		const amount = `${format.amount(value.value, digits)}\u00a0${value.currency}`;
		const key = {
			hour: 'value.perHour',
			kwh: 'value.perKwh',
			unitMonth: 'value.perUnitMonth'
		} as const;
		return { value: say(key[value.per], { value: amount }), range: '–' };
	}
	const words = (one: number): string => plain(telling, value.kind, one, rateUnit[name] === true);
	const hasRange = value.low !== null && value.high !== null;
	const bare = (one: number): string => words(one).replace(/[\u00a0 ].*$/, '');
	return {
		value: words(value.value),
		range: hasRange ? say('value.range', { low: bare(value.low), high: bare(value.high) }) : '–'
	};
}

function whatWords({ say, format, translate }: Teller, input: InputView): string {
	const { name, value, of, covers } = input;
	const what =
		name === 'exchangeRate'
			? say('input.exchangeRate', {
					quote: value.kind === 'exchange' ? value.quote.replace(' per ', '/') : ''
				})
			: say(`input.${name}`);
	if (of !== null) return say('assumptions.of', { what, of: translate(of) });
	return covers === null || covers > 0.995
		? what
		: say('assumptions.covers', { what, share: format.share(covers, 0) });
}

function sourceWords({ say, format, view }: Teller, { source, on }: InputView): string {
	const words = source === '' ? say('assumptions.typed', { customer: view.customer.name }) : source;
	return on === null ? words : say('assumptions.dated', { source: words, date: format.date(on) });
}

/** An input as a table lists it. */
export const inputWords = (teller: Teller, input: InputView) => ({
	what: whatWords(teller, input),
	...valueWords(teller, input),
	known: teller.say(`how.${input.how}`),
	source: sourceWords(teller, input)
});

function row(telling: Telling, input: InputView): Row {
	const { what, value, range, known, source } = inputWords(telling, input);
	return {
		kind: 'row',
		cells: [
			{ text: what },
			{ text: value },
			{ text: range },
			{ text: known, mark: input.how },
			{ text: source }
		]
	};
}

const groups = ['estate', 'economics', 'lines'] as const;

function finding(telling: Telling): string {
	const { say, format, view } = telling;
	const measured = view.inputs
		.filter(({ name, how }) => name === 'changePerDay' && how === 'measured')
		.reduce((sum, { covers }) => sum + (covers ?? 0), 0);
	return measured === 0
		? say('assumptions.finding.none')
		: say('assumptions.finding', { share: format.share(measured, 0) });
}

/** How to read the table, and where the figures stand that are ours. */
function noteOf(telling: Telling): Note {
	const { say, view, included } = telling;
	const reading = say('assumptions.note');
	if (!included.has('figures') || view.figures.length === 0) return { text: reading, pageOf: null };
	const figures = count(telling, 'figures', view.figures.length);
	return {
		text: `${reading} ${say('assumptions.figures', { figures: capital(figures) })}`,
		pageOf: 'figures'
	};
}

function inputsBlock(telling: Telling): Block {
	const { say, view } = telling;
	const rows = groups.flatMap((group): readonly Row[] => {
		const inputs = view.inputs.filter((input) => input.group === group);
		if (inputs.length === 0) return [];
		const blanks = Array.from({ length: 4 }, () => ({ text: '' }));
		const heading = { text: say(`assumptions.group.${group}`) };
		return [
			{ kind: 'group', cells: [heading, ...blanks] },
			...inputs.map((input) => row(telling, input))
		];
	});
	return table(
		{ id: 'inputs', finding: finding(telling), note: noteOf(telling) },
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('assumptions.what'), align: 'left', width: { share: 1.2 } },
				{ head: say('assumptions.value'), align: 'right', width: 'fit' },
				{ head: say('assumptions.range'), align: 'right', width: 'fit' },
				{ head: say('assumptions.known'), align: 'left', width: 'fit' },
				{ head: say('assumptions.source'), align: 'left', width: { share: 1.3 } }
			],
			rows
		}
	);
}

/** The chapter. */
export function assumptionsChapter(telling: Telling): Chapter {
	const { say, view } = telling;
	const counted = (how: InputView['how']): string =>
		numeral(telling, view.inputs.filter((input) => input.how === how).length);
	const lead = telling.facts.hasWorkloads
		? say('assumptions.lead', {
				measured: counted('measured'),
				supplied: counted('supplied'),
				assumed: counted('assumed')
			})
		: say('assumptions.lead.empty');
	return chapter(telling, 'assumptions', lead, [inputsBlock(telling)]);
}
