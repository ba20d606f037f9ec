/**
 * The hash of what a bid says: SHA-256 of its document without the approvals, keys in alphabetical
 * order, so that an approval binds to the content and not to how a file was written.
 *
 * Example: `{ b: 1, a: 2 }` and `{ a: 2, b: 1 }` have one hash; a discount changed by a tenth has
 * another; an approval added changes nothing.
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

function withoutApprovals(document: Readonly<Record<string, unknown>>): unknown {
	const { deal, ...rest } = document;
	if (!isMap(deal)) return document;
	const { approvals: _, ...terms } = deal;
	return Object.keys(terms).length === 0 ? rest : { ...rest, deal: terms };
}

/** 64 hexadecimal digits. */
export const contentHash = (document: Readonly<Record<string, unknown>>): string =>
	createHash('sha256')
		.update(JSON.stringify(sorted(withoutApprovals(document))))
		.digest('hex');
