import { describe, expect, it } from 'vitest';
import { found } from '#engine/guardrails/finding.ts';
import { advised, example, findingOf, keysOf } from './advised.ts';

describe('a finding', () => {
	it('has a key of what it concerns, the same whatever its figures do', () => {
		const of = (value: number) =>
			found({
				id: 'unprotected',
				severity: 'warns',
				sentence: 'x',
				extent: { value, unit: 'bytes' }
			});
		expect(of(2.1e12).key).toBe('bid/unprotected');
		expect(of(2.1e12).extent).toEqual({ value: 2.1e12, unit: 'bytes' });
		expect(of(9e12).key).toBe(of(2.1e12).key);
	});

	it('goes as far as its sentence says, so that what reads the same is the same', () => {
		const bytes = (value: number) =>
			found({ id: 'x', severity: 'notes', sentence: 'x', extent: { value, unit: 'bytes' } }).extent;
		expect(bytes(5.21e12)).toEqual(bytes(5.19e12));
		expect(bytes(5.31e12)).not.toEqual(bytes(5.19e12));
	});

	it('is there once in a review, the gravest first', () => {
		const advice = advised(example);
		const keys = keysOf(advice);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys[0]).toMatch(/\/(copies-gone|one-authority)\//);
		const severities = advice.review.findings.map(({ severity }) => severity);
		expect(severities).toEqual([...severities].sort().reverse());
	});

	it('says why: what is so here, and what it did to others, with the source', () => {
		const finding = findingOf(advised(example), 'disk/one-authority/backup-administrator');
		expect(finding.sentence).toBe(
			"Whoever holds the backup administrator's account can delete every copy."
		);
		expect(finding.detail).toBe(
			'Disk repository and Object storage both answer to the backup administrator.'
		);
		expect(finding.because).toMatchObject({ confidence: 'seen' });
		expect(finding.because?.text).toMatch(/^Code Spaces closed in 2014/);
	});

	it('speaks of services that nobody approved as of any data without a copy', () => {
		const finding = findingOf(advised(example), 'bid/shadow-it');
		expect(finding.sentence).toBe(
			'Three services that nobody approved have no copy at all: 5.2 TB and 95 users.'
		);
		expect(finding.concerns.workloadIds).toEqual(['boardroom', 'routes', 'photos']);
	});

	it('counts records of services, and names those that would be missed most', () => {
		const workloads = (example.workloads ?? []).map((row) =>
			row.id === 'routes' ? { ...row, records: 1_200_000, criticality: 'high' as const } : row
		);
		const finding = findingOf(advised({ ...example, workloads }), 'bid/shadow-it');
		expect(finding.sentence).toContain('5.2 TB, 95 users and 1\u2009200\u2009000 records');
		expect(finding.detail).toMatch(/; Route planning boards would be missed most\.$/);
	});

	it('keeps approved data without a level apart from unapproved services', () => {
		const workloads = (example.workloads ?? []).map((row) => {
			const { level, ...open } = row;
			return row.id === 'print' && level ? open : row;
		});
		const keys = keysOf(advised({ ...example, workloads }));
		expect(keys).toContain('bid/unprotected');
		expect(keys).toContain('bid/shadow-it');
	});

	it('tells the share of the money that rests on prices nobody confirmed', () => {
		expect(findingOf(advised(example), 'disk/price-unconfirmed').sentence).toMatch(
			/^\d\d % of the cost rests on prices and rates that nobody has confirmed\.$/
		);
	});
});
