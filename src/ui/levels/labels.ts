/** Labels along a line that must not touch: each as near to where it belongs as the others let it. */
export interface PlacedLabel {
	/** Where it belongs, from the left. */
	readonly at: number;
	readonly width: number;
}

/**
 * Centres for labels given from left to right, `gap` apart, inside `from`…`to`. Pushed right where
 * they would touch, then back from the right edge.
 */
export function spread(
	labels: readonly PlacedLabel[],
	from: number,
	to: number,
	gap: number
): readonly number[] {
	const centres: number[] = [];
	let free = from;
	for (const { at, width } of labels) {
		const centre = Math.max(at, free + width / 2);
		centres.push(centre);
		free = centre + width / 2 + gap;
	}
	let edge = to;
	for (let index = labels.length - 1; index >= 0; index -= 1) {
		const width = labels[index]?.width ?? 0;
		const centre = Math.min(centres[index] ?? 0, edge - width / 2);
		centres[index] = centre;
		edge = centre - width / 2 - gap;
	}
	return centres;
}
