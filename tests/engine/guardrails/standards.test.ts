import { describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { advised, example, findingOf, keysOf, library, oneWorkload, taken } from './advised.ts';

type Level = BidDocument['serviceLevels'][number];

const level = (changes: Partial<Level> = {}): Level => ({
	id: 'one',
	name: 'One',
	rpo: '24 h',
	rto: '24 h',
	retention: { daily: 30 },
	copies: 2,
	...changes
});

/** Keys of what one design misses of one standard. */
const missed = (
	architecture: string,
	standard: string,
	changes: Partial<Level> = {},
	workload: object = {}
) =>
	keysOf(
		advised(
			oneWorkload(architecture, workload, {
				serviceLevels: [level(changes)],
				regimes: [{ standard }]
			})
		)
	)
		.filter((key) => key.startsWith('it/standard-missed/'))
		.map((key) => key.replace(`it/standard-missed/${standard}-`, ''));

describe('a standard', () => {
	it('asks for one mechanism a clause: 3-2-1-1-0 of disk with an object copy', () => {
		expect(missed('disk-repository', 'three-two-one')).toEqual(['one-locked', 'zero']);
	});

	it('is kept where every mechanism is there', () => {
		expect(missed('hardened-repository', 'three-two-one')).toEqual(['zero']);
		expect(missed('object-classes', 'three-two-one')).not.toContain('zero');
	});

	it('counts disk by any other name as disk', () => {
		expect(missed('dedup-appliance', 'three-two-one')).toContain('two');
		expect(missed('tape-library', 'three-two-one')).not.toContain('two');
	});

	it('counts one copy fewer when a level wants one fewer', () => {
		expect(missed('disk-repository', 'three-two-one', { copies: 1 })).toEqual(
			expect.arrayContaining(['three', 'one'])
		);
	});

	it('is missed by a level of which the design holds nothing', () => {
		expect(missed('no-backup', 'three-two-one')).toEqual(
			expect.arrayContaining(['three', 'one', 'one-locked'])
		);
	});

	it('counts sync and share as no copy', () => {
		expect(
			missed('sync-and-share', 'three-two-one', {}, { class: 'file-server', users: 40 })
		).toEqual(expect.arrayContaining(['three', 'one', 'one-locked']));
	});

	it('asks for retention by its clause, and says what each level has', () => {
		const document = { ...example, regimes: [{ standard: 'pci-dss' }] };
		const finding = findingOf(advised(document), 'disk/standard-missed/pci-dss-history');
		expect(finding.sentence).toBe(
			'PCI DSS 4.0, 10.5.1, asks for audit history of twelve months: Bronze has points of up to 6 months.'
		);
		expect(finding.cites).toMatchObject({ standard: 'PCI DSS 4.0', clause: '10.5.1' });
		expect(finding.cites?.source).toMatch(/stellans\.io/);
	});

	it('is kept by keeping the points that long, which costs money', () => {
		const document = { ...example, regimes: [{ standard: 'pci-dss' }] };
		const advice = advised(document);
		const [longer] = advice.alternativesFor(
			findingOf(advice, 'disk/standard-missed/pci-dss-history')
		);
		expect(longer?.name).toBe('Keep Bronze for 12 months');
		expect(Number(longer?.pricePerYear)).toBeGreaterThan(0);
		if (longer)
			expect(keysOf(advised(taken(document, longer)))).not.toContain(
				'disk/standard-missed/pci-dss-history'
			);
	});

	it('binds only the levels that the bid says', () => {
		const document = { ...example, regimes: [{ standard: 'pci-dss', levels: ['gold'] }] };
		expect(keysOf(advised(document))).not.toContain('disk/standard-missed/pci-dss-history');
		expect(() =>
			advised({ ...example, regimes: [{ standard: 'pci-dss', levels: ['platinum'] }] })
		).toThrow('"platinum" is no service level of this bid');
	});

	it('finds what has no level at all, and what only a person can state', () => {
		const keys = keysOf(advised({ ...example, regimes: [{ standard: 'nis2' }] }));
		expect(keys).toContain('bid/standard-missed/nis2-complete');
		expect(keys).toContain('bid/standard-to-state/nis2-procedure');
		expect(keys).toContain('disk/standard-missed/nis2-access');
	});

	it('is named when no template has it', () => {
		const finding = findingOf(
			advised({ ...example, regimes: [{ standard: 'iso-1' }] }),
			'bid/unknown-standard/iso-1'
		);
		expect(finding.sentence).toMatch(/^"iso-1" is no standard in the templates; there is: cisa, /);
	});
});

describe('the standards that come with the product', () => {
	it('say where each rule stands and how sure we are', () => {
		expect(library.standards.length).toBeGreaterThanOrEqual(10);
		for (const { rules } of library.standards)
			for (const { source, clause } of rules) {
				expect(library.sources[source]).toBeDefined();
				expect(clause).not.toBe('');
			}
	});

	it('give every ground to a finding that some check makes', () => {
		expect(new Set(library.grounds.map(({ finding }) => finding)).size).toBe(
			library.grounds.length
		);
	});
});
