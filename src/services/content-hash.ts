/**
 * The hash of what a bid says: SHA-256 of its document without the approvals and without who released
 * it, keys in alphabetical order, so that an approval binds to the content and not to how a file was
 * written. Releasing comes after approving and changes nothing in what was approved.
 *
 * Example: `{ b: 1, a: 2 }` and `{ a: 2, b: 1 }` have one hash; a discount changed by a tenth has
 * another; an approval added or a name under `offer.releasedBy` changes nothing.
 */
import { createHash } from 'node:crypto';

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isMap(value)) return value;
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map((key) => [key, sorted(value[key])])
	);
}

/** The document without a key of one of its maps, and without the map when that was all in it. */
function without(document: unknown, section: string, key: string): unknown {
	if (!isMap(document)) return document;
	const { [section]: map, ...rest } = document;
	if (!isMap(map)) return document;
	const { [key]: _, ...others } = map;
	return Object.keys(others).length === 0 ? rest : { ...rest, [section]: others };
}

const content = (document: Readonly<Record<string, unknown>>): unknown =>
	without(without(document, 'deal', 'approvals'), 'offer', 'releasedBy');

/** 64 hexadecimal digits. */
export const contentHash = (document: Readonly<Record<string, unknown>>): string =>
	createHash('sha256')
		.update(JSON.stringify(sorted(content(document))))
		.digest('hex');
