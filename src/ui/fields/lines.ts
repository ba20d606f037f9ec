/** Lines of a list while it is typed; the last one is always empty, to type the next into. */
export type Lines = readonly string[];

const withEmptyEnd = (lines: Lines): Lines => (lines.at(-1) === '' ? lines : [...lines, '']);

/** The lines with one more before `index`. */
export const withLine = (lines: Lines, index: number, line: string): Lines =>
	withEmptyEnd(lines.toSpliced(index, 0, line));

/** The lines with another text at `index`. */
export const withText = (lines: Lines, index: number, text: string): Lines =>
	withEmptyEnd(lines.with(index, text));

/** The lines without the one at `index`. */
export const withoutLine = (lines: Lines, index: number): Lines =>
	withEmptyEnd(lines.toSpliced(index, 1));
