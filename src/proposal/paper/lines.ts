/**
 * Lines: text broken by measured width, as the PDF writer will set it.
 *
 * Breaks stand after spaces and hyphens; a soft hyphen (U+00AD) marks where a word may be parted and
 * prints as a hyphen there; a word that is wider than its column is parted by force. No-break spaces
 * hold together what belongs together.
 */
import type { Role } from './type.ts';

const softHyphen = '\u00ad';

/** Pieces between which a line may break: after spaces, and after a hyphen between two letters. */
const pieces = (text: string): readonly string[] =>
	text.split(/(?<= )(?! )|(?<=\p{L}-)(?=\p{L})/u).filter((piece) => piece !== '');

const printed = (text: string): string => text.replaceAll(softHyphen, '');

interface Ruler {
	readonly width: number;
	readonly fits: (text: string) => boolean;
}

/** The longest start of a word, with a hyphen, that fits after `line`; null when none does. */
function partAt(line: string, word: string, ruler: Ruler): readonly [string, string] | null {
	const places = [...word.matchAll(/\u00ad/g)].map(({ index }) => index);
	for (const place of places.reverse()) {
		const start = `${printed(word.slice(0, place))}-`;
		if (ruler.fits(line + start)) return [start, word.slice(place + 1)];
	}
	return null;
}

/** Parts a word that is wider than the column, at least two letters on each side. */
function partByForce(word: string, ruler: Ruler): readonly [string, string] {
	const plain = printed(word);
	let end = plain.length - 2;
	while (end > 2 && !ruler.fits(`${plain.slice(0, end)}-`)) end--;
	return [`${plain.slice(0, Math.max(2, end))}-`, plain.slice(Math.max(2, end))];
}

function breakParagraph(text: string, ruler: Ruler): string[] {
	const done: string[] = [];
	let line = '';
	const queue = [...pieces(text)];
	for (let piece = queue.shift(); piece !== undefined; piece = queue.shift()) {
		if (ruler.fits(line + printed(piece).trimEnd())) {
			line += printed(piece);
			continue;
		}
		const parted = piece.includes(softHyphen) ? partAt(line, piece, ruler) : null;
		if (parted) {
			done.push(line + parted[0]);
			line = '';
			queue.unshift(parted[1]);
		} else if (line !== '') {
			done.push(line.trimEnd());
			line = '';
			queue.unshift(piece);
		} else {
			const [start, rest] = partByForce(piece, ruler);
			done.push(start);
			queue.unshift(rest);
		}
	}
	if (line.trim() !== '' || done.length === 0) done.push(line.trimEnd());
	return done;
}

/** Breaks a text into lines no wider than `width`. */
export function breakLines(text: string, width: number, role: Role): readonly string[] {
	const ruler: Ruler = { width, fits: (one) => role.face.width(one, role.size) <= width + 1e-6 };
	return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, ruler));
}

/** A text whose last two words stay together, so that no line holds a short word alone. */
export const bound = (text: string): string => text.replace(/(\S+ \S+) (\S{1,9})$/, '$1\u00a0$2');

/**
 * The same number of lines in the narrowest measure, not under `least` of the width: no line is left
 * with a single word.
 */
export function balancedLines(
	text: string,
	width: number,
	role: Role,
	least: number
): readonly string[] {
	const full = breakLines(text, width, role);
	if (full.length < 2) return full;
	// Never under the widest word: it would be parted by force.
	let low = Math.min(width, Math.max(width * least, widthsOf(text, role).word));
	let high = width;
	while (high - low > 1) {
		const middle = (low + high) / 2;
		if (breakLines(text, middle, role).length > full.length) low = middle;
		else high = middle;
	}
	const narrow = breakLines(text, low, role);
	return narrow.length === full.length ? narrow : breakLines(text, high, role);
}

/** Widest line of a text that is not broken, and its widest piece. */
export function widthsOf(
	text: string,
	role: Role
): { readonly whole: number; readonly word: number } {
	const width = (one: string): number => role.face.width(printed(one), role.size);
	const parts = pieces(text.replaceAll('\n', ' ')).flatMap((piece) =>
		piece.split(softHyphen).map((part, index, all) => (index < all.length - 1 ? `${part}-` : part))
	);
	return {
		whole: Math.max(0, ...text.split('\n').map(width)),
		word: Math.max(0, ...parts.map((part) => width(part.trimEnd())))
	};
}
