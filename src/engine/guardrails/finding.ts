/**
 * A finding: what is wrong or open, how much it matters, whose it is and how far it goes.
 *
 * `id` says which check found it, `key` which one it is: the candidate, the check and what it
 * concerns. The key is the same as long as the trouble is, whatever its figures do, so that an
 * acceptance can name it. `extent` is the figure that gets larger when the trouble gets worse.
 * Example: 2.1 TB without a level has the key `bid/unprotected` and an extent of 2.1e12 bytes.
 */

import type { Confidence } from '../library/index.ts';

/** What a finding is about; each absent where it is about nothing of the kind. */
export interface Concerns {
	readonly levelId?: string;
	/** Several levels at once, where one sentence speaks of all. */
	readonly levelIds?: readonly string[];
	readonly poolId?: string;
	/** The disaster that shows it. */
	readonly eventId?: string;
	/** Whose account: the name of an authority. */
	readonly authority?: string;
	readonly workloadIds?: readonly string[];
	/** A movement, a rule of a standard, whatever else tells two of a kind apart. */
	readonly part?: string;
}

export interface Extent {
	readonly value: number;
	readonly unit: 'bytes' | 'seconds' | 'days' | 'copies' | 'share' | 'lines' | 'machines';
}

/** A clause of a law, a standard or good practice. */
export interface Citation {
	readonly standard: string;
	readonly clause: string;
	/** Where we read it, in words, and how sure that is. */
	readonly source: string;
	readonly confidence: Confidence;
}

export interface Finding {
	/** The check that found it, such as `window-exceeded`. */
	readonly id: string;
	/** Which one it is: `disk/window-exceeded/backup`. */
	readonly key: string;
	readonly severity: 'blocks' | 'warns' | 'notes';
	/** One sentence in the customer's words, with figures. */
	readonly sentence: string;
	/** The same in fewer words, for where it is named beside something else. */
	readonly brief?: string;
	/** Candidate it belongs to; null for the bid itself. */
	readonly candidateId: string | null;
	readonly concerns: Concerns;
	/** How far it goes, as the sentence says it; null where it is there or not. */
	readonly extent: Extent | null;
	/** Seconds that would have to be promised to each level, for promises that are not kept. */
	readonly needs?: Readonly<Record<string, number>>;
	/** Where it comes from, in a line; absent where the sentence says it all. */
	readonly detail?: string;
	readonly cites?: Citation;
}

export interface FindingDraft {
	readonly id: string;
	readonly severity: Finding['severity'];
	readonly sentence: string;
	readonly brief?: string;
	readonly candidateId?: string | null;
	readonly concerns?: Concerns;
	readonly extent?: Extent;
	readonly needs?: Readonly<Record<string, number>>;
	readonly detail?: string;
	readonly cites?: Citation;
}

const keyPart = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '');

/** As far as the sentence says it: what reads the same is the same. */
function asPrinted({ value, unit }: Extent): Extent {
	const step = unit === 'bytes' ? (value < 1e11 ? 1e9 : 1e11) : unit === 'seconds' ? 60 : 1;
	const printed =
		unit === 'share' ? Math.round(value * 100) / 100 : Math.round(value / step) * step;
	return { value: printed, unit };
}

/** A finding with its key. */
export function found(draft: FindingDraft): Finding {
	const { id, candidateId = null, concerns = {} } = draft;
	const { levelId, poolId, eventId, authority, part } = concerns;
	const parts = [candidateId ?? 'bid', id, levelId, poolId, eventId, authority, part];
	const key = parts.flatMap((one) => (one === undefined ? [] : [keyPart(one)]));
	return {
		...draft,
		candidateId,
		concerns,
		extent: draft.extent ? asPrinted(draft.extent) : null,
		key: key.join('/')
	};
}
