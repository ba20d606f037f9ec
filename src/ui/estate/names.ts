/**
 * Names that people type, and the ids that the bid holds: kinds, service levels, sites, workloads.
 *
 * A name is found by its whole text, by its id, by its beginning, by a word in it; the first of
 * these that names exactly one thing counts. Example: `go` is Gold where nothing else begins so.
 */
export interface Named {
	readonly id: string;
	readonly name: string;
}

const plain = (text: string): string => text.trim().toLowerCase();

const ways: readonly ((one: Named, wanted: string) => boolean)[] = [
	(one, wanted) => plain(one.name) === wanted,
	(one, wanted) => one.id === wanted,
	(one, wanted) => plain(one.name).startsWith(wanted),
	(one, wanted) => plain(one.name).includes(wanted)
];

export type Found =
	{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: string };

/** The id that a text names. `what` is what the list holds: `service level`. */
export function findNamed(text: string, list: readonly Named[], what: string): Found {
	const wanted = plain(text);
	for (const way of ways) {
		const [first, ...others] = list.filter((one) => way(one, wanted));
		if (first && others.length === 0) return { ok: true, id: first.id };
	}
	const names = list.slice(0, 6).map(({ name }) => name);
	const known = names.length === 0 ? 'there is none yet' : `there is ${names.join(', ')}`;
	return { ok: false, problem: `"${text.trim()}" names no ${what}; ${known}` };
}

/** The names that a text may be on the way to. */
export function matching(text: string, list: readonly Named[]): readonly Named[] {
	const wanted = plain(text);
	return list.filter(({ name, id }) => plain(name).includes(wanted) || id.startsWith(wanted));
}

/** The name of an id; the id itself where the list has lost it. */
export const nameOf = (id: string, list: readonly Named[]): string =>
	list.find((one) => one.id === id)?.name ?? id;
