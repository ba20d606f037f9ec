/**
 * Layout of an architecture picture: sites side by side, production above pools, places that only
 * hold copies in a row below.
 */
import { element } from '../svg.ts';
import { fullMeasure, mainColumn, type PaperTheme } from './theme.ts';
import { lines, widthOf, write } from './write.ts';

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

export interface Placed {
	readonly box: PictureBox;
	readonly isBelow: boolean;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export const siteGap = 66;
export const inset = 12;
export const headHeight = 28;
const boxGap = 44;
const borderGap = 62;

const boxHeight = (box: PictureBox): number => 17 + box.words.length * 10.2 + 5;

export interface Layout {
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
		const own = {
			box,
			isBelow: site.isBelow,
			x: x + inset,
			y,
			width: width - 2 * inset,
			height: boxHeight(box)
		};
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
	// A row that no site has is a hole in the list.
	return Array.from(rows, (height: number | undefined) => height ?? 0);
}

function siteHead(
	theme: PaperTheme,
	site: PictureSite,
	x: number,
	y: number,
	width: number
): string {
	const name = widthOf(theme, site.name, { strong: true });
	const room = width - 2 * inset - name - 8;
	const [detail = ''] = lines(theme, site.detail, room, { role: 'note' }, 1);
	// Arrows come down on the left of a place below, so its name stands on the right.
	if (site.isBelow) {
		const right = x + width - inset;
		const muted = { role: 'note', colour: theme.muted, anchor: 'end' } as const;
		return (
			write(theme, right - name - 8, y + 17, detail, muted) +
			write(theme, right, y + 17, site.name, { strong: true, anchor: 'end' })
		);
	}
	return (
		write(theme, x + inset, y + 17, site.name, { strong: true }) +
		write(theme, x + inset + name + 8, y + 17, detail, { role: 'note', colour: theme.muted })
	);
}

/** Places every site and box. */
export function layOut(theme: PaperTheme, data: PictureData): Layout {
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
		element('rect', { x, y, width: w, height: h, fill: theme.wash }) +
		siteHead(theme, site, x, y, w);
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
