/** A finding: what is wrong or open, how much it matters, and whose it is. */
export interface Finding {
	/** Stable id such as `window-exceeded`. */
	readonly id: string;
	readonly severity: 'blocks' | 'warns' | 'notes';
	/** One sentence in the customer's words, with figures. */
	readonly sentence: string;
	/** Candidate it belongs to; null for the bid itself. */
	readonly candidateId: string | null;
}
