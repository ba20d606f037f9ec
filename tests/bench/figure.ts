/** A measured figure, ready for the table in the README. */
export interface Figure {
	readonly what: string;
	readonly value: string;
	/** What it should stay under; empty when there is no aim. */
	readonly aim: string;
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Three significant digits: more would claim that two runs agree. */
export const milliseconds = (value: number): string =>
	Math.abs(value) >= 1000
		? `${Number((value / 1000).toPrecision(3))} s`
		: `${Number(value.toPrecision(3))} ms`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1e3)} kB`;
