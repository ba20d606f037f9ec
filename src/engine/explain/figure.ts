/**
 * Figures before they are opened: what each is and how much, and its law, with the operands standing
 * in the formula where they are used.
 *
 * A law is made on demand, so that a figure may lead to others that lead to others without any of
 * them being computed. Figures that stand somewhere by themselves have an id; the others are reached
 * through the figure in whose formula they stand, as `disk.capacity:b1:P`.
 */
import type { Derivation, FigureHead, FigureId, Operand, Unit, Value } from './derivation.ts';
import { computeBinary, computeExact, type Expression, type Operator } from './expression.ts';
import { written, writtenSymbol } from './notation.ts';

/** An operand where it is used: a leaf, or a figure under a symbol. */
export interface Term extends Omit<Operand, 'figure'> {
	readonly of?: Figure;
}

export type Formula = Term | number | readonly [Operator, ...Formula[]];

export interface Law {
	readonly sentence: string;
	readonly formula: Formula;
}

export interface Figure extends Omit<FigureHead, 'id'> {
	/** Null: it stands in the formula of another only. */
	readonly id: FigureId | null;
	readonly law: () => Law;
}

/** A figure of what stands at a place; `id` is null where it stands in the formula of another only. */
export const figure = (
	id: FigureId | null,
	place: readonly string[],
	[symbol, label, value, unit]: readonly [symbol: string, label: string, value: Value, unit: Unit],
	law: () => Law
): Figure => ({ id, label, place, symbol, value, unit, law });

/** Not `Array.isArray`, which forgets that the list is readonly. */
const isList = (formula: Formula): formula is readonly [Operator, ...Formula[]] =>
	Array.isArray(formula);

/** The terms of a formula, each symbol once. Throws when one symbol stands for two things. */
export function termsOf(formula: Formula): readonly Term[] {
	const bySymbol = new Map<string, Term>();
	const gather = (part: Formula): void => {
		if (typeof part === 'number') return;
		if (isList(part)) {
			const [, ...parts] = part;
			parts.forEach(gather);
			return;
		}
		const other = bySymbol.get(part.symbol);
		if (other && (other.value !== part.value || other.unit !== part.unit))
			throw new Error(`${part.symbol} is both ${other.label} and ${part.label}`);
		if (!other) bySymbol.set(part.symbol, part);
	};
	gather(formula);
	return [...bySymbol.values()];
}

function symbolic(formula: Formula): Expression {
	if (typeof formula === 'number') return formula;
	if (!isList(formula)) return formula.symbol;
	const [operator, ...parts] = formula;
	return [operator, ...parts.map(symbolic)];
}

/** Parts of the id of a figure that has none of its own. */
export const step = ':';

function operandOf({ of, ...operand }: Term, parent: FigureId): Operand {
	return of ? { ...operand, figure: of.id ?? `${parent}${step}${operand.symbol}` } : operand;
}

/** The figure, taken apart; `id` is that by which it was reached. */
export function derivationOf({ law, ...head }: Figure, id: FigureId): Derivation {
	const { sentence, formula } = law();
	const expression = symbolic(formula);
	return {
		...head,
		id,
		sentence,
		formula: `${writtenSymbol(head.symbol)} = ${written(expression)}`,
		expression,
		operands: termsOf(formula).map((term) => operandOf(term, id))
	};
}

function valueOf(
	expression: Expression,
	operands: readonly Pick<Operand, 'symbol' | 'value'>[],
	isExact: boolean
): Value {
	const bySymbol = new Map(operands.map(({ symbol, value }) => [symbol, value]));
	const values = (symbol: string): Value => {
		const found = bySymbol.get(symbol);
		if (found === undefined) throw new Error(`no operand is named ${symbol}`);
		return found;
	};
	return isExact ? computeExact(expression, values) : computeBinary(expression, values);
}

/** The value again, from expression and operands alone: exact where it is text. Throws when a condition does not hold. */
export const recompute = ({
	value,
	expression,
	operands
}: Pick<Derivation, 'value' | 'expression' | 'operands'>): Value =>
	valueOf(expression, operands, typeof value === 'string');

/** Exact values agree to the last digit, binary ones but for the noise of another order of work. */
export function agrees(derivation: Pick<Derivation, 'value' | 'expression' | 'operands'>): boolean {
	const again = recompute(derivation);
	const { value } = derivation;
	if (typeof value === 'string')
		return typeof again === 'string' && Number(value) === Number(again);
	const difference = Math.abs(value - Number(again));
	return difference <= 1e-9 * Math.abs(value) || difference <= 1e-12;
}

/** A figure that the evaluation does not hold: its value is what its law gives, exact if wanted. */
export function computed(
	head: Omit<Figure, 'id' | 'value' | 'law'> & { readonly id?: FigureId; readonly isExact?: true },
	law: Law
): Figure {
	const { isExact, id = null, ...rest } = head;
	const value = valueOf(symbolic(law.formula), termsOf(law.formula), isExact ?? false);
	return { ...rest, id, value, law: () => law };
}
