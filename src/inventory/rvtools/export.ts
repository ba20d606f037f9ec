/**
 * The sheets of an RVTools export that are wanted, from a workbook or from a set of CSV files.
 *
 * Sheets are told by name (`vInfo`, `tabvInfo`, `RVTools_tabvInfo`, also with a number or `_v2`
 * after it), CSV files and pasted text by their headers. No other sheet is unpacked: vLicense holds
 * keys, and nobody here needs addresses.
 * Example: a workbook with the sheets vInfo, vPartition, vDisk, vLicense gives the first three.
 */
import { accept, placeText, reject, type Outcome, type Place, type Problem } from '../problem.ts';
import {
	foldHeader,
	project,
	tableBuilder,
	type ColumnNames,
	type FoundColumns,
	type Table,
	type TableBuilder,
	type TextTable
} from '../tables/index.ts';
import { readSheet, type Workbook, type WorkbookSheet } from '../xlsx/index.ts';
import {
	diskColumns,
	infoColumns,
	metadataColumns,
	partitionColumns,
	type DiskField,
	type InfoField,
	type MetadataField,
	type PartitionField
} from './columns.ts';

/** The wanted sheets as tables. Only the list of machines (vInfo) must be there. */
export interface RvtoolsExport {
	readonly info: Table<InfoField>;
	readonly partitions: Table<PartitionField> | undefined;
	readonly disks: Table<DiskField> | undefined;
	readonly metadata: Table<MetadataField> | undefined;
	readonly datesFrom1904: boolean;
	/** Sheets that could not be used, and what was used in their stead. */
	readonly problems: readonly Problem[];
}

/** A kind of sheet: its columns, and which of them a header row must have. */
interface SheetKind<Field extends string> {
	readonly name: string;
	readonly columns: ColumnNames<Field>;
	readonly needs: string;
	readonly complete: (found: FoundColumns<Field>) => boolean;
}

const infoKind: SheetKind<InfoField> = {
	name: 'vInfo',
	columns: infoColumns,
	needs: 'VM and one of In Use MiB, Provisioned MiB or Total disk capacity MiB (or MB)',
	complete: ({ columnsOf }) =>
		columnsOf.name !== undefined &&
		(columnsOf.inUse ?? columnsOf.provisioned ?? columnsOf.diskCapacity) !== undefined
};

const partitionKind: SheetKind<PartitionField> = {
	name: 'vPartition',
	columns: partitionColumns,
	needs: 'VM and Consumed MiB (or MB)',
	complete: ({ columnsOf }) => columnsOf.name !== undefined && columnsOf.consumed !== undefined
};

const diskKind: SheetKind<DiskField> = {
	name: 'vDisk',
	columns: diskColumns,
	needs: 'VM and Capacity MiB (or MB)',
	complete: ({ columnsOf }) => columnsOf.name !== undefined && columnsOf.capacity !== undefined
};

const metadataKind: SheetKind<MetadataField> = {
	name: 'vMetaData',
	columns: metadataColumns,
	needs: 'RVTools version',
	complete: ({ columnsOf }) => columnsOf.version !== undefined
};

/** `RVTools_tabvInfo_v2` → `vinfo`. */
const sheetKey = (name: string): string =>
	foldHeader(name)
		.replace(/^(rvtools)?(tab)?/, '')
		.replace(/v?\d+$/, '');

const sheetsOf = (book: Workbook, kind: { readonly name: string }): readonly WorkbookSheet[] =>
	book.sheets.filter((sheet) => sheetKey(sheet.name) === kind.name.toLowerCase());

function missingColumns(place: Place, needs: string, headers: readonly string[]): Problem {
	const shown = headers.filter((header) => header !== '');
	const found =
		shown.length === 0
			? 'but the sheet is empty'
			: `but the first row holds ${shown.slice(0, 12).join(', ')}${shown.length > 12 ? ' …' : ''}`;
	return { where: placeText(place), sentence: `the columns ${needs} were expected, ${found}` };
}

/** A sheet as a table, or why it is none, or nothing when the workbook lacks it. */
type SheetReading<Field extends string> =
	| { readonly table: Table<Field>; readonly problem?: undefined }
	| { readonly table?: undefined; readonly problem?: Problem };

function readKind<Field extends string>(
	book: Workbook,
	kind: SheetKind<Field>
): Outcome<SheetReading<Field>> {
	const sheet = sheetsOf(book, kind)[0];
	if (!sheet) return accept({});
	const place = { file: book.archive.file, sheet: sheet.name };
	const builder: TableBuilder<Field> = tableBuilder(place, kind.columns, kind.complete);
	const done = readSheet(book, sheet, builder.take);
	if (!done.ok) return done;
	const table = builder.table();
	return accept(
		table ? { table } : { problem: missingColumns(place, kind.needs, builder.firstHeaders()) }
	);
}

/** Whether a workbook has a sheet named as RVTools names its list of machines. */
export const isRvtoolsWorkbook = (book: Workbook): boolean => sheetsOf(book, infoKind).length > 0;

/** Of two sheets of one kind the first is read; the other is named. */
function doubledSheets(book: Workbook): readonly Problem[] {
	return [infoKind, partitionKind, diskKind].flatMap((kind) => {
		const [read, ...others] = sheetsOf(book, kind);
		if (!read || others.length === 0) return [];
		const names = others.map((sheet) => sheet.name).join(', ');
		return [
			{
				where: book.archive.file,
				sentence: `there are several ${kind.name} sheets; ${read.name} was read and ${names} was not`
			}
		];
	});
}

/** Reads the wanted sheets of a workbook. Refuses it when the list of machines cannot be used. */
export function exportFromWorkbook(book: Workbook): Outcome<RvtoolsExport> {
	const info = readKind(book, infoKind);
	if (!info.ok) return info;
	if (!info.value.table) {
		const { where, sentence } = info.value.problem ?? {
			where: book.archive.file,
			sentence: `a sheet vInfo was expected, but there are only ${book.sheets.map(({ name }) => name).join(', ')}`
		};
		return reject(where, sentence);
	}
	const partitions = readKind(book, partitionKind);
	if (!partitions.ok) return partitions;
	const disks = readKind(book, diskKind);
	if (!disks.ok) return disks;
	const metadata = readKind(book, metadataKind);
	if (!metadata.ok) return metadata;
	const unusable = [partitions.value.problem, disks.value.problem];
	return accept({
		info: info.value.table,
		partitions: partitions.value.table,
		disks: disks.value.table,
		metadata: metadata.value.table,
		datesFrom1904: book.datesFrom1904,
		problems: [...doubledSheets(book), ...unusable.filter((problem) => problem !== undefined)]
	});
}

/** A parted text with the name of its file. */
export interface NamedText {
	readonly file: string;
	readonly text: TextTable;
}

function tableFromText<Field extends string>(
	{ file, text }: NamedText,
	kind: SheetKind<Field>
): Table<Field> | undefined {
	const builder: TableBuilder<Field> = tableBuilder(
		{ file },
		kind.columns,
		kind.complete,
		text.delimiter === ';'
	);
	for (const { row, cells } of text.rows) {
		const known = builder.table();
		if (builder.take(row, known ? project(cells, known.layout.plan) : cells) === 'stop') break;
	}
	return builder.table();
}

/** RVTools' own list has one of these beside name and size; a person's table seldom does. */
const isRvtoolsInfo = ({ found: { columnsOf } }: Table<InfoField>): boolean =>
	(columnsOf.powerState ?? columnsOf.template ?? columnsOf.osConfigured) !== undefined;

/** The export in one or several text files, told by their headers; undefined when it is none. */
export function exportFromTexts(texts: readonly NamedText[]): RvtoolsExport | undefined {
	const first = <Field extends string>(kind: SheetKind<Field>): Table<Field> | undefined => {
		for (const text of texts) {
			const table = tableFromText(text, kind);
			if (table) return table;
		}
		return undefined;
	};
	const info = first(infoKind);
	if (!info || !isRvtoolsInfo(info)) return undefined;
	return {
		info,
		partitions: first(partitionKind),
		disks: first(diskKind),
		metadata: first(metadataKind),
		datesFrom1904: false,
		problems: []
	};
}
