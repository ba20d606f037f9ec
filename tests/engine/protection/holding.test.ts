import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	billedUntilDay,
	blockDeletableOn,
	chainLockedUntil,
	dayOfIsoDate,
	daysBilledAfterDeletion,
	isoDate,
	lockGenerations,
	reasonInWords
} from '#engine/protection/index.ts';

const first = dayOfIsoDate('2025-01-01');
const weekly = Array.from({ length: 20 }, (_, at) => first + 7 * at);

describe('object-lock generations', () => {
	it('holds a replaced block to the end of its generation’s lock', () => {
		const july = dayOfIsoDate('2025-07-01');
		const generations = lockGenerations([july, july + 1], { lockDays: 7, generationDays: 10 });
		expect(isoDate(blockDeletableOn(generations, july + 1))).toBe('2025-07-18');
	});

	it('begins the next generation with the first backup after the last one is over', () => {
		const short = lockGenerations(weekly, { lockDays: 28, generationDays: 10 });
		expect(short.slice(0, 2)).toEqual([
			{ startsOnDay: first, lockedUntilDay: first + 38, firstBackup: 0 },
			{ startsOnDay: first + 14, lockedUntilDay: first + 52, firstBackup: 2 }
		]);
		expect(lockGenerations(weekly, { lockDays: 28, generationDays: 30 })[1]?.firstBackup).toBe(5);
	});

	it('never holds a block for less than the lock, nor longer than two generations more', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 90 }),
				fc.integer({ min: 1, max: 30 }),
				fc.nat(120),
				(lockDays, generationDays, wait) => {
					const daily = Array.from({ length: 130 }, (_, at) => first + at);
					const held =
						blockDeletableOn(lockGenerations(daily, { lockDays, generationDays }), first + wait) -
						(first + wait);
					expect(held).toBeGreaterThan(lockDays);
					expect(held).toBeLessThanOrEqual(lockDays + generationDays);
				}
			)
		);
	});

	it('counts the lock of a disk chain from its newest point', () => {
		expect(chainLockedUntil(10, 7)).toBe(17);
	});
});

describe('minimum storage', () => {
	it('bills 90 days for a point kept 30', () => {
		const life = { day: 0, endsOnDay: 30 };
		expect(billedUntilDay(life, 90)).toBe(90);
		expect(daysBilledAfterDeletion(life, 90)).toBe(60);
		expect(daysBilledAfterDeletion({ day: 0, endsOnDay: 120 }, 90)).toBe(0);
		expect(daysBilledAfterDeletion({ day: 0, endsOnDay: Infinity }, 90)).toBe(0);
	});
});

describe('reasons', () => {
	it('are one sentence each', () => {
		const start = dayOfIsoDate('2026-01-05');
		expect(reasonInWords({ rule: 'weekly', untilDay: 28 }, start)).toBe('weekly until 2026-02-02');
		expect(reasonInWords({ rule: 'needed', byDay: 2 }, start)).toBe('needed by 2026-01-07');
		expect(reasonInWords({ rule: 'newest' }, start)).toBe('newest');
	});
});
