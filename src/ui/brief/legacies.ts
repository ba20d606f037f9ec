/** What may happen to the old restore points, as a choice. */
import type { Legacy } from '#engine/bid/index.ts';
import type { Option } from '../controls/option.ts';

const words: Readonly<Record<Legacy, string>> = {
	keep: 'kept readable in the old system',
	'carry-over': 'carried over',
	none: 'nothing needed'
};

export const legacies: readonly Option[] = Object.entries(words).map(([value, label]) => ({
	value,
	label
}));

/** In words; without one, what counts by itself. */
export const legacyWords = (legacy: Legacy = 'keep'): string => words[legacy];
