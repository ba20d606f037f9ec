/** Under the scrubber: a tick where each design is back, with its letter; near ones share their words. */
import { drawing } from '../../svg.ts';
import { ink, line, write, type Pen } from '../ink.ts';

export interface BackMark {
	readonly at: number;
	readonly words: string;
}

interface Cluster {
	readonly x: number;
	readonly words: string;
}

const backMarksHeight = 22;
const size = 11;

/** Draws the marks below an axis that ends at `endSeconds`; those beyond it are left out. */
export function backMarks(
	marks: readonly BackMark[],
	endSeconds: number,
	width: number,
	pen: Pen,
	sentence: string
): string {
	const shown = marks
		.filter(({ at }) => at <= endSeconds)
		.sort((one, other) => one.at - other.at)
		.map(({ at, words }) => ({ x: (at / endSeconds) * width, words }));
	const ticks = shown.map(({ x }) =>
		line(
			[
				[x, 0],
				[x, 8]
			],
			{ stroke: ink.ink }
		)
	);
	const names = clustered(shown, pen).map(({ x, words }) => {
		const half = pen.measure(words, size, 400) / 2;
		const at = Math.max(half, Math.min(x, width - half));
		return write(words, at, 19, { size, fill: ink.ink2, anchor: 'middle' });
	});
	return drawing(width, backMarksHeight, sentence, ...ticks, ...names);
}

function clustered(marks: readonly Cluster[], pen: Pen): readonly Cluster[] {
	const clusters: Cluster[] = [];
	for (const mark of marks) {
		const before = clusters.at(-1);
		const halves = (words: string): number => pen.measure(words, size, 400) / 2;
		if (before && mark.x - before.x < halves(before.words) + halves(mark.words) + 6)
			clusters[clusters.length - 1] = {
				x: (before.x + mark.x) / 2,
				words: `${before.words}, ${mark.words}`
			};
		else clusters.push(mark);
	}
	return clusters;
}
