/** Figures that nobody verified, on their way to the customer: all that is used, in both languages, no list price. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import type { ProposalInput } from '#proposal/index.ts';
import type { ProposalDocument, Row } from '#proposal/model/blocks.ts';
import { withFigure } from '../engine/basis/perturbed.ts';
import { exampleInput, languages, library, projected, stringsOf, told } from './example.ts';

const seen = (text: string): string => text.replaceAll('\u00a0', ' ');

function rowsOf(document: ProposalDocument, id: string): readonly Row[] {
	const blocks = document.chapters.flatMap(({ blocks: all }) => all);
	const found = blocks.find((block) => block.kind === 'exhibit' && block.id === id);
	if (found?.kind !== 'exhibit' || found.body.kind !== 'table')
		throw new Error(`there is no table ${id}`);
	return found.body.table.rows;
}

const lines = (document: ProposalDocument): readonly string[] =>
	rowsOf(document, 'figures')
		.filter(({ kind }) => kind === 'row')
		.map(({ cells }) => seen(cells.map(({ text }) => text).join(' | ')));

const inputWith = (from: Library): ProposalInput => {
	const { document, bid } = exampleInput();
	return { document, bid, evaluation: evaluate(bid, from), library: from };
};

describe.each(languages)('the list in %s', (language) => {
	const view = projected(exampleInput());
	const document = told(view, language);

	it('has a line for each figure and a source for each line', () => {
		const sources = rowsOf(document, 'figure-sources');
		expect(lines(document)).toHaveLength(view.figures.length);
		for (const line of lines(document)) {
			const number = Number(line.split(' | ').at(-1));
			expect(number).toBeGreaterThanOrEqual(1);
			expect(number).toBeLessThanOrEqual(sources.length);
		}
	});

	it('stands in the short proposal too', () => {
		expect(told(view, language, 'short').chapters.at(-1)?.id).toBe('figures');
	});
});

describe('a figure that was read in a source', () => {
	const index = library.architectures.findIndex(({ id }) => id === 'disk-repository');
	const path = ['architectures', String(index), 'pools', '0', 'fillLimit'];
	const doubted = projected(inputWith(withFigure(library, path, { confidence: 'weak' })));

	it('is not listed, and is once somebody doubts it, in English and in German', () => {
		const before = projected(exampleInput());
		const isFill = (line: string): boolean =>
			/Filled at most to, Disk|höchstens bis, Platten/.test(line);
		for (const language of languages)
			expect(lines(told(before, language)).filter(isFill)).toEqual([]);
		expect(lines(told(doubted, 'en')).find(isFill)).toMatch(
			/^Filled at most to, Disk repository \| 80 % \| .* \| second-hand \| \d+$/
		);
		expect(lines(told(doubted, 'de')).find(isFill)).toMatch(
			/^Gefüllt höchstens bis, Plattenspeicher \| 80 % \| .* \| aus zweiter Hand \| \d+$/
		);
	});

	it('is counted in the sentence that heads the list', () => {
		expect(doubted.figures.length).toBe(projected(exampleInput()).figures.length + 1);
	});
});

describe('what the customer does not see', () => {
	const { bid, document } = exampleInput();
	const discounted = { ...bid, offer: { ...bid.offer, discounts: { hardware: 0.25, support: 0 } } };
	const evaluation = evaluate(discounted, library);
	const view = projected({ document, bid: discounted, evaluation, library });

	it('is a list price, or a share of one by which it could be reckoned', () => {
		const kinds = new Set<string>(evaluation.assumptions.map(({ kind }) => kind));
		expect(kinds).toContain('product.supportPerYear');
		expect(kinds).toContain('price');
		expect(view.figures.map(({ kind }) => kind)).not.toContain('product.supportPerYear');
		const asked = new Set(view.proposed.priceLines.map(({ unitPrice }) => unitPrice));
		const prices = view.figures.filter(({ group }) => group === 'prices');
		expect(prices.length).toBeGreaterThan(0);
		for (const { value, low, high } of prices) {
			expect(asked).toContain(value);
			expect([low, high]).toEqual([null, null]);
		}
	});

	it('is where a price was read: the price book is named, as in the price table', () => {
		for (const { source } of view.figures.filter(({ group }) => group === 'prices'))
			expect(source).toBe(view.priceBasis?.name);
	});

	it('is how often a disaster happens, on which no printed number rests', () => {
		expect(view.figures.map(({ group }) => group)).not.toContain('value');
		expect(stringsOf(view.figures)).not.toContain('Happens');
	});
});
