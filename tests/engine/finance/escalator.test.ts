import { describe, expect, it } from 'vitest';
import { decimal, escalatorFactor, escalatorSteps } from '#engine/finance/index.ts';

const yearStarts = [0, 12, 24, 36, 48];
const list = ['0.07', '0', '0.03'].map(decimal);

describe('stepped escalator', () => {
	it('holds a price for two years, then steps: 1, 1, 1, 1.07, 1.1449', () => {
		const factors = yearStarts.map((month) =>
			escalatorFactor(decimal('0.07'), escalatorSteps(month, { holdYears: 2 })).toFixed()
		);
		expect(factors).toEqual(['1', '1', '1', '1.07', '1.1449']);
	});

	it('does not creep between anniversaries', () => {
		const steps = [11, 12, 13, 23, 24].map((month) => escalatorSteps(month, {}));
		expect(steps).toEqual([0, 1, 1, 1, 2]);
	});

	it('counts the line’s own anniversaries when anchored there', () => {
		const stepping = { anchor: 'line', start: 20 } as const;
		expect([20, 24, 31, 32, 44].map((month) => escalatorSteps(month, stepping))).toEqual([
			0, 0, 0, 1, 2
		]);
	});

	it('takes one rate of a list a step and none after its end', () => {
		expect([0, 1, 2, 3, 4].map((steps) => escalatorFactor(list, steps).toFixed())).toEqual([
			'1',
			'1.07',
			'1.07',
			'1.1021',
			'1.1021'
		]);
	});

	it('lets prices fall', () => {
		expect(escalatorFactor(decimal('-0.1'), 3).toFixed()).toBe('0.729');
	});
});
