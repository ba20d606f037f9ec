/**
 * The one door: a customer's file in, an inventory or one clear sentence out.
 *
 * RVTools is told by the sheet vInfo or by its headers, in a workbook, in CSV files dropped together
 * or in pasted text; everything else is read as the customer's own table. It needs nothing of the
 * platform but TextDecoder, so it runs the same in a browser's worker, a server and a command line.
 */
import type { NamePatterns } from './classes/patterns.ts';
import { fileKind } from './file-kind.ts';
import type { Inventory, InventoryFile, InventoryOptions } from './inventory.ts';
import {
	applyMapping,
	chooseSheet,
	gridFromSheet,
	gridFromText,
	proposeMapping,
	type Grid
} from './mapping/index.ts';
import { accept, reject, type Outcome } from './problem.ts';
import {
	exportFromTexts,
	exportFromWorkbook,
	isRvtoolsWorkbook,
	type NamedText,
	type RvtoolsExport
} from './rvtools/export.ts';
import { readRvtools } from './rvtools/read.ts';
import { readTextTable } from './tables/index.ts';
import { openWorkbook, type Workbook } from './xlsx/index.ts';

type Opened =
	| { readonly kind: 'workbook'; readonly book: Workbook }
	| { readonly kind: 'texts'; readonly texts: readonly NamedText[] };

function openFile({ fileName, data }: InventoryFile): Outcome<Workbook | NamedText> {
	if (typeof data !== 'string') {
		const kind = fileKind(fileName, data);
		if (!kind.ok) return kind;
		if (kind.value === 'archive') return openWorkbook(fileName, data);
	}
	const text = readTextTable(fileName, data);
	return text.ok ? accept({ file: fileName, text: text.value }) : text;
}

function open(files: readonly InventoryFile[]): Outcome<Opened> {
	const texts: NamedText[] = [];
	for (const file of files) {
		const opened = openFile(file);
		if (!opened.ok) return opened;
		if ('text' in opened.value) texts.push(opened.value);
		else if (files.length > 1)
			return reject(file.fileName, 'workbooks are imported one at a time; drop this one alone');
		else return accept({ kind: 'workbook', book: opened.value });
	}
	return accept({ kind: 'texts', texts });
}

const asList = (input: InventoryFile | readonly InventoryFile[]): readonly InventoryFile[] =>
	'fileName' in input ? [input] : input;

function gridOf(opened: Opened, options: InventoryOptions): Outcome<Grid> {
	if (opened.kind === 'workbook') {
		const sheet = chooseSheet(opened.book, options.sheet);
		return sheet.ok ? gridFromSheet(opened.book, sheet.value) : sheet;
	}
	const [first, second] = opened.texts;
	if (!first) return reject('the files', 'no file was given; an inventory was expected');
	if (second)
		return reject(
			second.file,
			'several text files are read together only when one of them is the vInfo of RVTools; drop this one alone'
		);
	return gridFromText(first.file, first.text);
}

/** As a promise, so that a caller need not know whether the reading happens in a worker. */
const promised = <T>(work: () => T): Promise<T> =>
	new Promise((resolve) => {
		resolve(work());
	});

/**
 * A customer's own table as a grid, for a person to say what its columns mean. Refuses what
 * {@link readInventory} refuses.
 */
export function openGrid(
	input: InventoryFile,
	options: Pick<InventoryOptions, 'sheet'> = {}
): Promise<Outcome<Grid>> {
	return promised(() => {
		const opened = open([input]);
		return opened.ok ? gridOf(opened.value, options) : opened;
	});
}

/** The file as an RVTools export; undefined when it is none. */
function exportOf(opened: Opened): Outcome<RvtoolsExport> | undefined {
	if (opened.kind === 'workbook')
		return isRvtoolsWorkbook(opened.book) ? exportFromWorkbook(opened.book) : undefined;
	const exported = exportFromTexts(opened.texts);
	return exported && accept(exported);
}

function inventoryOf(
	files: readonly InventoryFile[],
	options: InventoryOptions,
	patterns: NamePatterns
): Outcome<Inventory> {
	const opened = open(files);
	if (!opened.ok) return opened;
	const wantsGrid = options.mapping !== undefined || options.sheet !== undefined;
	const exported = wantsGrid ? undefined : exportOf(opened.value);
	if (exported && !exported.ok) return exported;
	if (exported) {
		const { file } = exported.value.info.place;
		return readRvtools(file, exported.value, options, patterns);
	}
	const grid = gridOf(opened.value, options);
	if (!grid.ok) return grid;
	const { headers, rows, semicolons } = grid.value;
	const cells = rows.map((row) => row.cells);
	const mapping = options.mapping ?? proposeMapping(headers, cells, semicolons);
	return applyMapping(grid.value, mapping, options, patterns);
}

/**
 * Reads one file, or the CSV files of one RVTools export together.
 *
 * Expected trouble is a value: `{ok: false, problem}` says where and what was expected, and nothing
 * is half-imported. `patterns` is `templates/classes/name-patterns.yaml`, validated.
 */
export function readInventory(
	input: InventoryFile | readonly InventoryFile[],
	options: InventoryOptions,
	patterns: NamePatterns
): Promise<Outcome<Inventory>> {
	return promised(() => inventoryOf(asList(input), options, patterns));
}
