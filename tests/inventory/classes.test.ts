import { describe, expect, it } from 'vitest';
import { namePatternsSchema, suggestClass } from '#inventory/index.ts';
import { statedClass, usuallyNotBackedUp } from '../../src/inventory/classes/suggest.ts';
import { patterns } from './patterns.ts';

const machine = (name: string, operatingSystem = '', notes = '') => ({
	name,
	operatingSystem,
	notes
});

describe('a class suggested from a name', () => {
	it('finds a mark inside a longer name, and says so', () => {
		expect(suggestClass(machine('CADSRVSQL001'), patterns)).toEqual({
			class: 'database',
			rule: 'name contains "sql"',
			reason: 'The usual name of a database engine, also inside longer names.'
		});
	});

	it.each([
		['CRMDB01', 'database'],
		['prd-oracle-rac2', 'database'],
		['LONEXCH02', 'mail'],
		['smtp-relay', 'mail'],
		['LONFS01', 'file-server'],
		['nas-3', 'file-server'],
		['LONADFS01', 'system'],
		['LONDC01', 'system'],
		['DC-02', 'system'],
		['ad', 'system'],
		['printsrv', 'system'],
		['vdi-pool-117', 'virtual-desktop'],
		['lon-web-04', 'application'],
		['SHAREPOINT2', 'application'],
		['BUILD7', 'application'],
		['tfs-2', 'application'],
		['CLIENTFS01', 'file-server'],
		['mail.example.com', 'mail']
	])('makes %s %s', (name, expected) => {
		expect(suggestClass(machine(name), patterns).class).toBe(expected);
	});

	it.each([
		'sandbox',
		'serverprod3',
		'ciscomgr',
		'sprint-board',
		'LON-SRV-17',
		'headache',
		'dcom1',
		'kiosk',
		'fabric9'
	])('does not read more into %s than is there', (name) => {
		expect(suggestClass(machine(name), patterns)).toMatchObject({
			class: 'general',
			rule: 'no pattern matched'
		});
	});

	it('does not take the name of the company for that of the machine', () => {
		expect(suggestClass(machine('ktx9.sqlworks.example'), patterns).class).toBe('general');
	});

	it('falls to the operating system and the notes where the name is silent', () => {
		expect(suggestClass(machine('ws17', 'Microsoft Windows 10 (64-bit)'), patterns)).toMatchObject({
			class: 'virtual-desktop',
			rule: 'operating system contains "windows 10"'
		});
		expect(
			suggestClass(
				machine('srv17', 'Microsoft Windows Server 2019', 'SQL Server for CRM'),
				patterns
			)
		).toMatchObject({ class: 'database', rule: 'notes contains "sql server"' });
	});
});

describe('machines that a backup usually leaves out', () => {
	it('are told by their names', () => {
		expect(usuallyNotBackedUp(machine('vCLS (12)'), patterns)).toContain('cluster');
		expect(usuallyNotBackedUp(machine('LONVBR01'), patterns)).toContain('backup servers');
		expect(usuallyNotBackedUp(machine('LONSQL01'), patterns)).toBeUndefined();
	});
});

describe('a class that a table states', () => {
	it.each([
		['SQL database', 'database'],
		['Files', 'file-server'],
		['virtual machine', 'general'],
		['Mail', 'mail'],
		['database', 'database'],
		['Quantum', undefined]
	])('%s is %s', (word, expected) => {
		expect(statedClass(word, patterns)).toBe(expected);
	});
});

describe('the table of patterns', () => {
	it('refuses a pattern that asks two things or none', () => {
		const pattern = { class: 'mail', look: 'name', reason: 'long enough a reason' };
		const withPattern = (asked: object) => ({ ...patterns, patterns: [{ ...pattern, ...asked }] });
		expect(namePatternsSchema.safeParse(withPattern({ contains: ['mail'] })).success).toBe(true);
		expect(namePatternsSchema.safeParse(withPattern({})).success).toBe(false);
		expect(
			namePatternsSchema.safeParse(withPattern({ contains: ['mail'], word: ['mx'] })).success
		).toBe(false);
	});

	it('has no pattern that an earlier one makes useless', () => {
		const marks = patterns.patterns.flatMap(({ look, contains = [], endsWord = [], word = [] }) =>
			[...contains, ...endsWord, ...word].map((mark) => ({ look, mark, whole: contains }))
		);
		for (const [index, { look, mark }] of marks.entries()) {
			const earlier = marks
				.slice(0, index)
				.find(
					(one) => one.look === look && one.whole.includes(one.mark) && mark.includes(one.mark)
				);
			expect(earlier, `${mark} never matches`).toBeUndefined();
		}
	});
});
