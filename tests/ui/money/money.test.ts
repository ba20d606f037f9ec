import { describe, expect, it } from 'vitest';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { decimal } from '#engine/finance/index.ts';
import { againstWords, evaluationAgainst } from '#ui/money/against.ts';
import { axisWords, cents, shortAmount, thousands } from '#ui/money/amounts.ts';
import { columnsData, columnsTable, cumulativeData, cumulativeTable } from '#ui/money/charts.ts';
import { totalWords } from '#ui/money/comparison.ts';
import { usedConventions } from '#ui/money/conventions.ts';
import { factsOf, returnOf, verdictOf } from '#ui/money/facts.ts';
import { changeLines, inWords, leavingSentences } from '#ui/money/leaving.ts';
import { paybackCause } from '#ui/money/payback.ts';
import { moneySentence } from '#ui/money/sentence.ts';
import { chosenOf } from '#ui/shell/strip.ts';
import { exampleBid, seen } from '../example-bid.ts';
import { sessionOf } from '../session/session-of.ts';

const session = sessionOf(exampleBid);
const { evaluation } = session;
const chosen = chosenOf(evaluation)!;

const number = (text: string): number => Number(text.replace(/\s/g, '').replace('−', '-'));

describe('amounts', () => {
	it('are to the cent in tables, in thousands in columns, short at the ends of lines', () => {
		expect(seen(cents('460526.33'))).toBe('460_526.33');
		expect(seen(cents('-36380.00'))).toBe('−36_380.00');
		expect(seen(thousands('1234567.89'))).toBe('1_235');
		expect(shortAmount('1739000', 'EUR')).toBe('1.74 M');
		expect(shortAmount('80152', 'EUR')).toBe('80 k');
		expect(shortAmount('950', 'EUR')).toBe('950');
	});

	it('have no more decimals on an axis than its step needs', () => {
		expect([5e5, 1e6, 1.5e6].map((amount) => axisWords(amount, true))).toEqual(['0.5', '1', '1.5']);
		expect(axisWords(2e5, false)).toBe('200');
	});
});

describe('costs by category', () => {
	const data = columnsData(evaluation);

	it('show today first, then the designs, in one order of categories', () => {
		expect(data.columns.map(({ name }) => name)).toEqual(['today', 'A', 'B', 'C', 'D']);
		expect(data.categories.at(-1)).toEqual({ name: 'Migration, exit', happensOnce: true });
		expect(data.columns.filter(({ isChosen }) => isChosen).map(({ name }) => name)).toEqual(['A']);
	});

	it('add up: parts of a column are its total', () => {
		for (const { parts, total } of data.columns) {
			const sum = parts.reduce((all, part) => all + (part?.amount ?? 0), 0);
			expect(sum).toBeCloseTo(total, 2);
		}
	});

	it('stand as a table with the same totals', () => {
		const table = columnsTable(evaluation);
		const total = table.rows.at(-1)!.slice(1).map(number);
		const sums = total.map((_, column) =>
			table.rows
				.slice(0, -1)
				.map((row) => row[column + 1]!)
				.filter((cell) => cell !== '–')
				.reduce((all, cell) => all.plus(decimal(number(cell))), decimal(0))
				.toNumber()
		);
		expect(sums).toEqual(total);
	});
});

describe('a design with lines without a price', () => {
	const open = { ...chosen, cost: { ...chosen.cost, unpriced: ['Training'] } };
	const incomplete = { ...evaluation, candidates: [open] };

	it('costs more than its total, and saves nothing that could be said', () => {
		const column = columnsData(incomplete).columns.find(({ isChosen }) => isChosen)!;
		expect(column.totalWords).toMatch(/^over [\d.]+ M$/);
		expect(column.differenceWords).toBe('');
		const running = cumulativeData(incomplete, session.bid.incumbent);
		expect(running).toMatchObject({ payback: null, savingWords: '' });
		expect(factsOf(open, incomplete).every(({ difference }) => difference === '')).toBe(true);
		expect(verdictOf(open, incomplete)).toBeNull();
	});

	it('has no price at all while none of its lines has one', () => {
		const nothing = { ...open, cost: { ...open.cost, total: '0.00' } };
		expect(totalWords(nothing, 'EUR')).toBe('no price');
		expect(moneySentence(evaluation, nothing)).toBe('Nothing of A has a price yet.');
	});
});

describe('costs month by month', () => {
	it('end where the totals end', () => {
		const last = cumulativeTable(evaluation).rows.at(-1)!;
		expect(last[0]).toBe('month 60');
		expect(number(last[2]!)).toBe(Number(chosen.cost.total));
	});

	it('mark the month from which the chosen design stays cheaper', () => {
		const data = cumulativeData(evaluation, session.bid.incumbent);
		expect(data.payback?.month).toBe(chosen.against?.paybackMonth);
		expect(data.sentence).toContain(`from month ${chosen.against!.paybackMonth!}`);
	});

	it('mark nothing when it is never paid back, or from the start', () => {
		for (const paybackMonth of [null, 0]) {
			const design = { ...chosen, against: { ...chosen.against!, paybackMonth } };
			const data = cumulativeData({ ...evaluation, candidates: [design] }, session.bid.incumbent);
			expect(data.payback).toBeNull();
		}
	});
});

describe('the cause of a payback', () => {
	const month = chosen.against!.paybackMonth!;
	const today = evaluation.today!;
	type Bill = NonNullable<NonNullable<BidDocument['incumbent']>['bill']>;

	/** The cause when today's bill is this, and the design is ahead by so much right after the month. */
	function causeOf(bill: Bill, ahead: number): string | null {
		const reading = readBid({ ...exampleBid, incumbent: { ...exampleBid.incumbent!, bill } });
		if (!reading.ok) throw new Error(reading.problems[0]?.message);
		const cumulativeByMonth = chosen.cost.cumulativeByMonth.map((amount) =>
			String(Number(amount) + ahead)
		);
		return paybackCause(reading.bid.incumbent, chosen, {
			...today,
			cost: { ...today.cost, cumulativeByMonth }
		});
	}

	const once = (amount: string, at = month) =>
		({ label: 'New library', category: 'hardware', timing: 'once', month: at, amount }) as const;
	const monthly = (amount: string) =>
		({ label: 'Vault', category: 'media', timing: 'monthly', amount }) as const;

	it('is the one-off of that month, when it tips the balance', () => {
		expect(causeOf([once('300000'), monthly('2000')], 50_000)).toBe('New library');
	});

	it('is nothing when the design would be ahead without it', () => {
		expect(causeOf([once('300000')], 400_000)).toBeNull();
	});

	it('is nothing when it falls due in another month, or something else is larger', () => {
		expect(causeOf([once('300000', month + 1)], 50_000)).toBeNull();
		expect(causeOf([once('1000'), monthly('2000')], 500)).toBeNull();
	});
});

describe('what it comes to', () => {
	it('is total and present value beside today, with the engine’s own differences', () => {
		const [total, present] = factsOf(chosen, evaluation);
		expect(number(total!.difference)).toBe(Number(chosen.against!.saving));
		expect(number(total!.today) - number(total!.chosen)).toBeCloseTo(number(total!.difference), 2);
		expect(seen(present!.name)).toBe('Present value at 8_% a year');
		expect(number(present!.difference)).toBe(Number(chosen.against!.netPresentValue));
	});

	it('says the month of payback as a date, and what it is where there is none', () => {
		const at = (paybackMonth: number | null) =>
			verdictOf({ ...chosen, against: { ...chosen.against!, paybackMonth } }, evaluation)!.since;
		expect([8, 0, null].map(at)).toEqual([
			'month 8, Dec 2027',
			'from the start',
			'not within the horizon'
		]);
	});

	it('compares with nothing where there is no incumbent', () => {
		const alone = { ...chosen, against: null };
		expect(factsOf(alone, { ...evaluation, today: null }).every(({ today }) => today === '')).toBe(
			true
		);
		expect(verdictOf(alone, evaluation)).toBeNull();
	});

	it('names its conventions, each once and each one that the engine knows', () => {
		expect(new Set(usedConventions.map(({ id }) => id)).size).toBe(20);
	});
});

describe('the sentence of the page', () => {
	const said = (change: Partial<NonNullable<typeof chosen.against>>): string =>
		seen(moneySentence(evaluation, { ...chosen, against: { ...chosen.against!, ...change } }));

	it('says what is saved and since when', () => {
		const saving = { saving: '1170000.00', savingShare: 0.4 };
		expect(said({ ...saving, paybackMonth: 20 })).toMatch(
			/^A saves 1\.17 M EUR in five years, 40_%; it stays cheaper from month 20\./
		);
		expect(said({ ...saving, paybackMonth: 0 })).toMatch(/cheaper from the first month\./);
	});

	it('says what remains of it after the counter-offer', () => {
		expect(said({ saving: '1170000.00', savingShare: 0.4, paybackMonth: 20 })).toMatch(
			/ If the incumbent takes 25_% off, \d+ k EUR remain\.$/
		);
	});

	it('says plainly that a design is dearer', () => {
		expect(said({ saving: '-200000.00', savingShare: -0.07, paybackMonth: null })).toBe(
			'A costs 200 k EUR more than today over five years, 7_%.'
		);
	});

	it('says when prices are missing, and when there is nothing to compare with', () => {
		const open = { ...chosen, cost: { ...chosen.cost, unpriced: ['Training', 'Rack'] } };
		expect(seen(moneySentence(evaluation, open))).toMatch(
			/^Two lines of A have no price: it costs more than .* EUR, and what it saves cannot be said\.$/
		);
		expect(moneySentence({ ...evaluation, today: null }, chosen)).toMatch(
			/no incumbent to compare it with\.$/
		);
		expect(moneySentence(evaluation, null)).toBe('No design yet, so nothing costs anything.');
	});
});

describe('what the page compares with', () => {
	it('is today’s bill as it is, or another way of going on in its place', () => {
		expect(evaluationAgainst(evaluation, 'renew')).toBe(evaluation);
		const offer = evaluationAgainst(evaluation, 'counter-offer');
		const baseline = evaluation.baselines.find(({ id }) => id === 'counter-offer');
		expect(offer.today?.cost).toBe(baseline?.cost);
		for (const { against, comparisons } of offer.candidates)
			expect(against).toBe(comparisons.find((one) => one.baseline === 'counter-offer'));
	});

	it('is named in the charts and in the sentence', () => {
		const nothing = evaluationAgainst(evaluation, 'do-nothing');
		const design = nothing.candidates[0]!;
		expect(columnsData(nothing, againstWords['do-nothing'].name).columns[0]?.name).toBe('nothing');
		expect(moneySentence(nothing, design, 'do-nothing')).toMatch(/ more than doing nothing over /);
	});

	it('has a rate of return of its own, and says at which discount rates it saves', () => {
		const rates = (['renew', 'counter-offer'] as const).map((id) => {
			const compared = evaluationAgainst(evaluation, id);
			return returnOf(compared.candidates[0]!, compared);
		});
		expect(rates[0]?.rate).toMatch(/% a year$/);
		expect(rates[0]).not.toEqual(rates[1]);
		expect(rates[0]?.kind).toBe(
			'it saves at any discount rate below; the only rate of 2 not negative'
		);
		expect(returnOf(evaluation.candidates[0]!, { today: null })).toBeNull();
	});
});

describe('leaving', () => {
	it('lists what the change costs the design, within its total', () => {
		const lines = changeLines(evaluation.candidates[0]!);
		expect(lines.map(({ id }) => id)).toEqual([
			'own-migration',
			'own-training',
			'dual-running',
			'legacy-carried'
		]);
	});

	it('says what is compared with, what the contract does, what is held and what the books show', () => {
		const sentences = leavingSentences(evaluation, 'counter-offer').map(inWords);
		expect(sentences).toHaveLength(4);
		expect(sentences[0]).toMatch(/takes 25 % off hardware, software and support from month 3/);
		expect(sentences[1]).toMatch(/ends in month 3; notice is due by 30 Mar 2027/);
		expect(sentences[2]).toMatch(/590.TB of restore points/u);
		expect(sentences[3]).toMatch(/a memo, in no total/);
	});
});
