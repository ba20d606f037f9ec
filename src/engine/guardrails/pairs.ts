/**
 * Pairs of moves, for findings that no single one ends: both steps of a pair help, and together they
 * may be enough.
 *
 * Two repairs make a pair; so does another design that helps, with a measure taken on it. Of each the
 * cheapest few are paired, so that there are never more than mostRepairs · (mostRepairs − 1) ÷ 2 +
 * mostDesigns · measures; they come in the order of their prices added up, unknown ones last.
 * Example: helpers of 5, 3 and 9 a year give the pairs 3+5, 3+9, 5+9.
 */
import { applyPatches, type Patch } from '../bid/index.ts';
import type { Decimal } from '../finance/index.ts';
import type { Move, Table } from './move.ts';
import { measureMoves } from './moves.ts';

const mostRepairs = 4;
const mostDesigns = 1;

/** A move that helps, and what it costs a year; null where nobody can say. */
export interface Helper {
	readonly move: Move;
	readonly price: Decimal | null;
}

const cheapest = (helpers: readonly Helper[], most: number): readonly Helper[] =>
	[...helpers]
		.sort((one, other) =>
			one.price && other.price
				? one.price.cmp(other.price)
				: (one.price ? 0 : 1) - (other.price ? 0 : 1)
		)
		.slice(0, most);

const isWithin = (outer: Patch['path'], inner: Patch['path']): boolean =>
	outer.every((key, place) => key === inner[place]);

/** Whether two moves type into the same place. */
const collide = (one: Move, other: Move): boolean =>
	one.patches.some(({ path }) =>
		other.patches.some((patch) => isWithin(path, patch.path) || isWithin(patch.path, path))
	);

/** Both moves, one after the other; null where the second has nothing to do after the first. */
function together(first: Move, second: Move, { document, library }: Table): Move | null {
	const after = applyPatches(document, first.patches);
	const isMeasure = second.id.startsWith('measure:');
	const next = isMeasure
		? measureMoves(after, library, first.candidateId).find(({ id }) => id === second.id)
		: collide(first, second)
			? undefined
			: second;
	if (!next) return null;
	return {
		id: `${first.id}+${next.id}`,
		kind: first.kind,
		name: `${first.name} + ${next.name}`,
		effect: `${first.effect} ${next.effect}`,
		steps: [first.name, next.name],
		patches: [...first.patches, ...next.patches],
		...(first.hasNoPrice || next.hasNoPrice ? { hasNoPrice: true } : {}),
		candidateId: first.candidateId
	};
}

const sum = (one: Decimal | null, other: Decimal | null): Decimal | null =>
	one && other && one.plus(other);

/** Pairs that may end what neither ends alone, the cheapest first. */
export function pairsOf(helpers: readonly Helper[], table: Table): readonly Move[] {
	const repairs = cheapest(
		helpers.filter(({ move }) => move.kind === 'adds'),
		mostRepairs
	);
	const designs = cheapest(
		helpers.filter(({ move }) => move.kind === 'instead'),
		mostDesigns
	);
	const priced = [
		...repairs.flatMap((first, place) =>
			repairs
				.slice(place + 1)
				.map((second) => ({ first, second: second.move, price: sum(first.price, second.price) }))
		),
		...designs.flatMap((first) => {
			const after = applyPatches(table.document, first.move.patches);
			return measureMoves(after, table.library, first.move.candidateId).map((second) => ({
				first,
				second,
				price: first.price
			}));
		})
	];
	const rank = ({ first }: (typeof priced)[number]): number => (first.move.kind === 'adds' ? 0 : 1);
	return priced
		.sort(
			(one, other) =>
				rank(one) - rank(other) ||
				(one.price && other.price
					? one.price.cmp(other.price)
					: (one.price ? 0 : 1) - (other.price ? 0 : 1))
		)
		.flatMap(({ first, second }) => together(first.move, second, table) ?? []);
}
