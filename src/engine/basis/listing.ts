/**
 * How figures are listed: every figure of a part of the library under the name of that part, and like
 * figures of several parts as one.
 *
 * Example: 85 % of `Dedup appliance` and 85 % of `Replicated appliance`, from one source, are one line
 * of both names; 80 % from another source is a line of its own.
 */
import type { Known } from '../bid/index.ts';
import { sourceText, type Figure, type Library } from '../library/index.ts';
import { figuresIn } from './figures-in.ts';
import type { FigureKind } from './kind.ts';
import type { BasisFigure, BasisGroup } from './result.ts';
import { wordsOf } from './words.ts';

type Value = BasisFigure['value'];

/** Where a figure stands in the list, and what it is of. */
export interface Heading {
	readonly group: BasisGroup;
	readonly of: string | null;
	/** Said instead of the kind's words: the name of a phase, of a network. */
	readonly what?: string;
	/** Of amounts. */
	readonly currency?: string;
}

const plain = (value: unknown): Value => {
	if (typeof value === 'number' || typeof value === 'string') return value;
	throw new TypeError(`a figure of the library is neither number nor amount: ${String(value)}`);
};

const orNull = (value: unknown): Value | null => (value === undefined ? null : plain(value));

/** A figure of the library under a heading. */
export function listed(
	kind: FigureKind,
	{ group, of, what, currency }: Heading,
	{ value, low, high, confidence, ...figure }: Figure<unknown>,
	{ sources }: Pick<Library, 'sources'>
): BasisFigure {
	const [words, unit] = wordsOf[kind];
	return {
		group,
		kind,
		what: what ?? words,
		of: of === null ? [] : [of],
		more: 0,
		unit,
		value: plain(value),
		low: orNull(low),
		high: orNull(high),
		currency: unit === 'amount' ? (currency ?? null) : null,
		confidence,
		source: sourceText(figure.source, sources)
	};
}

const isKind = (kind: string): kind is FigureKind => kind in wordsOf;

/**
 * All figures of a part of the library, those at left-out paths excepted. Throws on a figure without
 * words, which the types of the kinds rule out.
 */
export function listedIn(
	prefix: string,
	heading: Heading,
	part: unknown,
	library: Pick<Library, 'sources'>,
	takes: (path: string) => boolean = () => true
): readonly BasisFigure[] {
	return figuresIn(part)
		.filter(({ path }) => takes(path))
		.map(({ path, figure }) => {
			const kind = `${prefix}.${path}`;
			if (!isKind(kind)) throw new Error(`the figure ${kind} of the library has no words`);
			return listed(kind, heading, figure, library);
		});
}

/** What a bid itself says to be assumed, or what stands in for what it does not say. */
export function assumedOf(
	kind: FigureKind,
	heading: Heading,
	{ value, low, high, source }: Pick<Known<Value>, 'value' | 'low' | 'high' | 'source'>
): BasisFigure {
	const figure = { value, low, high, source: '', confidence: 'assumed' as const };
	return { ...listed(kind, heading, figure, { sources: {} }), source };
}

const sameness = ({ group, kind, what, value, low, high, currency, source }: BasisFigure): string =>
	[group, kind, what, value, low, high, currency, source].join('|');

/** Names of one line; an estate has thousands. */
const mostNames = 6;

/**
 * The first names, once each, as far as they are listed, and how many more there are. Of a name that is
 * not listed every place counts, so that thousands need not be remembered.
 */
export function named(names: Iterable<string>): Pick<BasisFigure, 'of' | 'more'> {
	const of: string[] = [];
	let more = 0;
	for (const name of names) {
		if (of.includes(name)) continue;
		if (of.length < mostNames) of.push(name);
		else more++;
	}
	return { of, more };
}

/** Like figures as one, with all their names, in the order in which they come. */
export function gathered(figures: readonly BasisFigure[]): readonly BasisFigure[] {
	const byKey = new Map<string, BasisFigure[]>();
	for (const figure of figures) {
		const key = sameness(figure);
		const alike = byKey.get(key);
		if (alike) alike.push(figure);
		else byKey.set(key, [figure]);
	}
	return [...byKey.values()].flatMap((alike) => {
		const [first] = alike;
		if (!first || alike.length === 1) return alike;
		const more = alike.reduce((sum, one) => sum + one.more, 0);
		const names = named(alike.flatMap(({ of }) => of));
		return [{ ...first, of: names.of, more: names.more + more }];
	});
}
