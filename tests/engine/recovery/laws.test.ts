/**
 * What holds whatever the queue. That more drives, slots or bandwidth never hurt is not among it:
 * fair sharing ignores priority, so more streams at once can make the first restore later.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateRestores, type RestoreJob, type RestoreQueue } from '#engine/recovery/index.ts';
import { chance } from '../../fixtures/chance.ts';
import { anyQueue } from './arbitrary.ts';
import { job, megabyte, pool, queue } from './queues.ts';

const close = (got: number | null, want: number | null): void => {
	if (got === null || want === null) expect(got).toBe(want);
	else expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(want)));
};

const holds = (law: (queue: RestoreQueue) => void): void => {
	fc.assert(fc.property(anyQueue(25), law), { numRuns: 300 });
};

/** Bytes that a job takes of a resource, for each byte restored. */
function coefficient(given: RestoreQueue, one: RestoreJob, resource: string): number {
	const from = given.pools.find(({ id }) => id === one.pool);
	if (from?.readResource === resource) return 1 / (one.rehydration ?? from.rehydration ?? 1);
	return one.through?.includes(resource) ? 1 : 0;
}

describe('a run', () => {
	it('is never faster than the bytes of its streams through any one resource', () => {
		holds((given) => {
			const { jobs } = simulateRestores(given);
			for (const { id, bytesPerSecond } of given.resources) {
				const crossing = given.jobs
					.map((one, index) => ({
						...jobs[index]!,
						takes: one.bytes * coefficient(given, one, id)
					}))
					.filter(
						(one, index) =>
							one.takes > 0 && one.usableAt !== null && given.jobs[index]!.mode !== 'mount'
					);
				if (crossing.length === 0) continue;
				const bytes = crossing.reduce((sum, { takes }) => sum + takes, 0);
				const first = Math.min(...crossing.map(({ queuedAt }) => queuedAt!));
				const last = Math.max(...crossing.map(({ usableAt }) => usableAt!));
				expect((last - first) * (1 + 1e-9) + 1e-6).toBeGreaterThanOrEqual(bytes / bytesPerSecond);
			}
		});
	});

	it('takes exactly as long as its bytes through one resource, whatever the number of slots', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 });
		const slots = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
		fc.assert(
			fc.property(
				sizes,
				slots,
				fc.integer({ min: 1, max: 900 }),
				(gigabytes, streamSlots, rate) => {
					const jobs = gigabytes.map((size, index) => job(`j${index}`, size));
					const resources = [{ id: 'read', bytesPerSecond: rate * megabyte }];
					const outcome = simulateRestores(
						queue(jobs, { resources, pools: [pool({ streamSlots })] })
					);
					const total = gigabytes.reduce((sum, size) => sum + size, 0);
					close(outcome.lastUsableAt, (1000 * total) / rate);
				}
			)
		);
	});

	it('is the same for the same input, to the byte', () => {
		holds((given) => {
			const copy = structuredClone(given);
			const once = JSON.stringify(simulateRestores(given));
			expect(JSON.stringify(simulateRestores(given))).toBe(once);
			expect(JSON.stringify(simulateRestores(copy))).toBe(once);
			expect(given).toEqual(copy);
		});
	});

	it('is the same whatever the order of the list, where the sequence is given', () => {
		fc.assert(
			fc.property(anyQueue(20), fc.nat(), (given, seed) => {
				const { next } = chance(seed);
				const shuffled = given.jobs
					.map((one) => ({ one, key: next() }))
					.sort((left, right) => left.key - right.key)
					.map(({ one }) => one);
				const there = simulateRestores({ ...given, jobs: shuffled });
				for (const one of simulateRestores(given).jobs) {
					const other = there.jobs.find(({ id }) => id === one.id)!;
					expect(other).toMatchObject({ drive: one.drive, neverBecause: one.neverBecause });
					close(other.startedAt, one.startedAt);
					close(other.usableAt, one.usableAt);
					close(other.completeAt, one.completeAt);
				}
			})
		);
	});

	it('restores every byte once: what resources gave is what restores took', () => {
		holds((given) => {
			const outcome = simulateRestores(given);
			const moved = given.jobs.filter((_, index) => outcome.jobs[index]!.completeAt !== null);
			for (const { id, takenBytes, usedShare } of outcome.resources) {
				close(
					takenBytes,
					moved.reduce((sum, one) => sum + one.bytes * coefficient(given, one, id), 0)
				);
				expect(usedShare).toBeLessThanOrEqual(1 + 1e-9);
			}
			const delivered = outcome.curve.deliveredBytes;
			close(
				delivered.at(-1)!,
				moved.reduce((sum, { bytes }) => sum + bytes, 0)
			);
			expect(delivered).toEqual([...delivered].sort((one, other) => one - other));
		});
	});

	it('takes each restore through its stations in order', () => {
		holds((given) => {
			for (const one of simulateRestores(given).jobs) {
				const { queuedAt, readyAt, eligibleAt, startedAt, usableAt, completeAt } = one;
				const passed = [queuedAt, readyAt, eligibleAt, startedAt, usableAt, completeAt];
				const known = passed.filter((time) => time !== null);
				expect(passed.slice(known.length).every((time) => time === null)).toBe(true);
				known.forEach((time, index) =>
					expect(time).toBeGreaterThanOrEqual((known[index - 1] ?? 0) * (1 - 1e-9) - 1e-9)
				);
				expect(one.neverBecause === null).toBe(usableAt !== null);
			}
		});
	});

	it('says where all the time went', () => {
		holds((given) => {
			const { jobs, delays, bottleneck } = simulateRestores(given);
			close(
				delays.reduce((sum, { jobSeconds }) => sum + jobSeconds, 0),
				jobs.reduce((sum, { usableAt }) => sum + (usableAt ?? 0), 0)
			);
			expect(bottleneck).toBe(delays.find(({ cause }) => cause !== 'dependencies') ?? null);
		});
	});

	it('is as long with all bytes and rates times a number', () => {
		fc.assert(
			fc.property(anyQueue(12), fc.constantFrom(2, 0.5, 1024), (given, by) => {
				const scaled: RestoreQueue = {
					...given,
					resources: given.resources.map(({ id, bytesPerSecond }) => ({
						id,
						bytesPerSecond: bytesPerSecond * by
					})),
					pools: given.pools.map((one) => ({
						...one,
						...(one.streamBytesPerSecond
							? { streamBytesPerSecond: one.streamBytesPerSecond * by }
							: {}),
						...(one.tape
							? { tape: { ...one.tape, driveBytesPerSecond: one.tape.driveBytesPerSecond * by } }
							: {})
					})),
					jobs: given.jobs.map((one) => ({
						...one,
						bytes: one.bytes * by,
						rateCapBytesPerSecond: one.rateCapBytesPerSecond
							? one.rateCapBytesPerSecond * by
							: null,
						...(one.tapes
							? { tapes: one.tapes.map(({ tape, bytes }) => ({ tape, bytes: bytes * by })) }
							: {})
					}))
				};
				const there = simulateRestores(scaled).jobs;
				simulateRestores(given).jobs.forEach((one, index) =>
					close(there[index]!.completeAt, one.completeAt)
				);
			})
		);
	});

	it('is one second later with one second more to decide', () => {
		fc.assert(
			fc.property(anyQueue(12), (given) => {
				const later = { ...given, phases: [...given.phases, { id: 'think', seconds: 1 }] };
				const there = simulateRestores(later).jobs;
				simulateRestores(given).jobs.forEach((one, index) => {
					const { startedAt, usableAt, completeAt } = there[index]!;
					close(startedAt, one.startedAt === null ? null : one.startedAt + 1);
					close(usableAt, one.usableAt === null ? null : one.usableAt + 1);
					close(completeAt, one.completeAt === null ? null : one.completeAt + 1);
				});
			})
		);
	});
});
