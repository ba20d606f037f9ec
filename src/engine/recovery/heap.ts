/**
 * A binary heap of numbered items by a numeric key: the lowest key first, equal keys by lower number.
 *
 * Everything that waits in this room waits in one of these: restores by rank, timers by time,
 * transfers by the byte at which they end. Adding and taking cost O(log n).
 * Example: 7 with key 2, 5 with key 1 and 3 with key 1 come out as 3, 5, 7.
 */

export interface Heap {
	readonly keys: number[];
	readonly items: number[];
}

export const createHeap = (): Heap => ({ keys: [], items: [] });

/** The lowest key; Infinity when nothing waits. */
export const firstKey = ({ keys }: Heap): number => keys[0] ?? Infinity;

/** The item with the lowest key; undefined when nothing waits. */
export const firstItem = ({ items }: Heap): number | undefined => items[0];

export function push({ keys, items }: Heap, key: number, item: number): void {
	let place = keys.length;
	while (place > 0) {
		const above = (place - 1) >> 1;
		const aboveKey = keys[above] ?? 0;
		const aboveItem = items[above] ?? 0;
		if (aboveKey < key || (aboveKey === key && aboveItem <= item)) break;
		keys[place] = aboveKey;
		items[place] = aboveItem;
		place = above;
	}
	keys[place] = key;
	items[place] = item;
}

/** Takes the first item out; undefined when nothing waits. */
export function pop(heap: Heap): number | undefined {
	const { keys, items } = heap;
	const first = items[0];
	const key = keys.pop();
	const item = items.pop();
	if (key !== undefined && item !== undefined && keys.length > 0) sink(heap, key, item);
	return first;
}

/** Puts an item at the top and lets it sink to its place. */
function sink({ keys, items }: Heap, key: number, item: number): void {
	const size = keys.length;
	let place = 0;
	for (;;) {
		let below = 2 * place + 1;
		if (below >= size) break;
		let belowKey = keys[below] ?? 0;
		const other = keys[below + 1] ?? Infinity;
		const isOtherFirst =
			other < belowKey ||
			(other === belowKey && (items[below + 1] ?? Infinity) < (items[below] ?? 0));
		if (isOtherFirst) {
			below += 1;
			belowKey = other;
		}
		const belowItem = items[below] ?? 0;
		if (key < belowKey || (key === belowKey && item <= belowItem)) break;
		keys[place] = belowKey;
		items[place] = belowItem;
		place = below;
	}
	keys[place] = key;
	items[place] = item;
}
