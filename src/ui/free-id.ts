/**
 * Ids for new items: the name in the letters an id may have, with a number where it is taken.
 *
 * Example: `Órders (EU)` is `orders-eu`; the second one is `orders-eu-2`.
 */
export function freeId(name: string, taken: readonly { readonly id: string }[]): string {
	const plain =
		name
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.slice(0, 60)
			.replace(/^-+|-+$/g, '') || 'item';
	const ids = new Set(taken.map(({ id }) => id));
	if (!ids.has(plain)) return plain;
	for (let number = 2; ; number++) if (!ids.has(`${plain}-${number}`)) return `${plain}-${number}`;
}
