/**
 * Near matches of an id that does not exist: those with which it shares the most, by pairs of letters.
 *
 * Likeness is Dice's: twice the pairs in common over all pairs. Example: `disk.cost.totl` is like
 * `disk.cost.total`.
 */
const pairsOf = (text: string): readonly string[] =>
	Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));

function likeness(pairs: readonly string[], other: string): number {
	const left = new Map<string, number>();
	for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
	const others = pairsOf(other);
	let common = 0;
	for (const pair of others) {
		const count = left.get(pair) ?? 0;
		if (count === 0) continue;
		left.set(pair, count - 1);
		common++;
	}
	return (2 * common) / Math.max(1, pairs.length + others.length);
}

const leastLikeness = 0.4;

/** The ids most like a text, the likest first; none when nothing is like it. */
export function nearestIds(text: string, ids: readonly string[], most = 3): readonly string[] {
	const pairs = pairsOf(text.toLowerCase());
	return ids
		.map((id) => ({ id, like: likeness(pairs, id) }))
		.filter(({ like }) => like >= leastLikeness)
		.sort((one, other) => other.like - one.like)
		.slice(0, most)
		.map(({ id }) => id);
}
