/** Figures of the library changed one at a time, to see what depends on them. */
import type { Bid } from '#engine/bid/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { BasisFigure, Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import { replay } from '#engine/replay.ts';

type Path = readonly string[];
type Tree = Readonly<Record<string, unknown>>;

export interface RawFigure {
	readonly path: Path;
	readonly value: number | string;
	readonly confidence: string;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Every object of a template with `confidence` and a value, wherever it stands. */
export function rawFigures(value: unknown, path: Path = []): readonly RawFigure[] {
	if (!isTree(value)) return [];
	if ('confidence' in value && 'value' in value) {
		const { value: own, confidence } = value;
		return typeof own === 'number' || typeof own === 'string'
			? [{ path, value: own, confidence: String(confidence) }]
			: [];
	}
	return Object.entries(value).flatMap(([key, child]) => rawFigures(child, [...path, key]));
}

/** A copy in which one figure differs. */
export function withFigure<T>(whole: T, [key, ...rest]: Path, changes: Tree): T {
	if (key === undefined) return { ...whole, ...changes };
	const copy = (Array.isArray(whole) ? [...(whole as unknown[])] : { ...whole }) as T;
	const slot = key as keyof T;
	copy[slot] = withFigure(copy[slot], rest, changes);
	return copy;
}

/** Another value that its field could have. */
export function another(value: number | string): number | string {
	if (typeof value === 'string') return String(Number(value) * 1.37);
	if (value === 0) return 0.13;
	if (value === 1) return 0.73;
	if (value < 1) return value < 0.7 ? value * 1.37 : value * 0.73;
	return Number.isInteger(value)
		? value < 20
			? value + 1
			: Math.round(value * 1.37)
		: value * 1.37;
}

const memo = createMemo();

/** All numbers of a design, of today's and of every disaster; words and what only says why left out. */
function numbersOf({ assumptions: _, today, ...rest }: Evaluation, played: unknown): string {
	// Today's system has its own bill; what it would have to buy is no figure of anybody's.
	const bill = { billOfMaterials: null };
	const shown = today && { ...today, sizing: { ...today.sizing, ...bill } };
	const drop = new Set(['why', 'findings', 'source', 'priceSource', 'priceConfidence']);
	return JSON.stringify({ rest, shown, played }, (key, value: unknown) =>
		drop.has(key) ? undefined : value
	);
}

export interface Outcome {
	readonly numbers: string;
	readonly list: readonly BasisFigure[];
}

export function outcomeOf(bid: Bid, library: Library): Outcome {
	const evaluation = evaluate(bid, library, memo);
	const numbers = numbersOf(evaluation, replay(bid, library, evaluation));
	return { numbers, list: evaluation.assumptions };
}

const times = (list: readonly BasisFigure[], value: number | string): number =>
	list
		.filter((one) => one.value === value)
		.reduce((sum, { of }) => sum + Math.max(1, of.length), 0);

/** Whether the list has the changed value, or lost the old one with what is no longer bought. */
export const follows = (
	before: Outcome,
	after: Outcome,
	from: number | string,
	to: number | string
): boolean =>
	times(after.list, to) > times(before.list, to) ||
	times(after.list, from) < times(before.list, from);
