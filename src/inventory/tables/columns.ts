/**
 * Columns are found by their headers, never by their position: custom attributes and newer builds
 * move them about.
 *
 * A header matches a name when both agree after trimming, folding case and dropping everything that
 * is neither letter nor digit; "contains" is never used, since it takes `Host UUID` for `Host`.
 * Example: `In Use MiB`, ` in use (MiB)` and `IN_USE_MIB` are one name; `In Use MB` is another, and
 * counts only because the list of names has it.
 */
import { cellText, type Cell } from './cell.ts';

/** For each field the headers that mean it, most usual first. */
export type ColumnNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A header without what varies: `Free % ` → `free`, `VM UUID` → `vmuuid`. */
export const foldHeader = (header: string): string =>
	header
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

/** Fields found in a header row, and where. Several columns may carry one header. */
export interface FoundColumns<Field extends string> {
	readonly headers: readonly string[];
	readonly columnsOf: Readonly<Partial<Record<Field, readonly number[]>>>;
}

/** Finds the columns of every field in a header row. */
export function findColumns<Field extends string>(
	headerCells: readonly Cell[],
	names: ColumnNames<Field>
): FoundColumns<Field> {
	const headers = headerCells.map(cellText);
	const folded = headers.map(foldHeader);
	const columnsOf: Partial<Record<Field, readonly number[]>> = {};
	for (const [field, accepted] of Object.entries(names) as [Field, readonly string[]][]) {
		const columns = accepted.flatMap((name) => {
			const wanted = foldHeader(name);
			return folded.flatMap((header, column) => (header === wanted ? [column] : []));
		});
		if (columns.length > 0) columnsOf[field] = columns;
	}
	return { headers, columnsOf };
}

/** `A`, `Z`, `AA`: how a spreadsheet names column `index`. */
export function columnLetters(index: number): string {
	const rest = Math.floor(index / 26) - 1;
	return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** Which column of a file goes to which place in a row's cells; the others are dropped. */
export interface ColumnPlan {
	readonly slotOf: readonly (number | undefined)[];
	readonly slots: number;
}

/** The wanted columns of a table: where each field stands in a row's cells. */
export interface ColumnLayout<Field extends string> {
	readonly plan: ColumnPlan;
	readonly slotOf: Readonly<Partial<Record<Field, number>>>;
}

/** Gives every found field a place. Columns with one meaning share it; the first filled one counts. */
export function layOut<Field extends string>(found: FoundColumns<Field>): ColumnLayout<Field> {
	const slotOfColumn: (number | undefined)[] = [];
	const slotOf: Partial<Record<Field, number>> = {};
	const entries = Object.entries(found.columnsOf) as [Field, readonly number[]][];
	entries.forEach(([field, columns], slot) => {
		slotOf[field] = slot;
		for (const column of columns) slotOfColumn[column] = slot;
	});
	return { plan: { slotOf: slotOfColumn, slots: entries.length }, slotOf };
}
