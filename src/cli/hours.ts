/** Times and sizes as the commands print them. */

/** `9 h 05`; `unknown` without a time. */
export function hoursText(seconds: number | null, unknown = 'unknown'): string {
	if (seconds === null) return unknown;
	const minutes = Math.round(seconds / 60);
	return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
}

export const terabytesText = (bytes: number): string => (bytes / 1e12).toFixed(1);

/** Whole units with a space between thousands. */
export const groupedText = (amount: string): string =>
	amount.replace(/\.\d+$/, '').replace(/\B(?=(\d{3})+$)/g, ' ');
