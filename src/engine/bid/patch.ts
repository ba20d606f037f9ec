/**
 * Patches: values put at places of a bid document, without touching the old one.
 *
 * A path is a list of keys and positions: `['serviceLevels', 0, 'rpo']`. An undefined value removes
 * its key; missing maps on the way are made. Everything beside the path is shared.
 * Example: applyPatches({ a: [1, 2] }, [{ path: ['a', 1], value: 5 }]) is { a: [1, 5] }.
 */
import type { BidDocument } from './document.ts';

export interface Patch {
	readonly path: readonly (string | number)[];
	readonly value: unknown;
}

type Branch = Readonly<Record<string | number, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

function put(node: unknown, [key, ...rest]: Patch['path'], value: unknown): unknown {
	if (key === undefined) return value;
	const child = put(isBranch(node) ? node[key] : undefined, rest, value);
	if (Array.isArray(node)) {
		const list = node as readonly unknown[];
		return Number(key) < list.length ? list.with(Number(key), child) : [...list, child];
	}
	const { [key]: _, ...others }: Branch = isBranch(node) ? node : {};
	return child === undefined ? others : { ...(isBranch(node) ? node : {}), [key]: child };
}

/** The document with all patches applied in order. */
export const applyPatches = (document: BidDocument, patches: readonly Patch[]): BidDocument =>
	patches.reduce<unknown>(
		(made, { path, value }) => put(made, path, value),
		document
	) as BidDocument;
