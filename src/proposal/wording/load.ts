/**
 * Words of a language from their files: the wording, checked against the messages that the code
 * knows, and the phrase book for what the library says in English.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fields } from '#engine/bid/index.ts';
import { problemLine, readYaml } from '#library/index.ts';
import { languages, type Language } from './language.ts';
import { messages } from './messages/index.ts';
import { phraseBook, type Translate } from './phrase-book.ts';
import { blanksOf, type MessageMap } from './say.ts';

const wordingSchema = z.strictObject({
	schema: z.literal('bidwright/proposal-wording@1'),
	language: z.enum(languages),
	messages: z.record(z.string(), fields.textField)
});

const phrasesSchema = z.strictObject({
	schema: z.literal('bidwright/phrase-book@1'),
	language: z.enum(languages),
	phrases: z.array(z.strictObject({ en: fields.textField, say: fields.textField }))
});

export interface Words {
	readonly messages: Readonly<Record<string, string>>;
	readonly translate: Translate;
}

export type WordsReading =
	| { readonly ok: true; readonly words: Words }
	| { readonly ok: false; readonly problems: readonly string[] };

/** What is wrong with a set of messages; `isWhole` demands each key. */
export function checkMessages(
	file: string,
	given: Readonly<Record<string, string>>,
	isWhole: boolean
): readonly string[] {
	const known: MessageMap = messages;
	const missing = isWhole ? Object.keys(known).filter((key) => !(key in given)) : [];
	const wrong = Object.entries(given).flatMap(([key, text]) => {
		const blanks = known[key];
		if (!blanks)
			return [`${file}: the message "${key}" is not known; remove it or check its spelling`];
		return blanksOf(text)
			.filter((name) => !blanks.includes(name))
			.map((name) => {
				const allowed = blanks.map((one) => `{${one}}`).join(', ') || 'none';
				return `${file}: the message "${key}" has the blank {${name}}; there is: ${allowed}`;
			});
	});
	return [...missing.map((key) => `${file}: the message "${key}" is missing`), ...wrong];
}

/** Reads the words of a language from `folder`/wording and `folder`/phrases. */
export function loadWords(folder: string, language: Language): WordsReading {
	const file = `templates/proposals/wording/${language}.yaml`;
	const path = join(folder, 'wording', `${language}.yaml`);
	if (!existsSync(path)) return { ok: false, problems: [`there is no wording in ${file}`] };
	const reading = readYaml(file, readFileSync(path, 'utf8'), wordingSchema);
	if (!reading.ok) return { ok: false, problems: reading.problems.map(problemLine) };
	const problems = checkMessages(file, reading.value.messages, true);
	if (problems.length > 0) return { ok: false, problems };
	const book = loadPhrases(folder, language);
	return book.ok
		? { ok: true, words: { messages: reading.value.messages, translate: book.translate } }
		: book;
}

function loadPhrases(
	folder: string,
	language: Language
):
	| { readonly ok: true; readonly translate: Translate }
	| { readonly ok: false; readonly problems: readonly string[] } {
	const path = join(folder, 'phrases', `${language}.yaml`);
	// A language without a book says what the library says.
	if (!existsSync(path)) return { ok: true, translate: (text) => text };
	const file = `templates/proposals/phrases/${language}.yaml`;
	const reading = readYaml(file, readFileSync(path, 'utf8'), phrasesSchema);
	if (!reading.ok) return { ok: false, problems: reading.problems.map(problemLine) };
	return { ok: true, translate: phraseBook(reading.value.phrases) };
}
