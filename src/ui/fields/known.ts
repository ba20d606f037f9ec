/**
 * How a value is known, in words, and the value written together with it.
 *
 * A bare value is supplied by whoever typed it, so that "supplied" needs no source; the others do.
 */
import type { How } from '#engine/bid/index.ts';
import { isKnown } from './kinds.ts';

export const howWords: Readonly<Record<How, string>> = {
	measured: 'by a tool, dated',
	supplied: 'by a person',
	assumed: 'default, with its source'
};

/** `measured: RVTools export`, for titles and screen readers. */
export const knownSentence = ({
	how,
	source
}: {
	readonly how: How;
	readonly source: string;
}): string => (source === '' ? how : `${how}: ${source}`);

/** The document's value with how it is known. `typed` may carry an older origin; its range is kept. */
export function asKnown(typed: unknown, how: How, source: string, on: string): unknown {
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

/** What stands as source until somebody names one. */
const unnamed: Readonly<Record<How, string>> = {
	measured: 'tool not named',
	supplied: 'person not named',
	assumed: 'nobody has confirmed it'
};
