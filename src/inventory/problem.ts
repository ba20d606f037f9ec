/**
 * What is wrong with a file, said once: where, and one sentence with what was expected.
 *
 * Example: `estate.xlsx, sheet vInfo, row 12, column I (In Use MB)` — `a size cannot be negative,
 * but this cell holds -62420`.
 */

/** A difficulty a person can act on. `where` names file, sheet, row and column as far as known. */
export interface Problem {
	readonly where: string;
	readonly sentence: string;
}

/** A result, or the reason there is none. Nothing is half-imported: a refusal carries no data. */
export type Outcome<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Where a table came from: a file, and the sheet in it when it is a workbook. */
export interface Place {
	readonly file: string;
	readonly sheet?: string;
}

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const reject = (where: string, sentence: string): Outcome<never> => ({
	ok: false,
	problem: { where, sentence }
});

/** `estate.xlsx, sheet vInfo, row 12`, with the parts that are known. */
export function placeText(place: Place, row?: number, column?: string): string {
	const parts = [place.file];
	if (place.sheet !== undefined) parts.push(`sheet ${place.sheet}`);
	if (row !== undefined) parts.push(`row ${row}`);
	if (column !== undefined) parts.push(`column ${column}`);
	return parts.join(', ');
}

const listedAtMost = 5;

/** `4, 18, 22 and 31 more`: enough to find them, short enough to read. */
export function listText(items: readonly (string | number)[]): string {
	const shown = items.slice(0, listedAtMost).join(', ');
	return items.length > listedAtMost ? `${shown} and ${items.length - listedAtMost} more` : shown;
}
