/**
 * Rows of workloads that are not read twice: an edit touches one of ten thousand, and the others are
 * the same objects as before.
 *
 * Only rows of a bid that could be read are kept, so what is known is well. When a new row is not, the
 * whole document is read again, and problems have the paths that they always have.
 */
import type { z } from 'zod';
import { bidDocumentSchema, type Bid, type Workload } from './document.ts';

/**
 * Typed rows by the row of the document that they were read from. It belongs to the caller, who never
 * changes a row in place. Leaving it out changes only the time.
 */
export type ReadRows = WeakMap<object, Workload>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const rowsOf = (value: unknown): readonly unknown[] =>
	isObject(value) && 'workloads' in value && Array.isArray(value.workloads)
		? (value.workloads as readonly unknown[])
		: [];

/** Reads what is not known; null when a part of that is not well. */
function parseTheRest(value: unknown, rows: readonly unknown[], known: ReadRows): Bid | null {
	const before = rows.map((row) => (isObject(row) ? known.get(row) : undefined));
	if (!isObject(value) || before.every((row) => row === undefined)) return null;
	const workloads = rows.filter((_, place) => before[place] === undefined);
	const outcome = bidDocumentSchema.safeParse({ ...value, workloads });
	if (!outcome.success) return null;
	const fresh = outcome.data.workloads.values();
	return {
		...outcome.data,
		workloads: before.map((row) => row ?? (fresh.next().value as Workload))
	};
}

/** What the schema says of a document; its rows are known from now on. */
export function parseWithRows(value: unknown, known: ReadRows): z.ZodSafeParseResult<Bid> {
	const rows = rowsOf(value);
	const rest = parseTheRest(value, rows, known);
	const outcome: z.ZodSafeParseResult<Bid> = rest
		? { success: true, data: rest }
		: bidDocumentSchema.safeParse(value, { reportInput: true });
	if (outcome.success)
		for (const [place, workload] of outcome.data.workloads.entries()) {
			const row = rows[place];
			if (isObject(row)) known.set(row, workload);
		}
	return outcome;
}
