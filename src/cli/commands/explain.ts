import {
	derivationText,
	explainer,
	valueText,
	type Derivation,
	type Explainer,
	type FigureHead,
	type Operand
} from '#engine/explain/index.ts';
import { parseWords, wholeNumber, type Command } from '../command.ts';
import { openBid, openLibrary } from '../library.ts';
import { textTable } from '../table.ts';
import { done, InputError } from '../terminal.ts';

const deepest = 99;

/** Figures with a run of months or years after one another in one: the first, and the number of the last. */
function shortened(
	figures: readonly FigureHead[]
): readonly (readonly [first: FigureHead, last: string])[] {
	const numbered = /^(.*\.(?:month|year)-)\d+$/;
	const runs: [FigureHead, string][] = [];
	let before: string | undefined;
	for (const figure of figures) {
		const series = numbered.exec(figure.id)?.[1];
		const run = runs.at(-1);
		if (run && series !== undefined && series === before)
			run[1] = figure.id.slice(figure.id.lastIndexOf('-') + 1);
		else runs.push([figure, '']);
		before = series;
	}
	return runs;
}

const listText = ({ figures }: Explainer): string =>
	textTable(
		[{ head: 'figure' }, { head: 'value', right: true }, { head: 'what it is' }],
		shortened(figures()).map(([{ id, label, value, unit }, last]) => [
			last === '' ? id : `${id}…${last}`,
			valueText(value, unit),
			label
		])
	);

/** A derivation whose operands carry theirs, as many levels down as wanted. */
interface OpenedDerivation extends Derivation {
	readonly operands: readonly (Operand & { readonly derivation?: OpenedDerivation })[];
}

const opened = (derivation: Derivation, one: Explainer, depth: number): OpenedDerivation => ({
	...derivation,
	operands: derivation.operands.map((operand) => {
		const below = depth > 0 && operand.figure !== undefined ? one.explain(operand.figure) : null;
		return below?.ok
			? { ...operand, derivation: opened(below.derivation, one, depth - 1) }
			: operand;
	})
});

function twoWords(positionals: readonly string[]): readonly [bid: string, figure: string | null] {
	const [bid, figure, extra] = positionals;
	if (bid === undefined)
		throw new InputError('explain: expected a bid file; see "bidwright explain --help"');
	if (extra !== undefined)
		throw new InputError(
			`explain: "${extra}" is one word too many; expected a bid file and a figure`
		);
	return [bid, figure ?? null];
}

/** Takes a figure of the evaluation apart into what it was computed from, or lists the figures. */
export const explain: Command = {
	name: 'explain',
	usage: 'BID [FIGURE] [--depth N] [--json]',
	does: 'Says where a figure comes from: formula, operands, inputs and sources. Without one, lists them.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['FIGURE', 'such as disk.cost.total or A.capacity: a design by id or letter, then the figure'],
		['--depth N', 'levels of figures to open below it (0)'],
		['--json', 'one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('explain', words, {
			depth: { type: 'string', default: '0' },
			json: { type: 'boolean' }
		});
		const [path, figure] = twoWords(positionals);
		const depth = wholeNumber('explain', '--depth', values.depth, 0, deepest);
		const { bid } = openBid(path, terminal);
		const one = explainer(bid, openLibrary(terminal).library);
		if (figure === null) {
			const list = values.json ? JSON.stringify(one.figures()) : listText(one);
			terminal.out(`${list}\n`);
			return done;
		}
		const explanation = one.explain(figure);
		if (!explanation.ok) throw new InputError(`explain: ${explanation.problem}`);
		const { derivation } = explanation;
		terminal.out(
			values.json
				? `${JSON.stringify(opened(derivation, one, depth))}\n`
				: `${derivationText(derivation, one.explain, depth)}\n`
		);
		return done;
	}
};
