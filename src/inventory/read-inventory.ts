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
import { exportFromTexts, exportFromWorkbook, isRvtoolsWorkbook } from './rvtools/export.ts';
import type { NamedText } from './rvtools/export.ts';
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

/**
 * A customer's own table as a grid, for a person to say what its columns mean. Refuses what
 * {@link readInventory} refuses.
 */
export async function openGrid(
	input: InventoryFile,
	options: Pick<InventoryOptions, 'sheet'> = {}
): Promise<Outcome<Grid>> {
	const opened = open([input]);
	return opened.ok ? gridOf(opened.value, options) : opened;
}

/**
 * Reads one file, or the CSV files of one RVTools export together.
 *
 * Expected trouble is a value: `{ok: false, problem}` says where and what was expected, and nothing
 * is half-imported. `patterns` is `templates/classes/name-patterns.yaml`, validated.
 */
export async function readInventory(
	input: InventoryFile | readonly InventoryFile[],
	options: InventoryOptions,
	patterns: NamePatterns
): Promise<Outcome<Inventory>> {
	const opened = open(asList(input));
	if (!opened.ok) return opened;
	const { value } = opened;
	const wantsGrid = options.mapping !== undefined || options.sheet !== undefined;
	if (value.kind === 'workbook' && !wantsGrid && isRvtoolsWorkbook(value.book)) {
		const exported = exportFromWorkbook(value.book);
		if (!exported.ok) return exported;
		return readRvtools(value.book.archive.file, exported.value, options, patterns);
	}
	if (value.kind === 'texts' && !wantsGrid) {
		const exported = exportFromTexts(value.texts);
		if (exported) return readRvtools(exported.info.place.file, exported, options, patterns);
	}
	const grid = gridOf(value, options);
	if (!grid.ok) return grid;
	const { headers, rows, semicolons } = grid.value;
	const mapping =
		options.mapping ??
		proposeMapping(
			headers,
			rows.map(({ cells }) => cells),
			semicolons
		);
	return applyMapping(grid.value, mapping, options, patterns);
}
