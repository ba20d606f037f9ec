import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { explainer, type Derivation } from '#engine/explain/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';

type Incumbent = NonNullable<BidDocument['incumbent']>;
type Candidate = NonNullable<BidDocument['candidates']>[number];

/** The example with one disk repository, left and compared in its own way. */
function opener(incumbent: Partial<Incumbent> = {}, candidate: Partial<Candidate> = {}) {
	const document = exampleDocument();
	const bid = typed({
		...document,
		incumbent: { ...document.incumbent, ...incumbent } as Incumbent,
		candidates: [{ id: 'own', architecture: 'disk-repository', ...candidate }],
		offer: { ...document.offer, chosen: undefined }
	});
	const { explain } = explainer(bid, library);
	return (id: string): Derivation => {
		const explanation = explain(id);
		if (!explanation.ok) throw new Error(explanation.problem);
		return explanation.derivation;
	};
}

const sourceOf = ({ operands }: Derivation, symbol: string) =>
	operands.find((operand) => operand.symbol === symbol)?.known;

describe('an amount of the incumbent’s bill', () => {
	const open = opener();

	it('is its price with the uplift of the renewal, from the letter that says so', () => {
		// 118 000 × 1.04 for the nine months from the end of the contract to the anniversary.
		const amount = open('today.cost.line.bill-2.year-1');
		expect(amount.value).toBe('92040.00');
		expect(amount.formula).toBe('T = p × (1 + u) × m ÷ 12');
		expect(sourceOf(amount, 'u')).toMatchObject({ how: 'supplied' });
	});

	it('is less the counter-offer where one is made, and rises by its own rate', () => {
		const amount = open('counter-offer.cost.line.bill-2.year-3');
		expect(amount.formula).toBe('T = p × (1 + u) × (1 − o) × (1 + e)^k');
		expect(sourceOf(amount, 'o')?.source).toContain('at the last renewal');
		expect(sourceOf(amount, 'e')?.source).toContain('renewal letter');
	});

	it('is named in what goes on beside a design, because that has many lines', () => {
		const [first] = open('own.cost.line.dual-running.start').operands;
		expect(first?.label).toBe('Backup software subscription, at signing');
	});
});

describe('what goes on for old restore points', () => {
	const open = opener({ legacy: 'keep' });

	it('is a share of a line; of media, times the share still held', () => {
		const kept = open('own.cost.line.legacy-kept.year-2');
		const formulas = kept.operands.map(({ figure }) => open(figure ?? '').formula);
		expect(formulas[0]).toBe('a = g × p × (1 + e)^k');
		expect(formulas).toContain('a = g × h × p × (1 + e)^k');
	});

	it('follows the bytes of the points that are still alive', () => {
		const share = open('today.exit.held.month-12');
		expect(share.formula).toBe('S = b ÷ B');
		expect(share.operands.map(({ unit }) => unit)).toEqual(['bytes', 'bytes']);
	});

	it('adds up, line by line, to what keeping the old system costs', () => {
		const keeping = open('today.exit.keeping');
		const labels = keeping.operands.map(({ label }) => label);
		expect(labels).toContain('Vault and courier');
		expect(keeping.value).toBe(open('own.cost.line.legacy-kept.total').value);
	});

	it('is hours for the terabytes of one copy where the points are carried over', () => {
		const carried = opener({ retained: '338 TB', legacy: 'carry-over' });
		const amount = carried('own.cost.line.legacy-carried.year-1');
		expect(amount.formula).toBe('T = q × p');
		const [hours] = amount.operands;
		const [bytes] = carried(hours?.figure ?? '').operands;
		expect(carried(bytes?.figure ?? '').formula).toBe('C = R × c ÷ b');
		expect(Number(hours?.value)).toBeCloseTo((Number(bytes?.value) / 1e12) * 0.5, 9);
		expect(amount.value).toBe(carried('today.exit.carrying').value);
	});
});

describe('the end of the old contract', () => {
	it('is put off by a renewal when notice comes too late', () => {
		const open = opener({ contractEnd: '2027-12-31', noticeMonths: 12, renewalMonths: 7 });
		const free = open('today.exit.free-from');
		expect(free).toMatchObject({ value: 16, formula: 'N = max(c, e + r)' });
		expect(open('own.cost.line.committed.year-1').operands.length).toBeGreaterThan(0);
	});

	it('costs its fee where somebody buys out of it', () => {
		const open = opener({
			contractEnd: '2028-06-30',
			earlyExit: { value: '41 250', how: 'supplied', source: 'clause 14' }
		});
		const fee = open('own.cost.line.early-exit.year-1');
		expect(fee).toMatchObject({ value: '41250.00', formula: 'T = p' });
		expect(sourceOf(fee, 'p')?.source).toBe('clause 14');
	});
});

describe('hardware over its life', () => {
	const open = opener(
		{},
		{ hardwareLifeYears: 4, residualShare: { value: '10 %', how: 'supplied', source: 'broker' } }
	);

	it('is bought again at today’s price with its discount', () => {
		const again = open('own.cost.line.refresh.year-5');
		const [first] = again.operands;
		expect(first?.label).toMatch(/, in month 48$/);
		expect(open(first?.figure ?? '').formula).toBe('a = q × p × (1 − d) × x');
	});

	it('is sold for a share of what was paid, which counts against the rest', () => {
		const sold = open('own.cost.line.residual.year-5');
		expect(Number(sold.value)).toBeLessThan(0);
		const [first] = sold.operands;
		const amount = open(first?.figure ?? '');
		expect(amount.formula).toBe('a = q × p × s × x');
		expect(open(amount.operands[1]?.figure ?? '').formula).toBe('P = q × p × (1 − d)');
	});
});

describe('the time of the customer’s own people', () => {
	const open = opener();

	it('is 72 hours of restore tests a year for three levels tested four times', () => {
		const month = open(open('own.cost.line.restore-tests.year-1').operands[0]?.figure ?? '');
		expect(month.formula).toBe('a = q ÷ 12 × p');
		expect(open(month.operands[0]?.figure ?? '')).toMatchObject({
			value: 72,
			formula: 'H = (t₁ + t₂ + t₃) × h'
		});
	});

	it('is hours of migration in any case, and more with the front end', () => {
		const migration = open('own.cost.line.own-migration.year-1');
		expect(open(migration.operands[0]?.figure ?? '').formula).toBe('H = m + t × F ÷ 10¹⁴');
	});
});

describe('a saving against another baseline', () => {
	const open = opener();

	it('is what that costs less the design', () => {
		const saving = open('own.saving.do-nothing.total');
		expect(saving.operands.map(({ figure }) => figure)).toEqual([
			'do-nothing.cost.total',
			'own.cost.total'
		]);
		expect(saving.place).toEqual(['against doing nothing', 'A']);
	});

	it('against the bill renewed as it is, is the saving against today', () => {
		expect(open('own.saving.total').operands[0]?.figure).toBe('today.cost.total');
	});
});

describe('what the books show', () => {
	it('is 36 000 after twelve of 21 months from 84 000', () => {
		const book = opener()('today.exit.book.year-1');
		expect(book).toMatchObject({ value: '36000.00', formula: 'B = b − b × min(12, n) ÷ n' });
	});
});

describe('a design that is named like a baseline', () => {
	it('answers to its letter, so that both can be asked for', () => {
		const open = opener({}, { id: 'do-nothing' });
		expect(open('A.cost.total').place).toEqual(['A']);
		expect(open('do-nothing.cost.total').place).toEqual(['doing nothing']);
	});
});
