/** The small parts on which a run stands. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldAuthorities } from '#engine/recovery/authorities.ts';
import { createHeap, firstItem, firstKey, pop, push } from '#engine/recovery/heap.ts';
import { meets, windowSeconds } from '#engine/recovery/instant.ts';
import { job, megabyte, play, times } from './queues.ts';

describe('an instant', () => {
	it('reaches as far as a billionth of the time, and a nanosecond at least', () => {
		expect(1000.000001 <= 1000 + windowSeconds(1000)).toBe(true);
		expect(1000.00001 <= 1000 + windowSeconds(1000)).toBe(false);
		expect(windowSeconds(0)).toBe(1e-9);
	});

	it('is granted to limits as well', () => {
		expect(meets(3600 * (1 + 1e-10), 3600)).toBe(true);
		expect(meets(3600.00001, 3600)).toBe(false);
		expect(meets(5, Infinity)).toBe(true);
	});
});

describe('a heap', () => {
	it('of 7 with key 2, 5 with key 1 and 3 with key 1 gives 3, 5, 7', () => {
		const heap = createHeap();
		push(heap, 2, 7);
		push(heap, 1, 5);
		push(heap, 1, 3);
		expect([pop(heap), pop(heap), pop(heap)]).toEqual([3, 5, 7]);
	});

	it('gives items by key, equal keys by number', () => {
		const entry = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat());
		fc.assert(
			fc.property(fc.array(entry), (entries) => {
				const heap = createHeap();
				for (const [key, item] of entries) push(heap, key, item);
				const out = entries.map(() => [firstKey(heap), firstItem(heap), pop(heap)]);
				const sorted = [...entries].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
				expect(out).toEqual(sorted.map(([key, item]) => [key, item, item]));
				expect([firstKey(heap), pop(heap)]).toEqual([Infinity, undefined]);
			})
		);
	});
});

describe('transfers', () => {
	it('share from when the second enters until the first ends', () => {
		const jobs = [job('a', 100), job('b', 100, { retrievalSeconds: 500 })];
		expect(times(play({}, jobs))).toEqual([1500, 2000]);
	});

	it('come after the overhead: 60 s and 36 GB at 100 MB/s make 420 s', () => {
		expect(times(play({}, [job('a', 36, { overheadSeconds: 60 })]))).toEqual([420]);
	});
});

describe('authorities', () => {
	it('fall with whoever controls them, in any number of steps', () => {
		const controls = { domain: ['backup'], backup: ['robot'], robot: ['domain'] };
		expect([...heldAuthorities(controls, ['domain'])]).toEqual(['domain', 'backup', 'robot']);
		expect([...heldAuthorities(controls, ['nobody'])]).toEqual(['nobody']);
	});
});

describe('totals', () => {
	it('1 TB at 200 MB/s is 400 GB after 2000 s; usable after 2 h at 500 an hour costs 1000', () => {
		const fast = { resources: [{ id: 'read', bytesPerSecond: 200 * megabyte }] };
		const moving = play({}, [job('a', 1000)], { ...fast, curveAt: [2000] });
		expect(moving.curve.deliveredBytes).toEqual([400_000 * megabyte]);
		const slow = play({}, [job('a', 0, { overheadSeconds: 7200, costPerHour: 500 })]);
		expect(slow.cost).toBe(1000);
	});

	const jobs = [
		job('a', 10, { rtoSeconds: 100, rpoSeconds: 3600, pointAt: -3600, costPerHour: 3600 }),
		job('b', 10, { rtoSeconds: 199, rpoSeconds: 3599, pointAt: -3600, costPerHour: 36 }),
		job('c', 10, { pool: null, rtoSeconds: 1e9, rpoSeconds: 1e9, costPerHour: 1e9 }),
		job('d', 0, { pointAt: 5 })
	];
	const outcome = play({ streamSlots: 1 }, jobs, { curveAt: [200, 0, 99, 100, 50] });

	it('count what is usable by when, in the order asked for', () => {
		expect(outcome.curve).toEqual({
			at: [200, 0, 99, 100, 50],
			usable: [3, 0, 0, 1, 0],
			deliveredBytes: [20_000, 0, 9900, 10_000, 5000].map((value) => value * megabyte)
		});
	});

	it('hold against what was promised, from the event on, and cost until usable', () => {
		expect(outcome).toMatchObject({
			lastUsableAt: 200,
			neverUsable: 1,
			rtoMisses: ['b', 'c'],
			rpoMisses: ['b', 'c'],
			cost: 100 + 2
		});
		expect(outcome.jobs.map(({ dataLostSeconds }) => dataLostSeconds)).toEqual([
			3600,
			3600,
			null,
			0
		]);
	});

	it('of no restores are nothing', () => {
		expect(play({}, [], { curveAt: [0, 5] })).toMatchObject({
			jobs: [],
			lastUsableAt: null,
			neverUsable: 0,
			curve: { usable: [0, 0] },
			cost: 0,
			bottleneck: null
		});
	});
});

describe('what held a run up', () => {
	it('is the bandwidth, also for those who wait for a slot behind it', () => {
		const { delays, bottleneck } = play({ streamSlots: 1 }, [job('a', 100), job('b', 100)]);
		expect(delays).toEqual([{ cause: 'resource', id: 'read', jobSeconds: 3000 }]);
		expect(bottleneck).toBe(delays[0]);
	});

	it('is the number of slots where a stream cannot go faster anyway', () => {
		const slow = { streamSlots: 1, streamBytesPerSecond: 50 * megabyte };
		const { delays } = play(slow, [job('a', 100), job('b', 100)]);
		expect(delays).toEqual([
			{ cause: 'rate', id: 'pool', jobSeconds: 4000 },
			{ cause: 'streams', id: 'pool', jobSeconds: 2000 }
		]);
	});

	it('names phases, retrievals, dependencies and handling by the time they took', () => {
		const { delays } = play(
			{},
			[
				job('a', 1, { overheadSeconds: 40, retrievalSeconds: 300 }),
				job('b', 0, { dependsOn: ['a'] })
			],
			{ phases: [{ id: 'decide', seconds: 1000 }] }
		);
		expect(delays).toEqual([
			{ cause: 'phase', id: 'decide', jobSeconds: 2000 },
			{ cause: 'dependencies', id: null, jobSeconds: 350 },
			{ cause: 'retrieval', id: 'pool', jobSeconds: 300 },
			{ cause: 'handling', id: 'pool', jobSeconds: 40 },
			{ cause: 'resource', id: 'read', jobSeconds: 10 }
		]);
	});

	it('shows how far resources and places were used', () => {
		const jobs = [job('a', 10), job('b', 30, { rateCapBytesPerSecond: 50 * megabyte })];
		const outcome = play({ streamSlots: 2, mountSlots: 4 }, jobs, {
			phases: [{ id: 'decide', seconds: 500 }]
		});
		// Both share until 700 s; alone, b uses half of it until 1100 s.
		expect(outcome.resources).toEqual([
			{
				id: 'read',
				bytesPerSecond: 100 * megabyte,
				takenBytes: 40_000 * megabyte,
				fullSeconds: 200,
				usedShare: 40 / 60
			}
		]);
		expect(outcome.slots).toMatchObject([
			{ kind: 'streams', limit: 2, peak: 2, heldSeconds: 800, usedShare: 800 / 1200 },
			{ kind: 'mounts', limit: 4, peak: 0, heldSeconds: 0, usedShare: 0 }
		]);
	});
});
