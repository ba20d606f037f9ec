import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { disagreements, runFinanceCase, type FinanceCase } from '../../reality/finance.ts';

const { cases } = JSON.parse(
	readFileSync(new URL('../../cases/finance.json', import.meta.url), 'utf8')
) as { readonly cases: readonly FinanceCase[] };

describe('reference cases of finance, deal, weights and distributions', () => {
	it('are all there', () => {
		expect(cases.length).toBeGreaterThanOrEqual(99);
	});

	it.each(cases.map((given) => [given.id, given.what, given] as const))(
		'%s: %s',
		(_, __, given) => {
			const answer = runFinanceCase(given.input);
			expect(disagreements(given.expected, answer, given.tolerance)).toEqual([]);
		}
	);

	it('would be missed by a cent', () => {
		const expected = { amounts: [{ month: 0, amount: '10.00' }], status: 'ok', rate: null };
		const actual = { amounts: [{ month: 0, amount: '10.01' }], status: 'none', rate: '0' };
		const paths = disagreements(expected, actual, '1e-9').map(({ path }) => path);
		expect(paths).toEqual(['amounts.0.amount', 'status', 'rate']);
		expect(disagreements(['1', '2'], ['1'], '0')).toHaveLength(1);
	});
});
