import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import type { EventOutcome, EventSummary, Replay } from '#engine/replay.ts';
import { replay, valueOf } from '#engine/replay.ts';
import { evaluate } from '#engine/evaluate.ts';
import { valueReplay, type ValueInput } from '#engine/value/index.ts';
import { exampleDocument, library, typed } from '../sizing/example-bid.ts';
import { event } from '../disaster/by-hand.ts';

const summary = (id: string, likely: number, how: 'supplied' | 'assumed'): EventSummary => ({
	id,
	name: id,
	does: id,
	siteId: null,
	siteName: null,
	machines: 1,
	bytes: 1,
	perYear: { likely, low: likely, high: likely, how, source: '' }
});

const outcome = (eventId: string, costs: Partial<EventOutcome>): EventOutcome => ({
	eventId,
	cells: [],
	machines: 1,
	gone: 0,
	lastUsableSeconds: 1,
	rtoMisses: 0,
	rpoMisses: 0,
	downtimeCost: 0,
	goneCostPerHour: 0,
	dataLossCost: 0,
	unpricedLosses: 0,
	bottleneck: null,
	...costs
});

function input(
	events: readonly EventSummary[],
	designs: Readonly<Record<string, readonly Partial<EventOutcome>[]>>,
	includes: Readonly<Record<string, readonly string[]>> = {}
): ValueInput {
	const all: Replay = {
		schema: 'bidwright/replay@1',
		day: 0,
		events,
		levels: [],
		problems: [],
		designs: Object.entries(designs).map(([candidateId, outcomes]) => ({
			candidateId,
			letter: candidateId,
			name: candidateId,
			deletion: { sole: [], fewestAuthorities: null, unprotected: 0 },
			outcomes: outcomes.map((costs, place) => outcome(events[place]?.id ?? '', costs)),
			unknowns: []
		}))
	};
	return {
		replay: all,
		events: events.map(({ id }) => event({ id, includes: includes[id] ?? [] })),
		figures: library.value,
		rebuildSeconds: 10 * 86_400,
		currency: 'EUR',
		unpricedMachines: 0,
		todayId: 'today'
	};
}

describe('the expected yearly loss', () => {
	it('0.08 a year of 760 000 against 137 000: 49 840 avoided, of which 39 872 are counted', () => {
		const { designs } = valueReplay(
			input([summary('fire', 0.08, 'supplied')], {
				today: [{ downtimeCost: 760_000 }],
				disk: [{ downtimeCost: 137_000 }]
			})
		);
		expect(designs.map((design) => design.expectedYearlyLoss)).toEqual(['60800.00', '10960.00']);
		expect(designs[1]?.avoided).toMatchObject({
			kind: 'soft',
			perYear: '49840.00',
			trustedPerYear: '39872.00'
		});
		expect(designs[0]?.avoided).toBeNull();
	});

	it('adds lost data where it has a price', () => {
		const { designs } = valueReplay(
			input([summary('fire', 0.5, 'assumed')], {
				today: [{ downtimeCost: 1000, dataLossCost: 600 }]
			})
		);
		expect(designs[0]?.lines[0]).toMatchObject({ perEvent: '1600.00', perYear: '800.00' });
	});

	it('what is gone costs its hours until it is rebuilt, and the line says at least', () => {
		const { designs } = valueReplay(
			input([summary('login', 0.1, 'assumed')], {
				today: [{ gone: 3, goneCostPerHour: 100 }],
				disk: [{ downtimeCost: 500 }]
			})
		);
		expect(designs[0]).toMatchObject({ expectedYearlyLoss: '2400.00', isAtLeast: true });
		expect(designs[1]?.avoided?.lines[0]?.bound).toBe('at-least');
	});

	it('counts no event twice: one that includes another is taken at the rest', () => {
		const { designs } = valueReplay(
			input(
				[summary('ransomware', 0.04, 'assumed'), summary('login', 0.01, 'assumed')],
				{ today: [{ downtimeCost: 100_000 }, { downtimeCost: 200_000 }] },
				{ ransomware: ['login'] }
			)
		);
		expect(designs[0]?.lines.map(({ perYear }) => perYear)).toEqual(['3000.00', '2000.00']);
	});

	it('never takes more off than there is', () => {
		const { designs } = valueReplay(
			input(
				[summary('ransomware', 0.01, 'assumed'), summary('login', 0.04, 'assumed')],
				{ today: [{ downtimeCost: 100_000 }, { downtimeCost: 0 }] },
				{ ransomware: ['login'] }
			)
		);
		expect(designs[0]?.expectedYearlyLoss).toBe('0.00');
	});

	it('a design that loses more is counted whole: only benefits are doubted', () => {
		const { designs } = valueReplay(
			input([summary('login', 1, 'assumed')], {
				today: [{ downtimeCost: 100 }],
				disk: [{ downtimeCost: 300 }]
			})
		);
		expect(designs[1]?.avoided?.trustedPerYear).toBe('-200.00');
	});

	it('foots: the printed lines add up to the printed loss', () => {
		const costs = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), {
			minLength: 1,
			maxLength: 8
		});
		fc.assert(
			fc.property(costs, fc.double({ min: 0, max: 20, noNaN: true }), (each, likely) => {
				const events = each.map((_, place) => summary(`e${place}`, likely, 'assumed'));
				const { designs } = valueReplay(
					input(events, { today: each.map((downtimeCost) => ({ downtimeCost })) })
				);
				const total = (designs[0]?.lines ?? []).reduce(
					(sum, { perYear }) => sum.plus(perYear),
					new Decimal(0)
				);
				expect(designs[0]?.expectedYearlyLoss).toBe(total.toFixed(2));
			})
		);
	});
});

describe('the worked example', () => {
	const bid = typed(exampleDocument());
	const value = valueOf(bid, library, replay(bid, library, evaluate(bid, library)));

	it('says for how many machines lost data has no price', () => {
		expect(value.unpricedMachines).toBe(418);
	});

	it('values copy data above today, and one login over both copies below it', () => {
		const avoided = (id: string): number =>
			Number(value.designs.find(({ candidateId }) => candidateId === id)?.avoided?.perYear);
		expect(avoided('copy-data')).toBeGreaterThan(0);
		expect(avoided('dedup')).toBeLessThan(0);
	});

	it('lists the statistics that it refuses, each with the reason', () => {
		expect(value.refused.length).toBeGreaterThanOrEqual(3);
		for (const { claim, because } of value.refused) expect(`${claim}${because}`).not.toBe('');
	});
});
