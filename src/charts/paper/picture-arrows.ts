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

/** Across the gap between two sites of the upper row, words above and below the shaft. */
function across(
	theme: PaperTheme,
	from: Placed,
	to: Placed,
	one: PictureArrow,
	lane: number
): Drawn {
	const isRight = to.x > from.x;
	const startsLower = from.y > to.y;
	const y = to.y + Math.min(to.height - 8, 14 + lane * 22);
	const startX = isRight ? from.x + from.width : from.x;
	const endX = isRight ? to.x : to.x + to.width;
	const gapMiddle = isRight ? endX - inset - siteGap / 2 : endX + inset + siteGap / 2;
	const sideY = from.y + from.height / 2;
	const isLevel = Math.abs(from.y - to.y) < 1;
	const bend = isRight ? startX + inset + 14 : startX - inset - 14;
	const path: Path = isLevel
		? [
				[startX, y],
				[endX, y]
			]
		: [
				[startX, sideY],
				[bend, sideY],
				[bend, y],
				[endX, y]
			];
	const style = { anchor: 'middle' } as const;
	const verb = lines(theme, one.verb, siteGap - 4, {}, 2);
	const first = y - 5 - (verb.length - 1) * labelPitch;
	const above = startsLower || isLevel;
	const text = verb
		.map((line, index) =>
			write(
				theme,
				gapMiddle,
				above ? first + index * labelPitch : y + 11 + index * labelPitch,
				line,
				style
			)
		)
		.join('');
	const rateY = above ? y + 10.5 : y + 11 + verb.length * labelPitch;
	return {
		path,
		words: text + write(theme, gapMiddle, rateY, one.rate, { ...note(theme), ...style }),
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
		return [across(theme, from, to, one, lane(`across ${one.to}`))];
	});
}
