import { describe, expect, it } from 'vitest';
import { lineOfTerms } from '#engine/cost/index.ts';
import {
	convertAmounts,
	conversion,
	decimal,
	isCurrency,
	scheduleLine
} from '#engine/finance/index.ts';
import { evaluated, exampleDocument, library, typed } from '../sizing/example-bid.ts';
import { economicsOf } from '#engine/cost/index.ts';

describe('the terms of a line', () => {
	it('reckon every line of every design and baseline again, to the cent', () => {
		const document = exampleDocument();
		const { rates, currency } = economicsOf(typed(document), library);
		const evaluation = evaluated(document);
		const costs = [
			...evaluation.baselines.map(({ cost }) => cost),
			...evaluation.candidates.map(({ cost }) => cost)
		];
		for (const { lines } of costs)
			for (const { id, category, terms, total } of lines) {
				const amounts = terms.flatMap((one) => {
					const way = isCurrency(one.currency) && conversion(one.currency, currency, rates);
					if (!way || !way.ok) throw new Error(`no rate from ${one.currency}`);
					return convertAmounts(scheduleLine(lineOfTerms(one, id, category), 60), way.value);
				});
				const sum = amounts.reduce((all, { amount }) => all.plus(amount.amount), decimal(0));
				expect([id, sum.toFixed(2)]).toEqual([id, total]);
			}
	});

	it('carry the price that is charged and nothing of how it came about', () => {
		const evaluation = evaluated(exampleDocument());
		const software = evaluation.candidates[0]?.cost.lines.find(
			({ category }) => category === 'software'
		);
		// 3500 less 30 %
		expect(software?.terms[0]).toMatchObject({ unitPrice: '2450', currency: 'USD' });
	});
});
