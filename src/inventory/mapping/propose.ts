/**
 * Proposes what the columns of a customer's own table mean, with how sure that is and why.
 *
 * Headers are asked first; where they say nothing the cells are: a column of sizes with units, a
 * column of differing texts. What is not known stays open (a size without a unit) rather than being
 * filled with a likely value.
 * Example: headers `Server`, `Used (GB)`, `Site` → name certain, size in GB certain, site certain.
 */
import { byteUnit } from '#engine/units/index.ts';
import {
	cellText,
	columnLetters,
	findDecimalMark,
	type Cell,
	type DecimalMarkFinding
} from '../tables/index.ts';
import { splitAmount } from './amount.ts';
import { headerMatch, headerUnit, saysEach } from './headers.ts';
import {
	mappedFields,
	type ColumnUnit,
	type MappedColumn,
	type MappedField,
	type Mapping
} from './mapping.ts';

type Rows = readonly (readonly Cell[])[];

const filledIn = (rows: Rows, column: number): readonly Exclude<Cell, null>[] =>
	rows.flatMap((cells) => cells[column] ?? []);

const shareOf = (cells: readonly Cell[], test: (cell: Cell) => boolean): number =>
	cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

const isNumber = (cell: Cell): boolean =>
	typeof cell === 'number' || splitAmount(cellText(cell))?.rest === '';

const namesSize = (cell: Cell): boolean => {
	const rest = typeof cell === 'string' ? (splitAmount(cell)?.rest ?? '') : '';
	return rest !== '' && byteUnit(rest) !== undefined;
};

const isSize = (field: MappedField): boolean => field === 'size' || field === 'largest';
const isRate = (field: MappedField): boolean =>
	['change', 'change-7-days', 'change-30-days', 'growth'].includes(field);

const mostly = 0.8;

function sizeUnit(header: string, cells: readonly Cell[]): ColumnUnit | undefined {
	return headerUnit(header) ?? (shareOf(cells, namesSize) >= 0.5 ? 'in-cells' : undefined);
}

/** Numbers above 1 must be percent; a spreadsheet keeps a percentage as a share. */
function rateUnit(header: string, cells: readonly Cell[]): ColumnUnit {
	const numbers = cells.map((cell) => (typeof cell === 'number' ? cell : NaN));
	if (numbers.some((value) => value > 1)) return 'percent';
	const allNumbers = numbers.length > 0 && numbers.every((value) => !Number.isNaN(value));
	return allNumbers || !header.includes('%') ? 'share' : 'percent';
}

/** Whether the cells of a column can be what its header seems to say. */
function cellsAgree(field: MappedField, cells: readonly Cell[]): boolean {
	if (isSize(field)) return shareOf(cells, (cell) => isNumber(cell) || namesSize(cell)) >= 0.5;
	if (field === 'count') return shareOf(cells, isNumber) >= mostly;
	if (isRate(field))
		return shareOf(cells, (cell) => splitAmount(cellText(cell)) !== undefined) >= 0.5;
	return field !== 'name' || shareOf(cells, (cell) => typeof cell === 'string') >= 0.5;
}

function unitFor(field: MappedField, header: string, cells: readonly Cell[]) {
	const unit = isSize(field)
		? sizeUnit(header, cells)
		: isRate(field)
			? rateUnit(header, cells)
			: undefined;
	return unit === undefined ? {} : { unit };
}

function byHeader(
	field: MappedField,
	headers: readonly string[],
	rows: Rows,
	free: (column: number) => boolean
): MappedColumn | undefined {
	const matches = headers.flatMap((header, column) => {
		const match = free(column) ? headerMatch(header, field) : undefined;
		const cells = filledIn(rows, column);
		const agrees = cells.length === 0 || cellsAgree(field, cells);
		return match && agrees ? [{ ...match, header, column, cells }] : [];
	});
	const [best] = matches.toSorted((a, b) => a.rank - b.rank);
	if (!best) return undefined;
	const { header, column, confidence } = best;
	return {
		column,
		header,
		field,
		...unitFor(field, header, best.cells),
		confidence,
		because:
			confidence === 'certain'
				? `the header says ${header}`
				: `the header ${header} has "${best.name}" in it`
	};
}

/** By the cells alone: sizes that name their unit, the only numbers, the first differing texts. */
function byCells(
	field: 'name' | 'size',
	headers: readonly string[],
	rows: Rows,
	free: (column: number) => boolean
): MappedColumn | undefined {
	const columns = headers.map((_, column) => column).filter(free);
	const found = (column: number | undefined, because: string): MappedColumn | undefined => {
		if (column === undefined) return undefined;
		const header = headers[column] ?? '';
		const units = unitFor(field, header, filledIn(rows, column));
		return { column, header, field, ...units, confidence: 'guess', because };
	};
	if (field === 'name') {
		const differing = columns.find((column) => {
			const cells = filledIn(rows, column);
			const texts = cells.filter((cell) => typeof cell === 'string' && !isNumber(cell));
			return texts.length >= cells.length / 2 && new Set(texts).size > texts.length * 0.9;
		});
		return found(differing, 'its cells are texts that differ from row to row');
	}
	const united = columns.find((column) => shareOf(filledIn(rows, column), namesSize) >= mostly);
	if (united !== undefined) return found(united, 'its cells are sizes with a unit');
	const numeric = columns.filter((column) => shareOf(filledIn(rows, column), isNumber) >= mostly);
	return numeric.length === 1 ? found(numeric[0], 'it is the only column of numbers') : undefined;
}

function decimalMarkOf(
	columns: readonly MappedColumn[],
	rows: Rows,
	semicolons: boolean
): DecimalMarkFinding {
	const numeric = columns.filter(({ field }) => isSize(field) || isRate(field));
	const texts = numeric.flatMap(({ column }) =>
		filledIn(rows, column).filter((cell) => typeof cell === 'string')
	);
	const marked = texts.some((text) => /\d[.,]\d/.test(text));
	const finding = findDecimalMark(texts, { semicolons });
	return marked ? finding : { mark: finding.mark, decided: true };
}

/**
 * Proposes a mapping from the headers and some rows (all of them decide best). `semicolons` says
 * that the fields of the file are parted by semicolons, which hints at decimal commas.
 */
export function proposeMapping(
	headers: readonly string[],
	sampleRows: Rows,
	semicolons = false
): Mapping {
	const columns: MappedColumn[] = [];
	const free = (column: number): boolean => columns.every((taken) => taken.column !== column);
	for (const field of mappedFields) {
		const found = byHeader(field, headers, sampleRows, free);
		if (found) columns.push(found);
	}
	for (const field of ['size', 'name'] as const) {
		if (columns.some((column) => column.field === field)) continue;
		const found = byCells(field, headers, sampleRows, free);
		if (found) columns.push(found);
	}
	const size = columns.find(({ field }) => field === 'size');
	const finding = decimalMarkOf(columns, sampleRows, semicolons);
	return {
		columns: columns.toSorted((a, b) => a.column - b.column),
		sizeOf: size && saysEach(size.header) ? 'each' : 'line',
		decimalMark: finding.mark,
		decimalMarkDecided: finding.decided
	};
}

/** `C (Used)`, or `C` where the file has no headers: how a column is named to a person. */
export const describeColumn = ({ column, header }: MappedColumn): string => {
	const letters = columnLetters(column);
	return header === `Column ${letters}` ? letters : `${letters} (${header})`;
};
