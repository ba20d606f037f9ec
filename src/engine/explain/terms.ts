/**
 * Terms of formulas: figures that open, and the leaves that end every derivation, each with how it is
 * known; sums and products of them.
 *
 * A typed value without a source is known from the bid; a template figure counts as assumed while its
 * confidence is weak or assumed, and as supplied otherwise.
 */
import type { Known } from '../bid/index.ts';
import { sourceText, type Figure as TemplateFigure, type Library } from '../library/index.ts';
import type { Origin, Unit, Value } from './derivation.ts';
import type { Figure, Formula, Term } from './figure.ts';

/** A figure, under its own symbol and label or others. */
export const opens = (of: Figure, symbol = of.symbol, label = of.label): Term => ({
	symbol,
	label,
	value: of.value,
	unit: of.unit,
	of
});

export const leaf = (
	symbol: string,
	label: string,
	value: Value,
	unit: Unit,
	known: Origin
): Term => ({ symbol, label, value, unit, known });

/** Typed into the bid without a word on where it is from. */
export const fromBid = (what: string): Origin => ({ how: 'supplied', source: `the bid, ${what}` });

/** Fixed by definition. */
export const byConvention = (source: string): Origin => ({ how: 'convention', source });

/** Followed or counted by the engine from inputs that the source names. */
export const counted = (source: string): Origin => ({ how: 'counted', source });

/** An input of the bid. */
export const input = (
	symbol: string,
	label: string,
	unit: Unit,
	{ value, how, source, on }: Known<Value>
): Term => {
	const named = on === undefined ? source : `${source}, ${on}`;
	return leaf(symbol, label, value, unit, {
		how,
		source: source === '' ? 'typed into the bid' : named
	});
};

/** A figure of a template file. */
export const template = (
	symbol: string,
	label: string,
	unit: Unit,
	figure: TemplateFigure<Value>,
	{ sources }: Pick<Library, 'sources'>
): Term => {
	const { confidence, value } = figure;
	const how = confidence === 'assumed' || confidence === 'weak' ? 'assumed' : 'supplied';
	return leaf(symbol, label, value, unit, {
		how,
		source: sourceText(figure, sources),
		confidence
	});
};

/** An input of the bid, or the library's default where the bid says nothing. */
export const inputOrDefault = (
	symbol: string,
	label: string,
	unit: Unit,
	own: Known<Value> | undefined,
	fallback: TemplateFigure<Value>,
	library: Pick<Library, 'sources'>
): Term =>
	own ? input(symbol, label, unit, own) : template(symbol, label, unit, fallback, library);

/** A number of the bid without a word on where it is from, or the library's default. */
export const typedOrDefault = (
	symbol: string,
	label: string,
	unit: Unit,
	own: number | undefined,
	fallback: TemplateFigure<Value>,
	library: Pick<Library, 'sources'>
): Term =>
	own === undefined
		? template(symbol, label, unit, fallback, library)
		: leaf(symbol, label, own, unit, fromBid(label.toLowerCase()));

/** Terms under one letter with running numbers: c1, c2 …; one alone has the bare letter. */
export const numbered = (letter: string, terms: readonly Term[]): readonly Term[] =>
	terms.map((term, index) => ({
		...term,
		symbol: terms.length === 1 ? letter : `${letter}${index + 1}`
	}));

/** The sum; of nothing 0. */
export function added(terms: readonly Formula[]): Formula {
	const [first, ...rest] = terms;
	if (first === undefined) return 0;
	return rest.length === 0 ? first : ['+', first, ...rest];
}

/** The product of the factors that there are. */
export function multiplied(factors: readonly (Formula | null)[]): Formula {
	const [first, ...rest] = factors.filter((factor) => factor !== null);
	if (first === undefined) return 1;
	return rest.length === 0 ? first : ['*', first, ...rest];
}

/** The largest, or the smallest, of values of which there may be one only. */
export const extreme = (which: 'max' | 'min', values: readonly Formula[]): Formula => {
	const [first = 0, ...rest] = values;
	return rest.length === 0 ? first : [which, first, ...rest];
};

/** Σ of terms under one letter. */
export const sumOf = (letter: string, terms: readonly Term[]): Formula =>
	added(numbered(letter, terms));
