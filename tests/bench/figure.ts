/** A measured figure, ready for the table in the README. */
export interface Figure {
	readonly what: string;
	readonly value: string;
	/** What it should stay under; empty when there is no aim. */
	readonly aim: string;
}

/** The fastest of several rounds: whatever else the machine does can only add to it. */
export const fastest = (values: readonly number[]): number => Math.min(...values);

/** Three significant digits: more would claim that two runs agree. */
export const milliseconds = (value: number): string =>
	Math.abs(value) >= 1000
		? `${Number((value / 1000).toPrecision(3))} s`
		: `${Number(value.toPrecision(3))} ms`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1e3)} kB`;
