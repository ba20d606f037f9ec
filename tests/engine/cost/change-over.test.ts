import { describe, expect, it } from 'vitest';
import { evaluatedWith, lineOf, media, support } from './incumbent.ts';

describe('the old contract', () => {
	it('owes its months after the cut-over, in either world', () => {
		const evaluation = evaluatedWith([support, media]);
		expect(lineOf(evaluation, 'dual-running')?.total).toBe('400.00');
		expect(lineOf(evaluation, 'committed')?.total).toBe('100.00');
	});

	it('owes nothing more when it ends by the cut-over', () => {
		expect(lineOf(evaluatedWith([support], { dualRunningMonths: 3 }), 'committed')).toBeUndefined();
	});

	it('goes on for a renewal at the risen price when notice came too late', () => {
		const evaluation = evaluatedWith([support], { noticeMonths: 6, renewalUplift: '10 %' });
		// month 2 at 100, months 3 to 14 at 110
		expect(lineOf(evaluation, 'committed')?.total).toBe('1420.00');
		expect(evaluation.exit?.isNoticeMissed).toBe(true);
	});

	it('is left for a fee in place of what would be owed', () => {
		const evaluation = evaluatedWith([support], { earlyExit: 250 });
		expect(lineOf(evaluation, 'committed')).toBeUndefined();
		expect(lineOf(evaluation, 'early-exit')).toMatchObject({ total: '250.00', start: '0.00' });
	});

	it('asks no fee when it has ended by then', () => {
		const evaluation = evaluatedWith([support], { earlyExit: 250, dualRunningMonths: 3 });
		expect(lineOf(evaluation, 'early-exit')).toBeUndefined();
	});
});

describe('the old restore points', () => {
	const kept = { legacy: 'keep', retained: '100 TB' } as const;

	it('keep the system readable for as long as its service levels hold them', () => {
		const { exit } = evaluatedWith([support], kept);
		// Gold keeps seven yearly points: between six and seven years after the last run.
		expect(exit?.retainedMonths).toBeGreaterThan(72);
		expect(exit?.retainedMonths).toBeLessThanOrEqual(84);
		const shares = exit?.heldShareByMonth ?? [];
		expect(shares[0]).toBe(1);
		for (const [month, share] of shares.entries())
			expect(share).toBeLessThanOrEqual(shares[month - 1] ?? 1);
	});

	it('cost a quarter of support until the end of the horizon, from the end of the contract on', () => {
		// 57 months at 25
		expect(lineOf(evaluatedWith([support], kept), 'legacy-kept')?.total).toBe('1425.00');
	});

	it('cost media by the bytes still held', () => {
		const evaluation = evaluatedWith([media], kept);
		const shares = evaluation.exit?.heldShareByMonth ?? [];
		const cents = (share: number | undefined) => Math.round((share ?? 0) * 10_000) / 100;
		const expected = shares.slice(0, 58).reduce((sum, share) => sum + cents(share), 0);
		expect(lineOf(evaluation, 'legacy-kept')?.total).toBe(expected.toFixed(2));
	});

	it('end on the day that the customer names', () => {
		const evaluation = evaluatedWith([support], { ...kept, retainedUntil: '2028-03-31' });
		expect(evaluation.exit?.retainedMonths).toBe(10);
		// months 3 to 11
		expect(lineOf(evaluation, 'legacy-kept')?.total).toBe('225.00');
	});

	it('cost hours for each terabyte when they are carried over instead', () => {
		const evaluation = evaluatedWith([support], { ...kept, legacy: 'carry-over' });
		expect(lineOf(evaluation, 'legacy-kept')).toBeUndefined();
		// Of 100 TB in library and vault one copy, 52.5 TB, × 0.5 h × 82 USD × 0.86
		expect(lineOf(evaluation, 'legacy-carried')?.total).toBe('1851.16');
		const { carriedBytes, ...exit } = evaluation.exit!;
		expect(carriedBytes / 1e12).toBeCloseTo(52.5, 1);
		expect(exit).toMatchObject({ retainedBytes: 1e14, keeping: '1425.00', carrying: '1851.16' });
	});

	it('cost a candidate nothing that reads them itself', () => {
		const evaluation = evaluatedWith([support], kept, {
			candidates: [{ id: 'disk', architecture: 'disk-repository', legacy: 'none' }]
		});
		expect(lineOf(evaluation, 'legacy-kept')).toBeUndefined();
	});

	it('are none where nothing was backed up', () => {
		const { exit } = evaluatedWith([support], { legacy: 'keep', architecture: 'no-backup' });
		expect(exit).toMatchObject({ retainedMonths: 0, retainedBytes: 0, keeping: '0.00' });
	});
});

describe('what the books show', () => {
	it('is a memo, worn in a straight line, and in no total', () => {
		const without = evaluatedWith([support]);
		const evaluation = evaluatedWith([support], { bookValue: 10_000, bookMonths: 36 });
		expect(evaluation.exit?.book).toMatchObject({
			atStart: '10000.00',
			atYearEnds: ['6666.67', '3333.33', '0.00', '0.00', '0.00']
		});
		expect(evaluation.today?.cost.total).toBe(without.today?.cost.total);
		expect(evaluation.candidates[0]?.cost).toEqual(without.candidates[0]?.cost);
	});

	it('is said without its course when nobody knows how long it lasts', () => {
		const evaluation = evaluatedWith([support], { bookValue: 10_000 });
		expect(evaluation.exit?.book).toMatchObject({ months: null, atYearEnds: [] });
	});
});
