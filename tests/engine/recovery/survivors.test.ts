import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	findDeletionRisk,
	findSurvivors,
	type DisasterEvent,
	type Topology,
	type WorkloadCopy
} from '#engine/recovery/index.ts';
import { allAuthorities } from '#engine/recovery/authorities.ts';
import { anyEvent, anyTopology, attacked } from './topologies.ts';

const day = 86_400;
const copies: readonly WorkloadCopy[] = [
	{ id: 'disk', site: 'hq', points: [{ at: -day }, { at: -2 * day }], deleters: ['backup'] },
	{
		id: 'bucket',
		site: 'cloud',
		points: [{ at: -2 * day, immutableUntil: 5 * day }, { at: -9 * day }],
		deleters: ['backup'],
		overriders: ['provider']
	},
	{ id: 'tape', site: 'vault', points: [{ at: -8 * day }], online: false, overriders: ['keeper'] }
];
const topology: Topology = {
	controls: { domain: ['backup'], robot: ['domain'] },
	workloads: [{ id: 'erp', copies }]
};

function survivors(event: Partial<DisasterEvent>, given = topology) {
	const [only] = findSurvivors(given, { id: 'event', ...event }).workloads;
	if (!only?.hit) throw new Error('the workload was not hit');
	return only;
}

const losses = (event: Partial<DisasterEvent>) =>
	survivors(event).copies.map(({ lostTo }) => lostTo);

describe('survivors', () => {
	it('a bucket locked for 5 days outlives a stolen administrator, not the account', () => {
		const stolen = survivors({ authorities: ['backup'] });
		expect(stolen).toMatchObject({
			survivingCopies: ['bucket', 'tape'],
			chosenCopy: 'bucket',
			chosenPointAt: -2 * day,
			dataLostSeconds: 2 * day
		});
		expect(stolen.copies[1]).toMatchObject({ points: 2, survivingPoints: 1 });
		expect(survivors({ authorities: ['backup', 'provider'] }).survivingCopies).toEqual(['tape']);
	});

	it('say what took each copy, and who', () => {
		expect(losses({ authorities: ['robot'] })).toEqual([
			{ by: 'deletion', authority: 'backup' },
			{ by: 'deletion', authority: 'backup' },
			null
		]);
		expect(losses({ authorities: ['keeper', 'provider'] })).toEqual([
			null,
			{ by: 'override', authority: 'provider' },
			{ by: 'override', authority: 'keeper' }
		]);
		expect(losses({ sites: ['hq'], copiesLost: ['tape'], onlineDestruction: 'all' })).toEqual([
			{ by: 'site' },
			{ by: 'destruction' },
			{ by: 'copy' }
		]);
		expect(losses({ onlineDestruction: ['cloud'] })).toEqual([null, { by: 'destruction' }, null]);
	});

	it('are not clean once corrupted: the preferred copy may be alive and of no use', () => {
		expect(survivors({ corruptedSince: -3 * day })).toMatchObject({
			survivingCopies: ['disk', 'bucket', 'tape'],
			chosenCopy: 'bucket',
			chosenPointAt: -9 * day,
			newestCleanPointAt: -8 * day
		});
		expect(survivors({ corruptedSince: -20 * day })).toMatchObject({
			chosenCopy: null,
			chosenPointAt: null,
			newestCleanPointAt: null,
			dataLostSeconds: null
		});
	});

	it('of workloads that were not hit are not asked for', () => {
		const { workloads } = findSurvivors(topology, { id: 'one file', workloads: [] });
		expect(workloads).toEqual([{ id: 'erp', hit: false }]);
	});

	it('are those that an attack played move by move leaves', () => {
		fc.assert(
			fc.property(anyTopology, anyEvent, (given, event) => {
				for (const one of findSurvivors(given, event).workloads) {
					expect(one.hit).toBe(event.workloads?.includes(one.id) ?? true);
					if (!one.hit) continue;
					const left = attacked(given, event, one.id);
					const clean = left.map(({ id, points }) => ({
						id,
						at: Math.max(
							...points.map(({ at }) => at).filter((at) => at < (event.corruptedSince ?? Infinity))
						)
					}));
					const first = clean.find(({ at }) => at > -Infinity);
					const newest = Math.max(...clean.map(({ at }) => at));
					expect(one.survivingCopies).toEqual(
						left.filter(({ points }) => points.length > 0).map(({ id }) => id)
					);
					expect(one.copies.map(({ survivingPoints }) => survivingPoints)).toEqual(
						left.map(({ points }) => points.length)
					);
					expect(one.chosenCopy).toBe(first?.id ?? null);
					expect(one.chosenPointAt).toBe(first?.at ?? null);
					expect(one.newestCleanPointAt).toBe(newest > -Infinity ? newest : null);
					for (const copy of one.copies)
						expect(copy.lostTo !== null).toBe(copy.survivingPoints < copy.points);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

const subsets = (list: readonly string[]): readonly (readonly string[])[] =>
	list.reduce<readonly (readonly string[])[]>(
		(sets, one) => [...sets, ...sets.map((set) => [...set, one])],
		[[]]
	);

describe('who can delete everything', () => {
	const regions = (second: string): Topology => ({
		controls: {},
		workloads: [
			{
				id: 'w',
				copies: ['console', second].map((deleter, place) => ({
					id: `r${place}`,
					site: `eu-${place}`,
					points: [{ at: -1 }],
					deleters: [deleter]
				}))
			}
		]
	});

	it('is one console over two regions; a second account under its own root makes it two', () => {
		expect(findDeletionRisk(regions('console')).workloads).toEqual([
			{
				id: 'w',
				unprotected: false,
				soleDeleters: ['console'],
				fewestAuthorities: 1,
				smallestSet: ['console']
			}
		]);
		expect(findDeletionRisk(regions('other root')).workloads[0]).toMatchObject({
			soleDeleters: [],
			fewestAuthorities: 2,
			smallestSet: ['console', 'other root']
		});
	});

	it('is nobody where a lock has no overrider, until it ends', () => {
		const locked: Topology = {
			controls: {},
			workloads: [
				{
					id: 'w',
					copies: [{ id: 'c', site: 's', points: [{ at: -1, immutableUntil: 9 }], deleters: ['a'] }]
				}
			]
		};
		expect(findDeletionRisk(locked, 8).workloads[0]).toMatchObject({ fewestAuthorities: null });
		expect(findDeletionRisk(locked, 9).workloads[0]).toMatchObject({ soleDeleters: ['a'] });
	});

	it('has nothing to delete where there is no point', () => {
		const none = { controls: { a: ['b'] }, workloads: [{ id: 'w', copies: [] }] };
		expect(findDeletionRisk(none).workloads[0]).toMatchObject({
			unprotected: true,
			soleDeleters: [],
			fewestAuthorities: 0
		});
	});

	it('is found by trying every set of authorities', () => {
		fc.assert(
			fc.property(anyTopology, fc.integer({ min: -3, max: 3 }), (given, at) => {
				const all = allAuthorities(given);
				for (const one of findDeletionRisk(given, at).workloads) {
					const deletes = (authorities: readonly string[]): boolean =>
						attacked(given, { id: 'e', at, authorities }, one.id).every(
							({ points }) => points.length === 0
						);
					const enough = subsets(all).filter(deletes);
					const isUnprotected = deletes([]);
					const fewest = Math.min(...enough.map(({ length }) => length));
					expect(one.unprotected).toBe(isUnprotected);
					expect(one.soleDeleters).toEqual(
						isUnprotected ? [] : all.filter((authority) => deletes([authority]))
					);
					expect(one.fewestAuthorities).toBe(fewest < Infinity ? fewest : null);
					if (one.smallestSet) expect(deletes(one.smallestSet)).toBe(true);
				}
			}),
			{ numRuns: 200 }
		);
	});
});
