/** Reference cases about weights, scores and distributions. */
import { printedCentroid, rankOrderCentroid, scoreRange } from '#engine/displacement/index.ts';
import { betaQuantile, percentiles, pert, pertQuantile } from '#engine/uncertainty/index.ts';
import { figure, type Figure } from './input.ts';

const number = (text: Figure): number => figure(text).toNumber();

/** P10 for 0.1. */
const percentileName = (p: Figure): string => `P${figure(p).times(100).toFixed()}`;

function pertResult(input: {
	readonly low: Figure;
	readonly likely: Figure;
	readonly high: Figure;
	readonly lambda?: Figure;
}): object {
	const points = {
		low: number(input.low),
		likely: number(input.likely),
		high: number(input.high)
	};
	const shape = pert(points, number(input.lambda ?? 4));
	if (shape.status === 'refused') return { status: shape.status };
	const { status, ...moments } = shape;
	return {
		status: status === 'spread' ? 'ok' : status,
		...moments,
		P10: pertQuantile(shape, 0.1),
		P50: pertQuantile(shape, 0.5),
		P90: pertQuantile(shape, 0.9)
	};
}

export const chanceQuestions = {
	rankOrderCentroid: (input: { readonly n: number }) => ({ weights: rankOrderCentroid(input.n) }),

	'rankOrderCentroid.display': (input: { readonly n: number; readonly decimals?: number }) => ({
		weights: printedCentroid(input.n, input.decimals ?? 3)
	}),

	displacementScore: (input: {
		readonly scores: readonly (Figure | null)[];
		readonly weights?: readonly Figure[];
	}) => {
		const weights = input.weights?.map(figure) ?? rankOrderCentroid(input.scores.length);
		return scoreRange(
			weights,
			input.scores.map((score) => (score === null ? null : figure(score)))
		);
	},

	pert: pertResult,

	betaInverse: (input: {
		readonly alpha: Figure;
		readonly beta: Figure;
		readonly p?: Figure | readonly Figure[];
	}) => {
		const { p = ['0.1', '0.5', '0.9'] } = input;
		const at = (share: Figure) =>
			betaQuantile(number(share), number(input.alpha), number(input.beta));
		if (typeof p !== 'object') return { x: at(p) };
		return Object.fromEntries(p.map((share) => [percentileName(share), at(share)]));
	},

	percentile: (input: { readonly values: readonly Figure[]; readonly p: readonly Figure[] }) => {
		const found = percentiles(input.values.map(number), input.p.map(number));
		return Object.fromEntries(input.p.map((p, index) => [percentileName(p), found[index]]));
	}
};
