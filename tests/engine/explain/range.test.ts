import { describe, expect, it } from 'vitest';
import { evaluate } from '#engine/evaluate.ts';
import { explainer, type Derivation } from '#engine/explain/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';

const bid = typed(exampleDocument());
const evaluation = evaluate(bid, library);
const { explain, figures } = explainer(bid, library, { evaluation });

function open(id: string): Derivation {
	const explanation = explain(id);
	if (!explanation.ok) throw new Error(explanation.problem);
	return explanation.derivation;
}

const range = (what: string): Derivation => open(`A.pool.repository.range.${what}`);

describe('the range of a pool', () => {
	it('of 24.6 TB that become 9.47 as expected, 6.09 and 18.92 at the ends, is −83 and +232 TB', () => {
		const parts = ['low.peak', 'high.peak'].map((end) => range(end).operands[1]);
		expect(parts.map((part) => part?.label)).toEqual(
			Array.from({ length: 2 }, () => 'Telematics ingest, Silver')
		);
		expect(parts.map((part) => Math.round(Number(part?.value) / 1e12))).toEqual([83, 232]);
		const ends = open(parts[1]?.figure ?? '').operands.map(({ value }) => Number(value));
		expect(ends.map((value) => Number(value.toPrecision(4)))).toEqual([
			24.6e12, 6.085, 9.472, 18.92
		]);
	});

	it('is the expected bytes, and what may be less or more in groups of unknown change', () => {
		const [low, high] = [range('low.peak'), range('high.peak')];
		expect(low.formula).toBe('L = S − (l₁ + l₂ + … + l₆)');
		expect(high.formula).toBe('H = S + h₁ + … + h₆');
		const expected = open('A.pool.repository.peak').value;
		expect([low, high].map(({ operands }) => operands[0]?.value)).toEqual([expected, expected]);
	});

	it('is of a group its front end, times what a byte becomes at the ends of what is possible', () => {
		const part = open(range('high.peak').operands[1]?.figure ?? '');
		expect(part.formula).toBe('h = F × max(0, v − u, w − u)');
		const same = open(part.operands.find(({ symbol }) => symbol === 'v')?.figure ?? '');
		const changes = same.operands.find(({ symbol }) => symbol === 'C');
		expect(changes?.known?.source).toMatch(/of which 100 % fall into the hottest/);
	});

	it('wants usable bytes by the law of the pool, and is full by that of the day', () => {
		expect(range('high.wanted').formula).toBe('w = (H × (1 + m) + k × A) ÷ f');
		expect(range('high.full').sentence).toMatch(/^2030-12-28, the first day/);
	});

	it('is of groups whose front end adds up to what nobody knows', () => {
		const { value, operands } = range('unknown');
		const sum = operands.reduce((total, operand) => total + Number(operand.value), 0);
		expect(sum / Number(value)).toBeCloseTo(1, 12);
	});

	it('does not exist where all that decides is known', () => {
		expect(explain('C.pool.snapshots.range.low.peak').ok).toBe(false);
	});
});

describe('the rate of return', () => {
	it('is the one rate that is not negative among several, each of them recomputed', () => {
		const rate = open('A.saving.rate-of-return');
		expect(rate).toMatchObject({ formula: 'R = r where 0 ≤ r and r₁ < 0', unit: 'share/year' });
		const root = open(rate.operands[0]?.figure ?? '');
		expect(root.formula).toBe('R = q − 1 where P = Q');
		const [saved, more] = ['P', 'Q'].map(
			(symbol) => root.operands.find((operand) => operand.symbol === symbol)?.value
		);
		expect(Number(saved) / Number(more)).toBeCloseTo(1, 9);
	});

	it('is how many there are where several are negative and none decides', () => {
		const rates = open('B.saving.do-nothing.rate-of-return');
		expect(rates).toMatchObject({ value: 2, unit: 'rates', formula: 'R = n where r₁ < r₂' });
	});

	it('is none where one side is always worth more', () => {
		const none = open('A.saving.do-nothing.rate-of-return');
		expect(none).toMatchObject({ value: 0, unit: 'rates', formula: 'R = n where P < Q' });
		expect(none.sentence).toContain('what the design costs more is always worth more');
	});

	it('is listed against each baseline of each design', () => {
		const ids = figures().filter(({ id }) => id.endsWith('.rate-of-return'));
		expect(ids).toHaveLength(evaluation.candidates.length * evaluation.baselines.length);
	});
});
