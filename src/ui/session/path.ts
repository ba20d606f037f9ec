/**
 * Places in a bid document, and documents changed at a place without touching the old one.
 *
 * A path is a list of keys and positions: `['workloads', 2, 'frontEnd']`. Everything beside the
 * path is shared with the old document, so that undo keeps a thousand versions cheaply.
 * Example: setAt({ a: [1, 2] }, ['a', 1], 5) is { a: [1, 5] }; setting undefined leaves the key out.
 */
export type Path = readonly (string | number)[];

type Branch = Readonly<Record<string | number, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** The value at a path; undefined where the path leads nowhere. */
export const getAt = (root: unknown, path: Path): unknown =>
	path.reduce<unknown>((value, key) => (isBranch(value) ? value[key] : undefined), root);

/** A copy with `value` at the path; undefined removes a key. Missing maps on the way are made. */
export function setAt<Root>(root: Root, path: Path, value: unknown): Root {
	return change(root, path, () => value) as Root;
}

/** A copy with an item put into the list at `path`, before `position` (at the end without one). */
export function insertAt<Root>(root: Root, path: Path, item: unknown, position?: number): Root {
	return change(root, path, (list) => {
		const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
		return items.toSpliced(position ?? items.length, 0, item);
	}) as Root;
}

/** A copy without the item at `position` of the list at `path`. */
export function removeAt<Root>(root: Root, path: Path, position: number): Root {
	return change(root, path, (list) =>
		Array.isArray(list) ? list.toSpliced(position, 1) : list
	) as Root;
}

function change(node: unknown, path: Path, replace: (old: unknown) => unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return replace(node);
	const child = change(isBranch(node) ? node[key] : undefined, rest, replace);
	if (Array.isArray(node)) return node.with(Number(key), child);
	const { [key]: _, ...others }: Branch = isBranch(node) ? node : {};
	// In place where it stood, so that files keep the order of their keys.
	return child === undefined ? others : { ...(isBranch(node) ? node : {}), [key]: child };
}

/** `workloads[2].frontEnd` → ['workloads', 2, 'frontEnd'], as problems name their place. */
export const parsePath = (text: string): Path =>
	[...text.matchAll(/[^.[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

/** Whether `path` lies at `top` or below it. */
export const isWithin = (path: Path, top: Path): boolean =>
	top.every((key, index) => path[index] === key);

/**
 * A name for a place that survives other rows coming and going: items are named by their id, not
 * their position. `['workloads', 2, 'frontEnd']` is `workloads/erp/frontEnd`.
 */
export function placeOf(document: unknown, path: Path): string {
	return path
		.map((key, index) => {
			if (typeof key === 'string') return key;
			const id = getAt(document, [...path.slice(0, index + 1), 'id']);
			return typeof id === 'string' ? id : String(key);
		})
		.join('/');
}
