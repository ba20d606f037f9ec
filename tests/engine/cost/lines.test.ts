import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { explainer } from '#engine/explain/index.ts';
import { candidate, evaluated, exampleDocument, library, typed } from '../sizing/example-bid.ts';

type Link = NonNullable<BidDocument['links']>[number];

/** The example without inflation over one year, its line to the cloud changed as asked. */
function withLine(change: Partial<Link>): BidDocument {
	const document = exampleDocument();
	return {
		...document,
		economics: { ...document.economics, horizonYears: 1, inflationPerYear: 0 },
		links: document.links!.map((link) =>
			link.id === 'rotterdam-cloud' ? { ...link, ...change } : link
		)
	};
}

const line = (id: string, change: Partial<Link>) =>
	candidate(evaluated(withLine(change)), id).cost.lines.find(
		(one) => one.id === 'line/rotterdam-cloud'
	);

describe('a line between two sites', () => {
	it('that must be ordered costs 12 × 900 on a design that sends data over it', () => {
		const charged = line('disk', { provision: 'to-order', pricePerMonth: 900 });
		expect(charged).toMatchObject({
			label: 'Line, Rotterdam–Cloud',
			category: 'media',
			total: '10800.00'
		});
	});

	it('costs nothing on a design that does not use it, nor in today’s bill', () => {
		const change = { provision: 'to-order', pricePerMonth: 900 } as const;
		expect(line('tape', change)).toBeUndefined();
		const before = evaluated(withLine({}));
		expect(evaluated(withLine(change)).today?.cost.total).toBe(before.today?.cost.total);
	});

	it('that is there already stands in no total, whatever it costs', () => {
		expect(line('disk', { pricePerMonth: 900 })).toBeUndefined();
		expect(line('disk', { provision: 'in-place', pricePerMonth: 900 })).toBeUndefined();
	});

	it('that must be ordered and has no price leaves the total incomplete, never nought', () => {
		const { cost } = candidate(evaluated(withLine({ provision: 'to-order' })), 'disk');
		expect(cost.unpriced).toContain('Line, Rotterdam–Cloud');
	});

	it('opens down to the price that was typed', () => {
		const bid = typed(
			withLine({
				provision: 'to-order',
				pricePerMonth: { value: 900, how: 'supplied', source: 'carrier’s quote 77' }
			})
		);
		const { explain } = explainer(bid, library);
		const opened = explain('disk.cost.line.line/rotterdam-cloud.year-1');
		expect(opened.ok && opened.derivation.value).toBe('10800.00');
		const amount = opened.ok ? explain(opened.derivation.operands[0]?.figure ?? '') : opened;
		expect(amount.ok && amount.derivation.operands[0]?.known?.source).toContain('quote 77');
	});
});
