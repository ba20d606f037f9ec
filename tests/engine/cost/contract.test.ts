import { describe, expect, it } from 'vitest';
import type { Bid } from '#engine/bid/index.ts';
import { contractOf, monthsUntil } from '#engine/cost/index.ts';
import { exampleDocument, typed } from '../sizing/example-bid.ts';

type Changes = Partial<NonNullable<Bid['incumbent']>> & { readonly validUntil?: string };

function contract({ validUntil = '2027-01-31', ...changes }: Changes = {}) {
	const bid = typed(exampleDocument());
	if (!bid.incumbent) throw new Error('the example has an incumbent');
	const incumbent = { ...bid.incumbent, ...changes };
	return contractOf(incumbent, { ...bid, offer: { ...bid.offer, validUntil } }, 12);
}

describe('the contract of the incumbent', () => {
	it('to 2027-06-30 with three months of notice ends in month 3 of a start on 2027-04-01', () => {
		expect(contract()).toEqual({
			endMonth: 3,
			noticeBy: '2027-03-30',
			isNoticeMissed: false,
			committedMonths: 3
		});
	});

	it('goes on for its renewal when the offer can still be accepted after the day of notice', () => {
		expect(contract({ validUntil: '2027-04-15' })).toMatchObject({
			isNoticeMissed: true,
			committedMonths: 15
		});
	});

	it('holds nobody when it has ended or when nobody knows its end', () => {
		expect(
			contract({ contractEnd: '2026-12-31', noticeMonths: 0, validUntil: '2026-12-01' })
		).toMatchObject({
			endMonth: 0,
			committedMonths: 0
		});
		expect(contract({ contractEnd: undefined })).toEqual({
			endMonth: 0,
			noticeBy: null,
			isNoticeMissed: false,
			committedMonths: 0
		});
	});
});

describe('months until after a day', () => {
	it.each([
		['2027-03-31', 0],
		['2027-04-01', 1],
		['2027-04-30', 1],
		['2027-05-01', 2],
		['2032-03-31', 60]
	])('from 2027-04-01 to %s are %i', (day, months) => {
		expect(monthsUntil('2027-04-01', day)).toBe(months);
	});
});
