import { describe, expect, it } from 'vitest';
import { evaluate } from '#engine/evaluate.ts';
import { explainer } from '#engine/explain/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';
import { inputs, numbersIn, shownIn } from './shown.ts';

const bid = typed(exampleDocument());
const evaluation = evaluate(bid, library);
const heads = explainer(bid, library, { evaluation }).figures();
const byId = new Map(heads.map((head) => [head.id, head]));
const idByPath = new Map(shownIn(evaluation));
const figures = numbersIn(evaluation).filter(
	([path]) => !inputs.some((pattern) => pattern.test(path))
);
// A product that draws no power or takes no space has nothing to be explained.
const isNothing = ([path, value]: (typeof figures)[number]): boolean =>
	value === 0 && /\.(watts|rackUnits)$/.test(path);

describe('the figures of an evaluation', () => {
	it('are many: pools, windows, bills of materials, cost tables', () => {
		for (const part of ['pools', 'window', 'billOfMaterials', 'cost', 'against'])
			expect(figures.filter(([path]) => path.includes(part)).length).toBeGreaterThan(30);
	});

	it('each have an id, unless there is nothing to explain', () => {
		const missing = figures.filter(
			(figure) => !isNothing(figure) && !byId.has(idByPath.get(figure[0]) ?? '')
		);
		expect(missing.map(([path]) => path)).toEqual([]);
	});

	it('show the value that their ids explain', () => {
		for (const figure of figures)
			if (!isNothing(figure))
				expect(byId.get(idByPath.get(figure[0]) ?? '')?.value, figure[0]).toBe(figure[1]);
	});

	it('have the number of open points beside them, of each design', () => {
		for (const { id, findings } of evaluation.candidates)
			expect(byId.get(`${id}.open`)?.value).toBe(findings.length);
	});
});

describe('the list of ids', () => {
	it('names each figure once', () => {
		expect(byId.size).toBe(heads.length);
	});
});
