/**
 * Whatever a number depends on is listed. Each unverified figure of the library on the way of a design
 * is changed by itself; when any number of the evaluation or of a disaster moves, the list has to move.
 */
import { describe, expect, it } from 'vitest';
import { readBid, type Bid } from '#engine/bid/index.ts';
import { exampleDocument, library } from '../../proposal/example.ts';
import { another, follows, outcomeOf, rawFigures, withFigure } from './perturbed.ts';

/** A workload of each class with few machines, and a SaaS tenant, on the example's sites and levels. */
function bidOf(architecture: string): Bid {
	const document = exampleDocument();
	const seen = new Set<string>();
	const workloads = (document.workloads ?? []).flatMap(({ needs: _, ...workload }) => {
		if (workload.level === undefined || seen.has(workload.class)) return [];
		seen.add(workload.class);
		return [{ ...workload, ...(workload.class === 'saas' ? {} : { count: 3 }) }];
	});
	const reading = readBid({
		...document,
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

/** Parts on the way: the design's own architecture and today's, and the products that they buy. */
function isOnTheWay(part: string, path: readonly string[], architecture: string): boolean {
	const index = Number(path[0]);
	if (part === 'architectures')
		return [architecture, 'tape-library'].includes(library.architectures[index]?.id ?? '');
	if (part !== 'products') return true;
	const rules = library.architectures
		.filter(({ id }) => id === architecture || id === 'tape-library')
		.flatMap(({ billOfMaterials }) => billOfMaterials);
	const product = library.products[index];
	return rules.some(({ family, product: id }) => family === product?.family || id === product?.id);
}

function forgotten(architecture: string, parts: readonly Part[]): readonly string[] {
	const bid = bidOf(architecture);
	const before = outcomeOf(bid, library);
	return parts.flatMap((part) =>
		rawFigures(library[part])
			.filter(({ path }) => isOnTheWay(part, path, architecture) && !cannotChange(path))
			.flatMap(({ path, value, confidence }) => {
				if (confidence !== 'assumed' && confidence !== 'weak') return [];
				const changed = another(value);
				const after = outcomeOf(bid, withFigure(library, [part, ...path], { value: changed }));
				const moves = after.numbers !== before.numbers;
				return moves && !follows(before, after, changed) ? [`${part}.${path.join('.')}`] : [];
			})
	);
}

describe('no figure that a number depends on is left out of the list', () => {
	it.each(library.architectures.map(({ id }) => id))(
		'of %s',
		(id) => {
			expect(forgotten(id, ownParts)).toEqual([]);
		},
		120_000
	);

	it('of events, defaults and prices', () => {
		expect(forgotten('mixed-by-level', commonParts)).toEqual([]);
	}, 120_000);
});
