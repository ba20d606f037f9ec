/**
 * What would end the findings of a bid, worked out beside the page and shown as it is found.
 *
 * One version of the bid is worked on at a time; a newer one stops it. What was known of the version
 * before stays in sight, finding by finding, until it is told anew.
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Cure, Replayer } from './replayer.ts';

export interface KnownCure extends Cure {
	/** The version of the bid that it ends the finding of. */
	readonly of: BidDocument;
}

/** By the key of the finding. */
export type Cures = Readonly<Record<string, KnownCure>>;

export interface Curing {
	readonly known: Cures;
	/** Why they cannot be worked out, in a sentence; empty when they can. */
	readonly problem: string;
	/** Works them out for a version of the bid, first those of the finding that somebody looks at. */
	readonly start: (document: BidDocument, first: string | null) => void;
	/** Stops what is being worked out. */
	readonly stop: () => void;
}

/** Cures by a replayer. */
export function createCuring(replayer: Replayer): Curing {
	let known = $state.raw<Cures>({});
	let problem = $state('');
	let working: { readonly document: BidDocument; readonly controller: AbortController } | null =
		null;

	function stop(): void {
		working?.controller.abort();
		working = null;
	}

	function start(document: BidDocument, first: string | null): void {
		if (working?.document === document) return;
		stop();
		const controller = new AbortController();
		working = { document, controller };
		const { signal } = controller;
		const tell = (key: string, cure: Cure): void => {
			if (!signal.aborted) known = { ...known, [key]: { ...cure, of: document } };
		};
		problem = '';
		replayer.cures(document, { first, tell, signal }).catch((error: unknown) => {
			if (!signal.aborted) problem = error instanceof Error ? error.message : String(error);
		});
	}

	return {
		get known() {
			return known;
		},
		get problem() {
			return problem;
		},
		start,
		stop
	};
}
