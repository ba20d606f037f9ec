import { describe, expect, it } from 'vitest';
import { advise } from '#engine/advise.ts';
import { applyPatches, type BidDocument, type Patch } from '#engine/bid/index.ts';
import {
	dealOf,
	findingOfDeal,
	marginChange,
	waysAboveFloor,
	type DealReport
} from '#engine/desk/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import { exampleDocument, library } from '../sizing/example-bid.ts';
import { desk, typed } from './desk.ts';

const memo = createMemo();

function dealIn(document: BidDocument): DealReport {
	const bid = typed(document);
	const deal = dealOf(bid, evaluate(bid, library, memo), desk);
	if (!deal.ok) throw new Error(deal.problem);
	return deal.value;
}

const example = exampleDocument();
const before = dealIn(example);

function changeBy(patches: readonly Patch[]) {
	const change = marginChange(before, example, patches, desk, memo);
	if (!change.ok) throw new Error(change.problem);
	return change.value;
}

describe('what an alternative does to our margin', () => {
	const advice = advise({ document: example, bid: typed(example), library, memo });
	const finding = advice.review.findings.find(({ id }) => id === 'restore-untested');
	const [tests] = finding ? advice.alternativesFor({ ...finding, candidateId: 'disk' }) : [];
	const patches = tests?.patches ?? [];

	it('is the deal of the patched bid less the deal of the bid', () => {
		const after = dealIn(applyPatches(example, patches));
		const change = changeBy(patches);
		expect(change.before.netMargin).toBe(before.sheet.netMargin);
		expect(change.after.netMargin).toBe(after.sheet.netMargin);
		expect(Number(change.netMargin)).toBeCloseTo(
			Number(after.sheet.netMargin) - Number(before.sheet.netMargin),
			2
		);
		expect(Number(change.netMargin)).not.toBe(0);
		expect(change.points).toBeCloseTo(
			100 * ((after.sheet.netMarginShare ?? 0) - (before.sheet.netMarginShare ?? 0)),
			9
		);
	});

	it('says how far the price then stands from its own floor', () => {
		const { after } = changeBy(patches);
		const own = dealIn(applyPatches(example, patches));
		expect(Number(after.roomOverFloor)).toBeCloseTo(
			Number(own.sheet.sell) - Number(own.corridor.floor),
			2
		);
	});

	it('is nothing where nothing is sold differently', () => {
		const promise = [{ path: ['serviceLevels', 0, 'rto'], value: '200 h' }];
		expect(changeBy(promise)).toMatchObject({ netMargin: '0.00', points: 0 });
	});

	it('is refused in a sentence where the patched bid has no deal', () => {
		const none = marginChange(before, example, [{ path: ['candidates'], value: [] }], desk, memo);
		expect(none.ok).toBe(false);
	});
});

describe('a price that leaves less than we want', () => {
	const cheap: BidDocument = {
		...example,
		offer: { ...example.offer, discounts: { hardware: '40 %', software: '40 %' } }
	};
	const deal = dealIn(cheap);

	it('is a finding of the desk, by how much it is under the floor', () => {
		const finding = findingOfDeal(deal);
		expect(finding?.id).toBe('under-the-floor');
		expect(Number(finding?.under)).toBeCloseTo(
			Number(deal.corridor.floor) - Number(deal.sheet.sell),
			2
		);
	});

	it('is ended by each way that is named, the smallest step first', () => {
		const ways = waysAboveFloor(cheap, deal, [], desk, memo);
		expect(ways.map(({ id }) => id)).toEqual(['at-the-floor']);
		for (const { document, price } of ways) {
			const after = dealIn(document);
			expect(findingOfDeal(after)).toBeNull();
			expect(after.sheet.sell).toBe(price);
		}
	});

	it('is none where the price meets the policy, and then nothing has to end it', () => {
		expect(findingOfDeal(before)).toBeNull();
		expect(waysAboveFloor(example, before, [], desk, memo)).toEqual([]);
	});

	it('is no finding of the customer’s list', () => {
		const { review } = advise({ document: cheap, bid: typed(cheap), library, memo });
		const told = JSON.stringify(review);
		expect(told).not.toMatch(/under-the-floor|net margin|netMargin/);
	});
});
