/**
 * How a value is known, in words, and the value written together with it.
 *
 * A bare value is supplied by whoever typed it, so that "supplied" needs no source; the others do.
 */
import type { How, Known } from '#engine/bid/index.ts';
import { isKnown } from './kinds.ts';

export interface Origin {
	readonly how: How;
	readonly source: string;
	/** As YYYY-MM-DD; empty without a date. */
	readonly on: string;
}

export const howWords: Readonly<Record<How, string>> = {
	measured: 'by a tool, dated',
	supplied: 'by a person',
	assumed: 'default, with its source'
};

/** What stands as source until somebody names one. */
const unnamed: Readonly<Record<How, string>> = {
	measured: 'tool not named',
	supplied: 'person not named',
	assumed: 'nobody has confirmed it'
};

/** `measured: RVTools export`, for titles and screen readers. */
export const knownSentence = ({ how, source }: Pick<Origin, 'how' | 'source'>): string =>
	source === '' ? how : `${how}: ${source}`;

/** How a value of the typed bid is known; null when it does not carry that. */
export function originOf(value: unknown): Origin | null {
	if (!isKnown(value)) return null;
	const { how, source, on = '' } = value as Known<unknown>;
	return { how, source, on };
}

/** The document's value with its origin. `typed` may carry an older one; its range is kept. */
export function asKnown(typed: unknown, { how, source, on }: Origin): unknown {
	const value = isKnown(typed) ? typed.value : typed;
	const named = source.trim();
	if (how === 'supplied' && named === '' && on === '') return value;
	const { low, high } = isKnown(typed) ? typed : {};
	return {
		value,
		how,
		source: named === '' ? unnamed[how] : named,
		...(on === '' ? {} : { on }),
		...(low === undefined ? {} : { low }),
		...(high === undefined ? {} : { high })
	};
}
