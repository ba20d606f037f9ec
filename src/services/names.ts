/**
 * Ids from names: lower-case letters, digits and hyphens, each id given once.
 *
 * Example: "Rotterdam (DC 1)" is `rotterdam-dc-1`, and the second of that name `rotterdam-dc-1-2`;
 * a name without Latin letters or digits, such as "東京", is `row`, `row-2` …
 */
export interface Names {
	idFor(name: string): string;
}

const longest = 60;

const slug = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, longest)
		.replace(/^-+|-+$/g, '') || 'row';

/** A giver of ids that remembers which ones it gave. */
export function createNames(): Names {
	const given = new Set<string>();
	const idFor = (name: string): string => {
		const plain = slug(name);
		let id = plain;
		for (let count = 2; given.has(id); count++) id = `${plain}-${count}`;
		given.add(id);
		return id;
	};
	return { idFor };
}
