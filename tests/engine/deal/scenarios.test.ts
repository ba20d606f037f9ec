import { describe, expect, it } from 'vitest';
import type { BidDocument, Scenario } from '#engine/bid/index.ts';
import { playScenarios, type ScenarioOutcome } from '#engine/desk/index.ts';
import { patched } from '#engine/deal/index.ts';
import { exampleDocument } from '../sizing/example-bid.ts';
import { desk, exampleDeal } from './desk.ts';

describe('a patch', () => {
	it('of { b: { d: 3 } } on { a: 1, b: { c: 2 } } is { a: 1, b: { c: 2, d: 3 } }', () => {
		const document = { a: 1, b: { c: 2 } };
		expect(patched(document, { b: { d: 3 } })).toEqual({ a: 1, b: { c: 2, d: 3 } });
		expect(document).toEqual({ a: 1, b: { c: 2 } });
	});

	it('replaces lists whole, and a value whole with how it is known', () => {
		expect(patched({ a: [1, 2] }, { a: [3] })).toEqual({ a: [3] });
		const known = { value: 1, how: 'supplied', source: 'x', low: 0 };
		const other = { value: 2, how: 'assumed', source: 'y' };
		expect(patched({ a: known }, { a: other })).toEqual({ a: other });
	});

	it('takes nothing out: what it leaves open stays', () => {
		expect(patched({ a: 1 }, { a: undefined })).toEqual({ a: 1 });
	});
});

function outcomes(change: (document: BidDocument) => BidDocument = (bid) => bid) {
	const played = playScenarios(change(exampleDocument()), desk);
	return Object.fromEntries(played.map((outcome) => [outcome.id, outcome]));
}

const one = (scenario: Scenario): ScenarioOutcome =>
	playScenarios(
		{ ...exampleDocument(), deal: { ...exampleDocument().deal, scenarios: [scenario] } },
		desk
	)[0]!;

describe('scenarios', () => {
	const played = outcomes();

	it('are the practice’s until the bid has its own', () => {
		expect(Object.keys(played)).toEqual(['low-bid', 'value-led', 'as-a-service']);
		expect(one({ id: 'own', name: 'Own' }).id).toBe('own');
	});

	it('match the low bid: not above it, and within a hundredth of a percent of it', () => {
		const sell = Number(played['low-bid']!.report!.sheet.sell);
		expect(sell).toBeLessThanOrEqual(930_000);
		expect(sell).toBeGreaterThan(930_000 * 0.9995);
	});

	it('stand where they aim in their own corridor', () => {
		expect(played['value-led']!.report!.corridor.position).toBeCloseTo(0.35, 2);
	});

	it('leave the net margin they aim for, at most a hair more', () => {
		const { report } = one({ id: 'x', name: 'X', aim: { at: 'net-margin', share: '12 %' } });
		const share = report!.sheet.netMarginShare!;
		expect(share).toBeGreaterThanOrEqual(0.12);
		expect(share).toBeLessThan(0.1202);
	});

	it('in instalments dig deeper into our cash and cost more financing', () => {
		const patch = { deal: { payment: { collection: 'monthly' } } } as const;
		const { cash, sheet } = one({ id: 'x', name: 'X', patch }).report!;
		const offered = exampleDeal();
		expect(cash.monthsBelow).toBeGreaterThan(offered.cash.monthsBelow);
		expect(Number(sheet.financing)).toBeGreaterThan(Number(offered.sheet.financing));
	});

	it('propose another architecture, sized and billed by use, beside the designs of the bid', () => {
		const { document, report } = played['as-a-service']!;
		expect(report!.candidateName).toContain('Backup as a service');
		expect(report!.lines[0]!.label).toContain('per protected TB');
		expect(document.candidates!.length).toBe(exampleDocument().candidates!.length + 1);
		expect(document.candidates!.slice(0, -1)).toEqual(exampleDocument().candidates);
		expect(report!.corridor.position).toBeCloseTo(0.5, 2);
	});

	it('propose the bid’s own design of an architecture where it has one', () => {
		const { document, report } = one({ id: 'x', name: 'X', propose: 'dedup-appliance' });
		expect(report!.candidateId).toBe('dedup');
		expect(document.candidates).toEqual(exampleDocument().candidates);
	});

	it('that propose what the library does not have say so instead of a figure', () => {
		const { report, problem } = one({ id: 'x', name: 'X', propose: 'nothing' });
		expect(report).toBeNull();
		expect(problem).toContain('"nothing"');
	});

	it.each(['value-led', 'as-a-service'])(
		'are whole bids: %s put on the table is the deal that was shown',
		(id) => {
			const { document, report } = played[id]!;
			expect(exampleDeal(() => document)).toEqual(report);
		}
	);

	it('carry their own chance to win into their expected value', () => {
		const { report } = played['low-bid']!;
		expect(report!.winProbability).toBe(0.5);
		expect(Number(report!.expectedValue)).toBeLessThan(0);
	});

	it.each([
		['no-competitor', { at: 'competitor' }],
		['above-list', { at: 'price', amount: '9m' }],
		['below-support', { at: 'price', amount: 1 }],
		['no-floor', { at: 'net-margin', share: '95 %' }]
	] as const)('say why a price is not reached: %s', (problem, aim) => {
		const { competitor: _, ...deal } = exampleDocument().deal!;
		const scenarios = [{ id: 'x', name: 'X', aim }];
		const [missed] = playScenarios({ ...exampleDocument(), deal: { ...deal, scenarios } }, desk);
		expect(missed).toMatchObject({ missed: problem, problem: null });
		expect(missed!.report!.sheet.sell).toBe(exampleDeal().sheet.sell);
	});

	it('that make no bid say so instead of a figure', () => {
		const { report, problem } = one({
			id: 'x',
			name: 'X',
			patch: { offer: { chosen: 'nothing' } }
		});
		expect(report).toBeNull();
		expect(problem).toContain('offer.chosen: "nothing" is no candidate');
	});

	it('evaluate another design when they choose one', () => {
		const { report } = one({ id: 'x', name: 'X', patch: { offer: { chosen: 'dedup' } } });
		expect(report!.candidateId).toBe('dedup');
	});
});
