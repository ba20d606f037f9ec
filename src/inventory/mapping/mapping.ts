/**
 * How the columns of a customer's own table are understood: proposed by the program, corrected by a
 * person, applied to the rows. Plain data, so that it can be kept for the next file of that kind.
 *
 * Example: `Server | Used (GB) | Site` maps to name, size in GB, site; each column says how sure that
 * is and why.
 */
import type { ByteUnit } from '#engine/units/index.ts';
import type { Place } from '../problem.ts';
import type { Cell, DecimalMark, TableRow } from '../tables/index.ts';

export const mappedFields = [
	'name',
	// Before the fields whose words their headers have too.
	'largest',
	'change-7-days',
	'change-30-days',
	'size',
	'count',
	'change',
	'growth',
	'class',
	'site',
	'cluster',
	'service-level',
	'owner',
	'operating-system',
	'power',
	'template',
	'notes'
] as const;

export type MappedField = (typeof mappedFields)[number];

/**
 * What the numbers of a column count. Sizes: a unit, or `in-cells` when each cell names its own.
 * Change, over days or a day, and growth: `percent` (2 is 2 %) or `share` (0.02 is 2 %).
 */
export type ColumnUnit = ByteUnit | 'in-cells' | 'percent' | 'share';

/** `certain`: the header says it; `likely`: a word in the header does; `guess`: only the cells do. */
export type Confidence = 'certain' | 'likely' | 'guess';

export interface MappedColumn {
	/** From 0. */
	readonly column: number;
	readonly header: string;
	readonly field: MappedField;
	/** Absent where it is not known; a size without a unit cannot be applied. */
	readonly unit?: ColumnUnit;
	readonly confidence: Confidence;
	readonly because: string;
}

export interface Mapping {
	readonly columns: readonly MappedColumn[];
	/** Whether a size is that of the whole line, or of each of the machines the line counts. */
	readonly sizeOf: 'line' | 'each';
	readonly decimalMark: DecimalMark;
	/** False when the numbers could be read either way and the mark is an assumption. */
	readonly decimalMarkDecided: boolean;
}

/** A table as it stands in a file: its headers, and its rows with every column. */
export interface Grid {
	readonly place: Place;
	/** Row of the headers, as the file counts; absent when there are none. */
	readonly headerRow?: number;
	/** The headers, or `Column A` … where there are none. */
	readonly headers: readonly string[];
	readonly rows: readonly TableRow[];
	readonly semicolons: boolean;
}

/** The cell of a mapped column. */
export const mappedCell = (row: TableRow, column: MappedColumn | undefined): Cell =>
	column ? (row.cells[column.column] ?? null) : null;

export const columnFor = (mapping: Mapping, field: MappedField): MappedColumn | undefined =>
	mapping.columns.find((column) => column.field === field);
