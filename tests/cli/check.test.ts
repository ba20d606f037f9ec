import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Alternative, ReviewedFinding } from '#engine/advise.ts';
import { bidwright } from './shell.ts';

const example = 'templates/examples/kestrel-logistics.bid.yaml';
const text = readFileSync(example, 'utf8');
const withAcceptances = (acceptances: readonly object[]): string =>
	stringify({ ...(parse(text) as object), acceptances });

interface Checked {
	readonly findings: readonly (ReviewedFinding & { readonly fixes: readonly Alternative[] })[];
	readonly spentAcceptances: readonly { readonly sentence: string }[];
}

describe('check', () => {
	it('says of each finding what would end it, and for how much a year', async () => {
		const { code, out } = await bidwright(['check', example]);
		expect(code).toBe(0);
		expect(out).toMatch(/^Warns\n/);
		expect(out).toMatch(
			/ {2}A {2}Whoever holds the backup administrator's account can delete every copy\.\n.*\n {5}fix: Harden the disk repository, \d+ EUR a year more; /
		);
		expect(out).toMatch(/Three services .*\n.*\n {5}fix: Protect all 3 as Bronze, /);
	});

	it('tells of other designs in a line, and of all of them when asked', async () => {
		const short = await bidwright(['check', example]);
		expect(short.out).toMatch(/Other designs\n {2}0 .*\n {2}B .*\n {2}C .*\n {2}D /);
		const long = await bidwright(['check', example, '--all']);
		expect(long.out).not.toContain('Other designs');
		expect(long.out).toMatch(/ {2}B {2}Ransomware: 418 machines /);
	});

	it('lists what was accepted with name and date, and what was accepted for nothing', async () => {
		const stdin = withAcceptances([
			{
				finding: 'disk/restore-untested',
				by: 'A. de Vries',
				role: 'CIO',
				on: '2026-11-18',
				why: 'From spring.'
			},
			{ finding: 'disk/no-copy', by: 'M. Visser', on: '2026-11-18', why: 'By mistake.' }
		]);
		const { out } = await bidwright(['check', '-'], { stdin });
		expect(out).toMatch(/Accepted\n.*Nobody is to test.*\n {5}A\. de Vries, CIO, 2026-11-18: From/);
		expect(out).toMatch(/Accepted without a finding\n {5}M\. Visser accepted "disk\/no-copy"/);
	});

	it('opens again what has become worse, and says from what', async () => {
		const stdin = withAcceptances([
			{
				finding: 'bid/shadow-it',
				by: 'A. de Vries',
				on: '2026-11-18',
				why: 'Small.',
				extent: 2e12
			}
		]);
		const { out } = await bidwright(['check', '-'], { stdin });
		expect(out).toContain(
			'open again: accepted by A. de Vries, 2026-11-18, but it was given for 2.0 TB; it is 5.2 TB now'
		);
	});

	it('gives programs the patches', async () => {
		const { out } = await bidwright(['check', example, '--json']);
		const { findings, spentAcceptances } = JSON.parse(out) as Checked;
		expect(spentAcceptances).toEqual([]);
		const finding = findings.find(({ key }) => key === 'bid/shadow-it');
		expect(finding?.fixes[0]?.patches).toHaveLength(3);
		expect(finding?.fixes[0]?.patches[0]?.path[0]).toBe('workloads');
	});
});
