import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { estateOf } from '#engine/design/index.ts';
import { createMemo, groupRows, heldOnDay, retainedAfter } from '#engine/sizing/index.ts';
import { exampleDocument, library, typed } from './example-bid.ts';

const bid = typed(exampleDocument());
const groups = groupRows(estateOf(bid, library));
const memo = createMemo();

function leftBy(architecture: string) {
	const design = library.architectures.find(({ id }) => id === architecture);
	if (!design) throw new Error(`no architecture ${architecture}`);
	return retainedAfter(design, groups, bid.start, 90, memo);
}

const poolsOf = (left: ReturnType<typeof leftBy>['carried']) =>
	[...new Set(left.map(({ pool }) => pool.id))].sort();

describe('the one copy of old restore points that is carried over', () => {
	it('of a staged library is the library: neither its staging disk nor the vault', () => {
		const { leftBehind, carried } = leftBy('tape-staged');
		expect(poolsOf(leftBehind)).toEqual(['library', 'staging', 'vault']);
		expect(poolsOf(carried)).toEqual(['library']);
	});

	it('has both parts where a copy is held in a short-term and a long-term part', () => {
		expect(poolsOf(leftBy('object-classes').carried)).toEqual(['archive', 'bucket']);
	});

	it('is never more than what is held, and loses nothing that lives long', () => {
		const architectures = fc.constantFrom(...library.architectures.map(({ id }) => id));
		fc.assert(
			fc.property(architectures, (architecture) => {
				const { leftBehind, carried } = leftBy(architecture);
				expect(heldOnDay(carried, 0)).toBeLessThanOrEqual(heldOnDay(leftBehind, 0));
				for (const { group, lastDay } of leftBehind) {
					const kept = carried.filter((one) => one.group === group);
					expect(Math.max(...kept.map((one) => one.lastDay))).toBeGreaterThanOrEqual(lastDay);
				}
			}),
			{ numRuns: 20 }
		);
	});
});
