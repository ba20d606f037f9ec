import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { candidate, evaluated, exampleDocument } from '../sizing/example-bid.ts';

const line = (id: string, changes: Partial<BidDocument> = {}) =>
	candidate(evaluated({ ...exampleDocument(), ...changes }), 'disk').cost.lines.find(
		(one) => one.id === id
	);

const over = (horizonYears: number, candidateChanges: object = {}): Partial<BidDocument> => ({
	economics: { ...exampleDocument().economics, horizonYears, inflationPerYear: '0 %' },
	candidates: [{ id: 'disk', architecture: 'disk-repository', ...candidateChanges }]
});

describe('the time of own people', () => {
	it('tests each service level in use: three levels, four tests of 6 h, 72 h a year', () => {
		// 6 h a month × 82 USD × 0.86 = 423.12, twelve times
		expect(line('restore-tests', over(1))?.total).toBe('5077.44');
	});

	it('follows the tests that a level asks for', () => {
		const serviceLevels = exampleDocument().serviceLevels.map((level) => ({
			...level,
			restoreTestsPerYear: 0
		}));
		expect(line('restore-tests', { ...over(1), serviceLevels })).toBeUndefined();
	});

	it('migrates 40 h in any case and 40 h per 100 TB, and trains for 48 h', () => {
		// 180.8 TB are protected: 112.32 h × 70.52; nothing is rounded before the amount
		expect(line('own-migration', over(1))?.total).toBe('7920.81');
		expect(line('own-training', over(1))?.total).toBe('3384.96');
	});
});

describe('hardware at the end of its life', () => {
	it('is bought again at the same price inside the horizon, and not at its end', () => {
		const hardware = ({ cost }: ReturnType<typeof candidate>) =>
			cost.categories.find(({ category }) => category === 'hardware')?.start;
		const seven = candidate(evaluated({ ...exampleDocument(), ...over(7) }), 'disk');
		const refresh = seven.cost.lines.find(({ id }) => id === 'refresh');
		expect(refresh?.years[5]).toBe(hardware(seven));
		expect(line('refresh', over(5))).toBeUndefined();
	});

	it('lives as long as the candidate says', () => {
		expect(
			line('refresh', over(5, { hardwareLifeYears: 2 }))?.terms.map(({ start }) => start)
		).toEqual([24, 24, 24, 24, 48, 48, 48, 48]);
	});

	it('fetches a share of its price at the closing instant only where a buyer is named', () => {
		expect(line('residual', over(5))).toBeUndefined();
		const sold = candidate(
			evaluated({ ...exampleDocument(), ...over(5, { residualShare: '10 %' }) }),
			'disk'
		);
		const bought = Number(
			sold.cost.categories.find(({ category }) => category === 'hardware')?.start
		);
		const residual = sold.cost.lines.find(({ id }) => id === 'residual');
		expect(Number(residual?.years.at(-1))).toBeCloseTo(-0.1 * bought, 1);
		expect(residual?.total).toBe(residual?.years.at(-1));
	});
});
