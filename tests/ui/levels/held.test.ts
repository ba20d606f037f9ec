import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { loadLibrary } from '#library/index.ts';
import { heldPoints } from '#ui/levels/held.ts';
import { keptByWords } from '#ui/levels/reasons.ts';
import { exampleBid } from '../example-bid.ts';

const { library } = loadLibrary('templates');

/** The levels of the worked example, each with what is changed of it. */
function levelsWith(change: { readonly immutableFor?: string; readonly copies?: number }) {
	const serviceLevels = exampleBid.serviceLevels.map((level) => ({ ...level, ...change }));
	const reading = readBid({ ...exampleBid, serviceLevels });
	if (!reading.ok) throw new Error('the worked example is no bid');
	return reading.bid.serviceLevels;
}

const [gold, silver] = levelsWith({});

/** What a pool of an architecture holds of a level on a day. */
function held(architectureId: string, poolId: string, level = silver!, day = 800) {
	const architecture = library.architectures.find(({ id }) => id === architectureId)!;
	const pool = architecture.pools.find(({ id }) => id === poolId)!;
	return heldPoints(pool, level, '2027-04-01', day, { architecture, library });
}

describe('the points that a pool holds', () => {
	it('are locked in generations where object storage does so', () => {
		const bucket = held('hardened-repository', 'bucket');
		expect(bucket?.notes.join(' ')).toContain('Locked for 7 d in generations of 30 d');
		expect(bucket?.notes.join(' ')).toContain('up to 37 d after they were last needed');
	});

	it('are locked one by one on a hardened disk, and say so', () => {
		const [, level] = levelsWith({ immutableFor: '45 d' });
		const repository = held('hardened-repository', 'repository', level);
		expect(repository?.notes.join(' ')).toContain('Locked for 45 d: nothing goes before');
		const words = repository?.points.map((point) => keptByWords(point, '2027-04-01')) ?? [];
		expect(words.filter((word) => word.startsWith('locked until'))).not.toHaveLength(0);
	});

	it('are billed for the minimum of their storage class', () => {
		expect(held('object-classes', 'bucket')?.notes).toContain(
			'Every byte is billed for 30 d at least.'
		);
	});

	it('stay on tape while any point of their set does', () => {
		const tape = held('tape-library', 'library');
		expect(tape?.notes.join(' ')).toContain('written over once every point of their set may go');
		// A week of days: on some of them a set holds points that no rule wants any more.
		const words = [0, 1, 2, 3, 4, 5, 6]
			.flatMap((more) => held('tape-library', 'library', silver, 800 + more)?.points ?? [])
			.map((point) => keptByWords(point, '2027-04-01'));
		expect(words.some((word) => /its tapes are kept until|stands on it/.test(word))).toBe(true);
	});

	it('are a journal where every write is followed, and nothing where the level is not taken', () => {
		expect(held('replication', 'replica', gold)?.points).toEqual([]);
		expect(held('replication', 'replica', gold)?.notes.join(' ')).toMatch(/^A journal/);
		expect(held('disk-repository', 'bucket', levelsWith({ copies: 1 })[1])).toBeNull();
	});
});
