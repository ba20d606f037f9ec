/** Rules of the queue that are no formula: who goes first, who is passed over, who never starts. */
import { describe, expect, it } from 'vitest';
import { simulateRestores } from '#engine/recovery/index.ts';
import { gigabyte, job, megabyte, play, pool, queue, timeline, times } from './queues.ts';

describe('rank', () => {
	it('is priority, then sequence, whatever the place in the list', () => {
		const jobs = [
			job('a', 1, { priority: 2, sequence: 1 }),
			job('b', 1, { sequence: 9 }),
			job('c', 1, { sequence: 2 }),
			job('d', 1, { priority: 2, sequence: 0 })
		];
		expect(times(play({ streamSlots: 1 }, jobs))).toEqual([40, 20, 10, 30]);
	});

	it('gives no larger share', () => {
		const jobs = [job('a', 1, { priority: 1 }), job('b', 1, { priority: 9 })];
		expect(times(play({}, jobs))).toEqual([20, 20]);
	});

	it('puts nobody out who has started', () => {
		const jobs = [job('low', 10, { priority: 9 }), job('high', 1, { retrievalSeconds: 5 })];
		expect(times(play({ streamSlots: 1 }, jobs))).toEqual([100, 110]);
	});

	it('counts two things as one instant when they differ in the last digits only', () => {
		// 0.1 + 0.2 is not 0.3: both end together all the same, and the slots go by rank.
		const jobs = [
			job('x', 0, { overheadSeconds: 0.1 }),
			job('y', 0, { overheadSeconds: 0.3, sequence: 2 }),
			job('z', 0, { overheadSeconds: 0.2, dependsOn: ['x'], sequence: 3 }),
			job('second', 1, { dependsOn: ['y'], sequence: 5 }),
			job('first', 1, { dependsOn: ['z'], sequence: 4 })
		];
		const outcome = play({ streamSlots: 2 }, jobs);
		expect(timeline(outcome, 'first').startedAt).toBe(timeline(outcome, 'second').startedAt);
	});
});

describe('dependencies', () => {
	it('want usable, not complete', () => {
		const pools = [
			pool({ mountSlots: 1, mountSeconds: 300, migrationSlots: 1 }),
			pool({ id: 'other' })
		];
		const jobs = [
			job('db', 100, { mode: 'mount' }),
			job('app', 50, { pool: 'other', dependsOn: ['db', 'db'] })
		];
		const outcome = simulateRestores(queue(jobs, { pools }));
		expect(timeline(outcome, 'app')).toMatchObject({ startedAt: 300, usableAt: 800 });
		expect(timeline(outcome, 'db')).toMatchObject({ completeAt: 1800, degradedSeconds: 1500 });
	});

	it('in a circle, on itself or on what has no copy never start; the rest goes on', () => {
		const jobs = [
			job('a', 1, { dependsOn: ['b'] }),
			job('b', 1, { dependsOn: ['a'] }),
			job('self', 1, { dependsOn: ['self'] }),
			job('gone', 1, { pool: null, pointAt: -5 }),
			job('waits', 1, { dependsOn: ['gone'], pointAt: -5 }),
			job('free', 1)
		];
		const outcome = play({}, jobs);
		expect(times(outcome)).toEqual([null, null, null, null, null, 10]);
		expect(outcome.jobs.map(({ neverBecause }) => neverBecause)).toEqual([
			'dependency',
			'dependency',
			'dependency',
			'no-copy',
			'dependency',
			null
		]);
		expect(timeline(outcome, 'gone')).toMatchObject({ queuedAt: null, dataLostSeconds: null });
		expect(timeline(outcome, 'waits')).toMatchObject({ queuedAt: 0, dataLostSeconds: 5 });
		expect(outcome).toMatchObject({ neverUsable: 5, lastUsableAt: 10 });
	});
});

describe('the drives of a library', () => {
	const library = {
		drives: 2,
		loadSeconds: 20,
		locateSeconds: 60,
		unloadSeconds: 120,
		driveBytesPerSecond: 100 * megabyte
	};
	const wide = { resources: [{ id: 'read', bytesPerSecond: 10 * gigabyte }] };
	const onTape = (id: string, tape: string, gigabytes: number, more = {}) =>
		job(id, gigabytes, { tapes: [{ tape, bytes: gigabytes * gigabyte }], ...more });

	it('pass over whoever needs a tape in use, without holding back the next', () => {
		const jobs = [onTape('a', 'A', 50), onTape('b', 'A', 10), onTape('c', 'C', 10)];
		expect(times(play({ tape: library }, jobs, wide), 'startedAt')).toEqual([0, 580, 0]);
	});

	it('let those who wait for a tape come back by rank, also when they need two', () => {
		const both = {
			tapes: [
				{ tape: 'A', bytes: 5 * gigabyte },
				{ tape: 'B', bytes: 5 * gigabyte }
			]
		};
		const jobs = [
			onTape('a', 'A', 10),
			onTape('b', 'B', 40),
			job('both', 10, both),
			onTape('a2', 'A', 10),
			onTape('a3', 'A', 10),
			onTape('b2', 'B', 10)
		];
		const outcome = play({ tape: library }, jobs, wide);
		// `both` lacks B at 180 s and 340 s, and A at 480 s; b2 has run until 640 s before it has both.
		expect(times(outcome, 'startedAt')).toEqual([0, 0, 640, 180, 340, 480]);
	});

	it('choose the one that holds the tape, then an empty one, then the lowest number', () => {
		const jobs = [
			onTape('a', 'A', 10),
			onTape('b', 'B', 30),
			onTape('c', 'A', 10, { dependsOn: ['a'] }),
			onTape('d', 'D', 10, { dependsOn: ['c'] }),
			onTape('e', 'E', 10, { dependsOn: ['d'] })
		];
		const outcome = play({ tape: { ...library, drives: 3 } }, jobs, wide);
		expect(times(outcome)).toEqual([180, 380, 340, 520, 820]);
		expect(outcome.jobs.map(({ drive }) => drive)).toEqual([1, 2, 1, 3, 1]);
	});

	it('give up a tape that another drive reads next, at no charge, and are empty then', () => {
		const jobs = [
			onTape('a', 'A', 10),
			onTape('b', 'B', 10),
			job('ba', 20, {
				dependsOn: ['a', 'b'],
				tapes: [
					{ tape: 'B', bytes: 10 * gigabyte },
					{ tape: 'A', bytes: 10 * gigabyte }
				]
			}),
			onTape('c', 'C', 10, { dependsOn: ['a', 'b'] })
		];
		const outcome = play({ tape: library }, jobs, wide);
		expect(outcome.jobs.map(({ drive }) => drive)).toEqual([1, 2, 2, 1]);
		// Drive 1 lost A to the other, so C finds it empty: no unload.
		expect(timeline(outcome, 'c').usableAt).toBe(180 + 20 + 60 + 100);
		expect(timeline(outcome, 'ba').usableAt).toBe(180 + 60 + 100 + 200 + 100);
	});

	it('read a restore without tapes from a tape of its own, and one of no bytes all the same', () => {
		const jobs = [job('a', 10), job('b', 10), job('none', 0), job('empty', 0, { tapes: [] })];
		const outcome = play({ tape: { ...library, drives: 1 } }, jobs, wide);
		expect(times(outcome)).toEqual([180, 480, 680, 680]);
	});
});

describe('mounts', () => {
	const mount = (id: string, iops: number, more = {}) =>
		job(id, 10, { mode: 'mount', iops, ...more });
	const ceiling = { mountSlots: 9, mountSeconds: 100, iops: 1000, migrationSlots: 1 };

	it('that do not fit under the ceiling are not overtaken', () => {
		const jobs = [mount('a', 400), mount('b', 400), mount('c', 500), mount('d', 100)];
		const outcome = play(ceiling, jobs);
		expect(times(outcome)).toEqual([100, 100, 300, 300]);
		expect(outcome.slots.find(({ kind }) => kind === 'mounts')).toMatchObject({
			peak: 3,
			peakIops: 1000
		});
	});

	it('that exceed the ceiling alone never start and hold back nobody', () => {
		const outcome = play({ ...ceiling, mountSlots: 1 }, [mount('whale', 1001), mount('a', 1000)]);
		expect(times(outcome)).toEqual([null, 100]);
		expect(timeline(outcome, 'whale').neverBecause).toBe('ceiling');
		const none = play({ ...ceiling, mountSlots: 0 }, [mount('a', 1), job('stream', 1)]);
		expect(times(none)).toEqual([null, 10]);
		expect(timeline(none, 'a').neverBecause).toBe('ceiling');
	});

	it('that wait for another reserve nothing', () => {
		const jobs = [
			mount('app', 600, { dependsOn: ['db'] }),
			mount('db', 400, { priority: 2 }),
			mount('c', 600, { priority: 3 })
		];
		const outcome = play({ ...ceiling, migrationSlots: 0 }, jobs);
		expect(times(outcome, 'startedAt')).toEqual([null, 0, 0]);
	});

	it('take the time of their own where they have one', () => {
		const jobs = [mount('a', 1), mount('b', 1, { mountSeconds: 7, overheadSeconds: 5 })];
		expect(times(play(ceiling, jobs))).toEqual([100, 12]);
	});

	it('have slots of their own beside streams', () => {
		const outcome = play({ mountSlots: 1, streamSlots: 1 }, [mount('m', 1), job('s', 1)]);
		expect(times(outcome, 'startedAt')).toEqual([0, 0]);
	});

	it('of no bytes are complete when they are usable', () => {
		const outcome = play({ mountSlots: 1, migrationSlots: 1, mountSeconds: 5 }, [
			job('a', 0, { mode: 'mount' }),
			job('b', 0, { mode: 'mount' })
		]);
		expect(times(outcome, 'completeAt')).toEqual([5, 10]);
	});
});

describe('bandwidth that is not there', () => {
	it('leaves a stream standing still for ever, and says so', () => {
		const outcome = play({}, [job('a', 1), job('empty', 0)], {
			resources: [{ id: 'read', bytesPerSecond: 0 }]
		});
		expect(times(outcome)).toEqual([null, 0]);
		expect(timeline(outcome, 'a').neverBecause).toBe('no-bandwidth');
	});
});

describe('a queue that cannot be run', () => {
	const refused =
		(jobs: Parameters<typeof queue>[0], more = {}) =>
		() =>
			simulateRestores(queue(jobs, more));

	it('says what is wrong and where', () => {
		expect(refused([job('a', 1), job('a', 1)])).toThrow(/two restores are called "a"/);
		expect(refused([job('a', 1, { pool: 'x' })])).toThrow(/restore "a" names the pool "x"/);
		expect(refused([job('a', 1, { dependsOn: ['x'] })])).toThrow(/names the restore "x"/);
		expect(refused([job('a', 1, { through: ['x'] })])).toThrow(/names the resource "x"/);
		expect(refused([job('a', -1)])).toThrow(/bytes of restore "a" is -1000000000/);
		expect(refused([job('a', 1, { rehydration: 0 })])).toThrow(/rehydration of restore "a" is 0/);
		expect(refused([], { phases: [{ id: 'p', seconds: NaN }] })).toThrow(/phase "p" is NaN/);
		expect(refused([job('a', 1)], { pools: [{ id: 'pool' }] })).toThrow(
			/nothing says how fast restore "a"/
		);
	});

	it('is one that mounts tape, or whose pieces are not its bytes', () => {
		const tape = {
			drives: 1,
			loadSeconds: 0,
			locateSeconds: 0,
			unloadSeconds: 0,
			driveBytesPerSecond: 1
		};
		const pools = [pool({ tape })];
		expect(refused([job('a', 1, { mode: 'mount' })], { pools })).toThrow(/stream it instead/);
		expect(refused([job('a', 1, { tapes: [{ tape: 'A', bytes: 5 }] })], { pools })).toThrow(
			/add up to 5 bytes; expected its 1000000000/
		);
		const half = [pool({ tape: { ...tape, drives: 1.5 } })];
		expect(refused([], { pools: half })).toThrow(/expected a whole number/);
	});

	it('but needs no rate for what never moves', () => {
		const pools = [{ id: 'pool', mountSeconds: 7 }];
		const jobs = [job('a', 1, { mode: 'mount' as const }), job('b', 0, { overheadSeconds: 3 })];
		expect(times(simulateRestores(queue(jobs, { pools })))).toEqual([7, 3]);
	});
});
