/** Charts of the model as drawings; those with a free height shrink when a page asks for it. */
import {
	alternativesChart,
	architecturePicture,
	badDayChart,
	bridgeChart,
	capacityChart,
	cumulativeChart,
	windowsChart,
	yearBars,
	type PaperTheme
} from '#charts/paper/index.ts';
import type { Chart } from '../model/blocks.ts';

/** Heights in points at full size; the others follow from their rows. */
const freeHeights: Readonly<Partial<Record<Chart['kind'], number>>> = {
	cumulative: 206,
	capacity: 200,
	alternatives: 176
};

/** Draws a chart. `scale` is 1 at full size, never under 0.76. */
export function drawChart(
	theme: PaperTheme,
	chart: Chart,
	alternative: string,
	scale: number
): string {
	const height = (freeHeights[chart.kind] ?? 0) * scale;
	switch (chart.kind) {
		case 'cumulative':
			return cumulativeChart(theme, chart.data, height, alternative);
		case 'capacity':
			return capacityChart(theme, chart.data, height, alternative);
		case 'alternatives':
			return alternativesChart(theme, chart.data, height, alternative);
		case 'bridge':
			return bridgeChart(theme, chart.data, alternative);
		case 'years':
			return yearBars(theme, chart.data, alternative);
		case 'bad-day':
			return badDayChart(theme, chart.data, alternative);
		case 'windows':
			return windowsChart(theme, chart.data, alternative);
		case 'architecture':
			return architecturePicture(theme, chart.data, alternative);
	}
}
