/**
 * Figures in the sentences that say why something is bought. Three significant digits, a decimal
 * point, the unit always: these are reasons, not accounts.
 */
const significant = (value: number): string => String(Number(value.toPrecision(3)));

export const terabytes = (bytes: number): string => `${significant(bytes / 1e12)} TB`;

/** Objects and other small things: kB, MB or GB. */
export const smallSize = (bytes: number): string =>
	bytes >= 1e9
		? `${significant(bytes / 1e9)} GB`
		: bytes >= 1e6
			? `${significant(bytes / 1e6)} MB`
			: `${significant(bytes / 1e3)} kB`;

export const megabytesPerSecond = (rate: number): string =>
	rate >= 1e9 ? `${significant(rate / 1e9)} GB/s` : `${significant(rate / 1e6)} MB/s`;

export const count = (value: number): string => String(Math.round(value * 100) / 100);
