import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BidDocument, DisplacementSection } from '#engine/bid/index.ts';
import { winPlan, type EngineFacts } from '#engine/displacement/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import { disastersOfChosen, winPlanOf } from '#engine/desk/index.ts';
import { desk, practice, typed } from '../deal/desk.ts';
import { exampleDocument, library } from '../sizing/example-bid.ts';

const questions = practice.displacement.conditions.flatMap(({ questions: own }) => own);
const facts = (share: number | null): EngineFacts => ({
	saving: { isQuantified: share !== null && share > 0, share, sentence: 'A sentence.' },
	technical: []
});

type Answer = DisplacementSection['answers'][number];

const section = (answers: readonly Answer[]): DisplacementSection => ({
	answers: [...answers],
	actions: [],
	meddpicc: {}
});
const plan = (answers: readonly Answer[], share: number | null = 0.3) =>
	winPlan(section(answers), practice.displacement, facts(share));
const answer = (question: string, grade: Answer['grade'], evidence?: string): Answer => ({
	question,
	grade,
	...(evidence === undefined ? {} : { evidence })
});

describe('the win plan', () => {
	it('of one answer of weight 3 against 2 in the first condition gives it 27.4 to 45.7 points', () => {
		const [first] = plan([answer('engineers-met', 'yes', 'seen')]).conditions;
		expect([first!.low * first!.weight, first!.high * first!.weight]).toEqual([
			expect.closeTo(27.4, 6),
			expect.closeTo(45.6667, 3)
		]);
	});

	it('asks the five conditions in their order of weight', () => {
		const { conditions } = plan([]);
		expect(conditions.map(({ id }) => id)).toEqual([
			'open-engineers',
			'neglect',
			'c-level',
			'saving',
			'technical'
		]);
		expect(conditions.map(({ weight }) => weight.toFixed(3))).toEqual([
			'0.457',
			'0.257',
			'0.157',
			'0.090',
			'0.040'
		]);
	});

	it('counts an answer without evidence as unknown, not as nought and not as yes', () => {
		const claimed = plan([answer('sponsor', 'yes')]);
		const silent = plan([]);
		expect([claimed.low, claimed.high]).toEqual([silent.low, silent.high]);
		const denied = plan([answer('sponsor', 'no', 'asked her')]);
		expect(denied.high).toBeLessThan(silent.high);
	});

	it('cannot be talked out of a saving: full marks without one will not displace', () => {
		const all = questions.map(({ id }) => answer(id, 'yes', 'seen'));
		for (const share of [null, 0, -0.2]) {
			const talked = plan(all, share);
			expect(talked.verdict).toBe('will-not-displace');
			expect(talked.reason).toContain('No quantified saving: will not displace.');
		}
		expect(plan(all, 0.3)).toMatchObject({ verdict: 'likely', reason: null });
	});

	it('names the lever that would move the score most', () => {
		expect(plan([]).lever).toMatchObject({ questionId: 'engineers-met' });
		const met = plan([answer('engineers-met', 'yes', 'seen')]);
		expect(met.lever).toMatchObject({ questionId: 'engineers-free' });
		expect(met.lever!.points).toBeCloseTo(18.2667, 3);
		const all = questions.map(({ id }) => answer(id, 'yes', 'seen'));
		expect(plan(all).lever).toBeNull();
	});

	it('argues in the order of weight from what holds, and leaves out what does not', () => {
		const { argument } = plan([
			answer('goal-of-the-board', 'yes', 'report'),
			answer('sponsor', 'yes', 'said so'),
			answer('claimed-after-the-fact', 'no', 'no invoice')
		]);
		expect(argument.map(({ conditionId }) => conditionId)).toEqual(['c-level', 'saving']);
	});

	it('says what nobody asks any more', () => {
		expect(plan([answer('gone', 'yes', 'seen')]).strays).toEqual(['gone']);
	});

	it('is a range that only narrows as evidence comes in', () => {
		const grades = fc.array(fc.constantFrom('yes', 'partly', 'no', null), {
			minLength: questions.length,
			maxLength: questions.length
		});
		fc.assert(
			fc.property(grades, fc.nat({ max: questions.length - 1 }), (given, place) => {
				const answers = given.flatMap((grade, index) =>
					grade === null ? [] : [answer(questions[index]!.id, grade, 'seen')]
				);
				const without = answers.filter(({ question }) => question !== questions[place]!.id);
				const [narrow, wide] = [plan(answers), plan(without)];
				expect(narrow.low).toBeGreaterThanOrEqual(wide.low - 1e-9);
				expect(narrow.high).toBeLessThanOrEqual(wide.high + 1e-9);
				expect(narrow.low).toBeLessThanOrEqual(narrow.high + 1e-9);
			})
		);
	});
});

describe('next actions', () => {
	const actions: DisplacementSection['actions'] = [
		{ id: 'b', what: 'Later', owner: 'B', due: '2027-02-01', done: false },
		{ id: 'a', what: 'Sooner', owner: 'A', due: '2027-01-01', done: false, question: 'sponsor' },
		{ id: 'c', what: 'Done', owner: 'C', due: '2026-01-01', done: true }
	];
	const { nextActions } = winPlan(
		{ answers: [], actions, meddpicc: {} },
		practice.displacement,
		facts(0.1)
	);

	it('come by date, then by lever, without those done', () => {
		expect(nextActions.slice(0, 2).map(({ what }) => what)).toEqual(['Sooner', 'Later']);
		expect(nextActions[2]).toMatchObject({ questionId: 'engineers-met', owner: null, due: null });
		expect(nextActions.map(({ what }) => what)).not.toContain('Done');
	});

	it('do not ask twice for what somebody has taken on', () => {
		expect(nextActions.filter(({ questionId }) => questionId === 'sponsor').length).toBe(1);
	});
});

describe('the example’s plan', () => {
	const of = (document: BidDocument) => {
		const bid = typed(document);
		return winPlanOf(bid, evaluate(bid, library), desk);
	};

	it('takes the saving that is left after the counter-offer from the engine', () => {
		const document = exampleDocument();
		const given = of(document).conditions.find(({ id }) => id === 'saving')!;
		expect(given.facts[0]).toMatchObject({ holds: true });
		const greedy = of({ ...document, incumbent: { ...document.incumbent!, counterOffer: '90 %' } });
		expect(greedy.verdict).toBe('will-not-displace');
	});

	it('takes the technical difference from the design, and leaves open what nobody has played', () => {
		const technical = of(exampleDocument()).conditions.find(({ id }) => id === 'technical')!;
		const holds = technical.facts.map((fact) => fact.holds);
		expect(holds).toEqual([false, false, true, true, null, null, null]);
		expect(technical.low).toBeCloseTo((100 * 2) / 7, 10);
		expect(technical.high).toBeCloseTo((100 * 5) / 7, 10);
	});

	it('takes from the disasters what today loses and the proposal keeps, with the figures', () => {
		const document = exampleDocument();
		const played = (chosen: string) => {
			const bid = typed({ ...document, offer: { ...document.offer, chosen } });
			const evaluation = evaluate(bid, library);
			const disasters = disastersOfChosen(bid, library, evaluation);
			const { conditions } = winPlanOf(bid, evaluation, desk, disasters);
			return conditions.find(({ id }) => id === 'technical')!;
		};
		const disk = played('disk');
		expect(disk.facts.slice(4).map(({ holds }) => holds)).toEqual([false, true, true]);
		expect(disk.facts[4]!.evidence).toContain('418 machines lost for good, today 0');
		expect(disk.low).toBe(disk.high);
		const copyData = played('copy-data');
		expect(copyData.facts[4]).toMatchObject({ holds: true });
		expect(copyData.low).toBeGreaterThan(disk.low);
	});

	it('will not displace while today’s bill is unknown', () => {
		const { incumbent: _, ...document } = exampleDocument();
		expect(of(document)).toMatchObject({
			verdict: 'will-not-displace',
			reason: expect.stringContaining('Today’s bill is not known') as string
		});
	});
});
