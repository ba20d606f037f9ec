/** What is said of a link: whether it opens, until when, how often it did. */
import { formatCount, formatDay } from '../format.ts';
import type { Share } from './shares-api.ts';

/** Whether it opens on a day, `2026-11-23`. */
export const isOpen = ({ withdrawnAt, lastDay }: Share, today: string): boolean =>
	withdrawnAt === null && lastDay >= today;

/** Such as `until 24 Dec 2026, opened 3 times`. */
export function shareWords(share: Share, today: string): string {
	const { lastDay, opened, withdrawnAt } = share;
	const until =
		withdrawnAt !== null
			? `withdrawn ${formatDay(withdrawnAt.slice(0, 10))}`
			: lastDay < today
				? `over since ${formatDay(lastDay)}`
				: `until ${formatDay(lastDay)}`;
	const often = opened === 0 ? 'not opened' : `opened ${formatCount(opened, 'time', 'times')}`;
	return `${until}, ${often}`;
}

/** So many days after one, as ISO: what a new link is given unless somebody says otherwise. */
export const daysAfter = (day: string, days: number): string =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
