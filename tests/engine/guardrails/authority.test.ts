/** "One login deletes every copy", against playing every login on every copy. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBid } from '#engine/bid/index.ts';
import { authorityBoundaries, type DesignPool } from '#engine/design/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { replay } from '#engine/replay.ts';
import { library, oneWorkload } from './advised.ts';

const names = ['anna', 'bert', 'cora'] as const;

const pool = (index: number): fc.Arbitrary<DesignPool> =>
	fc
		.record({
			authority: fc.constantFrom(...names),
			immutable: fc.boolean(),
			online: fc.boolean(),
			isFollower: fc.boolean()
		})
		.map(({ isFollower, ...rest }) => ({
			id: `p${index}`,
			name: `Pool ${index}`,
			medium: 'disk',
			siteId: 'main',
			copy: index + 1,
			...rest,
			...(isFollower ? { notACopyBecause: 'it follows production' } : {})
		}));

const design = fc
	.integer({ min: 0, max: 5 })
	.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pool(index))));

/** What is left after a login has deleted all that lets itself be deleted; followers go with production. */
const leftBy = (login: string, pools: readonly DesignPool[]): number =>
	pools.filter(
		({ authority, immutable, notACopyBecause }) =>
			notACopyBecause === undefined && (authority !== login || immutable)
	).length;

describe('one login that can delete every copy', () => {
	it('is found exactly where playing it leaves nothing', () => {
		fc.assert(
			fc.property(design, (pools) => {
				const copies = pools.filter(({ notACopyBecause }) => notACopyBecause === undefined);
				for (const { name, holdsEveryCopy } of authorityBoundaries(pools))
					expect(holdsEveryCopy).toBe(copies.length > 0 && leftBy(name, pools) === 0);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is not ended by a lock on what is no copy', () => {
		const [first, second] = [
			{ authority: 'anna', immutable: false },
			{ authority: 'anna', immutable: true, notACopyBecause: 'it follows production' }
		].map((changes, index): DesignPool => ({
			id: `p${index}`,
			name: `Pool ${index}`,
			medium: 'disk',
			siteId: 'main',
			copy: 1,
			online: true,
			...changes
		}));
		const pools = [first, second].filter((one) => one !== undefined);
		expect(authorityBoundaries(pools)[0]?.holdsEveryCopy).toBe(true);
	});
});

/** The library with disk and object copy in other hands. */
function libraryWith(hands: readonly { authority: string; immutable: boolean }[]): Library {
	return {
		...library,
		architectures: library.architectures.map((architecture) =>
			architecture.id === 'disk-repository'
				? {
						...architecture,
						pools: architecture.pools.map((one, index) => ({ ...one, ...hands[index] }))
					}
				: architecture
		)
	};
}

describe('the logins that the replay finds able to delete everything', () => {
	const reading = readBid(oneWorkload('disk-repository'));
	const memo = createMemo();
	const hand = fc.record({ authority: fc.constantFrom('anna', 'bert'), immutable: fc.boolean() });

	it('are those that leave nothing when played, of evaluated designs', () => {
		if (!reading.ok) throw new Error('the document is no bid');
		fc.assert(
			fc.property(fc.tuple(hand, hand), (hands) => {
				const known = libraryWith(hands);
				const evaluation = evaluate(reading.bid, known, memo);
				const [design] = replay(reading.bid, known, evaluation).designs;
				const pools = evaluation.candidates[0]?.pools ?? [];
				expect(pools).toHaveLength(2);
				expect(design?.deletion.sole.map(({ authority }) => authority)).toEqual(
					[...new Set(pools.map(({ authority }) => authority))].filter(
						(login) => leftBy(login, pools) === 0
					)
				);
			}),
			{ numRuns: 60 }
		);
	});
});
