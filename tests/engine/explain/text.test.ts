import { describe, expect, it } from 'vitest';
import { derivationText, explain, explainer, valueText, type Unit } from '#engine/explain/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';

describe('a value in text', () => {
	it.each<[number | string, Unit, string]>([
		[918e12, 'bytes', '918 TB'],
		[1292.3e12, 'bytes', '1 292 TB'],
		[259.2e6, 'bytes/s', '259.2 MB/s'],
		[32_400, 'seconds', '9 h 00'],
		[172_800, 'seconds', '2 days'],
		[0.024, 'share/day', '2.4 % a day'],
		['1397684.37', 'EUR', '1 397 684.37 EUR'],
		['-12.5', 'EUR', '−12.50 EUR'],
		[1, 'units', '1 unit'],
		[42, 'pack of 10', '42 packs of 10'],
		[1.703, '', '1.703']
	])('%s %s is %s', (value, unit, text) => {
		expect(valueText(value, unit)).toBe(text);
	});
});

describe('a derivation in text', () => {
	const { explain } = explainer(typed(exampleDocument()), library);
	const explanation = explain('disk.pool.repository.wanted');

	it('says what it is, the sentence, the formula in symbols and in values, the operands', () => {
		if (!explanation.ok) throw new Error(explanation.problem);
		const [head, value, sentence, , symbols, values] = derivationText(
			explanation.derivation,
			explain,
			0
		).split('\n');
		expect(head).toBe('Usable wanted, Disk repository, A');
		expect(sentence).toContain('over the share to which the pool may be filled');
		expect(symbols).toBe('  w = (S × (1 + m) + k × A) ÷ f');
		expect(values).toMatch(/^ {4}= \(.+ TB × \(1 \+ 2 %\) \+ 0\.1 × .+ TB\) ÷ 80 %$/);
		expect(value).toMatch(/ TB$/);
	});
});

describe('an id that does not exist', () => {
	const bid = typed(exampleDocument());

	it('is answered with those most like it', () => {
		expect(explain(bid, library, 'disk.cost.totl')).toMatchObject({
			ok: false,
			near: ['disk.cost.total', expect.any(String), expect.any(String)]
		});
	});

	it('is answered with nothing when nothing is like it', () => {
		expect(explain(bid, library, 'bicycle')).toEqual({
			ok: false,
			problem: '"bicycle" is no figure of this bid',
			near: []
		});
	});
});
