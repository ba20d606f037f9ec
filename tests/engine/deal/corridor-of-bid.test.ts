import { describe, expect, it } from 'vitest';
import { against } from './comparison.ts';
import { exampleDeal, reportOf, smallDeal } from './desk.ts';

describe('the corridor of a bid', () => {
	it('counts saving, price and counter-offer: 300 + 1000 − 60 at 80 % is 992', () => {
		const { corridor } = reportOf(
			smallDeal({
				candidate: { against: against('300') },
				counterOffer: '60',
				deal: { valueCounted: '80 %', requiredSaving: '25 %' }
			})
		);
		expect(corridor).toMatchObject({
			counterOffer: '60.00',
			value: '992.00',
			valueFrom: 'comparison',
			ceiling: '744.00'
		});
	});

	it('is empty, with the gap, when we need more than the customer gains: do not bid', () => {
		const { corridor } = reportOf(smallDeal({ candidate: { against: against('-900') } }));
		expect(corridor.doNotBid?.why).toBe('floor-above-ceiling');
		expect(Number(corridor.doNotBid?.gap)).toBeCloseTo(
			Number(corridor.floor) - Number(corridor.ceiling),
			2
		);
	});

	it('is empty without a floor, and when the customer gains nothing', () => {
		const shares = { costOfSale: '50 %', overhead: '50 %' };
		expect(reportOf(smallDeal({ deal: shares })).corridor.doNotBid?.why).toBe('no-floor');
		const nothing = reportOf(smallDeal({ candidate: { against: against('-2000') } }));
		expect(nothing.corridor.doNotBid?.why).toBe('no-value');
	});

	it('has no ceiling while the value is unknown, and says why', () => {
		const alone = reportOf(smallDeal({})).corridor;
		expect(alone).toMatchObject({ ceiling: null, whyNoValue: 'no-incumbent', doNotBid: null });
		const unpriced = smallDeal({ candidate: { against: against('300', false) } });
		expect(reportOf(unpriced).corridor.whyNoValue).toBe('incomplete');
	});

	it('takes a value that the bid states as stated, at its careful end', () => {
		const customerValue = { value: 2000, low: 1500, how: 'supplied', source: 'CFO' } as const;
		const { corridor } = reportOf(smallDeal({ deal: { customerValue, requiredSaving: '10 %' } }));
		expect(corridor).toMatchObject({ valueFrom: 'bid', value: '1500.00', ceiling: '1350.00' });
	});

	it('does not let a discount move floor or gain: what we take off, the customer saves', () => {
		const before = exampleDeal().corridor;
		const after = exampleDeal((bid) => ({
			...bid,
			offer: { ...bid.offer, discounts: { hardware: '25 %', software: '35 %', transition: '5 %' } }
		})).corridor;
		expect(Number(after.value)).toBeCloseTo(Number(before.value), 0);
		expect(Math.abs(Number(after.floor) - Number(before.floor))).toBeLessThan(1000);
	});
});

describe('whom to ask', () => {
	const at = (discount: string) =>
		reportOf(
			smallDeal({
				deal: {
					buying: {
						categories: { hardware: { discount: '30 %', dealRegistration: 0, rebate: 0 } }
					},
					policy: { netMargin: '5 %', autoApproveFrom: '10 %', deepestCash: '100 %' }
				},
				bid: { offer: { discounts: { hardware: discount } } }
			})
		).approval;

	it.each([
		['20 %', 'itself', []],
		['23 %', 'in-the-band', ['sales lead']],
		['27 %', 'under-the-floor', ['sales lead', 'finance']]
	])('at %s discount: %s', (discount, rule, by) => {
		expect(at(discount)).toEqual({ rule, isDeepCash: false, by });
	});

	it('asks all of them where nothing lies between floor and ceiling, however good the margin', () => {
		const dear = { ...against('-900') };
		const { approval, corridor } = reportOf(
			smallDeal({
				deal: { buying: { categories: { hardware: { discount: '40 %' } } } },
				candidate: { against: dear }
			})
		);
		expect(corridor.doNotBid).not.toBeNull();
		expect(approval).toMatchObject({ rule: 'do-not-bid', by: ['sales lead', 'finance'] });
	});

	it('asks finance as well where the cash goes deep', () => {
		const { approval } = reportOf(
			smallDeal({
				deal: {
					payment: { customerMonths: 3, supplierMonths: 0 },
					policy: { netMargin: 0, autoApproveFrom: 0, deepestCash: '50 %' }
				}
			})
		);
		expect(approval).toEqual({ rule: 'itself', isDeepCash: true, by: ['finance'] });
	});
});
