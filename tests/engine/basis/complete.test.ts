/**
 * Whatever a number depends on is listed. Each unverified figure of the library on the way of a design
 * is changed by itself; when any number of the evaluation or of a disaster moves, the list has to move.
 */
import { describe, expect, it } from 'vitest';
import { readBid, type Bid } from '#engine/bid/index.ts';
import type { Architecture } from '#engine/library/index.ts';
import { exampleDocument, library } from '../../proposal/example.ts';
import { another, follows, outcomeOf, rawFigures, withFigure } from './perturbed.ts';

/** A workload of each class with few machines, and a SaaS tenant, on the example's sites and levels. */
function bidOf(architecture: string, hasIncumbent: boolean): Bid {
	const { incumbent, ...document } = exampleDocument();
	const seen = new Set<string>();
	const workloads = (document.workloads ?? []).flatMap(({ needs: _, ...workload }) => {
		if (workload.level === undefined || seen.has(workload.class)) return [];
		seen.add(workload.class);
		return [{ ...workload, ...(workload.class === 'saas' ? {} : { count: 3 }) }];
	});
	const reading = readBid({
		...document,
		...(hasIncumbent && incumbent ? { incumbent } : {}),
		workloads,
		candidates: [{ id: 'one', architecture }],
		offer: { ...document.offer, chosen: 'one' },
		acceptances: []
	});
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path} ${message}`).join('; '));
	return reading.bid;
}

/** What each design has of its own; the rest of the library is the same for all, so one is asked. */
const ownParts = ['architectures', 'products', 'restoring'] as const;
const commonParts = ['events', 'defaults', 'priceBooks'] as const;
type Part = (typeof ownParts)[number] | (typeof commonParts)[number];

/** What a change of which would not be a bid of the same kind: a share above one. */
const cannotChange = (path: readonly string[]): boolean => path.at(-1) === 'rehydration';

/** The architectures of the bid, and the products that they buy. */
function isOnTheWay(part: Part, path: readonly string[], used: readonly Architecture[]): boolean {
	const index = Number(path[0]);
	if (part === 'architectures')
		return used.some(({ id }) => id === library.architectures[index]?.id);
	if (part !== 'products') return true;
	const product = library.products[index];
	return used
		.flatMap(({ billOfMaterials }) => billOfMaterials)
		.some(({ family, product: id }) => family === product?.family || id === product?.id);
}

/** Places of unverified figures on which a number depends and which the list does not follow. */
function forgotten(bid: Bid, parts: readonly Part[]): readonly string[] {
	const ids = [bid.candidates[0]?.architecture, bid.incumbent?.architecture];
	const used = library.architectures.filter(({ id }) => ids.includes(id));
	const before = outcomeOf(bid, library);
	return parts.flatMap((part) =>
		rawFigures(library[part])
			.filter(({ path }) => isOnTheWay(part, path, used) && !cannotChange(path))
			.filter(({ confidence }) => confidence === 'assumed' || confidence === 'weak')
			.flatMap(({ path, value }) => {
				const changed = another(value);
				const after = outcomeOf(bid, withFigure(library, [part, ...path], { value: changed }));
				const moves = after.numbers !== before.numbers;
				return moves && !follows(before, after, value, changed)
					? [`${part}.${path.join('.')}`]
					: [];
			})
	);
}

describe('no figure that a number depends on is left out of the list', () => {
	it.each(library.architectures.map(({ id }) => id))(
		'of %s',
		(id) => {
			expect(forgotten(bidOf(id, false), ownParts)).toEqual([]);
		},
		120_000
	);

	it('of a change from tape: events, defaults, prices and the system of today', () => {
		const bid = bidOf('dedup-appliance', true);
		expect(forgotten(bid, [...ownParts, ...commonParts])).toEqual([]);
	}, 120_000);
});
