/**
 * Text → rows of fields, as RFC 4180 parts them: a field in quotation marks may hold delimiters, line
 * ends and, written twice, quotation marks.
 *
 * A quotation mark inside a field that does not begin with one is a letter like any other, and what
 * follows a closing one up to the next delimiter still belongs to its field, as spreadsheets read it.
 * Example: `a,"b ""c"", d"` is the two fields `a` and `b "c", d`.
 */
/** Where the field that begins at `from` ends, and what it holds; undefined when a quote stays open. */
function fieldAt(
	text: string,
	from: number,
	delimiter: string
): { readonly field: string; readonly end: number } | undefined {
	let field = '';
	let at = from;
	if (text[from] === '"') {
		for (let start = from + 1; ; start = at) {
			const quote = text.indexOf('"', start);
			if (quote < 0) return undefined;
			const doubled = text[quote + 1] === '"';
			field += text.slice(start, doubled ? quote + 1 : quote);
			at = doubled ? quote + 2 : quote + 1;
			if (!doubled) break;
		}
	}
	let end = at;
	while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
		end++;
	return { field: field + text.slice(at, end), end };
}

export interface SplitText {
	readonly rows: readonly (readonly string[])[];
	/** Row (from 1) in which a quotation mark is opened and never closed; nothing after it is read. */
	readonly openQuoteRow?: number;
}

/** Parts `text` into rows of fields; a line end at the very end begins no row. */
export function splitFields(text: string, delimiter: string): SplitText {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length || row.length > 0;) {
		const found = fieldAt(text, at, delimiter);
		if (!found) return { rows, openQuoteRow: rows.length + 1 };
		row.push(found.field);
		const stop = text[found.end];
		at = found.end + (stop === '\r' && text[found.end + 1] === '\n' ? 2 : 1);
		if (stop === delimiter) continue;
		rows.push(row);
		row = [];
	}
	return { rows };
}
