import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	architectureChart,
	architectureSentence,
	type ArchitectureData
} from '#charts/screen/index.ts';
import { layoutOf } from '#charts/screen/architecture/layout.ts';
import { runsOf } from '#charts/screen/architecture/boundary.ts';
import { overlaps, pen, sentenceOf, textsOf } from './texts.ts';

const pool = (id: string, siteId: string, copy: number, authority: string, immutable = false) =>
	({
		id,
		name: `${id} pool`,
		medium: 'disk',
		siteId,
		copy,
		authority,
		online: true,
		immutable
	}) as const;

const data: ArchitectureData = {
	sites: [
		{ id: 'home', name: 'Rotterdam', role: 'primary', machines: 304 },
		{ id: 'away', name: 'Eindhoven', role: 'secondary', machines: 114 },
		{ id: 'cloud', name: 'Cloud', role: 'cloud', machines: 3 }
	],
	pools: [
		pool('near', 'home', 1, 'backup administrator'),
		pool('far', 'cloud', 2, 'vault keeper', true)
	],
	movements: [
		{
			id: 'backup',
			name: 'Backup',
			from: 'sources',
			to: 'near',
			carried: false,
			linkBytesPerSecond: null
		},
		{
			id: 'copy',
			name: 'Copy',
			from: 'near',
			to: 'far',
			carried: false,
			linkBytesPerSecond: 1.25e9
		}
	],
	authorities: [
		{ name: 'backup administrator', poolIds: ['near'], holdsEveryCopy: false },
		{ name: 'vault keeper', poolIds: ['far'], holdsEveryCopy: false }
	],
	rateWords: ({ linkBytesPerSecond }) => (linkBytesPerSecond === null ? '' : '10 Gbit/s')
};

const ofOneAccount: ArchitectureData = {
	...data,
	authorities: [{ name: 'backup administrator', poolIds: ['near', 'far'], holdsEveryCopy: true }]
};

describe('the picture of a design', () => {
	it('says in words where each copy lies and whether one account can delete them all', () => {
		expect(architectureSentence(data)).toBe(
			'Copy 1: near pool, Rotterdam. Copy 2: far pool, Cloud, locked. No single account can delete every copy.'
		);
		expect(sentenceOf(architectureChart(ofOneAccount, 232, pen))).toMatch(
			/The backup administrator can delete every copy\.$/
		);
	});

	it('draws a boundary in red only when it holds every copy', () => {
		expect(architectureChart(data, 232, pen)).not.toContain('--bad');
		expect(architectureChart(ofOneAccount, 232, pen)).toContain('var(--bad)');
	});

	it('names the sites, the copies, who can delete them and the rate of the line', () => {
		const words = textsOf(architectureChart(data, 400, pen)).map((text) => text.words);
		expect(words).toEqual(
			expect.arrayContaining([
				'Rotterdam',
				'Eindhoven',
				'Cloud',
				'1',
				'2',
				'10 Gbit/s',
				'vault keeper'
			])
		);
	});

	it('draws no sources in the cloud, and more bars for the bigger site', () => {
		const layout = layoutOf(data, 232);
		expect(layout.sites.map(({ sourceRows }) => sourceRows)).toEqual([3, 2, 0]);
	});

	it('dashes what is carried by hand and says so', () => {
		const carried = { ...data, movements: [{ ...data.movements[1]!, carried: true }] };
		const svg = architectureChart(carried, 400, pen);
		expect(textsOf(svg).map(({ words }) => words)).toContain('by hand');
		expect(svg).toContain('stroke-dasharray="3 2.5"');
	});

	it('draws two boxes for an account whose pools stand around another one', () => {
		const between = {
			...data,
			pools: [...data.pools, pool('middle', 'away', 3, 'other hand')],
			authorities: [
				{ name: 'backup administrator', poolIds: ['near', 'far'], holdsEveryCopy: false },
				{ name: 'other hand', poolIds: ['middle'], holdsEveryCopy: false }
			]
		};
		const runs = runsOf(between.authorities, layoutOf(between, 300));
		expect(runs.map(({ boundary }) => boundary.name)).toEqual([
			'backup administrator',
			'other hand',
			'backup administrator'
		]);
	});

	it('keeps its words apart and inside at every width that a column can have', () => {
		fc.assert(
			fc.property(fc.integer({ min: 200, max: 500 }), fc.boolean(), (width, isOne) => {
				const texts = textsOf(architectureChart(isOne ? ofOneAccount : data, width, pen));
				expect(overlaps(texts)).toEqual([]);
				expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(width);
			})
		);
	});

	it('draws a design without pools or sites without failing', () => {
		const empty = { ...data, sites: [], pools: [], movements: [], authorities: [] };
		expect(architectureChart(empty, 232, pen)).not.toMatch(/NaN|undefined/);
	});
});
