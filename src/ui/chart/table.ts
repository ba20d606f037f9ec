/** The table behind a chart: what it draws, in words and figures. */
export interface ChartTable {
	readonly caption: string;
	readonly head: readonly string[];
	/** The first cell names its row. */
	readonly rows: readonly (readonly string[])[];
	/** Words in every column, not figures. */
	readonly isText?: boolean;
}
