/** Figures in the sentences of findings. */
export const hoursText = (seconds: number): string => {
	if (seconds < 60) return `${Math.round(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
};

/** A distance between points: whole hours where it has any. */
export const everyText = (seconds: number): string =>
	seconds < 3600 ? hoursText(seconds) : `${Math.round(seconds / 3600)} h`;

/** An age as people speak of it: days up to two months, months up to two years, then years. */
export function daysText(days: number): string {
	const plural = (count: number, unit: string): string =>
		`${count} ${unit}${count === 1 ? '' : 's'}`;
	if (days < 62) return plural(Math.round(days), 'day');
	return days < 730
		? plural(Math.round(days / 31), 'month')
		: plural(Math.round(days / 366), 'year');
}

/** One decimal from 100 GB up, less in gigabytes: a small amount is not none. */
export const terabytesText = (bytes: number): string =>
	bytes > 0 && bytes < 1e11 ? `${Math.ceil(bytes / 1e9)} GB` : `${(bytes / 1e12).toFixed(1)} TB`;

/** The first few of a list, and how many more there are. */
export function few(labels: readonly string[]): string {
	const once = [...new Set(labels)];
	const shown = once.slice(0, 3).join('; ');
	return once.length > 3 ? `${shown}; and ${once.length - 3} more` : shown;
}

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
	names.length < 2
		? (names[0] ?? '')
		: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** A count with thin groups: `1 200 000`. */
export const countText = (count: number): string =>
	String(count).replace(/\B(?=(\d{3})+$)/g, '\u2009');

export const machinesText = (count: number): string =>
	`${countText(count)} ${count === 1 ? 'machine' : 'machines'}`;
