import { describe, expect, it } from 'vitest';
import { openRisks } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';
import { advised, example, findingOf } from './advised.ts';

type Acceptance = NonNullable<BidDocument['acceptances']>[number];

const shadow: Acceptance = {
	finding: 'bid/shadow-it',
	by: 'A. de Vries',
	role: 'Chief information officer',
	on: '2026-11-18',
	why: 'They move to approved services by summer.',
	sentence: 'Three services that nobody approved have no copy at all: 5.2 TB and 95 users.',
	extent: 5.2e12
};

const accepting = (changes: Partial<Acceptance> = {}, document = example): BidDocument => ({
	...document,
	acceptances: [{ ...shadow, ...changes }]
});

const larger: BidDocument = {
	...example,
	workloads: (example.workloads ?? []).map((row) =>
		row.id === 'photos' ? { ...row, frontEnd: '4.1 TB' } : row
	)
};

const stands = (document: BidDocument, on: string | null = null) => {
	const { status, lapsedBecause } = findingOf(advised(document, on), 'bid/shadow-it');
	return { status, lapsedBecause };
};

describe('an accepted finding', () => {
	it('is not open any more, and says who took it, when and why', () => {
		const advice = advised(accepting());
		expect(findingOf(advice, 'bid/shadow-it')).toMatchObject({
			status: 'accepted',
			lapsedBecause: null,
			acceptance: { by: 'A. de Vries', on: '2026-11-18' }
		});
		const before = openRisks(advised(example).review, 'disk').length;
		expect(openRisks(advice.review, 'disk')).toHaveLength(before - 1);
	});

	it('is open again when it has become worse, and says from what to what', () => {
		expect(stands(accepting({}, larger))).toEqual({
			status: 'open',
			lapsedBecause: 'it was given for 5.2 TB; it is 6.0 TB now'
		});
	});

	it('stays accepted when it has become less', () => {
		expect(stands(accepting({ extent: 6e12 })).status).toBe('accepted');
	});

	it('is open again on the day after its last', () => {
		const until = accepting({ until: '2027-03-31' });
		expect(stands(until, '2027-03-31').status).toBe('accepted');
		expect(stands(until, '2027-04-01')).toEqual({
			status: 'open',
			lapsedBecause: 'it held until 2027-03-31'
		});
		expect(stands(until).status).toBe('accepted');
	});

	it('is called spent when its finding is gone', () => {
		const advice = advised(accepting({ finding: 'disk/no-copy', sentence: 'There is no copy.' }));
		expect(advice.review.spent.map(({ sentence }) => sentence)).toEqual([
			'A. de Vries accepted "There is no copy." on 2026-11-18; there is no such finding any more.'
		]);
	});

	it('is of one finding only: the same trouble of another design stays open', () => {
		const advice = advised(accepting({ finding: 'disk/restore-untested' }));
		expect(findingOf(advice, 'disk/restore-untested').status).toBe('accepted');
		expect(findingOf(advice, 'dedup/restore-untested').status).toBe('open');
	});

	it('is refused twice, and without the key of a finding', () => {
		expect(() => advised({ ...example, acceptances: [shadow, shadow] })).toThrow(
			'acceptances[1].finding: "bid/shadow-it" is used twice; keep one of them'
		);
		expect(() => advised(accepting({ finding: 'the password' }))).toThrow(
			'expected the key of a finding such as disk/rpo-missed/gold'
		);
	});
});
