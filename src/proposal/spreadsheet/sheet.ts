/** A sheet under construction: cells by row, widths, what stays in view and how it prints. */
import type { Cell } from './cell.ts';

export interface Sheet {
	readonly name: string;
	/** Rows from 1; a row that is missing is empty, and so is a cell of null. */
	readonly rows: ReadonlyMap<number, readonly (Cell | null)[]>;
	/** Widths of the columns in characters, from the first. */
	readonly widths: readonly number[];
	/** Rows and columns that stay in view, and repeat in print. */
	readonly frozen: { readonly rows: number; readonly columns: number };
	readonly isLandscape: boolean;
}

/** A name for a cell, usable in every formula. */
export interface DefinedName {
	readonly name: string;
	readonly sheet: string;
	/** `$C$5` */
	readonly place: string;
}

export interface Workbook {
	readonly title: string;
	readonly author: string;
	/** `2026-11-23`: the only date that the file carries. */
	readonly date: string;
	readonly foot: string;
	readonly accent: string;
	readonly ink: string;
	readonly sheets: readonly Sheet[];
	readonly names: readonly DefinedName[];
}
