import { describe, expect, it } from 'vitest';
import { recompute, written, writtenSymbol, type Expression } from '#engine/explain/index.ts';

const symbols = (values: Readonly<Record<string, number | string>>) =>
	Object.entries(values).map(([symbol, value]) => ({ symbol, value, label: symbol, unit: '' }));

describe('an expression', () => {
	it('is computed from its symbols: twelve shelves', () => {
		const expression: Expression = ['ceil', ['/', 'w', 'f', 'u']];
		expect(recompute({ value: 0, expression, operands: symbols({ w: 486, f: 0.9, u: 45 }) })).toBe(
			12
		);
	});

	it('is exact where the figure is an exact amount', () => {
		const expression: Expression = ['round', ['*', 'q', 'p'], 2];
		const operands = symbols({ q: 3, p: '0.335' });
		expect(recompute({ value: '0', expression, operands })).toBe('1.01');
	});

	it('holds only while its conditions do', () => {
		const expression: Expression = ['where', 't', ['<', 'B', 'w']];
		expect(recompute({ value: 0, expression, operands: symbols({ t: 7, B: 1, w: 2 }) })).toBe(7);
		expect(() =>
			recompute({ value: 0, expression, operands: symbols({ t: 7, B: 2, w: 1 }) })
		).toThrow('do not hold');
	});

	it('does without no operand', () => {
		expect(() => recompute({ value: 0, expression: 'a', operands: [] })).toThrow(
			'no operand is named a'
		);
	});
});

describe('the notation', () => {
	it.each<[Expression, string]>([
		[['ceil', ['/', 'w', 'f', 'u']], '⌈w ÷ f ÷ u⌉'],
		[['/', ['*', 's', ['+', 1, 'm']], 'f'], 's × (1 + m) ÷ f'],
		[['-', 1, ['*', 'k', ['-', 1, 's']]], '1 − k × (1 − s)'],
		[['/', 'a', ['*', 'b', 'c']], 'a ÷ (b × c)'],
		[['^', ['+', 1, 'g'], ['/', 't', 365]], '(1 + g)^(t ÷ 365)'],
		[['max', 1, ['/', 'B', 'l']], 'max(1, B ÷ l)'],
		[['+', 'c1', 'c2', 'c3', 'c4', 'c5', 'c16'], 'c₁ + c₂ + … + c₁₆'],
		[['where', 't', ['<=', 'a', 'B']], 't where a ≤ B'],
		[['/', 'F', 1e12], 'F ÷ 10¹²'],
		[['round', ['*', 'q', 'p'], 2], 'q × p']
	])('writes %j as %s', (expression, text) => {
		expect(written(expression)).toBe(text);
	});

	it('sets digits of a symbol below the line', () => {
		expect(writtenSymbol('c12')).toBe('c₁₂');
	});
});
