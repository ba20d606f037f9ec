import { describe, expect, it } from 'vitest';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { project } from '#proposal/index.ts';
import { exampleDocument, exampleInput, library, projected } from './example.ts';

/** Marks on everything that is ours alone. */
const marked = (bid: BidDocument): BidDocument => ({
	...bid,
	internalNotes: 'MARK-NOTE walk away below 4 %',
	workloads: (bid.workloads ?? []).map((workload) => ({
		...workload,
		owner: 'MARK-OWNER',
		downtimePerHour: '777771'
	})),
	offer: {
		...bid.offer,
		discounts: { hardware: '23.57 %', software: '31.41 %', transition: '5.93 %' }
	}
});

describe('the customer’s view', () => {
	const input = exampleInput(marked);
	const view = projected(input);
	const text = JSON.stringify(view);

	it('holds no internal note, no owner and no downtime cost', () => {
		expect(text.includes('MARK')).toBe(false);
		expect(text.includes('777771')).toBe(false);
	});

	it('holds no discount, under any name or value', () => {
		expect([...text.matchAll(/discount\w*/giu)].map(([word]) => word)).toSatisfy(
			(words: readonly string[]) => words.every((word) => /^discountRate(PerYear)?$/.test(word))
		);
		const values = ['23.57', '31.41', '5.93', '0.2357', '0.3141', '0.0593'];
		// Whole numbers: 1358623.57 is an amount and no discount.
		const numbers = new Set(text.match(/\d+(\.\d+)?/gu));
		expect(values.filter((value) => numbers.has(value))).toEqual([]);
	});

	it('holds no list price of a discounted line, in either currency', () => {
		const chosen = input.evaluation.candidates.find(({ id }) => id === input.evaluation.chosen)!;
		const discounted = chosen.sizing.billOfMaterials.filter(
			({ category, unitPrice }) => unitPrice !== null && category in input.bid.offer.discounts
		);
		expect(discounted.length).toBeGreaterThan(3);
		for (const { unitPrice } of discounted) {
			const list = Number(unitPrice);
			const printed = [list, list * 0.86].flatMap((amount) => [String(amount), amount.toFixed(2)]);
			expect(printed.filter((amount) => text.includes(`"${amount}"`))).toEqual([]);
		}
	});

	it('holds no reason of a cost line, because reasons name list prices', () => {
		expect(text.includes('"why"')).toBe(false);
		expect(text.includes('of list price')).toBe(false);
	});

	it('prices what the customer pays: list less discount, at the dated rate', () => {
		const server = library.priceBooks[0]!.prices.find(
			({ product }) => product === 'repository-server'
		)!;
		const pays = (Number(server.price.value) * (1 - 0.2357) * 0.86).toFixed(2);
		expect(view.proposed.priceLines.map(({ unitPrice }) => unitPrice)).toContain(pays);
	});

	it('carries a bid that can be opened again', () => {
		const reading = readBid(view.document);
		expect(reading.ok && reading.bid.customer.name).toBe('Kestrel Logistics');
		expect(reading.ok && reading.bid.workloads.length).toBe(input.bid.workloads.length);
		expect(reading.ok && reading.bid.offer.discounts).toEqual({});
	});

	it('lets nothing through that is not named, at any level of the document', () => {
		const secret = { secret: 'MARK-NEW' };
		const grown = exampleDocument() as unknown as Record<string, object | object[]>;
		const add = (value: unknown): unknown =>
			typeof value === 'object' && value !== null && !Array.isArray(value)
				? { ...value, ...secret }
				: value;
		for (const key of ['customer', 'economics', 'incumbent', 'offer'])
			grown[key] = add(grown[key]) as object;
		for (const key of ['workloads', 'candidates']) grown[key] = (grown[key] as object[]).map(add);
		const document = { ...grown, ...secret } as unknown as BidDocument;
		expect(JSON.stringify(project({ ...input, document })).includes('MARK-NEW')).toBe(false);
	});

	it('lets nothing of the costs through that is not named', () => {
		const mark = <T extends object>(whole: T): T => ({ ...whole, secret: 'MARK-COST' });
		const candidates = input.evaluation.candidates.map((candidate) =>
			mark({
				...candidate,
				against: candidate.against && mark(candidate.against),
				cost: mark({
					...candidate.cost,
					lines: candidate.cost.lines.map(mark),
					categories: candidate.cost.categories.map(mark),
					totalRow: mark(candidate.cost.totalRow)
				}),
				sizing: {
					...candidate.sizing,
					billOfMaterials: candidate.sizing.billOfMaterials.map(mark)
				}
			})
		);
		const evaluation = { ...input.evaluation, candidates };
		expect(JSON.stringify(project({ ...input, evaluation })).includes('MARK-COST')).toBe(false);
	});

	it('numbers price lines in order and ties each component to one', () => {
		const refs = view.proposed.priceLines.map(({ ref }) => ref);
		expect(refs).toEqual(refs.map((_, index) => `P${String(index + 1).padStart(2, '0')}`));
		for (const { priceRef } of view.proposed.components) expect(refs).toContain(priceRef);
	});

	it('does not exist while nothing is proposed', () => {
		expect(project(exampleInput((bid) => ({ ...bid, candidates: [], offer: {} })))).toBeNull();
	});
});

describe('inputs', () => {
	const { inputs } = projected(exampleInput());

	it('gather rows of one origin, weighted by their bytes, with their range', () => {
		const change = inputs.filter(({ name }) => name === 'changePerDay');
		expect(change.map(({ how }) => how)).toEqual(['measured', 'supplied', 'assumed']);
		expect(change.reduce((sum, { covers }) => sum + covers!, 0)).toBeCloseTo(1, 12);
		expect(change[0]).toMatchObject({ source: 'tape job reports', on: '2026-10-14' });
		expect(change[0]!.value).toMatchObject({ low: 0.008, high: 0.039 });
	});

	it('say of each default where it is from', () => {
		for (const { how, source } of inputs) if (how === 'assumed') expect(source).not.toBe('');
	});

	it('leave out what nothing protects', () => {
		const bytes = inputs
			.filter(({ name }) => name === 'frontEnd')
			.reduce((sum, { value }) => sum + (value.kind === 'bytes' ? value.value : 0), 0);
		expect(bytes).toBeCloseTo(180.8e12, -6);
	});
});
