import { describe, expect, it } from 'vitest';
import { rateOfReturn } from '#engine/cost/index.ts';
import { baseline, evaluatedWith, media, support } from './incumbent.ts';
import { evaluated, exampleDocument } from '../sizing/example-bid.ts';

const purchase = {
	label: 'New drives',
	category: 'hardware',
	timing: 'once',
	month: 20,
	amount: 1000
} as const;

describe('what a design is compared with', () => {
	it('renewed as it is: 100 a month to month 3 and 106 after it, with an uplift of 6 %', () => {
		const evaluation = evaluatedWith([support], { renewalUplift: '6 %' });
		// 3 × 100 + 57 × 106
		expect(baseline(evaluation, 'renew')).toBe('6342.00');
		expect(evaluation.today?.cost.total).toBe('6342.00');
	});

	it('the counter-offer comes off the renewed price, on software and support unless named', () => {
		const words = { renewalUplift: '6 %', counterOffer: '25 %' } as const;
		// 3 × 100 + 57 × 106 × 0.75; 6000 of the vault and 1000 of the drives stay
		const without = evaluatedWith([support, media, purchase], words);
		expect(baseline(without, 'counter-offer')).toBe('11831.50');
		const named = evaluatedWith([support, media, purchase], {
			...words,
			counterOfferOn: ['hardware']
		});
		expect(baseline(named, 'counter-offer')).toBe('13092.00');
	});

	it('without an end of the contract the renewal is now', () => {
		const evaluation = evaluatedWith([support], {
			contractEnd: undefined,
			renewalUplift: '5 %',
			counterOffer: '20 %'
		});
		expect(baseline(evaluation, 'renew')).toBe('6300.00');
		expect(baseline(evaluation, 'counter-offer')).toBe('5040.00');
		expect(baseline(evaluation, 'do-nothing')).toBe('0.00');
	});

	it('doing nothing ends the contract and buys nothing; what runs on is paid', () => {
		const evaluation = evaluatedWith([support, media, purchase]);
		// 3 × 100 of support, 60 × 100 of vault
		expect(baseline(evaluation, 'do-nothing')).toBe('6300.00');
	});

	it('gives each design a comparison with each of them, the first being the one with today', () => {
		const evaluation = evaluated(exampleDocument());
		for (const one of evaluation.candidates) {
			expect(one.comparisons.map(({ baseline: id }) => id)).toEqual([
				'renew',
				'counter-offer',
				'do-nothing'
			]);
			expect(one.against).toBe(one.comparisons[0]);
			for (const [index, { saving }] of one.comparisons.entries())
				expect(Number(saving)).toBeCloseTo(
					Number(evaluation.baselines[index]?.cost.total) - Number(one.cost.total),
					2
				);
		}
	});
});

describe('the rate of return', () => {
	const paid = (amounts: readonly number[]) => {
		let sum = 0;
		return { cumulativeByMonth: amounts.map((amount) => (sum += amount).toFixed(2)) };
	};
	const monthly = Array.from({ length: 12 }, () => 100);

	it('of 1000 more at signing and 100 less in each of twelve months is 41.3 % a year', () => {
		const rate = rateOfReturn(paid([0, ...monthly]), paid([1000, ...monthly.map(() => 0)]));
		expect(rate).toMatchObject({ status: 'one', type: 'investment' });
		expect(rate.status === 'one' && rate.perYear).toBeCloseTo(0.413, 4);
	});

	it('is none when a design is never dearer', () => {
		expect(rateOfReturn(paid([1, ...monthly]), paid([0, ...monthly]))).toEqual({
			status: 'none',
			reason: 'no-sign-change'
		});
	});
});
