/**
 * How an input is known: measured (by a tool, dated), supplied (by a person) or assumed (default
 * with its source). A bare quantity in a document counts as supplied by whoever typed it.
 *
 * Example: `{ value: 3.1 %/day, how: measured, source: job report, on: 2026-10-31 }`.
 */
import { z } from 'zod';
import { dateField, textField } from './quantity.ts';

export const hows = ['measured', 'supplied', 'assumed'] as const;
export type How = (typeof hows)[number];

export interface Known<T> {
	readonly value: T;
	readonly how: How;
	/** Tool, person or publication; empty when a person typed the value into the bid. */
	readonly source: string;
	readonly on?: string | undefined;
	readonly low?: T | undefined;
	readonly high?: T | undefined;
}

/** A field that is either the bare quantity or the quantity with how it is known. */
export function known<In, Out>(field: z.ZodType<Out, In>) {
	const bare = field.transform((value): Known<Out> => ({ value, how: 'supplied', source: '' }));
	const full = z
		.strictObject({
			value: field,
			how: z.enum(hows, { error: 'expected measured, supplied or assumed' }),
			source: textField,
			on: dateField.optional(),
			low: field.optional(),
			high: field.optional()
		})
		.transform((whole): Known<Out> => whole as Known<Out>);
	return z.union([bare, full]);
}

/** A default: assumed, with the publication or practice it rests on. */
export const assumed = <T>(value: T, source: string): Known<T> => ({
	value,
	how: 'assumed',
	source
});
