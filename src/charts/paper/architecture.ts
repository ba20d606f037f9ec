/**
 * Architecture: sites as washed areas, systems as boxes, movements as arrows with a verb and a rate,
 * the border of an authority as a dashed line across the whole measure.
 *
 * Sites with production stand above, places that only hold copies below. A box of the proposed
 * design has the accent outline, one under another authority a heavy ink outline, so that the
 * difference survives without colour.
 */
import { drawing, element, polyline } from '../svg.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { grounded, labelPitch, lines, widthOf, write } from './write.ts';

export interface PictureBox {
	readonly id: string;
	readonly title: string;
	/** At most three lines. */
	readonly words: readonly string[];
	readonly kind: 'production' | 'own' | 'apart';
}

export interface PictureSite {
	readonly id: string;
	readonly name: string;
	readonly detail: string;
	readonly isBelow: boolean;
	/** Production first, then pools. */
	readonly boxes: readonly PictureBox[];
}

export interface PictureArrow {
	/** Box ids. */
	readonly from: string;
	readonly to: string;
	readonly verb: string;
	readonly rate: string;
}

export interface PictureData {
	readonly sites: readonly PictureSite[];
	readonly arrows: readonly PictureArrow[];
	/** Who can delete what is above and below the line; null when one authority holds everything. */
	readonly border: { readonly above: string; readonly below: string } | null;
}

interface Placed {
	readonly box: PictureBox;
	readonly isBelow: boolean;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const siteGap = 66;
const inset = 12;
const headHeight = 28;
const boxGap = 44;
const borderGap = 62;

const boxHeight = (box: PictureBox): number => 17 + box.words.length * 10.2 + 5;

interface Layout {
	readonly grounds: string;
	readonly placed: readonly Placed[];
	readonly upperBottom: number;
	readonly height: number;
}

/** Boxes of a site from top to bottom; `rows` gives each row the height of its tallest box. */
function placeSite(
	site: PictureSite,
	x: number,
	width: number,
	top: number,
	rows: readonly number[]
): readonly Placed[] {
	const hasProduction = site.boxes.some(({ kind }) => kind === 'production');
	let y = top + headHeight;
	// Pools of a site without production stand in the row of the other sites' pools.
	let row = 0;
	if (!site.isBelow && !hasProduction) {
		y += (rows[0] ?? 0) + boxGap;
		row = 1;
	}
	return site.boxes.map((box) => {
		const own = { box, isBelow: site.isBelow, x: x + inset, y, width: width - 2 * inset, height: boxHeight(box) };
		y += (rows[row] ?? own.height) + (row === 0 ? boxGap : 14);
		row += 1;
		return own;
	});
}

function rowHeights(sites: readonly PictureSite[]): readonly number[] {
	const rows: number[] = [];
	for (const site of sites) {
		const offset = site.boxes.some(({ kind }) => kind === 'production') ? 0 : 1;
		site.boxes.forEach((box, index) => {
			rows[index + offset] = Math.max(rows[index + offset] ?? 0, boxHeight(box));
		});
	}
	return Array.from(rows, (height) => height ?? 0);
}

function siteHead(theme: PaperTheme, site: PictureSite, x: number, y: number, width: number): string {
	const name = widthOf(theme, site.name, { strong: true });
	const room = width - 2 * inset - name - 8;
	const [detail = ''] = lines(theme, site.detail, room, { role: 'note' }, 1);
	return (
		write(theme, x + inset, y + 17, site.name, { strong: true }) +
		write(theme, x + inset + name + 8, y + 17, detail, { role: 'note', colour: theme.muted })
	);
}

function layOut(theme: PaperTheme, data: PictureData): Layout {
	const upper = data.sites.filter(({ isBelow }) => !isBelow);
	const lower = data.sites.filter(({ isBelow }) => isBelow);
	const columnWidth = (count: number): number =>
		Math.min(300, (fullMeasure - (count - 1) * siteGap) / Math.max(1, count));
	const rows = rowHeights(upper);
	const width = columnWidth(upper.length);
	const bottom = (boxes: readonly Placed[], top: number): number =>
		Math.max(top + headHeight, ...boxes.map((box) => box.y + box.height)) + inset;
	const upperSites = upper.map((site, index) => {
		const x = index * (width + siteGap);
		return { site, x, boxes: placeSite(site, x, width, 0, rows) };
	});
	const upperBottom = Math.max(
		...upperSites.map(({ boxes }) => bottom(boxes, 0)),
		upper.length > 0 ? headHeight : 0
	);
	const lowerTop = upperBottom + (data.border ? borderGap : 42);
	const lowerWidth = lower.length === 1 ? 258 : columnWidth(lower.length);
	const lowerSites = lower.map((site, index) => {
		const x = lower.length === 1 ? mainColumn - inset : index * (lowerWidth + siteGap);
		return { site, x, boxes: placeSite(site, x, lowerWidth, lowerTop, []) };
	});
	const lowerBottom = Math.max(0, ...lowerSites.map(({ boxes }) => bottom(boxes, lowerTop)));
	const ground = (site: PictureSite, x: number, y: number, w: number, h: number): string =>
		element('rect', { x, y, width: w, height: h, fill: theme.wash }) + siteHead(theme, site, x, y, w);
	return {
		grounds: [
			...upperSites.map(({ site, x }) => ground(site, x, 0, width, upperBottom)),
			...lowerSites.map(({ site, x, boxes }) =>
				ground(site, x, lowerTop, lowerWidth, bottom(boxes, lowerTop) - lowerTop)
			)
		].join(''),
		placed: [...upperSites, ...lowerSites].flatMap(({ boxes }) => boxes),
		upperBottom,
		height: Math.max(upperBottom, lowerBottom)
	};
}

function drawBox(theme: PaperTheme, { box, x, y, width, height }: Placed): string {
	const outline = {
		production: { stroke: theme.ink, 'stroke-width': 0.75 },
		own: { stroke: theme.accent, 'stroke-width': 2 },
		apart: { stroke: theme.ink, 'stroke-width': 2 }
	}[box.kind];
	const [title = ''] = lines(theme, box.title, width - 16, { strong: true }, 1);
	const words = box.words.slice(0, 3).map((text, index) => {
		const [line = ''] = lines(theme, text, width - 16, { role: 'note' }, 1);
		return write(theme, x + 8, y + 24 + index * 10.2, line, { role: 'note', colour: theme.muted });
	});
	return (
		element('rect', { x, y, width, height, fill: '#FFFFFF', ...outline }) +
		write(theme, x + 8, y + 13, title, {
			strong: true,
			colour: box.kind === 'own' ? theme.accent : theme.ink
		}) +
		words.join('')
	);
}

type Path = readonly (readonly [number, number])[];

function arrow(theme: PaperTheme, path: Path): string {
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

interface Drawn {
	readonly path: Path;
	readonly words: string;
	/** x at which a path crosses the border line; null when it does not. */
	readonly crossesAt: number | null;
}

const note = (theme: PaperTheme) => ({ role: 'note', colour: theme.muted }) as const;

/** Down inside one site, words to the right of the shaft. */
function down(theme: PaperTheme, from: Placed, to: Placed, one: PictureArrow, shift: number): Drawn {
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
function across(theme: PaperTheme, from: Placed, to: Placed, one: PictureArrow, lane: number): Drawn {
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
			write(theme, gapMiddle, above ? first + index * labelPitch : y + 11 + index * labelPitch, line, style)
		)
		.join('');
	const rateY = above ? y + 10.5 : y + 11 + verb.length * labelPitch;
	return { path, words: text + write(theme, gapMiddle, rateY, one.rate, { ...note(theme), ...style }), crossesAt: null };
}

/** From the upper row down to a place below, through a gap of the border line. */
function below(theme: PaperTheme, from: Placed, to: Placed, one: PictureArrow, shift: number): Drawn {
	const overlapLeft = Math.max(from.x, to.x);
	const overlapRight = Math.min(from.x + from.width, to.x + to.width);
	const start = from.y + from.height;
	if (overlapRight - overlapLeft > 24) {
		const x = overlapLeft + Math.min(26 + shift, (overlapRight - overlapLeft) / 2);
		const y = to.y - headHeight - 8;
		const after = widthOf(theme, `${one.verb} `) + 7;
		const words =
			grounded(theme, x + 7, y, one.verb) + grounded(theme, x + after + 3, y, one.rate, note(theme));
		return { path: [[x, start], [x, to.y]], words, crossesAt: x };
	}
	const isLeft = from.x + from.width / 2 < to.x;
	const x = from.x + (isLeft ? 40 : from.width - 40);
	const y = to.y + to.height / 2;
	const anchor = isLeft ? 'end' : 'start';
	const at = isLeft ? x - 6 : x + 6;
	const words =
		write(theme, at, y - 14, one.verb, { anchor }) +
		write(theme, at, y - 14 + labelPitch, one.rate, { ...note(theme), anchor });
	return { path: [[x, start], [x, y], [isLeft ? to.x : to.x + to.width, y]], words, crossesAt: x };
}

function drawArrows(theme: PaperTheme, data: PictureData, placed: readonly Placed[]): readonly Drawn[] {
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
		if (Math.abs(from.x - to.x) < 1) return [down(theme, from, to, one, lane(`down ${one.from}`) * 90)];
		return [across(theme, from, to, one, lane(`across ${one.to}`))];
	});
}

/** The dashed line with a word on each side, open where arrows pass. */
function borderLine(
	theme: PaperTheme,
	border: NonNullable<PictureData['border']>,
	y: number,
	gaps: readonly number[]
): string {
	const edges = [0, ...[...gaps].sort((a, b) => a - b).flatMap((x) => [x - 8, x + 8]), fullMeasure];
	const pieces: string[] = [];
	for (let index = 0; index + 1 < edges.length; index += 2)
		pieces.push(
			element('line', {
				x1: edges[index] ?? 0,
				x2: edges[index + 1] ?? 0,
				y1: y,
				y2: y,
				stroke: theme.ink,
				'stroke-width': 0.9,
				'stroke-dasharray': '7 4.5'
			})
		);
	const right = { anchor: 'end' } as const;
	return (
		pieces.join('') +
		grounded(theme, fullMeasure, y - 6, border.above, { ...right, strong: true }) +
		grounded(theme, fullMeasure, y + 12, border.below, { ...right, role: 'note', colour: theme.muted })
	);
}

/** Height that the picture needs. */
export const architectureHeight = (theme: PaperTheme, data: PictureData): number =>
	layOut(theme, data).height;

/** Draws the picture; its height is `architectureHeight`. */
export function architecturePicture(theme: PaperTheme, data: PictureData, alternative: string): string {
	const layout = layOut(theme, data);
	const arrows = drawArrows(theme, data, layout.placed);
	const gaps = arrows.flatMap(({ crossesAt }) => crossesAt ?? []);
	const border = data.border ? borderLine(theme, data.border, layout.upperBottom + 24, gaps) : '';
	return drawing(
		fullMeasure,
		layout.height,
		alternative,
		layout.grounds,
		border,
		...arrows.map(({ path }) => arrow(theme, path)),
		...layout.placed.map((placed) => drawBox(theme, placed)),
		...arrows.map(({ words }) => words)
	);
}
