/** Which columns stand on the page: as many as its width carries, stepped through when there are more. */

const phone = 640;
const narrow = 1024;
const laptop = 1280;
const wide = 1600;
/** Rail, gutter, margins and the narrow column of today. */
const besideColumns = 500;
const columnWidth = 250;

/** How many designs stand side by side in a window of this width. */
export function columnsIn(windowWidth: number): number {
	if (windowWidth < phone) return 1;
	if (windowWidth < narrow) return 2;
	if (windowWidth < laptop) return 3;
	return windowWidth < wide
		? 4
		: Math.max(4, Math.floor((windowWidth - besideColumns) / columnWidth));
}

export const isPhone = (windowWidth: number): boolean => windowWidth > 0 && windowWidth < phone;
export const pinsToday = (windowWidth: number): boolean => windowWidth >= wide;

/** First column shown, moved as little as brings the one in focus onto the page. */
export function firstShown(first: number, focused: number, shown: number, count: number): number {
	const last = Math.max(0, count - shown);
	const moved = focused < first ? focused : focused >= first + shown ? focused - shown + 1 : first;
	return Math.max(0, Math.min(moved, last));
}
