import { describe, expect, it } from 'vitest';
import { daysAfter, isOpen, shareWords } from '#ui/proposal/share-words.ts';
import type { Share } from '#ui/proposal/shares-api.ts';
import { seen } from '../example-bid.ts';

const share: Share = {
	token: 'x',
	revision: 3,
	lastDay: '2026-12-24',
	madeAt: '2026-11-23T09:00:00.000Z',
	withdrawnAt: null,
	opened: 0
};

describe('a link in the list', () => {
	it('says until when it opens and how often it did', () => {
		expect(seen(shareWords(share, '2026-12-24'))).toBe('until 24 Dec 2026, not opened');
		expect(seen(shareWords({ ...share, opened: 1 }, '2026-12-25'))).toBe(
			'over since 24 Dec 2026, opened 1 time'
		);
	});

	it('is open through its last day, unless it was withdrawn', () => {
		expect(isOpen(share, '2026-12-24')).toBe(true);
		expect(isOpen(share, '2026-12-25')).toBe(false);
		const withdrawn = { ...share, withdrawnAt: '2026-12-01T10:00:00.000Z' };
		expect(isOpen(withdrawn, '2026-12-02')).toBe(false);
		expect(seen(shareWords(withdrawn, '2026-12-02'))).toBe('withdrawn 1 Dec 2026, not opened');
	});

	it('is given days over the end of a month', () => {
		expect(daysAfter('2026-11-23', 30)).toBe('2026-12-23');
	});
});
