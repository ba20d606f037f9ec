/**
 * Wording: every sentence of the document by key, with its blanks filled.
 *
 * A key and its blanks are declared in code beside the chapter that uses them, so that a missing
 * blank does not compile; the words stand in `templates/proposals/wording`, one file a language,
 * checked on load to hold each key with no blank that the code does not fill.
 */
export type MessageMap = Readonly<Record<string, readonly string[]>>;

export type Values<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

/** Says a message of a map; messages with blanks take their values. */
export type Say<Map extends MessageMap> = <Key extends keyof Map & string>(
	key: Key,
	...values: Map[Key]['length'] extends 0 ? [] : [Values<Map[Key]>]
) => string;

const blank = /\{(\w+)\}/g;

/** Names of the blanks in a text. */
export const blanksOf = (text: string): readonly string[] =>
	[...text.matchAll(blank)].map((match) => match[1] ?? '');

/**
 * Fills the blanks of a text. Throws when a value is missing: the loader has checked the names, so
 * this is a broken invariant and no empty hole in a sentence.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
	return text.replace(blank, (whole, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`the message "${text}" has no value for ${whole}`);
		return value;
	});
}

/** A speaker over checked words. */
export function speaker<Map extends MessageMap>(words: Readonly<Record<string, string>>): Say<Map> {
	return (key, ...values) => {
		const text = words[key];
		if (text === undefined) throw new Error(`there are no words for the message "${key}"`);
		return fill(text, values[0] ?? {});
	};
}
