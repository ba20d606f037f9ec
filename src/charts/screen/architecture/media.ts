/** Pools by their medium: texture carries it, never colour. Each is drawn into 40 × 26 or narrower. */
import type { DesignPool } from '#engine/evaluation.ts';
import { element, polyline } from '../../svg.ts';
import { block, ink, line, write, type Point } from '../ink.ts';
import { poolHeight } from './layout.ts';

const thin = { stroke: ink.ink2, width: 0.8 };

const outline = (x: number, y: number, width: number, height: number, dashes?: string): string =>
	element('rect', {
		x,
		y,
		width,
		height,
		fill: ink.paper,
		stroke: ink.ink2,
		'stroke-width': 1.1,
		'stroke-dasharray': dashes
	});

const across = (from: number, to: number, y: number): string =>
	line(
		[
			[from, y],
			[to, y]
		],
		thin
	);

const disk = (x: number, y: number, width: number): string =>
	outline(x, y, width, poolHeight) +
	[4.5, 8.7, 13, 17.3, 21.5].map((step) => across(x, x + width, y + step)).join('');

function dedup(x: number, y: number, width: number): string {
	const strokes: string[] = [];
	for (let offset = 4 - poolHeight; offset < width; offset += 4.2) {
		const from = Math.max(0, offset);
		const to = Math.min(width, offset + poolHeight);
		const down: readonly Point[] = [
			[x + from, y + from - offset],
			[x + to, y + to - offset]
		];
		const up: readonly Point[] = down.map(([px, py]) => [px, 2 * y + poolHeight - py]);
		strokes.push(polyline(down), polyline(up));
	}
	return (
		outline(x, y, width, poolHeight) +
		element('path', {
			d: strokes.join(''),
			fill: 'none',
			stroke: ink.ink2,
			'stroke-width': 0.6
		})
	);
}

function snapshot(x: number, y: number, width: number): string {
	const sheet = (step: number): string =>
		outline(x + step, y + 6 - step, width - 6, poolHeight - 6);
	return (
		sheet(6) +
		sheet(3) +
		sheet(0) +
		across(x + 6, x + width - 14, y + 14) +
		across(x + 6, x + width - 20, y + 20)
	);
}

function object(x: number, y: number, width: number): string {
	const taper = 5;
	const bucket = element('path', {
		d: `${polyline([
			[x, y],
			[x + width, y],
			[x + width - taper, y + poolHeight],
			[x + taper, y + poolHeight]
		])}Z`,
		fill: ink.paper,
		stroke: ink.ink2,
		'stroke-width': 1.1
	});
	const pitch = (width - 2 * taper - 6) / 5;
	const dots = [6, 13, 20].flatMap((row) =>
		[0, 1, 2, 3, 4, 5].map((column) =>
			element('circle', {
				cx: x + taper + 3 + column * pitch,
				cy: y + row,
				r: 0.9,
				fill: ink.ink2
			})
		)
	);
	return bucket + dots.join('');
}

function tape(x: number, y: number, width: number): string {
	const radius = Math.min(5.5, width / 6);
	const [one, other] = [x + width / 2 - radius - 2, x + width / 2 + radius + 2];
	const reel = (cx: number): string =>
		element('circle', {
			cx,
			cy: y + 12,
			r: radius,
			fill: 'none',
			stroke: ink.ink2,
			'stroke-width': 1
		});
	return (
		outline(x, y, width, poolHeight) + reel(one) + reel(other) + across(one, other, y + 12 + radius)
	);
}

const service = (x: number, y: number, width: number): string =>
	outline(x, y, width, poolHeight, '2 2') +
	across(x + 7, x + width - 7, y + 15) +
	across(x + 7, x + width - 13, y + 20);

const media = { disk, dedup, snapshot, object, tape, service } as const;

/** A small closed lock: what is inside cannot be deleted before its time. */
const lock = (x: number, y: number): string =>
	element('path', {
		d: `M${x + 1.7} ${y + 4}v-1.6a1.9 1.9 0 0 1 3.8 0v1.6`,
		fill: 'none',
		stroke: ink.ink,
		'stroke-width': 1.1
	}) + block(x, y + 3.6, 7.2, 5, ink.ink);

/** A pool with the number of its copy, and a lock where it is immutable. */
export function drawPool(pool: DesignPool, x: number, y: number, width: number): string {
	const number =
		element('circle', { cx: x - 3, cy: y, r: 6, fill: ink.ink }) +
		write(String(pool.copy), x - 3, y + 3.6, {
			size: 10.5,
			weight: 600,
			fill: ink.paper,
			anchor: 'middle'
		});
	return (
		media[pool.medium](x, y, width) + number + (pool.immutable ? lock(x + width - 2, y - 6) : '')
	);
}
