/** Arrows of an architecture picture: down inside a site, across a gap, down to a place below. */
import { element, polyline } from '../svg.ts';
import {
	headHeight,
	inset,
	siteGap,
	type PictureArrow,
	type PictureData,
	type Placed
} from './picture-layout.ts';
import type { PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, widthOf, write } from './write.ts';

type Path = readonly (readonly [number, number])[];

/** A shaft with its head. */
export function arrow(theme: PaperTheme, path: Path): string {
	const [tipX, tipY] = path.at(-1) ?? [0, 0];
	const [fromX, fromY] = path.at(-2) ?? [0, 0];
	const length = Math.hypot(tipX - fromX, tipY - fromY) || 1;
	const [ux, uy] = [(tipX - fromX) / length, (tipY - fromY) / length];
	const baseX = tipX - ux * 6;
	const baseY = tipY - uy * 6;
	const shaft = [...path.slice(0, -1), [baseX, baseY] as const];
	return (
		element('path', {
			d: polyline(shaft),
			fill: 'none',
			stroke: theme.ink,
			'stroke-width': 1
		}) +
		element('path', {
			d: `${polyline([
				[tipX, tipY],
				[baseX - uy * 2.6, baseY + ux * 2.6],
				[baseX + uy * 2.6, baseY - ux * 2.6]
			])}Z`,
			fill: theme.ink
		})
	);
}

export interface Drawn {
	readonly path: Path;
	readonly words: string;
	/** x at which a path crosses the border line; null when it does not. */
	readonly crossesAt: number | null;
}

const note = (theme: PaperTheme) => ({ role: 'note', colour: theme.muted }) as const;

/** Down inside one site, words to the right of the shaft. */
function down(
	theme: PaperTheme,
	from: Placed,
	to: Placed,
	one: PictureArrow,
	shift: number
): Drawn {
	const x = from.x + 26 + shift;
	const middle = (from.y + from.height + to.y) / 2 + 2.5;
	const verb = write(theme, x + 7, middle, one.verb, { role: 'label' });
	const after = widthOf(theme, `${one.verb} `) + 7;
	return {
		path: [
			[x, from.y + from.height],
			[x, to.y]
		],
		words: verb + write(theme, x + after + 1, middle, one.rate, note(theme)),
		crossesAt: null
	};
}

/** One of the arrows that share a gap between two sites. */
interface Lane {
	readonly place: number;
	readonly count: number;
}

/** A level shaft, or one that leaves a box higher up and bends in the gap. */
function acrossPath(from: Placed, to: Placed, y: number): { path: Path; from: number; to: number } {
	const isRight = to.x > from.x;
	const startX = isRight ? from.x + from.width : from.x;
	const endX = isRight ? to.x : to.x + to.width;
	const edge = isRight ? endX - inset : endX + inset;
	if (Math.abs(from.y - to.y) < 1) {
		const path: Path = [
			[startX, y],
			[endX, y]
		];
		return { path, from: edge, to: isRight ? edge - siteGap : edge + siteGap };
	}
	const sideY = from.y + from.height / 2;
	const bend = isRight ? startX + inset + 14 : startX - inset - 14;
	const path: Path = [
		[startX, sideY],
		[bend, sideY],
		[bend, y],
		[endX, y]
	];
	return { path, from: edge, to: bend };
}

/**
 * Across the gap between two sites of the upper row. Alone, an arrow has its verb above and its rate
 * below; of two, the upper one has its words above and the lower one below.
 */
function across(
	theme: PaperTheme,
	from: Placed,
	to: Placed,
	one: PictureArrow,
	{ place, count }: Lane
): Drawn {
	const isFirst = place === 0;
	const y = to.y + (isFirst ? 14 : to.height - 12 - (place - 1) * 8);
	const { path, from: left, to: right } = acrossPath(from, to, y);
	const middle = (left + right) / 2;
	const style = { anchor: 'middle' } as const;
	const verb = lines(theme, one.verb, Math.abs(left - right) - 4, {}, 2);
	const rateAbove = isFirst && count > 1 && one.rate !== '';
	const first = isFirst ? y - 5 - (verb.length - 1 + (rateAbove ? 1 : 0)) * labelPitch : y + 10.5;
	const rateY = rateAbove ? y - 5 : isFirst ? y + 10.5 : first + verb.length * labelPitch;
	const words = verb
		.map((line, index) => write(theme, middle, first + index * labelPitch, line, style))
		.join('');
	return {
		path,
		words: words + write(theme, middle, rateY, one.rate, { ...note(theme), ...style }),
		crossesAt: null
	};
}

/** From the upper row down to a place below, through a gap of the border line. */
function below(
	theme: PaperTheme,
	from: Placed,
	to: Placed,
	one: PictureArrow,
	shift: number
): Drawn {
	const overlapLeft = Math.max(from.x, to.x);
	const overlapRight = Math.min(from.x + from.width, to.x + to.width);
	const start = from.y + from.height;
	if (overlapRight - overlapLeft > 24) {
		const x = overlapLeft + Math.min(26 + shift, (overlapRight - overlapLeft) / 2);
		const y = to.y - headHeight - 8;
		const after = widthOf(theme, `${one.verb} `) + 7;
		const words =
			grounded(theme, x + 7, y, one.verb) +
			grounded(theme, x + after + 3, y, one.rate, note(theme));
		return {
			path: [
				[x, start],
				[x, to.y]
			],
			words,
			crossesAt: x
		};
	}
	const isLeft = from.x + from.width / 2 < to.x;
	const x = from.x + (isLeft ? 40 : from.width - 40);
	const y = to.y + to.height / 2;
	const anchor = isLeft ? 'end' : 'start';
	const at = isLeft ? x - 6 : x + 6;
	const words =
		write(theme, at, y - 14, one.verb, { anchor }) +
		write(theme, at, y - 14 + labelPitch, one.rate, { ...note(theme), anchor });
	return {
		path: [
			[x, start],
			[x, y],
			[isLeft ? to.x : to.x + to.width, y]
		],
		words,
		crossesAt: x
	};
}

/** Name of the gap between two sites of the upper row; empty when an arrow crosses none. */
function gapOf(from: Placed | undefined, to: Placed | undefined): string {
	if (!from || !to || to.isBelow || Math.abs(from.x - to.x) < 1) return '';
	return `gap ${Math.min(from.x, to.x)} ${Math.max(from.x, to.x)}`;
}

/** Paths and words of all arrows whose ends are in the picture. */
export function drawArrows(
	theme: PaperTheme,
	data: PictureData,
	placed: readonly Placed[]
): readonly Drawn[] {
	const find = (id: string) => placed.find(({ box }) => box.id === id);
	const used = new Map<string, number>();
	const lane = (key: string): number => {
		const count = used.get(key) ?? 0;
		used.set(key, count + 1);
		return count;
	};
	return data.arrows.flatMap((one) => {
		const from = find(one.from);
		const to = find(one.to);
		if (!from || !to) return [];
		if (to.isBelow) return [below(theme, from, to, one, lane(`below ${one.from}`) * 70)];
		if (Math.abs(from.x - to.x) < 1)
			return [down(theme, from, to, one, lane(`down ${one.from}`) * 90)];
		const gap = gapOf(from, to);
		const count = data.arrows.filter(
			(other) => gapOf(find(other.from), find(other.to)) === gap
		).length;
		return [across(theme, from, to, one, { place: lane(gap), count })];
	});
}
