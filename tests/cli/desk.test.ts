import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DealReport, WinPlan } from '#engine/desk/index.ts';
import { bidwright, example, scratchFolder } from './shell.ts';

const bid = readFileSync(example, 'utf8');

describe('deal', () => {
	it('prints the sheet, the corridor and the ways to bid', async () => {
		const { code, out, err } = await bidwright(['deal', example]);
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^Internal\./);
		expect(out).toMatch(/net margin +\d/);
		expect(out).toMatch(/floor \d.*, ceiling \d/);
		expect(out).toContain('Match the low bid');
	});

	it('gives one JSON document that agrees with itself', async () => {
		const { out } = await bidwright(['deal', example, '--json']);
		const report = JSON.parse(out) as DealReport & { scenarios: { id: string }[] };
		expect(report.schema).toBe('bidwright/deal-report@1');
		expect(report.scenarios.map(({ id }) => id)).toEqual(['low-bid', 'value-led', 'as-a-service']);
		const { sell, bought, work, grossMargin } = report.sheet;
		expect(Number(grossMargin)).toBeCloseTo(Number(sell) - Number(bought) - Number(work), 2);
	});

	it('ends with 1 and says why where nothing lies between floor and ceiling', async () => {
		const stdin = bid.replace('pursuitCost:', 'requiredSaving: 99 %\n  pursuitCost:');
		const { code, out } = await bidwright(['deal', '-'], { stdin });
		expect(code).toBe(1);
		expect(out).toContain('do not bid: we need more than the customer gains');
	});
});

describe('win', () => {
	it('prints score, conditions, lever, actions and argument', async () => {
		const { code, out } = await bidwright(['win', example]);
		expect(code).toBe(0);
		expect(out).toMatch(/^Internal\. \d+–\d+ of 100: likely/);
		expect(out).toContain('Biggest lever, 18 points');
		expect(out).toMatch(/M\. Jansen +2026-11-30/);
	});

	it('ends with 1 without a quantified saving', async () => {
		const stdin = bid.replace('counterOffer: { value: 25 %', 'counterOffer: { value: 100 %');
		const ran = await bidwright(['win', '-', '--json'], { stdin });
		expect(ran.code).toBe(1);
		expect((JSON.parse(ran.out) as WinPlan).verdict).toBe('will-not-displace');
	});
});

describe('portfolio', () => {
	it('lists the bids of a folder, a faulty one with what is wrong', async () => {
		const folder = scratchFolder();
		cpSync(example, join(folder, 'a.bid.yaml'));
		writeFileSync(join(folder, 'b.bid.json'), '{}');
		const { code, out } = await bidwright(['portfolio', '.'], { folder });
		expect(code).toBe(0);
		expect(out).toMatch(/Kestrel Logistics +NW-2026-0417 .*above-floor +2027-01-31/);
		expect(out).toContain('b.bid.json:1: is not a bid');
		const csv = await bidwright(['portfolio', '.', '--csv'], { folder });
		expect(csv.out.split('\r\n')).toHaveLength(4);
	});
});
