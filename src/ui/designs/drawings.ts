/** The drawings of a design, ready for whatever width its column has. */
import {
	architectureChart,
	capacityChart,
	costBar,
	windowChart,
	type Pen
} from '#charts/screen/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import {
	architectureData,
	capacityData,
	costBarData,
	windowData,
	type SharedScales
} from './charts.ts';

type Draw = (width: number, pen: Pen) => string;

export interface Drawings {
	readonly architecture: Draw;
	readonly capacity: Draw;
	readonly window: Draw;
	readonly cost: Draw;
}

/** `capacityHeight` in pixels; the others have a height of their own. */
export const drawingsOf = (
	candidate: CandidateEvaluation,
	evaluation: Evaluation,
	scales: SharedScales,
	capacityHeight: number
): Drawings => ({
	architecture: (width, pen) => architectureChart(architectureData(candidate), width, pen),
	capacity: (width, pen) => {
		const data = capacityData(candidate, evaluation);
		return capacityChart(data, width, capacityHeight, scales.capacityTopBytes, pen);
	},
	window: (width, pen) =>
		windowChart(windowData(candidate, evaluation), width, scales.windowEndShare, pen),
	cost: (width) => costBar(costBarData(candidate, evaluation), width, scales.costEnd)
});
