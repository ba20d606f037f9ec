/**
 * The preview: the proposal itself, printed again a moment after the last edit.
 *
 * The last print stays until the next one is there. An edit during printing ends it; what cannot be
 * printed says why, beside the print before it.
 */
import { untrack } from 'svelte';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Printed } from './api.ts';

const waitMs = 600;

export interface Preview {
	/** The last print; null until there is one. */
	readonly print: {
		readonly document: BidDocument;
		readonly url: string;
		readonly fileName: string;
		readonly pages: number | null;
	} | null;
	readonly isPrinting: boolean;
	/** Whether the last print is of the document as it stands. */
	readonly isCurrent: boolean;
	/** Why the document as it stands is not printed; empty when it is. */
	readonly problems: readonly string[];
	readonly isUnreachable: boolean;
	/** Asks again. */
	readonly retry: () => void;
}

export interface PreviewMeans {
	readonly print: (document: BidDocument, signal: AbortSignal) => Promise<Printed>;
}

/** Follows a document. Call it while a component is made. */
export function createPreview(document: () => BidDocument, means: PreviewMeans): Preview {
	let print = $state.raw<Preview['print']>(null);
	let isPrinting = $state(false);
	let problems = $state.raw<readonly string[]>([]);
	let isUnreachable = $state(false);
	let attempts = $state(0);

	function show(printed: Printed, of: BidDocument): void {
		isPrinting = false;
		isUnreachable = printed.kind === 'unreachable';
		problems = printed.kind === 'barred' ? printed.problems : [];
		if (printed.kind !== 'printed') return;
		if (print) URL.revokeObjectURL(print.url);
		const { pdf, fileName, pages } = printed;
		print = { document: of, url: URL.createObjectURL(pdf), fileName, pages };
	}

	$effect(() => {
		// Prints again for another document or when asked to, not for having printed.
		const wanted = { document: document(), attempts };
		const wait = untrack(() => print === null) ? 0 : waitMs;
		const ending = new AbortController();
		const timer = setTimeout(() => {
			isPrinting = true;
			means.print(wanted.document, ending.signal).then(
				(printed) => {
					if (!ending.signal.aborted) show(printed, wanted.document);
				},
				(error: unknown) => {
					if (!ending.signal.aborted) throw error;
				}
			);
		}, wait);
		return () => {
			clearTimeout(timer);
			ending.abort();
			isPrinting = false;
		};
	});

	$effect(() => () => {
		if (print) URL.revokeObjectURL(print.url);
	});

	return {
		get print() {
			return print;
		},
		get isPrinting() {
			return isPrinting;
		},
		get isCurrent() {
			return print !== null && print.document === document();
		},
		get problems() {
			return problems;
		},
		get isUnreachable() {
			return isUnreachable;
		},
		retry: () => {
			attempts++;
		}
	};
}
