/** A customer's own table as its head shows it, between the page and the worker that reads it. */
import type { Mapping } from './answer.ts';

export type Read<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface TableRequest {
	readonly fileName: string;
	readonly data: Uint8Array;
}

/** Its headers, a few cells of each column, and what they seem to mean. */
export interface TableColumns {
	readonly headers: readonly string[];
	readonly samples: readonly (readonly string[])[];
	readonly proposed: Mapping;
}

export type TableAnswer = Read<TableColumns>;
