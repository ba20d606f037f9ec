/**
 * Derivations as plain text, for a terminal or the clipboard: the figure, the sentence, the formula with
 * symbols and with values, the operands with how each is known, and as many levels below as wanted.
 */
import { isCurrency } from '../finance/index.ts';
import type { Derivation, FigureId, Operand } from './derivation.ts';
import type { Explanation } from './explain.ts';
import { written, writtenSymbol } from './notation.ts';
import { termText, valueText } from './value-text.ts';

type Explain = (id: FigureId) => Explanation;

/**
 * The formula with the value of each operand in its place; amounts in the figure's own currency without
 * it. Null where a single operand, or none, is the value already.
 */
export function formulaWithValues(derivation: Derivation): string | null {
	const { expression, operands, unit } = derivation;
	const own = isCurrency(unit) ? ` ${unit}` : '';
	const term = ({ value, unit: ofTerm }: Operand): string => {
		const text = termText(value, ofTerm);
		return ofTerm === unit && own !== '' ? text.slice(0, -own.length) : text;
	};
	const bySymbol = new Map(operands.map((operand) => [operand.symbol, term(operand)]));
	const isBare = operands.some(({ symbol }) => written(expression) === writtenSymbol(symbol));
	return isBare || typeof expression !== 'object'
		? null
		: written(expression, (symbol) => bySymbol.get(symbol) ?? symbol);
}

function formulaLines(derivation: Derivation, indent: string): readonly string[] {
	const { symbol, formula, value, unit } = derivation;
	const under = indent + ' '.repeat(symbol.length);
	const values = formulaWithValues(derivation);
	return [
		`${indent}${formula}`,
		...(values === null ? [] : [`${under} = ${values}`]),
		`${under} = ${valueText(value, unit)}`
	];
}

const knownWords = ({ figure, known }: Operand): string => {
	if (!known) return figure ?? '';
	const confidence =
		known.confidence && known.confidence !== known.how ? ` (${known.confidence})` : '';
	return `${known.how}${confidence}: ${known.source}`;
};

function operandLines(
	operands: readonly Operand[],
	explain: Explain,
	depth: number,
	indent: string
): readonly string[] {
	const cells = operands.map((operand) => ({
		operand,
		symbol: writtenSymbol(operand.symbol),
		value: valueText(operand.value, operand.unit)
	}));
	const widest = (lengths: readonly number[]): number => Math.max(0, ...lengths);
	const symbols = widest(cells.map(({ symbol }) => symbol.length));
	const labels = widest(operands.map(({ label }) => label.length));
	const values = widest(cells.map(({ value }) => value.length));
	return cells.flatMap(({ operand, symbol, value }) => {
		const line = `${indent}${symbol.padEnd(symbols)}  ${operand.label.padEnd(labels)}  ${value.padStart(values)}  ${knownWords(operand)}`;
		const opened = depth > 0 && operand.figure !== undefined ? explain(operand.figure) : null;
		return opened?.ok
			? [line, ...bodyLines(opened.derivation, explain, depth - 1, `${indent}    `)]
			: [line];
	});
}

const bodyLines = (
	derivation: Derivation,
	explain: Explain,
	depth: number,
	indent: string
): readonly string[] => [
	...formulaLines(derivation, indent),
	...operandLines(derivation.operands, explain, depth, indent)
];

/** A derivation in lines of text; `depth` levels of figures are opened below it. */
export function derivationText(derivation: Derivation, explain: Explain, depth: number): string {
	const { label, place, value, unit, sentence } = derivation;
	return [
		[label, ...place].join(', '),
		valueText(value, unit),
		sentence,
		'',
		...formulaLines(derivation, '  '),
		'',
		...operandLines(derivation.operands, explain, depth, '  ')
	].join('\n');
}
