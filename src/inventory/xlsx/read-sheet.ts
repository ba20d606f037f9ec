/**
 * Reads one worksheet: unpacks it in pieces and gives every row with something in it to a sink.
 *
 * Only the bytes of one row and one piece are held at a time, however large the sheet is. What has
 * arrived is cut before the last row that begins in it, since that row may not be complete yet.
 * Example: a sheet of 62 MB (20 000 machines × 93 columns) passes through in pieces of about 200 kB.
 */
import { accept, placeText, reject, type Outcome } from '../problem.ts';
import { byte, nameEndsAt, prefixLength, standsAt } from './bytes.ts';
import { inflateEntry, type ByteSink } from './inflate.ts';
import { rowReader, type RowReader, type RowSink } from './row-reader.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { Workbook, WorkbookSheet } from './workbook.ts';

/** No row of honest text is longer, even with an annotation in every custom attribute. */
const rowBytesAtMost = 8 * 2 ** 20;

/**
 * Where complete rows end in `data`: before the last start of a row or, once the rows are over, at
 * the end. Looks back no further than `from`.
 */
function completeUntil(data: Uint8Array, from: number, prefix: number): number {
	for (let at = data.length - 1; at >= from; at--) {
		if (data[at] !== byte.lt) continue;
		if (data[at + 1] === byte.slash) {
			if (standsAt(data, 'sheetData', at + 2 + prefix)) return data.length;
			continue;
		}
		const name = at + 1 + prefix;
		// A name cut off by the end of the piece reads as undefined, which ends no name.
		if (standsAt(data, 'row', name) && name + 3 < data.length && nameEndsAt(data, name + 3))
			return at;
	}
	return -1;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	if (first.length === 0) return second;
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}

type State = 'before' | 'rows' | 'after' | 'stopped' | 'beyond' | 'too long';

/** The sink for a sheet's bytes, and how far it has come. */
function rowSplitter(strings: SharedStrings, sink: RowSink) {
	let held: Uint8Array = new Uint8Array(0);
	let reader: RowReader | undefined;
	let prefix = 0;
	let state: State = 'before';
	const longestTag = 'sheetData'.length + 70;

	const take: ByteSink = (chunk) => {
		if (state === 'after') return true;
		const data = joined(held, chunk);
		let from = 0;
		let searched = Math.max(0, held.length - longestTag);
		if (!reader) {
			const start = prefixLength(data, 'sheetData', 0, data.length);
			if (start) {
				prefix = start.length;
				reader = rowReader(strings, sink, prefix);
				from = searched = start.at;
				const nameEnd = start.at + 1 + prefix + 'sheetData'.length;
				state = data[nameEnd] === byte.slash ? 'after' : 'rows';
			}
		}
		const until = reader ? completeUntil(data, Math.max(from, searched), prefix) : -1;
		if (reader && until > from) {
			const walked = reader(data, from, until);
			if (walked === 'end') state = 'after';
			if (walked === 'stop') state = 'stopped';
			if (walked === 'beyond') state = 'beyond';
		}
		held = data.slice(Math.max(until, from));
		if (held.length > rowBytesAtMost) state = 'too long';
		return state === 'before' || state === 'rows' || state === 'after';
	};
	return { take, state: (): State => state };
}

/** Reads `sheet` into `sink`, which may stop it. Refuses a sheet that is damaged or no worksheet. */
export function readSheet(book: Workbook, sheet: WorkbookSheet, sink: RowSink): Outcome<void> {
	const splitter = rowSplitter(book.sharedStrings, sink);
	const poured = inflateEntry(book.archive, sheet.entry, splitter.take);
	if (!poured.ok) return poured;
	const where = placeText({ file: book.archive.file, sheet: sheet.name });
	const state = splitter.state();
	if (state === 'too long')
		return reject(where, 'a row of the sheet is longer than 8 MiB, which no inventory needs');
	if (state === 'beyond')
		return reject(where, 'the sheet has more rows than a spreadsheet can hold (1 048 576)');
	if (state === 'before' || state === 'rows')
		return reject(where, 'the sheet is cut short; ask for the file again or save it anew as .xlsx');
	return accept(undefined);
}
