/**
 * A patch laid on a document: given keys replace, maps merge, lists replace whole. Nothing is taken
 * out, and neither value is touched. After JSON Merge Patch (RFC 7396) without its null.
 *
 * Example: { a: 1, b: { c: 2 } } patched with { b: { d: 3 } } is { a: 1, b: { c: 2, d: 3 } }.
 */
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands typed with how it is known, `{ value, how, source }`, replaces whole. */
const isKnown = (value: Readonly<Record<string, unknown>>): boolean =>
	'value' in value && 'how' in value;

/** The document with the patch laid on it. */
export function patched<T>(document: T, patch: unknown): T {
	if (!isMap(document) || !isMap(patch) || isKnown(patch)) return patch as T;
	const merged: Record<string, unknown> = { ...document };
	for (const [key, value] of Object.entries(patch))
		if (value !== undefined) merged[key] = patched(merged[key], value);
	return merged as T;
}
