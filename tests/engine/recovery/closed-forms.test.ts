/** Where the answer is a formula: one for each kind of thing that restores wait for. */
import { describe, expect, it } from 'vitest';
import type { RestoreOutcome } from '#engine/recovery/index.ts';
import { gigabyte, job, megabyte, play, times } from './queues.ts';

const sumsUpTo = (list: readonly number[]): readonly number[] =>
	list.map((_, index) => list.slice(0, index + 1).reduce((sum, value) => sum + value, 0));

function expectTimes(
	outcome: RestoreOutcome,
	expected: readonly number[],
	which: 'startedAt' | 'usableAt' | 'completeAt' = 'usableAt'
): void {
	const got = times(outcome, which);
	expect(got).toHaveLength(expected.length);
	expected.forEach((value, index) => expect(got[index]).toBeCloseTo(value, 6));
}

describe('bandwidth', () => {
	it('restores 1 TB alone through 200 MB/s in 5000 s', () => {
		const outcome = play({}, [job('a', 1000)], {
			resources: [{ id: 'read', bytesPerSecond: 200 * megabyte }]
		});
		expect(times(outcome)).toEqual([5000]);
	});

	it('one slot: overhead and bytes ÷ rate, one after the other', () => {
		const sizes = [30, 7, 55, 0, 12];
		const jobs = sizes.map((size, index) =>
			job(`j${index}`, size, { overheadSeconds: 11 * index, rateCapBytesPerSecond: 80 * megabyte })
		);
		const each = sizes.map((size, index) => 11 * index + (size * gigabyte) / (80 * megabyte));
		expectTimes(play({ streamSlots: 1 }, jobs), sumsUpTo(each));
	});

	it('all at once: the next larger one takes its difference, shared by those that are left', () => {
		const sizes = [3, 8, 8, 21, 40];
		const jobs = sizes.map((size, index) => job(`j${index}`, size));
		const each = sizes.map(
			(size, index) => (size - (sizes[index - 1] ?? 0)) * 10 * (sizes.length - index)
		);
		expectTimes(play({}, jobs), sumsUpTo(each));
	});

	it('equal jobs go in waves of as many as there are slots', () => {
		const jobs = Array.from({ length: 8 }, (_, index) =>
			job(`j${index}`, 12, { overheadSeconds: 30, rateCapBytesPerSecond: 40 * megabyte })
		);
		const full = 30 + (12 * gigabyte) / ((100 * megabyte) / 3);
		const rest = 30 + (12 * gigabyte) / (40 * megabyte);
		const waves = [
			full,
			full,
			full,
			2 * full,
			2 * full,
			2 * full,
			2 * full + rest,
			2 * full + rest
		];
		expectTimes(play({ streamSlots: 3 }, jobs), waves);
	});

	it('of several stages in line the slowest decides', () => {
		const outcome = play({}, [job('a', 88, { through: ['lan', 'write', 'lan'] })], {
			resources: [
				{ id: 'read', bytesPerSecond: 900 * megabyte },
				{ id: 'lan', bytesPerSecond: 110 * megabyte },
				{ id: 'write', bytesPerSecond: 400 * megabyte }
			]
		});
		expectTimes(outcome, [800]);
	});

	it('rehydration reads at a share of the rate, and scales the stream rate but not a cap of its own', () => {
		expectTimes(play({ rehydration: 0.4 }, [job('a', 40)]), [1000]);
		expectTimes(play({ rehydration: 0.4 }, [job('a', 40, { rehydration: 0.8 })]), [500]);
		const slow = { rehydration: 0.5, streamBytesPerSecond: 60 * megabyte };
		expectTimes(play(slow, [job('a', 30)]), [1000]);
		expectTimes(play(slow, [job('a', 30, { rateCapBytesPerSecond: 25 * megabyte })]), [1200]);
	});
});

describe('everything before the bytes', () => {
	it('no bytes: as many overheads as there are waves', () => {
		const jobs = Array.from({ length: 10 }, (_, index) =>
			job(`j${index}`, 0, { overheadSeconds: 120 })
		);
		expectTimes(
			play({ streamSlots: 3 }, jobs),
			jobs.map((_, index) => 120 * Math.ceil((index + 1) / 3))
		);
	});

	it('phases add up; one of another pool delays nobody else', () => {
		const phases = [
			{ id: 'decide', seconds: 3600 },
			{ id: 'recall', seconds: 6 * 3600, pool: 'vault' },
			{ id: 'scan', seconds: 7200 },
			{ id: 'thaw', seconds: 9999, pool: 'no such pool' }
		];
		const outcome = play({}, [job('disk', 10), job('tape', 10, { pool: 'vault' })], {
			phases,
			pools: [
				{ id: 'pool', readResource: 'read' },
				{ id: 'vault', readResource: 'read' }
			]
		});
		expectTimes(outcome, [3 * 3600 + 100, 9 * 3600 + 100]);
	});

	it('a retrieval is asked for when the pool opens and runs while others restore and are waited for', () => {
		const jobs = [
			job('first', 30, { overheadSeconds: 200 }),
			job('late', 10, { retrievalSeconds: 400, dependsOn: ['first'] }),
			job('later', 10, { retrievalSeconds: 1000 })
		];
		const outcome = play({ streamSlots: 1 }, jobs, { phases: [{ id: 'decide', seconds: 50 }] });
		expectTimes(outcome, [50, 550, 1050], 'startedAt');
	});

	it('a chain takes the sum of its links, whatever the slots', () => {
		const jobs = [3, 9, 1, 6].map((size, index) =>
			job(`j${index}`, size, {
				overheadSeconds: 60,
				...(index > 0 ? { dependsOn: [`j${index - 1}`] } : {})
			})
		);
		expectTimes(play({ streamSlots: 9 }, jobs), sumsUpTo([90, 150, 70, 120]));
	});
});

describe('tape', () => {
	const tape = {
		drives: 1,
		loadSeconds: 20,
		locateSeconds: 60,
		unloadSeconds: 120,
		driveBytesPerSecond: 50 * megabyte
	};

	it('one drive pays load and locate, then locate only, then the change to another tape', () => {
		const jobs = ['A', 'A', 'B'].map((name, index) =>
			job(`j${index}`, 5, { tapes: [{ tape: name, bytes: 5 * gigabyte }] })
		);
		expectTimes(play({ tape }, jobs), sumsUpTo([80 + 100, 60 + 100, 200 + 100]));
	});

	it('reads its pieces one after the other on one drive, through the slower of drive and reading', () => {
		const tapes = [
			{ tape: 'A', bytes: 20 * gigabyte },
			{ tape: 'B', bytes: 10 * gigabyte },
			{ tape: 'B', bytes: 5 * gigabyte }
		];
		const fast = { ...tape, drives: 2, driveBytesPerSecond: 400 * megabyte };
		const outcome = play({ tape: fast }, [job('a', 35, { tapes, overheadSeconds: 30 })]);
		expectTimes(outcome, [30 + 80 + 200 + 200 + 100 + 60 + 50]);
	});
});

describe('mounts', () => {
	const mounts = (count: number, gigabytes: number) =>
		Array.from({ length: count }, (_, index) => job(`j${index}`, gigabytes, { mode: 'mount' }));

	it('all that fit are usable at once, and move together', () => {
		const given = { mountSlots: 4, mountSeconds: 300, migrationSlots: null };
		const outcome = play(given, mounts(6, 10));
		expectTimes(outcome, [300, 300, 300, 300, 1000, 1000]);
		expectTimes(outcome, [700, 700, 700, 700, 1200, 1200], 'completeAt');
	});

	it('two slots and one place to move in: usable a mount after the one but last is complete', () => {
		const given = { mountSlots: 2, mountSeconds: 333, migrationSlots: 1 };
		const outcome = play(given, mounts(7, 80));
		const usable: number[] = [];
		const complete: number[] = [];
		for (let index = 0; index < 7; index++) {
			usable.push((complete[index - 2] ?? 0) + 333);
			complete.push(Math.max(usable[index]!, complete[index - 1] ?? 0) + 800);
		}
		expectTimes(outcome, usable);
		expectTimes(outcome, complete, 'completeAt');
	});

	it('never moved: as many as there are slots are usable, and never let go', () => {
		const outcome = play({ mountSlots: 3, mountSeconds: 60 }, mounts(5, 10));
		expect(times(outcome)).toEqual([60, 60, 60, null, null]);
		expect(outcome.jobs.map(({ degradedSeconds }) => degradedSeconds)).toEqual(
			Array.from({ length: 5 }, () => null)
		);
		expect(outcome.jobs.map(({ neverBecause }) => neverBecause)).toEqual([
			null,
			null,
			null,
			'no-place',
			'no-place'
		]);
	});

	it('move with what streams leave over', () => {
		const outcome = play({ mountSlots: 1, migrationSlots: 1 }, [
			job('m', 90, { mode: 'mount' }),
			job('s', 60, { rateCapBytesPerSecond: 60 * megabyte })
		]);
		// 40 MB/s for the 1000 s of the stream, then all of it.
		expectTimes(outcome, [1500, 1000], 'completeAt');
	});

	it('stand still while streams take everything, and keep their place', () => {
		const outcome = play({ mountSlots: 2, mountSeconds: 10, migrationSlots: 1 }, [
			job('m', 10, { mode: 'mount' }),
			job('n', 10, { mode: 'mount' }),
			job('s', 50)
		]);
		expectTimes(outcome, [600, 700, 500], 'completeAt');
	});
});
