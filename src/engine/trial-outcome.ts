/**
 * What of an evaluation trials count: a number for each quantity, under a key of its own.
 *
 * Example: `disk/total` is what design `disk` costs over the horizon, `disk/saving/renew` what it saves
 * against the bill renewed as it is; a saving is there only where every line has a price.
 */
import type { CandidateEvaluation, Evaluation } from './evaluation.ts';
import type { BaselineId } from './cost/index.ts';
import type { Bought, Outcome } from './uncertainty/index.ts';

export type DesignQuantity = 'usable' | 'raw' | 'total' | 'window';

export const designKey = (id: string, quantity: DesignQuantity): string => `${id}/${quantity}`;
export const savingKey = (id: string, baseline: BaselineId): string => `${id}/saving/${baseline}`;
export const paybackKey = (id: string, baseline: BaselineId): string => `${id}/payback/${baseline}`;
export const baselineKey = (baseline: BaselineId): string => `baseline/${baseline}`;

type Entry = readonly [string, number | null];

const rawBytes = ({ sizing }: CandidateEvaluation): number =>
	sizing.pools.reduce((sum, { boughtRawBytes }) => sum + (boughtRawBytes ?? 0), 0);

function ofDesign(design: CandidateEvaluation): readonly Entry[] {
	const { id, sizing, cost, comparisons } = design;
	const worst = sizing.window.worst?.run.seconds;
	const complete = comparisons.filter(({ complete: isComplete }) => isComplete);
	const sizes: readonly Entry[] = [
		[designKey(id, 'usable'), sizing.usableToBuyBytes],
		[designKey(id, 'raw'), rawBytes(design)]
	];
	return [
		...sizes.filter(([, bytes]) => (bytes ?? 0) > 0),
		...(cost.unpriced.length === 0 ? [[designKey(id, 'total'), Number(cost.total)] as const] : []),
		...(worst === undefined || worst === null ? [] : [[designKey(id, 'window'), worst] as const]),
		...complete.flatMap(({ baseline, saving, paybackMonth }): readonly Entry[] => [
			[savingKey(id, baseline), Number(saving)],
			[paybackKey(id, baseline), paybackMonth]
		])
	];
}

/** The quantities of an evaluation. */
export function outcomeOf({ today, candidates, baselines }: Evaluation): Outcome {
	const designs = today ? [today, ...candidates] : candidates;
	return Object.fromEntries([
		...designs.flatMap(ofDesign),
		...baselines
			.filter(({ cost }) => cost.unpriced.length === 0)
			.map(({ id, cost }): Entry => [baselineKey(id), Number(cost.total)])
	]);
}

/** What the designs buy, as weights for the drivers of prices. */
export const boughtIn = ({ candidates }: Evaluation): readonly Bought[] =>
	candidates.flatMap(({ sizing }) =>
		sizing.billOfMaterials.flatMap(({ productId, category, quantity, unitPrice }) =>
			unitPrice === null ? [] : [{ productId, category, weight: quantity * Number(unitPrice) }]
		)
	);
