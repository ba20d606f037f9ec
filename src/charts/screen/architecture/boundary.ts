/**
 * Who can delete what: a dashed boundary around the pools of one account, its key and name breaking
 * the lower edge. It is the most important line of the picture, and red when it holds every copy.
 */
import type { AuthorityBoundary } from '#engine/evaluation.ts';
import { element } from '../../svg.ts';
import { block, fitting, ground, ink, write, type Pen } from '../ink.ts';
import {
	englishWords,
	poolHeight,
	poolTop,
	type Layout,
	type PictureWords,
	type PlacedPool
} from './layout.ts';

const nameSize = 10.5;
const top = poolTop - 11;
const bottom = poolTop + poolHeight + 18;
/** Key, its distance to the name, and what remains of the edge left and right of them. */
const besidesName = 34;

export interface Run {
	readonly boundary: AuthorityBoundary;
	readonly pools: readonly PlacedPool[];
}

/** Pools of one account that stand next to each other; an account around another's pool gets two boxes. */
export function runsOf(authorities: readonly AuthorityBoundary[], layout: Layout): readonly Run[] {
	const runs: Run[] = [];
	for (const placed of layout.pools) {
		const boundary = authorities.find(({ poolIds }) => poolIds.includes(placed.pool.id));
		if (!boundary) continue;
		const last = runs.at(-1);
		if (last?.boundary === boundary)
			runs[runs.length - 1] = { boundary, pools: [...last.pools, placed] };
		else runs.push({ boundary, pools: [placed] });
	}
	return runs;
}

type CopyWords = Pick<PictureWords, 'onlyCopy' | 'bothCopies' | 'everyCopy' | 'oneAccount'>;

function wordings({ boundary, pools }: Run, words: CopyWords): readonly string[] {
	if (!boundary.holdsEveryCopy)
		return [boundary.name, boundary.name.split(/[\s-]/).at(-1) ?? boundary.name];
	const copies =
		pools.length === 1 ? words.onlyCopy : pools.length === 2 ? words.bothCopies : words.everyCopy;
	return [`${boundary.name}, ${copies}`, `${words.oneAccount}, ${copies}`, copies];
}

interface Extent {
	readonly left: number;
	readonly right: number;
}

/** As tight as its pools allow, then widened into free space until its name fits. */
function extents(
	runs: readonly Run[],
	words: CopyWords,
	layout: Layout,
	pen: Pen
): readonly Extent[] {
	const air = Math.min(13, layout.inset - 1);
	const tight = runs.map(({ pools }): Extent => {
		const [first, last] = [pools[0], pools.at(-1)];
		return {
			left: Math.max(0.5, (first?.x ?? 0) - air),
			right: Math.min(layout.width - 0.5, (last?.x ?? 0) + layout.poolWidth + air)
		};
	});
	const made: Extent[] = [];
	for (const [index, run] of runs.entries()) {
		const own = tight[index] ?? { left: 0, right: 0 };
		const before = (made[index - 1]?.right ?? -5) + 5.5;
		const after = (tight[index + 1]?.left ?? layout.width + 5) - 5.5;
		const wanted = pen.measure(wordings(run, words)[0] ?? '', nameSize, 400) + besidesName;
		const right = Math.max(own.right, Math.min(after, own.left + wanted));
		const left = Math.min(own.left, Math.max(before, right - wanted));
		made.push({ left, right });
	}
	return made;
}

const keyMark = (x: number, y: number, colour: string): string =>
	element('path', {
		d: `M${x} ${y}a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0h10m-2 0v2.4`,
		fill: 'none',
		stroke: colour,
		'stroke-width': 1
	});

/** All boundaries, to be drawn under arrows and pools. */
export function drawBoundaries(
	{
		authorities,
		words: said = englishWords
	}: { readonly authorities: readonly AuthorityBoundary[]; readonly words?: CopyWords },
	layout: Layout,
	pen: Pen
): string {
	const runs = runsOf(authorities, layout);
	const places = extents(runs, said, layout, pen);
	return runs
		.map((run, index) => {
			const { left, right } = places[index] ?? { left: 0, right: 0 };
			const isTotal = run.boundary.holdsEveryCopy;
			const colour = isTotal ? ink.bad : ink.ink3;
			const room = right - left - besidesName + 8;
			const words = fitting(wordings(run, said), room, pen, nameSize);
			return (
				element('rect', {
					x: left,
					y: top,
					width: right - left,
					height: bottom - top,
					rx: 7,
					fill: 'none',
					stroke: colour,
					'stroke-width': isTotal ? 1.5 : 1.1,
					'stroke-dasharray': '5 3'
				}) +
				block(left + 6, bottom - 6, pen.measure(words, nameSize, 400) + 22, 12, ground) +
				keyMark(left + 7, bottom, colour) +
				write(words, left + 20, bottom + 3.7, { size: nameSize, fill: colour })
			);
		})
		.join('');
}
