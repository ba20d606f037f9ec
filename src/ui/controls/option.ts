/** One of a few things to choose from. */
export interface Option {
	readonly value: string;
	readonly label: string;
}
