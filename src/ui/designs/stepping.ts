/** Which columns stand on the page: as many as its width carries, stepped through when there are more. */

/** Gutter of row names and page margins. */
const besideColumns = 131;
const leastColumn = 225;
const todayColumn = 200;
/** From this width of the page on, today is pinned as a narrow first column. */
const wide = 1452;
const phone = 640;

export const pinsToday = (pageWidth: number): boolean => pageWidth >= wide;

/** How many designs stand side by side on a page of this width. */
export function columnsIn(pageWidth: number): number {
	const beside = besideColumns + (pinsToday(pageWidth) ? todayColumn : 0);
	return Math.max(1, Math.floor((pageWidth - beside) / leastColumn));
}

/** Whether the window is a phone's; a width of 0 is not known yet. */
export const isPhone = (windowWidth: number): boolean => windowWidth > 0 && windowWidth < phone;

/** First column shown, moved as little as brings the one in focus onto the page. */
export function firstShown(first: number, focused: number, shown: number, count: number): number {
	const last = Math.max(0, count - shown);
	const moved = focused < first ? focused : focused >= first + shown ? focused - shown + 1 : first;
	return Math.max(0, Math.min(moved, last));
}
