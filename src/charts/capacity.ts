/**
 * Capacity over time: bytes wanted against what is bought, and the day on which they meet.
 *
 * x is time to the end of the outlook, y bytes from zero; the scale is shared by all designs on a
 * page, so that heights compare. Where capacity is metered there is no limit to draw.
 */
import { drawing, element, label, polyline, type ChartTheme } from './svg.ts';

export interface CapacityCurve {
	/** Bytes stored at the end of month 0, 1, 2 … */
	readonly byMonthBytes: readonly number[];
	/** Usable bytes that may be filled; null where capacity is metered. */
	readonly limitBytes: number | null;
	/** Words on the limit, such as `buy 540 TB, fill to 80 %`. */
	readonly limitWords: string;
	readonly horizonMonths: number;
	/** Month, with fraction, in which the limit is met; null: not within the outlook. */
	readonly fullMonth: number | null;
	readonly firstYear: number;
	/** What the sentence for readers who do not see the picture says. */
	readonly sentence: string;
}

/** Top of a shared scale for several curves, with air above the highest. */
export const capacityTop = (curves: readonly CapacityCurve[]): number =>
	1.12 *
	Math.max(1, ...curves.map((curve) => Math.max(curve.limitBytes ?? 0, ...curve.byMonthBytes)));

const terabytes = (bytes: number): string => {
	const value = bytes / 1e12;
	return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
};

/** Draws one curve; `top` is the shared top of the scale in bytes. */
export function capacityChart(
	curve: CapacityCurve,
	width: number,
	height: number,
	top: number,
	theme: ChartTheme
): string {
	const bottom = height - 16;
	const months = Math.max(1, curve.byMonthBytes.length - 1);
	const x = (month: number): number => (month / months) * (width - 4);
	const y = (bytes: number): number => bottom - (bytes / top) * (bottom - 4);
	const font = { 'font-family': theme.condensedFace, 'font-size': 11.5 };
	const halo = {
		stroke: theme.paper,
		'stroke-width': 4,
		'paint-order': 'stroke',
		'stroke-linejoin': 'round'
	};
	const points = curve.byMonthBytes.map((bytes, month) => [x(month), y(bytes)] as const);
	const atHorizon = curve.byMonthBytes[curve.horizonMonths] ?? 0;
	const horizonX = x(curve.horizonMonths);
	const limitY = curve.limitBytes === null ? null : y(curve.limitBytes);
	const valueY = y(atHorizon);
	const below = limitY === null || Math.abs(valueY + 14 - limitY) > 6;
	const years = [0, curve.horizonMonths].map((month) =>
		label(String(curve.firstYear + Math.round(month / 12)), {
			x: x(month),
			y: height - 3,
			'text-anchor': month === 0 ? 'start' : 'middle',
			...font,
			'font-size': 11,
			fill: theme.ink3
		})
	);
	const ticks = Array.from({ length: Math.floor(months / 12) + 1 }, (_, year) =>
		element('path', { d: `M${x(year * 12)} ${bottom}v3`, stroke: theme.rule, 'stroke-width': 1 })
	);
	const limit =
		limitY === null
			? ''
			: element('path', {
					d: `M0 ${limitY}H${width}`,
					stroke: theme.accent,
					'stroke-width': 1.4,
					fill: 'none'
				}) +
				label(curve.limitWords, {
					x: 0,
					y: limitY - 4,
					...font,
					'font-weight': 500,
					fill: theme.accent,
					...halo
				});
	const full =
		curve.fullMonth === null || limitY === null
			? ''
			: element('circle', {
					cx: x(curve.fullMonth),
					cy: limitY,
					r: 3,
					fill: theme.paper,
					stroke: curve.fullMonth < curve.horizonMonths ? theme.bad : theme.ink,
					'stroke-width': 1.5
				});
	return drawing(
		width,
		height,
		curve.sentence,
		element('path', { d: `M0 ${bottom}H${width}`, stroke: theme.rule, 'stroke-width': 1 }),
		...ticks,
		element('path', {
			d: `M${horizonX} 4V${bottom}`,
			stroke: theme.rule,
			'stroke-width': 1,
			'stroke-dasharray': '1.5 2.5'
		}),
		element('path', { d: polyline(points), fill: 'none', stroke: theme.ink, 'stroke-width': 1.6 }),
		limit,
		element('circle', { cx: horizonX, cy: valueY, r: 1.8, fill: theme.ink }),
		label(terabytes(atHorizon), {
			x: horizonX + 4,
			y: below ? valueY + 14 : valueY - 8,
			...font,
			'font-weight': 500,
			fill: theme.ink,
			...halo
		}),
		full,
		...years
	);
}
