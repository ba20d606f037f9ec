import { describe, expect, it } from 'vitest';
import {
	calculatorAnswer,
	capacityLockTaxBytes,
	performanceLockTaxBytes,
	type CalculatorRequest
} from '#engine/protection/index.ts';
import { gfsSlots } from '#engine/protection/calculator/slots.ts';

const request: CalculatorRequest = {
	sourceBytes: 10,
	storedShare: 0.5,
	changePerDay: 0.03,
	growthPerYear: 0.1,
	forecastYears: 1,
	shortTermDays: 30,
	gfs: { weeklies: 4, monthlies: 12, yearlies: 1 },
	objectStorage: false,
	capacity: null,
	archiveAfterDays: null
};
const daysOf = ({ points }: { readonly points: readonly { readonly day: number }[] }) =>
	points.map(({ day }) => day);

describe('the calculator', () => {
	it('rounds every slot up to a weekly full', () => {
		const slots = gfsSlots({ weeklies: 1, monthlies: 12, yearlies: 1 });
		expect([...slots.keys()]).toEqual([7, 35, 63, 98, 126, 154, 189, 217, 245, 280, 308, 336, 371]);
		expect(slots.get(371)).toEqual(['M12', 'Y1']);
	});

	it('takes a whole full for the oldest and clones for the rest', () => {
		const { performance } = calculatorAnswer(request);
		expect(daysOf(performance).slice(0, 12)).toEqual([
			371, 336, 308, 280, 245, 217, 189, 154, 126, 98, 63, 42
		]);
		expect(performance.points[0]?.bytes).toBeCloseTo(5.5, 9);
		expect(performance.points[1]?.bytes).toBeCloseTo(5.5 * 0.03 * 5, 9);
		expect(performance.points.at(-1)).toMatchObject({ day: 1, isFull: false });
	});

	it('keeps at least two weeks on the performance tier and copies the chain to capacity', () => {
		const answer = calculatorAnswer({
			...request,
			capacity: { copy: true, moveAfterDays: 7 },
			archiveAfterDays: 90
		});
		expect(daysOf(answer.performance)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
		expect(daysOf(answer.capacity).slice(0, 3)).toEqual([63, 42, 41]);
		expect(daysOf(answer.archive).at(-1)).toBe(98);
	});

	it('leaves only what was moved on a capacity tier that does not copy', () => {
		const answer = calculatorAnswer({
			...request,
			objectStorage: true,
			capacity: { copy: false, moveAfterDays: 30 }
		});
		expect(daysOf(answer.performance)[0]).toBe(35);
		expect(daysOf(answer.capacity).at(-1)).toBe(35);
		expect(answer.workingSpaceBytes).toBe(0);
	});

	it('adds what locks hold beyond the policy', () => {
		expect(performanceLockTaxBytes(168.96, 30, 30, 10)).toBeCloseTo(1689.6, 9);
		expect(performanceLockTaxBytes(1, 30, 14, 10)).toBe(10);
		expect(capacityLockTaxBytes(2, 30, 10)).toBe(80);
	});
});
