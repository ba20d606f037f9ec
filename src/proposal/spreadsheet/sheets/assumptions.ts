/** Assumptions: the named cells that everything hangs on, and what the sizing rests on. */
import type { How } from '#engine/bid/index.ts';
import { inputWords } from '../../model/chapters/assumptions.ts';
import { figureGroups, figureWords } from '../../model/figure-words.ts';
import { fixed, numberCell, textCell, type Cell } from '../cell.ts';
import type { Book, Made } from '../book.ts';
import { gridOf } from '../grid.ts';
import { cellNames, rateName } from '../places.ts';

interface NamedInput {
	readonly label: string;
	readonly name: string;
	readonly cell: Cell;
	readonly how: How | null;
	readonly source: string;
}

/** The inputs that formulas name, with how each is known where the view tells. */
function namedInputs({ teller, plan }: Book): readonly NamedInput[] {
	const { say, view } = teller;
	const known = (name: string): Pick<NamedInput, 'how' | 'source'> => {
		const input = view.inputs.find((one) => one.name === name);
		if (input) return { how: input.how, source: inputWords(teller, input).source };
		const figure = view.figures.find(({ kind }) => kind === `default.changeOver.${name}`);
		return figure
			? { how: 'assumed', source: figureWords(teller, figure).source }
			: { how: null, source: '' };
	};
	const exit = view.today?.exit;
	const isUsed = (kind: 'uplift' | 'counterOffer'): boolean =>
		plan.sections.some(({ rows }) => rows.some(({ terms }) => terms[kind] !== null));
	const today = view.baselines[0];
	return [
		{
			label: say('sheet.discountRate'),
			name: cellNames.discountRate,
			cell: numberCell(view.discountRatePerYear, 'inputShare'),
			...known('discountRate')
		},
		{
			label: say('sheet.inflation'),
			name: cellNames.inflation,
			cell: numberCell(view.inflationPerYear, 'inputShare'),
			...known('inflation')
		},
		...plan.rates.map((rate) => ({
			label: say('sheet.exchange', { quote: `${rate.of}/${rate.per}` }),
			name: rateName(rate),
			cell: numberCell(rate.rate.toNumber(), 'inputRate'),
			...known('exchangeRate')
		})),
		...(exit && isUsed('uplift')
			? [
					{
						label: say('sheet.renewalUplift'),
						name: cellNames.renewalUplift,
						cell: numberCell(exit.renewalUplift, 'inputShare'),
						...known('renewalUplift')
					}
				]
			: []),
		...(exit && isUsed('counterOffer')
			? [
					{
						label: say('sheet.counterOffer'),
						name: cellNames.counterOffer,
						cell: numberCell(exit.counterOffer, 'inputShare'),
						...known('counterOffer')
					}
				]
			: []),
		{
			label: say('sheet.tbMonths'),
			name: cellNames.tbMonths,
			cell: numberCell(view.proposed.cost.tbMonths, 'inputQuantity'),
			how: null,
			source: ''
		},
		...(today
			? [
					{
						label: `${say('sheet.tbMonths')}, ${say('measures.today')}`,
						name: cellNames.tbMonthsToday,
						cell: numberCell(today.cost.tbMonths, 'inputQuantity'),
						how: null,
						source: ''
					}
				]
			: [])
	];
}

export function assumptionsSheet(book: Book): Made {
	const { teller, names, lead } = book;
	const { say, view } = teller;
	const grid = gridOf();
	const head = (row: number, middle: string): void =>
		grid.line(1, row, [
			textCell(say('sheet.input'), 'head'),
			textCell(say('sheet.value'), 'headRight'),
			textCell(middle, 'head'),
			textCell(say('sheet.how'), 'head'),
			textCell(say('sheet.source'), 'head')
		]);
	grid.put(1, 1, textCell(say('sheet.title', { customer: view.customer.name }), 'title'));
	grid.put(1, 2, textCell(lead, 'lead'));
	grid.put(1, 3, textCell(say('sheet.howto'), 'lead'));
	const { unpriced } = view.proposed.cost;
	if (unpriced.length > 0)
		grid.put(
			1,
			4,
			textCell(
				say('sheet.incomplete', { labels: teller.format.list(unpriced.map(teller.translate)) }),
				'heading'
			)
		);
	grid.put(1, 5, textCell(say('sheet.change'), 'heading'));
	head(6, say('sheet.name'));
	let row = 7;
	const named = namedInputs(book).map(({ label, name, cell, how, source }) => {
		grid.line(1, row, [
			textCell(label),
			cell,
			textCell(name, 'aside'),
			textCell(how ? say(`how.${how}`) : ''),
			textCell(source)
		]);
		return { name, place: fixed(2, row++) };
	});
	grid.put(1, ++row, textCell(say('sheet.basis'), 'heading'));
	head(++row, say('assumptions.range'));
	const list = ({ what, value, range, known, source }: ReturnType<typeof inputWords>): void =>
		grid.line(1, ++row, [
			textCell(what),
			textCell(value, 'right'),
			textCell(range, 'indented'),
			textCell(known),
			textCell(source)
		]);
	for (const input of view.inputs) list(inputWords(teller, input));
	for (const group of figureGroups) {
		const figures = view.figures.filter((one) => one.group === group);
		if (figures.length === 0) continue;
		grid.put(1, (row += 2), textCell(say(`figures.group.${group}`), 'heading'));
		for (const figure of figures) list(figureWords(teller, figure));
	}
	return {
		named,
		sheet: {
			name: names.assumptions,
			rows: grid.rows,
			widths: [56, 18, 24, 14, 60],
			frozen: { rows: 0, columns: 0 },
			isLandscape: true
		}
	};
}
