/**
 * Where figures stand in a template, as types: a figure that a schema gains has a path that the table
 * of kinds must name, or it does not compile.
 *
 * Example: of `{ store: { chunk: Figure<number> }, name: string }` the only path is `store.chunk`.
 */
import type { Figure } from '../library/index.ts';

/** A path under a key; none where there is no figure. */
export type Under<Key extends string, Path> = Path extends ''
	? Key
	: Path extends string
		? `${Key}.${Path}`
		: never;

/** Paths of the figures in a template's part; items of a list share one. */
export type PathsOf<T> =
	T extends Figure<unknown>
		? ''
		: T extends string | number | boolean
			? never
			: T extends readonly (infer Item)[]
				? PathsOf<Item>
				: T extends object
					? {
							[Key in keyof T & string]-?: Under<Key, PathsOf<NonNullable<T[Key]>>>;
						}[keyof T & string]
					: never;

/** A figure with the path at which it was found. */
export interface Found {
	readonly path: string;
	readonly figure: Figure<unknown>;
}

const isFigure = (value: object): value is Figure<unknown> =>
	'confidence' in value && 'source' in value && 'value' in value;

/** Every figure in a template's part, in its order; at `path` when it is a figure itself. */
export function figuresIn(part: unknown, path = ''): readonly Found[] {
	if (typeof part !== 'object' || part === null) return [];
	if (isFigure(part)) return [{ path, figure: part }];
	if (Array.isArray(part)) return part.flatMap((item) => figuresIn(item, path));
	return Object.entries(part).flatMap(([key, child]) =>
		figuresIn(child, path === '' ? key : `${path}.${key}`)
	);
}
