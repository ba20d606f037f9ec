/**
 * A derivation: one figure taken apart into the operands it was computed from.
 *
 * It is plain data, so that it crosses workers, files and the network. The formula in words and the
 * expression for machines are one thing in two notations; an operand is a figure that opens in place,
 * or a leaf that says how it is known.
 * Example: twelve shelves are n = ⌈w ÷ f ÷ u⌉ with 486 TB wanted, a fill limit of 0.9 and 45 TB each.
 */
import type { How } from '../bid/index.ts';
import type { Confidence } from '../library/index.ts';
import type { Expression, Value } from './expression.ts';

export type { Value } from './expression.ts';

/** Names a figure, such as `disk.cost.total` or `estate.front-end`; parts are joined by points. */
export type FigureId = string;

/** What a value counts: a base unit, a currency code, or a word such as `machines`; empty for a plain number. */
export type Unit =
	| 'bytes'
	| 'bytes/s'
	| 'seconds'
	| 'days'
	| 'share'
	| 'share/day'
	| 'share/year'
	| (string & Record<never, never>);

/** How a leaf is known. */
export interface Origin {
	/**
	 * As inputs are; or `counted`, followed run by run by the engine from inputs that the source names;
	 * or `convention`, fixed by definition.
	 */
	readonly how: How | 'counted' | 'convention';
	/** In words, never empty. */
	readonly source: string;
	/** Of a template figure. */
	readonly confidence?: Confidence;
}

export interface Operand {
	/** A letter, and after it its subscript: `c12` is c with a small 12. */
	readonly symbol: string;
	readonly label: string;
	readonly value: Value;
	readonly unit: Unit;
	/** The derivation that it opens into. */
	readonly figure?: FigureId;
	/** How a leaf is known; every operand has this or `figure`. */
	readonly known?: Origin;
	/** Ours alone: a derivation with such an operand is not for a customer's eyes. */
	readonly internal?: true;
}

/** A figure before it is taken apart. */
export interface FigureHead {
	readonly id: FigureId;
	readonly label: string;
	/** What it is a figure of, from the particular to the general: `['Disk repository', 'A']`. */
	readonly place: readonly string[];
	readonly symbol: string;
	readonly value: Value;
	readonly unit: Unit;
}

export interface Derivation extends FigureHead {
	/** The figure in words: one sentence. */
	readonly sentence: string;
	/** `n = ⌈w ÷ f ÷ u⌉`. */
	readonly formula: string;
	readonly expression: Expression;
	readonly operands: readonly Operand[];
}
