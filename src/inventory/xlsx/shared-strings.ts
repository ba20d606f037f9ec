/**
 * The workbook's table of shared strings, kept as bytes: a string is decoded when a wanted cell
 * refers to it, and only then.
 *
 * All sheets share one table, so it also holds texts of sheets that are never read (licence keys
 * among them) and of columns nobody asked for. Leaving them as bytes is both the faster way and the
 * discreet one.
 * Example: in `<si><t>VM</t></si><si><r><t>In </t></r><r><t>Use</t></r></si>` item 1 reads `In Use`.
 */
import { asText, byte, indexOfByte, nameEndsAt, prefixLength, standsAt, tagEnd } from './bytes.ts';
import { stringItemText } from './xml.ts';

export interface SharedStrings {
	readonly count: number;
	/** The text of item `index`; undefined beyond the table. */
	text(index: number): string | undefined;
}

export const noSharedStrings: SharedStrings = { count: 0, text: () => undefined };

/** Start of the content of each `<si>`; odd entries are the ends. */
function itemBounds(data: Uint8Array): Uint32Array {
	const prefix = prefixLength(data, 'sst', 0, data.length);
	let bounds = new Uint32Array(1024);
	let filled = 0;
	const add = (from: number, to: number): void => {
		if (filled + 2 > bounds.length) {
			const larger = new Uint32Array(bounds.length * 2);
			larger.set(bounds);
			bounds = larger;
		}
		bounds[filled++] = from;
		bounds[filled++] = to;
	};
	const skip = prefix?.length ?? 0;
	let open = -1;
	for (
		let at = indexOfByte(data, byte.lt, prefix?.at ?? data.length, data.length);
		at >= 0;
		at = indexOfByte(data, byte.lt, at + 1, data.length)
	) {
		const closing = data[at + 1] === byte.slash;
		const name = at + (closing ? 2 : 1) + skip;
		if (!standsAt(data, 'si', name) || !nameEndsAt(data, name + 2)) continue;
		if (closing) {
			if (open >= 0) add(open, at);
			open = -1;
			continue;
		}
		const end = tagEnd(data, name, data.length);
		if (end < 0) break;
		if (data[end - 1] === byte.slash) add(end, end);
		else open = end + 1;
		at = end;
	}
	return bounds.subarray(0, filled);
}

/** Indexes the part `xl/sharedStrings.xml` (its unpacked bytes). */
export function indexSharedStrings(data: Uint8Array): SharedStrings {
	const bounds = itemBounds(data);
	const decoded: (string | undefined)[] = [];
	return {
		count: bounds.length / 2,
		text(index) {
			const from = bounds[2 * index];
			const to = bounds[2 * index + 1];
			if (from === undefined || to === undefined) return undefined;
			return (decoded[index] ??= stringItemText(asText(data, from, to)));
		}
	};
}
