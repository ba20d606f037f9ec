/**
 * Cells of a workbook: text, a number, or a formula with the result that the engine computed, so that
 * a reader without a calculator sees the same figures.
 *
 * Text that begins like a formula is an apostrophe longer: names come from customer files, and a
 * cell saved to CSV would be run by the next program that opens it.
 * Example: `=1+1` becomes `'=1+1`; column 27 is `AA`.
 */
import type { StyleName } from './file/styles.ts';

export type Cell =
	| { readonly kind: 'text'; readonly text: string; readonly style: StyleName }
	| { readonly kind: 'number'; readonly value: number; readonly style: StyleName }
	| {
			readonly kind: 'formula';
			/** Without the equals sign. */
			readonly formula: string;
			readonly result: number | string;
			readonly style: StyleName;
	  };

const looksLikeFormula = /^[=+\-@]/;
/** Control signs, which XML cannot hold and a cell does not need. */
const unprintable = /[\p{Cc}\ufffe\uffff]/gu;

/** Text made safe: nothing that a spreadsheet would run, nothing that XML cannot hold. */
export function plainText(text: string): string {
	const printable = text.toWellFormed().replace(unprintable, ' ').trim();
	return looksLikeFormula.test(printable) ? `'${printable}` : printable;
}

export const textCell = (text: string, style: StyleName = 'text'): Cell => ({
	kind: 'text',
	text: plainText(text),
	style
});

export const numberCell = (value: number, style: StyleName): Cell => ({
	kind: 'number',
	value,
	style
});

export const formulaCell = (formula: string, result: number | string, style: StyleName): Cell => ({
	kind: 'formula',
	formula,
	result,
	style
});

/** Letters of a column, counted from 1. */
export function columnName(column: number): string {
	const rest = (column - 1) % 26;
	const first = Math.floor((column - 1) / 26);
	return (first > 0 ? columnName(first) : '') + String.fromCharCode(65 + rest);
}

/** `C5`; with `$` before what stays when a formula is copied. */
export const address = (column: number, row: number): string => `${columnName(column)}${row}`;
export const fixed = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A place on another sheet. */
export const on = (sheet: string, place: string): string =>
	`'${sheet.replaceAll("'", "''")}'!${place}`;
