import { describe, expect, it } from 'vitest';
import {
	cautiousBenefit,
	cautiousCost,
	confidenceCut,
	decimal,
	money,
	moneyText,
	returnOnInvestment,
	yearlyCase
} from '#engine/finance/index.ts';

const roi = (benefits: number, costs: number) =>
	returnOnInvestment(money(benefits, 'EUR'), money(costs, 'EUR'))?.toFixed() ?? null;

describe('return on investment', () => {
	it('of 150 for 100 is 0.5', () => {
		expect(roi(150, 100)).toBe('0.5');
	});

	it('may be negative, and does not exist without costs', () => {
		expect(roi(80, 100)).toBe('-0.2');
		expect(roi(80, 0)).toBeNull();
		expect(roi(80, -5)).toBeNull();
	});

	it('on present values divides the net by the costs of a yearly table', () => {
		const table = yearlyCase([0, 110, 121].map(decimal), [100, 11, 0].map(decimal), decimal('0.1'));
		expect(table.presentBenefits.toFixed(10)).toBe('200.0000000000');
		expect(table.presentCosts.toFixed(10)).toBe('110.0000000000');
		expect(table.netPresentValue.toFixed(10)).toBe('90.0000000000');
		expect(table.returnOnPresentValue?.toFixed(6)).toBe('0.818182');
	});

	it('has none on present values without costs', () => {
		expect(yearlyCase([decimal(1)], [decimal(0)], decimal('0.1')).returnOnPresentValue).toBeNull();
	});

	it('cuts a benefit and raises a cost by share uncertain times risk', () => {
		const cut = confidenceCut(decimal('0.66'), decimal('0.30'));
		expect(cut.toFixed()).toBe('0.198');
		expect(moneyText(cautiousBenefit(money('100000.00', 'EUR'), cut))).toBe('80200.00');
		expect(moneyText(cautiousCost(money('100000.00', 'EUR'), cut))).toBe('119800.00');
	});
});
