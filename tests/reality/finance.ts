/**
 * Reference cases about money: a question in plain JSON, answered by the public functions of the
 * engine, and the comparison of that answer with what the case expects.
 *
 * Numbers are decimal strings, months and counts integers, null means "there is no such number".
 */
import { Decimal } from '#engine/finance/index.ts';
import { cashQuestions } from './finance/cash.ts';
import { chanceQuestions } from './finance/chance.ts';
import { comparisonQuestions } from './finance/comparison.ts';
import { dealPartQuestions } from './finance/deal-parts.ts';
import { dealQuestions } from './finance/deal.ts';
import { lineQuestions } from './finance/lines.ts';
import { moneyQuestions } from './finance/money.ts';

export interface FinanceCase {
	readonly id: string;
	readonly what: string;
	/** `op` names the question; the other members depend on it. */
	readonly input: FinanceInput;
	readonly expected: Json;
	/** Absolute, for every number. */
	readonly tolerance: string;
	readonly source: string;
}

export interface FinanceInput {
	readonly op: string;
	readonly [key: string]: unknown;
}

export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Each question reads the members that its cases have; the file is data of our own, not input from outside. */
const questions: Readonly<Record<string, (input: never) => object>> = {
	...moneyQuestions,
	...cashQuestions,
	...lineQuestions,
	...comparisonQuestions,
	...dealPartQuestions,
	...dealQuestions,
	...chanceQuestions
};

const plain = (value: unknown): Json =>
	JSON.parse(JSON.stringify(value, (_, member: unknown) => member ?? null)) as Json;

/** Answers one question. Decimals come back as strings. Throws on a question it does not know. */
export function runFinanceCase(input: FinanceInput): { readonly [key: string]: Json } {
	const answer = questions[input.op];
	if (!answer) throw new RangeError(`"${input.op}" is no question known here`);
	return plain(answer(input as never)) as { readonly [key: string]: Json };
}

export interface Disagreement {
	/** Where in the result, such as `againstRenewal.npv`. */
	readonly path: string;
	readonly expected: Json;
	readonly actual: Json;
}

const isNumeric = (value: Json): value is string | number =>
	typeof value === 'number' ||
	(typeof value === 'string' && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(value));

function leafAgrees(expected: Json, actual: Json, tolerance: string): boolean {
	if (!isNumeric(expected)) return expected === actual;
	return isNumeric(actual) && new Decimal(expected).minus(actual).abs().lte(tolerance);
}

type Container = readonly Json[] | { readonly [key: string]: Json };

const isContainer = (value: Json): value is Container =>
	typeof value === 'object' && value !== null;

const memberOf = (whole: Container, key: string): Json =>
	(whole as { readonly [key: string]: Json })[key] ?? null;

/** Every leaf of `expected` that `actual` misses by more than the tolerance; lists must be equally long. */
export function disagreements(
	expected: Json,
	actual: Json,
	tolerance: string,
	path = ''
): readonly Disagreement[] {
	if (!isContainer(expected))
		return leafAgrees(expected, actual, tolerance) ? [] : [{ path, expected, actual }];
	const isSameSize = !Array.isArray(expected) || expected.length === lengthOf(actual);
	if (!isContainer(actual) || !isSameSize) return [{ path, expected, actual }];
	return Object.keys(expected).flatMap((key) =>
		disagreements(
			memberOf(expected, key),
			memberOf(actual, key),
			tolerance,
			path === '' ? key : `${path}.${key}`
		)
	);
}

const lengthOf = (value: Json): number => (Array.isArray(value) ? value.length : -1);
