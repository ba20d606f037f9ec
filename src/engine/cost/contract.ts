/**
 * When the incumbent's contract lets go: its end in months from the start, and until when it is paid
 * if notice came too late.
 *
 * Notice is due so many months before the end. It is taken to be given on the last day on which the
 * offer can be accepted; after the day it was due, the contract goes on for its renewal.
 * Example: a contract to 2027-06-30 with three months of notice and a start on 2027-04-01 ends in
 * month 3; accepted by 2027-01-31 it is left there, accepted on 2027-04-15 it costs until month 15.
 */
import type { Bid, CostCategory, Incumbent } from '../bid/index.ts';
import { addMonths, dayOfIsoDate, isoDate } from '../protection/index.ts';

/** What a contract covers: the rest of a bill can be left from one month to the next. */
export const contractCategories: readonly CostCategory[] = ['software', 'support'];

export interface Contract {
	/** Months to the end as signed; 0 when it has ended, or when nobody knows its end. */
	readonly endMonth: number;
	/** Last day for notice; null without an end. */
	readonly noticeBy: string | null;
	readonly isNoticeMissed: boolean;
	/** First month in which nothing is owed any more once it is left. */
	readonly committedMonths: number;
}

/** Whole months from the start until after a day, at least nought: a begun month counts. */
export function monthsUntil(start: string, lastDay: string): number {
	const first = dayOfIsoDate(start);
	const after = dayOfIsoDate(lastDay) + 1;
	let months = Math.max(0, Math.floor((after - first) / 31) - 1);
	while (addMonths(first, months) < after) months++;
	return months;
}

/** The contract of a bid's incumbent. `renewalMonths`: for how long it goes on by itself. */
export function contractOf(incumbent: Incumbent, bid: Bid, renewalMonths: number): Contract {
	const { contractEnd, noticeMonths = 0 } = incumbent;
	if (contractEnd === undefined)
		return { endMonth: 0, noticeBy: null, isNoticeMissed: false, committedMonths: 0 };
	const endMonth = monthsUntil(bid.start, contractEnd);
	const noticeBy = isoDate(addMonths(dayOfIsoDate(contractEnd), -noticeMonths));
	const decided = bid.offer.validUntil ?? bid.offer.date ?? bid.start;
	const isNoticeMissed = decided > noticeBy;
	return {
		endMonth,
		noticeBy,
		isNoticeMissed,
		committedMonths: endMonth + (isNoticeMissed ? renewalMonths : 0)
	};
}
