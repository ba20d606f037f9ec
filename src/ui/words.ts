/** Small numbers as words, for sentences: `four designs`. */
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The word up to ten, digits above. */
export const numberWord = (count: number): string => words[count] ?? String(count);

/** A sentence's first letter in upper case. */
export const asSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** `A`, `A and B`, `A, B and D`. */
export const listInWords = (names: readonly string[]): string =>
	[names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
