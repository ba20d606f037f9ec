/** How slides are walked: keys, and the swipe of a finger. */
const steps: Readonly<Record<string, number>> = {
	ArrowRight: 1,
	ArrowDown: 1,
	PageDown: 1,
	' ': 1,
	Enter: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	PageUp: -1,
	Backspace: -1,
	Home: -Infinity,
	End: Infinity
};

/** The slide that a key leads to, of `count`; null when the key does not walk. */
export function walked(from: number, key: string, count: number): number | null {
	const step = steps[key];
	return step === undefined ? null : Math.max(0, Math.min(count - 1, from + step));
}

/** A finger must go so far sideways, and further than up or down, to turn the slide. */
const leastSwipe = 48;

/** 1, −1, or 0 when the finger did not mean to turn. */
export function swiped(across: number, down: number): -1 | 0 | 1 {
	if (Math.abs(across) < leastSwipe || Math.abs(across) < 2 * Math.abs(down)) return 0;
	return across < 0 ? 1 : -1;
}
