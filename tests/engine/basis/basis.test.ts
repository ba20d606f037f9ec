import { describe, expect, it } from 'vitest';
import { figuresIn } from '#engine/basis/figures-in.ts';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { evaluate } from '#engine/evaluate.ts';
import type { BasisFigure } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import { exampleDocument, library } from '../../proposal/example.ts';
import { withFigure } from './perturbed.ts';

function listOf(document: BidDocument, from: Library = library): readonly BasisFigure[] {
	const reading = readBid(document);
	if (!reading.ok) throw new Error('the bid does not read');
	return evaluate(reading.bid, from).assumptions;
}

const proposing = (architecture: string): BidDocument => {
	const document = exampleDocument();
	return {
		...document,
		candidates: [{ id: 'one', architecture }],
		offer: { ...document.offer, chosen: 'one' },
		acceptances: []
	};
};

const kinds = (list: readonly BasisFigure[]): ReadonlySet<string> =>
	new Set(list.map(({ kind }) => kind));

describe('figures of a part of the library', () => {
	it('are found wherever they stand, with their place', () => {
		const chunk = { value: 8192, source: 'practice', confidence: 'assumed' };
		expect(figuresIn({ store: { chunk }, name: 'Pool', list: [{ chunk }] })).toEqual([
			{ path: 'store.chunk', figure: chunk },
			{ path: 'list.chunk', figure: chunk }
		]);
	});
});

describe('what an evaluation rests on', () => {
	it('is listed once for pools that share it, with range and source', () => {
		const list = listOf(proposing('dedup-appliance'));
		expect(list.filter(({ kind }) => kind === 'pool.store.chunk')).toEqual([
			{
				group: 'design',
				kind: 'pool.store.chunk',
				what: 'Size of a chunk',
				of: ['Dedup appliance', 'Replicated appliance'],
				more: 0,
				unit: 'bytes',
				value: 8192,
				low: 4096,
				high: 12288,
				currency: null,
				confidence: 'assumed',
				source: 'Presales practice for deduplicating appliances, not verified, 2026-11'
			}
		]);
	});

	it('is assumed or second-hand, never what was read in a source', () => {
		for (const id of ['object-classes', 'tape-staged', 'mixed-by-level'])
			for (const { confidence } of listOf(proposing(id)))
				expect(confidence).toMatch(/^(assumed|weak)$/);
	});

	it('follows the library: a figure that was seen shows once it is assumed', () => {
		const index = library.architectures.findIndex(({ id }) => id === 'disk-repository');
		const path = ['architectures', String(index), 'pools', '0', 'fillLimit'];
		const pool = library.architectures[index]!.pools[0]!;
		const isListed = (list: readonly BasisFigure[]): boolean =>
			list.some(({ kind, of }) => kind === 'pool.fillLimit' && of.includes(pool.name));
		expect(pool.fillLimit.confidence).toBe('seen');
		expect(isListed(listOf(proposing('disk-repository')))).toBe(false);
		const doubted = withFigure(library, path, { confidence: 'assumed' });
		expect(isListed(listOf(proposing('disk-repository'), doubted))).toBe(true);
	});

	it('has nothing of pools, stages and locks that the design does not have', () => {
		const disk = kinds(listOf(proposing('disk-repository')));
		for (const kind of [
			'pool.keepsAtMost',
			'pool.store.history',
			'movement.peak',
			'pool.lock.atLeast'
		])
			expect(disk.has(kind)).toBe(false);
		expect(kinds(listOf(proposing('replication'))).has('pool.store.history')).toBe(true);
		const unused = listOf(proposing('disk-repository')).flatMap(({ of }) => of);
		expect(unused).not.toContain('Copy-data appliance');
	});

	it('leaves out what the bid says, and a rule whose quantity the bid fixes', () => {
		const document = proposing('dedup-appliance');
		const said = {
			...document,
			candidates: [
				{
					id: 'one',
					architecture: 'dedup-appliance',
					quantities: { training: 2 },
					dualRunningMonths: 2,
					hardwareLifeYears: 6
				}
			],
			economics: { ...document.economics, inflationPerYear: '2 %' }
		};
		const before = listOf(document);
		const after = listOf(said);
		for (const kind of [
			'default.inflationPerYear',
			'default.dualRunningMonths',
			'default.changeOver.hardwareLifeYears'
		]) {
			expect(kinds(before).has(kind)).toBe(true);
			expect(kinds(after).has(kind)).toBe(false);
		}
		const isTraining = ({ kind, of }: BasisFigure): boolean =>
			kind === 'driver.count.count' && of.includes('Training');
		expect(before.some(isTraining)).toBe(true);
		expect(after.some(isTraining)).toBe(false);
	});

	it('does not play events that are switched off', () => {
		const document = proposing('dedup-appliance');
		const off = { ...document, events: [{ id: 'ransomware', off: true }] };
		const names = (list: readonly BasisFigure[]) => list.flatMap(({ of }) => of);
		expect(names(listOf(document))).toContain('Ransomware');
		expect(names(listOf(off))).not.toContain('Ransomware');
	});

	it('names a few of many workloads and counts the others', () => {
		const document = proposing('dedup-appliance');
		const [first] = document.workloads ?? [];
		const { changePerDay: _, changeOver: __, ...bare } = first!;
		const workloads = Array.from({ length: 40 }, (___, index) => ({
			...bare,
			id: `w${index}`,
			name: `W ${index}`,
			needs: []
		}));
		const change = listOf({ ...document, workloads }).find(
			({ kind }) => kind === 'class.changePerDay'
		);
		expect(change).toMatchObject({ of: ['W 0', 'W 1', 'W 2', 'W 3', 'W 4', 'W 5'], more: 34 });
	});

	it('is the same to the byte each time', () => {
		const document = proposing('object-classes');
		expect(JSON.stringify(listOf(document))).toBe(JSON.stringify(listOf(document)));
	});
});
