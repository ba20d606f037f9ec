import { describe, expect, it } from 'vitest';
import type { JournalStore } from '#engine/library/index.ts';
import { sizesByDay, type ChangeCurve } from '#engine/reduction/index.ts';
import type { WorkloadGroup } from '#engine/sizing/index.ts';
import { journalBytes, journalResponse, writtenPerDay } from '#engine/sizing/journal.ts';

const figure = <T>(value: T) => ({ value, source: 'test', confidence: 'seen' as const });
const even: ChangeCurve = { changePerDay: 0.1, hotShare: 0, hotWeight: 0 };

const store = (changes: Partial<JournalStore> = {}): JournalStore =>
	({
		kind: 'journal',
		history: figure(1),
		checkpointEvery: figure(5),
		perWritten: figure(1.1),
		...changes
	}) as JournalStore;

const group = (machines: number, frontEndBytes: number): WorkloadGroup =>
	({
		curve: even,
		growthPerYear: 0,
		machines,
		frontEndBytes,
		rows: [{ workload: { count: machines, frontEnd: { value: frontEndBytes } } }]
	}) as unknown as WorkloadGroup;

/** One day, nothing grown yet. */
const flat = new Float64Array([1]);

describe('a replica and its journal', () => {
	it('1 TB, 10 % a day spread evenly, a day of history and a tenth more are 1.116 TB', () => {
		expect(writtenPerDay(even, 5)).toBeCloseTo(0.1054, 4);
		expect(journalResponse(store(), group(1, 1e12), flat)[0]).toBeCloseTo(1.1159, 4);
	});

	it('counts every write: more is written in a day than has changed at its end', () => {
		const hot: ChangeCurve = { changePerDay: 0.1, hotShare: 0.05, hotWeight: 0.5 };
		expect(writtenPerDay(hot, 5)).toBeGreaterThan(writtenPerDay(even, 5));
		expect(writtenPerDay(hot, 5)).toBeGreaterThan(0.1);
	});

	it('6 % of 100 GB and of 200 GB are journals of 10 and 15 GB in steps of 5', () => {
		const steps = store({ step: figure(5e9) as JournalStore['step'] });
		expect(journalBytes(steps, 0.06 * 100e9)).toBe(10e9);
		expect(journalBytes(steps, 0.06 * 200e9)).toBe(15e9);
		expect(journalBytes(steps, 15e9)).toBe(15e9);
	});

	it('is never smaller than its least size, machine by machine', () => {
		const least = store({ leastPerMachine: figure(8e9) as JournalStore['leastPerMachine'] });
		// 100 machines of 10 GB write 1.2 GB a day each, and have a journal of 8 GB each.
		const unit = journalResponse(least, group(100, 1e12), flat)[0] ?? 0;
		expect(unit * 1e12).toBeCloseTo(1e12 + 100 * 8e9, 0);
	});

	it('grows in steps on the days on which each machine, taken alone, needs the next', () => {
		const steps = store({
			step: figure(5e9) as JournalStore['step'],
			leastPerMachine: figure(8e9) as JournalStore['leastPerMachine']
		});
		const workloads = [
			{ count: 3, frontEnd: { value: 0.7e12 } },
			{ count: 40, frontEnd: { value: 2.1e12 } },
			{ count: 1, frontEnd: { value: 5e12 } }
		];
		const frontEndBytes = 7.8e12;
		const some = {
			...group(44, frontEndBytes),
			rows: workloads.map((workload) => ({ workload }))
		} as unknown as WorkloadGroup;
		for (const growthPerYear of [0.4, -0.3, 0]) {
			const growth = sizesByDay(growthPerYear, 1500);
			const unit = journalResponse(steps, some, growth);
			const perByte = writtenPerDay(even, 5) * 1.1;
			growth.forEach((size, day) => {
				const journals = workloads.reduce((sum, { count, frontEnd }) => {
					const each = (frontEnd.value / count) * size * perByte;
					return sum + count * journalBytes(steps, each);
				}, 0);
				expect(unit[day]).toBe(size + journals / frontEndBytes);
			});
		}
	});
});
