/** One assumption behind an evaluation, as it is listed: what it is of, its value with unit, its source. */
export interface Assumption {
	readonly what: string;
	/** As shown, with unit. */
	readonly value: string;
	readonly source: string;
	readonly how: 'measured' | 'supplied' | 'assumed';
}
