/** From the id of a figure to what it was computed from, down to inputs and sources. */
export type { Ready } from './book.ts';
export type {
	Derivation,
	FigureHead,
	FigureId,
	Operand,
	Origin,
	Unit,
	Value
} from './derivation.ts';
export { explain, explainer, type Explainer, type Explanation } from './explain.ts';
export { symbolsOf, type Expression, type Operator } from './expression.ts';
export { agrees, recompute } from './figure.ts';
export { written, writtenSymbol } from './notation.ts';
export { derivationText, formulaWithValues } from './text.ts';
export { valueText } from './value-text.ts';
