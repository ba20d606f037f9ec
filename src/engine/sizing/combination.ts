/**
 * The smallest combination of a family's products that meets every need at once.
 *
 * One kind of head with any number of one kind of extension behind it; for each number of heads the
 * least extensions follow by division, so every combination of that form is considered. The cheapest
 * wins, then the one with fewer units; without prices, fewer units alone. Where heads may fail, the
 * needs are met by those that are left, and nothing hangs on the spare ones.
 * Example: 400 TB raw from servers of 240 and shelves of 240 is one server and one shelf. 150 TB from
 * nodes of 60 of which one may fail are four.
 */
import type { Product, Provision } from '../library/index.ts';

export type Needs = Readonly<Partial<Record<Provision, number>>>;

export interface Part {
	readonly product: Product;
	readonly quantity: number;
}

/** How heads work together. */
export interface Cluster {
	/** Heads that may fail together while the needs are still met. */
	readonly spare: number;
	/** Fewest heads that work together at all. */
	readonly atLeast: number;
}

const alone: Cluster = { spare: 0, atLeast: 1 };

const headsMost = 512;

const provides = (product: Product | null, what: Provision): number =>
	product?.provides[what]?.value ?? 0;

/** Least extensions behind so many heads; null when no number of them is enough. */
function extensionsFor(
	needs: Needs,
	head: Product,
	heads: number,
	extension: Product | null
): number | null {
	let extensions = 0;
	for (const [what, amount] of Object.entries(needs) as [Provision, number][]) {
		const missing = amount - heads * provides(head, what);
		if (missing <= amount * 1e-12) continue;
		const each = provides(extension, what);
		if (each === 0) return null;
		extensions = Math.max(extensions, Math.ceil(missing / each - 1e-12));
	}
	return extensions <= heads * (extension?.perHead?.most ?? 0) ? extensions : null;
}

/** Numbers of heads, each with the least extensions that make it enough, up to the first without any. */
function smallestWith(
	needs: Needs,
	head: Product,
	extension: Product | null,
	{ spare, atLeast }: Cluster
): readonly Part[][] {
	const found: Part[][] = [];
	for (let heads = Math.max(atLeast, 1 + spare); heads <= headsMost; heads++) {
		const extensions = extensionsFor(needs, head, heads - spare, extension);
		if (extensions === null) continue;
		const parts = [{ product: head, quantity: heads }];
		if (extension && extensions > 0) parts.push({ product: extension, quantity: extensions });
		found.push(parts);
		if (extensions === 0) break;
	}
	return found;
}

const units = (parts: readonly Part[]): number =>
	parts.reduce((sum, { quantity }) => sum + quantity, 0);

/**
 * Chooses from `family`. `priceOf` gives a list price or null. Returns the parts, or null when no
 * combination meets the needs (for example because no product provides what is asked).
 */
export function smallestCombination(
	family: readonly Product[],
	needs: Needs,
	priceOf: (product: Product) => number | null,
	cluster: Cluster = alone
): readonly Part[] | null {
	const heads = family.filter((product) => !product.perHead);
	const combinations = heads.flatMap((head) => {
		const extensions = family.filter((product) => product.perHead?.head === head.id);
		return [null, ...extensions].flatMap((extension) =>
			smallestWith(needs, head, extension, cluster)
		);
	});
	const priced = combinations.map((parts) => {
		const prices = parts.map(({ product, quantity }) => {
			const price = priceOf(product);
			return price === null ? null : price * quantity;
		});
		const cost = prices.some((price) => price === null)
			? Infinity
			: prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
		return { parts, cost, units: units(parts) };
	});
	priced.sort((left, right) =>
		left.cost === right.cost ? left.units - right.units : left.cost - right.cost
	);
	return priced[0]?.parts ?? null;
}

/** What parts provide together, with so many of their heads lost. */
export function providedBy(parts: readonly Part[], lost = 0): Readonly<Record<string, number>> {
	const total: Record<string, number> = {};
	for (const { product, quantity } of parts) {
		const left = product.perHead ? quantity : Math.max(0, quantity - lost);
		for (const [what, each] of Object.entries(product.provides))
			if (each) total[what] = (total[what] ?? 0) + each.value * left;
	}
	return total;
}
