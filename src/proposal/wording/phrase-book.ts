/**
 * Phrase book: what the library says in English, in another language.
 *
 * Pairs of `en` and the translation; a blank such as {n} stands for any words and is carried over.
 * What is not in the book stays as it is: names and sentences that a person typed are theirs.
 * Example: `{n} tape drives` → `{n} Bandlaufwerke` makes `4 tape drives` into `4 Bandlaufwerke`.
 */
export interface Phrase {
	readonly en: string;
	readonly say: string;
}

export type Translate = (text: string) => string;

const special = /[.*+?^$()|[\]\\]/g;

function pattern(en: string): { readonly test: RegExp; readonly names: readonly string[] } {
	const names: string[] = [];
	const source = en.replace(special, '\\$&').replace(/\{(\w+)\}/g, (_, name: string) => {
		names.push(name);
		return '(.+?)';
	});
	return { test: new RegExp(`^${source}$`), names };
}

/** A translator over a book; exact phrases first, then those with blanks, in the book's order. */
export function phraseBook(phrases: readonly Phrase[]): Translate {
	const exact = new Map(phrases.map(({ en, say }) => [en, say]));
	const anyCase = new Map(phrases.map(({ en, say }) => [en.toLowerCase(), say]));
	const open = phrases
		.filter(({ en }) => en.includes('{'))
		.map(({ en, say }) => ({ ...pattern(en), say }));
	return (text) => {
		const known = exact.get(text);
		if (known !== undefined) return known;
		for (const { test, names, say } of open) {
			const match = test.exec(text);
			if (!match) continue;
			// What fills a blank may itself be in the book: a pool's name, in lower case, in a sentence.
			return say.replace(/\{(\w+)\}/g, (_, name: string) => {
				const found = match[names.indexOf(name) + 1] ?? '';
				return anyCase.get(found.toLowerCase()) ?? found;
			});
		}
		return text;
	};
}
