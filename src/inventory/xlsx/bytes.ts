/**
 * Walking XML as bytes: hot loops shared by the readers of sheets and of shared strings.
 *
 * Tags are found by hopping from `<` to `<`; text becomes a string only where somebody asked for it.
 * Callers stay inside the array, so reads assert instead of checking.
 */
export const byte = {
	lt: 0x3c,
	gt: 0x3e,
	slash: 0x2f,
	equals: 0x3d,
	quote: 0x22,
	apostrophe: 0x27,
	space: 0x20,
	zero: 0x30,
	nine: 0x39
} as const;

const decoder = new TextDecoder();

export const asText = (data: Uint8Array, from: number, to: number): string =>
	decoder.decode(data.subarray(from, to));

/** Index of the next `wanted` byte in [from, to), or -1. */
export function indexOfByte(data: Uint8Array, wanted: number, from: number, to: number): number {
	for (let at = from; at < to; at++) if (data[at] === wanted) return at;
	return -1;
}

/** Whether the ASCII text `name` stands at `at`. */
export function standsAt(data: Uint8Array, name: string, at: number): boolean {
	for (let i = 0; i < name.length; i++) if (data[at + i] !== name.charCodeAt(i)) return false;
	return true;
}

/** Whether an element name ends at `at`: by white space, `/` or `>`. */
export function nameEndsAt(data: Uint8Array, at: number): boolean {
	const next = data[at] as number;
	return next <= byte.space || next === byte.slash || next === byte.gt;
}

/** Index of the `>` that closes the tag in which `from` lies; `>` inside quotes does not count. */
export function tagEnd(data: Uint8Array, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const here = data[at];
		if (here === byte.gt) return at;
		if (here === byte.quote || here === byte.apostrophe) {
			at = indexOfByte(data, here, at + 1, to);
			if (at < 0) return -1;
		}
	}
	return -1;
}

/** The whole number in [from, to), or -1 when anything but digits stands there. */
export function wholeNumber(data: Uint8Array, from: number, to: number): number {
	if (from >= to || to - from > 15) return -1;
	let value = 0;
	for (let at = from; at < to; at++) {
		const digit = (data[at] as number) - byte.zero;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}

/**
 * Length of the namespace prefix (with its colon) of the first element named `localName`:
 * 0 for `<row`, 2 for `<x:row`; undefined when there is no such element.
 */
export function prefixLength(
	data: Uint8Array,
	localName: string,
	from: number,
	to: number
): { readonly at: number; readonly length: number } | undefined {
	const longestPrefix = 64;
	for (let at = indexOfByte(data, byte.lt, from, to); at >= 0;) {
		for (let name = at + 1; name < Math.min(at + 2 + longestPrefix, to); name++) {
			const first = name === at + 1 || data[name - 1] === 0x3a;
			if (first && standsAt(data, localName, name) && nameEndsAt(data, name + localName.length))
				return { at, length: name - at - 1 };
			if (nameEndsAt(data, name)) break;
		}
		at = indexOfByte(data, byte.lt, at + 1, to);
	}
	return undefined;
}
