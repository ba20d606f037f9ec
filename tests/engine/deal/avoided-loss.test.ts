import { describe, expect, it } from 'vitest';
import { dealOf, disastersOfChosen, playScenarios } from '#engine/desk/index.ts';
import type { AvoidedGround } from '#engine/deal/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { AvoidedLine } from '#engine/value/index.ts';
import { against } from './comparison.ts';
import { exampleDocument, library } from '../sizing/example-bid.ts';
import { desk, reportOf, smallDeal, typed } from './desk.ts';

const line = (perYear: string, bound: AvoidedLine['bound'] = 'exact'): AvoidedLine => ({
	eventId: 'fire',
	perYear,
	trustShare: 0.8,
	trustedPerYear: Number(perYear) < 0 ? perYear : String(Number(perYear) * 0.8),
	bound
});

const avoided = (...lines: readonly AvoidedLine[]): AvoidedGround => ({
	avoided: { kind: 'soft', perYear: '0', trustedPerYear: '0', lines },
	months: 57,
	eventNames: { fire: 'Fire' }
});

const corridorWith = (ground: AvoidedGround | null, deal = {}) =>
	reportOf(
		smallDeal({
			candidate: { against: against('300') },
			avoided: ground,
			deal: { valueCounted: '80 %', avoidedLossCounted: '25 %', requiredSaving: 0, ...deal }
		})
	).corridor;

describe('losses avoided in the ceiling', () => {
	it('39 872 a year trusted, 57 months, a quarter of it: 47 348 beside the money freed', () => {
		const { hard, soft, value } = corridorWith(avoided(line('49840')));
		expect(hard).toEqual({ gain: '1300.00', share: 0.8, counted: '1040.00', beside: null });
		expect(soft).toMatchObject({
			trustedPerYear: '39872.00',
			months: 57,
			share: 0.25,
			counted: '47348.00'
		});
		expect(value).toBe('48388.00');
	});

	it('keeps doubt of its own: the share of the money freed does not touch it, nor the other way', () => {
		const whole = corridorWith(avoided(line('49840')), { valueCounted: '100 %' });
		expect(whole.soft?.counted).toBe('47348.00');
		const nothing = corridorWith(avoided(line('49840')), { avoidedLossCounted: 0 });
		expect(nothing.value).toBe(corridorWith(null).value);
	});

	it('counts no benefit that is known from above only, and says so', () => {
		const { soft } = corridorWith(avoided(line('49840', 'at-most'), line('100', 'unknown')));
		expect(soft?.counted).toBe('0.00');
		expect(soft?.lines.map(({ counts }) => counts)).toEqual([false, false]);
	});

	it('lowers the ceiling where the design loses more than today', () => {
		const { soft, value } = corridorWith(avoided(line('-400', 'at-most')));
		expect(soft?.counted).toBe('-475.00');
		expect(value).toBe('565.00');
	});

	it('is never laid on a value that the bid states', () => {
		const { value, soft } = corridorWith(avoided(line('49840')), { customerValue: 2000 });
		expect([value, soft]).toEqual(['2000.00', null]);
	});
});

describe('what goes beside the bill', () => {
	const small = { candidate: { against: against('300') }, avoided: null };
	const deal = { valueCounted: '80 %', requiredSaving: 0 };

	it('is in the ceiling as it is trusted, and no doubt is laid on it again', () => {
		const { hard, value } = reportOf(smallDeal({ ...small, beside: '250.00', deal })).corridor;
		expect(hard).toMatchObject({ counted: '1040.00', beside: '250.00' });
		expect(value).toBe('1290.00');
	});

	it('is what the design’s test copies free, of a design that hands them out', () => {
		const document = exampleDocument();
		const proposed = { ...document, offer: { ...document.offer, chosen: 'copy-data' } };
		const bid = typed(proposed);
		const evaluation = evaluate(bid, library);
		const report = dealOf(bid, evaluation, desk);
		const disk = evaluation.candidates.find(({ id }) => id === 'copy-data')?.testCopies?.disk;
		expect(disk).toBeTruthy();
		expect(report.ok && report.value.corridor.hard?.beside).toBe(disk?.trusted);
	});
});

describe('the example’s losses avoided', () => {
	const bid = typed(exampleDocument());
	const evaluation = evaluate(bid, library);
	const disasters = disastersOfChosen(bid, library, evaluation);

	it('are those of the replay, from the cut-over to the end of the horizon', () => {
		const { soft } = reportOf(dealOf(bid, evaluation, desk, disasters)).corridor;
		const design = disasters.value.designs.find(({ candidateId }) => candidateId === 'disk');
		expect(soft?.months).toBe(60 - evaluation.exit!.cutOverMonth);
		expect(soft?.lines.map(({ trustedPerYear }) => trustedPerYear)).toEqual(
			design?.avoided?.lines.map(({ trustedPerYear }) => trustedPerYear)
		);
		expect(soft?.lines.map(({ event }) => event)).toContain('Ransomware');
	});

	it('are not there before anybody plays them', () => {
		expect(reportOf(dealOf(bid, evaluation, desk)).corridor).toMatchObject({ soft: null });
	});

	it('are counted alike in every way to bid', () => {
		const memo = createMemo();
		const counted = playScenarios(exampleDocument(), desk, memo, disasters)
			.filter(({ document }) => document.offer?.chosen === 'disk')
			.map(({ report }) => report?.corridor.soft?.counted);
		expect(counted.length).toBeGreaterThan(1);
		expect(new Set(counted).size).toBe(1);
	});
});
