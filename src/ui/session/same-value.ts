/** Whether two plain values say the same, whatever the order of their keys. */
export function isSameValue(left: unknown, right: unknown): boolean {
	if (Object.is(left, right)) return true;
	if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
		return false;
	if (Array.isArray(left) !== Array.isArray(right)) return false;
	const keysLeft = Object.keys(left);
	if (keysLeft.length !== Object.keys(right).length) return false;
	return keysLeft.every(
		(key) =>
			key in right &&
			isSameValue((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key])
	);
}
