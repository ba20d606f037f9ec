/**
 * What a chapter tells with: the customer's view, its facts, and the words and figures of the
 * document's language.
 */
import { Decimal } from 'decimal.js';
import type { LineSubject, Projection } from '../projection/types.ts';
import type { ChapterId, Template } from '../template/schema.ts';
import type { Format } from '../wording/format.ts';
import type { messages } from '../wording/messages/index.ts';
import type { Translate } from '../wording/phrase-book.ts';
import type { Say } from '../wording/say.ts';
import type { Facts } from './facts.ts';

export type Messages = typeof messages;

/** Who sends the document. */
export interface Sender {
	readonly name: string;
	readonly legalName: string;
	readonly legalLine: string;
	readonly confidentiality: string;
}

export interface Telling {
	readonly view: Projection;
	readonly facts: Facts;
	readonly format: Format;
	readonly say: Say<Messages>;
	readonly translate: Translate;
	readonly template: Template;
	/** Chapters that stand in this document. */
	readonly included: ReadonlySet<ChapterId>;
	readonly sender: Sender;
	/** The day on which it is made. */
	readonly date: string;
	/** SHA-256 of the attached projection, in hexadecimal. */
	readonly contentHash: string;
}

/** What words and figures need, of a document or of a workbook. */
export type Teller = Pick<Telling, 'view' | 'say' | 'translate' | 'format'>;

const nbsp = '\u00a0';

const scaleKey = { 1e3: 'unit.thousand', 1e6: 'unit.million' } as const;

/** `843 k EUR`: an amount in the document's printed unit. */
export function money({ say, format, facts, view }: Telling, printed: number): string {
	const value = format.number(printed);
	const currency = view.currency;
	if (facts.scale === 1) return say('money.plain', { value, currency }).replaceAll(' ', nbsp);
	const scale = say(scaleKey[facts.scale]);
	return say('money.scaled', { value, scale, currency }).replaceAll(' ', nbsp);
}

/** Value and unit apart, for a big figure: `843 k` and `EUR`. */
export function bigMoney({ say, format, facts }: Telling, printed: number): string {
	const value = format.number(printed);
	return facts.scale === 1 ? value : `${value}${nbsp}${say(scaleKey[facts.scale])}`;
}

/** Head of a column of printed amounts: `k EUR`. */
export function moneyHead({ say, facts, view }: Telling): string {
	if (facts.scale === 1) return view.currency;
	const scale = say(scaleKey[facts.scale]);
	return say('money.head', { scale, currency: view.currency }).replaceAll(' ', nbsp);
}

/** Cents are printed in the whole price table as soon as one amount of it has some. */
export function centDigits({ view }: Telling): 0 | 2 {
	const amounts = view.proposed.priceLines.flatMap(({ unitPrice, start, years, total }) => [
		unitPrice,
		start,
		...years,
		total
	]);
	return amounts.every((amount) => new Decimal(amount).isInteger()) ? 0 : 2;
}

/** An exact amount with its currency: `1,418,000 EUR`. */
export function exactMoney(telling: Telling, amount: string | Decimal): string {
	const { say, format, view } = telling;
	const digits = new Decimal(amount).isInteger() ? 0 : 2;
	const value = format.amount(amount, digits);
	return say('money.plain', { value, currency: view.currency }).replaceAll(' ', nbsp);
}

type CountKey<K> = K extends `count.${infer Name}.one` ? Name : never;
export type Counted = CountKey<keyof Messages>;

/** Numbers to ten in words. */
export function numeral({ say, format }: Telling, n: number): string {
	const isWord = Number.isInteger(n) && n >= 0 && n <= 10;
	return isWord ? say(`word.${n}` as 'word.1') : format.number(n);
}

/** `two sites`, `418 machines`: numbers to ten in words. */
export function count(telling: Telling, what: Counted, n: number): string {
	const key = `count.${what}.${n === 1 ? 'one' : 'other'}` as const;
	return telling.say(key, { n: numeral(telling, n) });
}

/** `418 machines`: always in digits. */
export function digits({ say, format }: Telling, what: Counted, n: number): string {
	const key = `count.${what}.${n === 1 ? 'one' : 'other'}` as const;
	return say(key, { n: format.number(n) }).replace(' ', nbsp);
}

/** A sentence's first letter in capitals. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences that apply, in one paragraph. */
export const sentences = (...parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null && part !== '').join(' ');

/** A word on how a line is called. */
export function subjectWords(
	{ say, translate }: Pick<Telling, 'say' | 'translate'>,
	subject: LineSubject
): string {
	switch (subject.kind) {
		case 'product':
		case 'other':
			return translate(subject.name);
		case 'support':
			return say('subject.support', { name: translate(subject.name) });
		case 'power':
			return say('subject.power', { site: subject.site });
		case 'rack':
			return say('subject.rack', { site: subject.site });
		case 'administration':
			return say('subject.administration');
	}
}

/** What stands in a heading where a translated name is needed inside a sentence. */
export const poolName = (telling: Telling, id: string): string => {
	const pools = [...telling.view.proposed.pools, ...(telling.view.today?.pools ?? [])];
	return telling.translate(pools.find((pool) => pool.id === id)?.name ?? id);
};

export const yearNames = ({ say, view, format }: Telling): readonly string[] =>
	Array.from({ length: view.horizonYears }, (_, index) =>
		say('year.n', { n: format.number(index + 1) })
	);
