/**
 * What the engine's figures say to the two conditions that no opinion can fill: the saving that is
 * left after the incumbent's counter-offer, and what the design does that today does not.
 */
/** A claim, whether the engine's figures bear it out, and those figures in a sentence. */
export interface EngineFact {
	readonly what: string;
	/** Null when it cannot be told yet. */
	readonly holds: boolean | null;
	/** The figures, or what is missing for them. */
	readonly evidence: string;
}

export interface EngineFacts {
	readonly saving: {
		/** A saving that is complete and positive after the counter-offer. */
		readonly isQuantified: boolean;
		/** Share of today's cost that is left; null when it cannot be told. */
		readonly share: number | null;
		/** What was found, or what is missing. */
		readonly sentence: string;
	};
	readonly technical: readonly EngineFact[];
}
