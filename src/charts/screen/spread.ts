/**
 * Labels beside a list of places, pushed apart as little as keeps them legible.
 *
 * Labels that would overlap form a cluster, centred on where its members wanted to be, inside the
 * bounds as far as they have room. Example: 10, 12 and 40 with a gap of 12 become 5, 17 and 40.
 */
interface Cluster {
	/** Position of its first label if nothing stopped it, summed over its members. */
	readonly wanted: number;
	readonly count: number;
	readonly top: number;
}

const placed = (wanted: number, count: number, gap: number, low: number, high: number): Cluster => {
	const top = wanted / count;
	return { wanted, count, top: Math.max(low, Math.min(top, high - (count - 1) * gap)) };
};

/** Positions for `wanted`, in its order, at least `gap` apart, between `low` and `high` where they fit. */
export function spread(
	wanted: readonly number[],
	gap: number,
	low = -Infinity,
	high = Infinity
): readonly number[] {
	const order = wanted
		.map((value, index) => ({ value, index }))
		.sort((one, other) => one.value - other.value || one.index - other.index);
	const clusters: Cluster[] = [];
	for (const { value } of order) {
		let last = placed(value, 1, gap, low, high);
		for (
			let above = clusters.at(-1);
			above && above.top + above.count * gap > last.top;
			above = clusters.at(-1)
		) {
			clusters.pop();
			const joined = above.wanted + last.wanted - last.count * above.count * gap;
			last = placed(joined, above.count + last.count, gap, low, high);
		}
		clusters.push(last);
	}
	const sorted = clusters.flatMap(({ top, count }) =>
		Array.from({ length: count }, (_, place) => top + place * gap)
	);
	const places = new Array<number>(wanted.length);
	for (const [place, { index }] of order.entries()) places[index] = sorted[place] ?? 0;
	return places;
}
