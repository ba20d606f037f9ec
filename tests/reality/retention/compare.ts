/** Comparing what a case expects with what the engine answers. */

export interface Tolerance {
	/** Largest difference allowed, as a share of what is expected. */
	readonly relative: number;
	/** Largest difference allowed in any case. */
	readonly absolute: number;
}

export interface Comparison {
	/** The first disagreement, with its path; null when there is none. */
	readonly difference: string | null;
	/** Largest relative error among all numbers. */
	readonly error: number;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

function compareNumbers(
	expected: number,
	got: number,
	tolerance: Tolerance,
	path: string
): Comparison {
	const distance = Math.abs(got - expected);
	const allowed = Math.max(tolerance.relative * Math.abs(expected), tolerance.absolute);
	const error = distance === 0 ? 0 : distance / Math.max(Math.abs(expected), tolerance.absolute);
	const agrees = distance <= allowed * (1 + 1e-9);
	return { difference: agrees ? null : `${path} is ${got}, expected ${expected}`, error };
}

/** Every member of either side must agree; `undefined` is the same as missing. */
export function compare(
	expected: unknown,
	got: unknown,
	tolerance: Tolerance,
	path = 'answer'
): Comparison {
	if (typeof expected === 'number' && typeof got === 'number') {
		return compareNumbers(expected, got, tolerance, path);
	}
	if (!isRecord(expected) || !isRecord(got)) {
		const difference =
			expected === got ? null : `${path} is ${shown(got)}, expected ${shown(expected)}`;
		return { difference, error: 0 };
	}
	const members = [...new Set([...Object.keys(expected), ...Object.keys(got)])].map((key) =>
		compare(expected[key], got[key], tolerance, `${path}.${key}`)
	);
	return {
		difference: members.find(({ difference }) => difference !== null)?.difference ?? null,
		error: Math.max(0, ...members.map(({ error }) => error))
	};
}
