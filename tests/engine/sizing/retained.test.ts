import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { estateOf } from '#engine/design/index.ts';
import { createMemo, groupRows, retainedAfter } from '#engine/sizing/index.ts';
import { exampleDocument, library, typed } from './example-bid.ts';

type Retention = BidDocument['serviceLevels'][number]['retention'];

function retained(retention: Retention, architecture: string) {
	const document = exampleDocument();
	const serviceLevels = document.serviceLevels.map((level) => ({
		...level,
		rpo: '24 h',
		retention
	}));
	const bid = typed({ ...document, serviceLevels });
	const design = library.architectures.find(({ id }) => id === architecture);
	if (!design) throw new Error(`no architecture ${architecture}`);
	return retainedAfter(design, groupRows(estateOf(bid, library)), bid.start, 90, createMemo());
}

describe('what a system holds after its last run', () => {
	it('14 daily points and nothing longer are gone within a month', () => {
		const { months, bytesByMonth } = retained({ daily: 14 }, 'dedup-appliance');
		expect(months).toBe(1);
		expect(bytesByMonth[0]).toBeGreaterThan(0);
	});

	it('the last of three yearly points goes in the third year', () => {
		const { months } = retained({ daily: 14, yearly: 3 }, 'dedup-appliance');
		expect(months).toBeGreaterThan(24);
		expect(months).toBeLessThanOrEqual(37);
	});

	it('only leaves: no month holds more than the month before', () => {
		const { bytesByMonth } = retained(
			{ daily: 30, weekly: 8, monthly: 12, yearly: 7 },
			'tape-library'
		);
		for (const [month, bytes] of bytesByMonth.entries())
			expect(bytes).toBeLessThanOrEqual(bytesByMonth[month - 1] ?? Infinity);
	});

	it('is nothing where nothing is kept apart from production', () => {
		expect(retained({ daily: 14 }, 'no-backup')).toMatchObject({ bytesByMonth: [], months: 0 });
		expect(retained({ daily: 14 }, 'same-array')).toMatchObject({ bytesByMonth: [], months: 0 });
	});
});
