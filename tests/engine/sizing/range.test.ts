import { describe, expect, it } from 'vitest';
import { pointLives } from '#engine/protection/index.ts';
import { courseOf, sharingOf, sizesByDay, unitResponse } from '#engine/reduction/index.ts';
import type { ChangeCurve, StoreMechanism } from '#engine/reduction/index.ts';
import { swingOf } from '#engine/sizing/swing.ts';
import { candidate, evaluated, exampleDocument } from './example-bid.ts';

const snapshot: StoreMechanism = { kind: 'snapshot' };
const usual: ChangeCurve = { changePerDay: 0.02, hotShare: 0.1, hotWeight: 0.8 };
const policy = { keepAllDays: 0, weekly: 0, monthly: 0, quarterly: 0, yearly: 0 };

/** Unit responses of points so many days apart, 12 of them kept. */
function responses(everyDays: number) {
	const lives = pointLives(
		{ ...policy, everySeconds: everyDays * 86_400, dailyDays: 12 * everyDays },
		{ style: 'independent' },
		'2027-01-01',
		400
	);
	const course = courseOf(lives, sharingOf(snapshot), 400);
	return (curve: ChangeCurve) =>
		unitResponse(
			course,
			{
				growthPerYear: 0,
				firstReduction: 1,
				changeReduction: 1,
				sharedShare: 0,
				machines: 1,
				curve
			},
			snapshot,
			sizesByDay(0, 400)
		);
}

describe('what nobody knows of repeated change', () => {
	it('is worth 2 or 45 TB a point of 100 TB that change 2 % a day, a month apart', () => {
		const unit = responses(30);
		const { down, up } = swingOf(usual, unit(usual), unit)!;
		// Day 30 has the second point.
		const expected = unit(usual)[30]! - 1;
		expect(expected + down[30]!).toBeCloseTo(0.02, 9);
		expect(expected + up[30]!).toBeCloseTo(1 - 0.98 ** 30, 9);
	});

	it('makes no difference where points are a day apart, whatever the curve', () => {
		const unit = responses(1);
		expect(swingOf(usual, unit(usual), unit)).toBeNull();
	});

	it('is a range around the expected bytes of a pool, by the month and at the most', () => {
		const { pools } = candidate(evaluated(exampleDocument()), 'disk').sizing;
		for (const { range, storedByMonthBytes, peakBytes, wantedUsableBytes } of pools) {
			const { low, high } = range!;
			storedByMonthBytes.forEach((bytes, month) => {
				expect(low.storedByMonthBytes[month]).toBeLessThanOrEqual(bytes);
				expect(high.storedByMonthBytes[month]).toBeGreaterThanOrEqual(bytes);
			});
			expect(low.peakBytes).toBeLessThan(peakBytes);
			expect(high.peakBytes).toBeGreaterThan(peakBytes);
			expect(low.wantedUsableBytes).toBeLessThan(wantedUsableBytes);
			expect(high.wantedUsableBytes).toBeGreaterThan(wantedUsableBytes);
		}
	});

	it('is what the engine computes when somebody then says it', () => {
		const document = exampleDocument();
		const range = candidate(evaluated(document), 'disk').sizing.pools[0]!.range!;
		// Uniform change over a week, for all of which it was not known.
		const workloads = (document.workloads ?? []).map((workload) => {
			if (workload.changeOver) return workload;
			const stated = workload.changePerDay as { readonly value: string };
			const perDay = Number.parseFloat(stated.value) / 100;
			return { ...workload, changeOver: { days: 7, share: 1 - (1 - perDay) ** 7 } };
		});
		const told = candidate(evaluated({ ...document, workloads }), 'disk').sizing.pools[0]!;
		expect(told.range).toBeNull();
		expect(told.peakBytes / range.high.peakBytes).toBeCloseTo(1, 6);
	});

	it('is told when figures contradict each other, and stays a range', () => {
		const document = exampleDocument();
		const [first, ...others] = document.workloads ?? [];
		const workloads = [{ ...first!, changeOver: { days: 7, share: '60 %' } }, ...others];
		const evaluation = evaluated({ ...document, workloads });
		const finding = evaluation.findings.find(({ id }) => id === 'change-contradicts');
		expect(finding?.sentence).toMatch(/Warehouse control.*60 % changed in 7 days is more than/);
		expect(evaluation.estate.rows[0]).toMatchObject({ isLocalityKnown: false });
	});
});
