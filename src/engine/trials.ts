/**
 * The door to how sure an answer is: a bid, the library and a seed in; ranges of capacity, cost and
 * saving out, the probability of a saving, what moves it and where it would vanish.
 *
 * Seeded trials go through the whole evaluation, of the typed bid and library with every driver
 * somewhere in its range. Pure and deterministic: the same bid, library, seed and number give the same
 * bytes, whatever else was computed before. Restore times are not in it: a replay of every event costs
 * several times an evaluation.
 */
import type { Bid } from './bid/index.ts';
import type { BaselineId } from './cost/index.ts';
import { createMemo, evaluate, type EvaluationMemo } from './evaluate.ts';
import type { CandidateEvaluation, Evaluation } from './evaluation.ts';
import type { Library } from './library/index.ts';
import {
	baselineKey,
	boughtIn,
	designKey,
	outcomeOf,
	paybackKey,
	savingKey
} from './trial-outcome.ts';
import {
	driversOf,
	futuresOf,
	percentilesOf,
	probabilityAbove,
	runTrials,
	unvariedIn,
	type Alone,
	type DriverSummary,
	type Percentiles,
	type Probability,
	type RunSoFar,
	type Unvaried,
	type World
} from './uncertainty/index.ts';

export type { DriverKind, DriverSummary, Percentiles, Probability } from './uncertainty/index.ts';

/** As many trials as are run where nobody asks for another number, and the seed they begin with. */
export const usualTrials = 200;
export const usualSeed = 1;

export interface TrialsAsked {
	readonly bid: Bid;
	readonly library: Library;
	readonly trials?: number;
	readonly seed?: number;
}

/** What one design saves against one baseline. */
export interface SavingRange {
	readonly baseline: BaselineId;
	/** As the bid says it, without any trial. */
	readonly expected: number;
	readonly saving: Percentiles;
	readonly probability: Probability;
	readonly paybackMonth: Percentiles;
	/** Fifty equally likely savings, ascending. */
	readonly futures: readonly number[];
}

export interface DesignRanges {
	readonly id: string;
	readonly letter: string;
	readonly name: string;
	/** Bytes to buy; null where nothing is bought by capacity. */
	readonly usableBytes: Percentiles | null;
	readonly rawBytes: Percentiles | null;
	/** Cost over the horizon in the bid's currency; null while lines have no price. */
	readonly total: Percentiles | null;
	/** The longest backup run; null where no run's length is known. */
	readonly worstRunSeconds: Percentiles | null;
	readonly savings: readonly SavingRange[];
}

/** A driver alone, and what it makes of one saving: its bar in a tornado. */
export interface DriverAlone {
	readonly driverId: string;
	/** The driver's value at its 10th and 90th percentile. */
	readonly p10: number;
	readonly p90: number;
	readonly savings: readonly {
		readonly designId: string;
		readonly baseline: BaselineId;
		readonly atP10: number;
		readonly atP90: number;
	}[];
	/** Of the proposed design: the value beyond which nothing is saved; none where that is never. */
	readonly breakEven: readonly {
		readonly baseline: BaselineId;
		readonly value: number;
		/** On which side of it the design is dearer. */
		readonly side: 'below' | 'above';
	}[];
}

export interface Trials {
	readonly schema: 'bidwright/trials@1';
	readonly seed: number;
	/** How many were asked for, and how many of them are in the figures. */
	readonly asked: number;
	readonly trials: number;
	readonly currency: string;
	readonly horizonYears: number;
	readonly chosen: string | null;
	readonly drivers: readonly DriverSummary[];
	/** What stays as it is in every trial, and why. */
	readonly unvaried: readonly Unvaried[];
	readonly baselines: readonly { readonly id: BaselineId; readonly total: Percentiles }[];
	readonly today: DesignRanges | null;
	readonly candidates: readonly DesignRanges[];
	/** One a driver; empty until they have been tried. */
	readonly alone: readonly DriverAlone[];
}

export interface TrialsSoFar {
	readonly done: number;
	readonly of: number;
	/** Trials that are in, and whether each driver has been tried alone. */
	readonly trials: number;
	readonly hasAlone: boolean;
	/** The figures so far; null before the first trial. */
	readonly figures: () => Trials | null;
}

type Values = (key: string) => readonly (number | null)[];

const isNumber = (value: number | null): value is number => value !== null;

/** Percentiles of a quantity that every trial has; null otherwise. */
function rangeOf(values: readonly (number | null)[], trials: number): Percentiles | null {
	return values.length === trials && trials > 0 ? percentilesOf(values) : null;
}

function savingsOf(
	{ id, comparisons }: CandidateEvaluation,
	values: Values,
	trials: number
): readonly SavingRange[] {
	return comparisons.flatMap(({ baseline, saving }) => {
		const saved = values(savingKey(id, baseline)).filter(isNumber);
		if (saved.length < trials) return [];
		return [
			{
				baseline,
				expected: Number(saving),
				saving: percentilesOf(saved),
				probability: probabilityAbove(saved),
				paybackMonth: percentilesOf(values(paybackKey(id, baseline))),
				futures: futuresOf(saved)
			}
		];
	});
}

function designRanges(design: CandidateEvaluation, values: Values, trials: number): DesignRanges {
	const { id, letter, name } = design;
	const range = (quantity: Parameters<typeof designKey>[1]) =>
		rangeOf(values(designKey(id, quantity)), trials);
	return {
		id,
		letter,
		name,
		usableBytes: range('usable'),
		rawBytes: range('raw'),
		total: range('total'),
		worstRunSeconds: range('window'),
		savings: savingsOf(design, values, trials)
	};
}

const breakEvenKeys = ({ chosen, baselines }: Evaluation): readonly string[] =>
	chosen === null ? [] : baselines.map(({ id }) => savingKey(chosen, id));

function aloneFrom(
	{ driverId, p10, p90, atP10, atP90, vanishing }: Alone,
	{ candidates, chosen }: Evaluation
): DriverAlone {
	return {
		driverId,
		p10,
		p90,
		savings: candidates.flatMap(({ id, comparisons }) =>
			comparisons.flatMap(({ baseline }) => {
				const key = savingKey(id, baseline);
				const [low, high] = [atP10[key], atP90[key]];
				return typeof low === 'number' && typeof high === 'number'
					? [{ designId: id, baseline, atP10: low, atP90: high }]
					: [];
			})
		),
		breakEven: (candidates.find(({ id }) => id === chosen)?.comparisons ?? []).flatMap(
			({ baseline }) =>
				vanishing
					.filter(({ key }) => key === savingKey(chosen ?? '', baseline))
					.map(({ value, side }) => ({ baseline, value, side }))
		)
	};
}

/** The figures that are known after some of the steps. */
function figuresOf(
	{ outcomes, alone }: RunSoFar,
	evaluation: Evaluation,
	varied: Pick<Trials, 'drivers' | 'unvaried'>,
	asked: { readonly trials: number; readonly seed: number }
): Trials | null {
	if (outcomes.length === 0) return null;
	const trials = outcomes.length;
	const values: Values = (key) =>
		outcomes.flatMap((outcome) => (key in outcome ? [outcome[key] ?? null] : []));
	const { today, candidates, baselines, currency, horizonYears, chosen } = evaluation;
	return {
		schema: 'bidwright/trials@1',
		seed: asked.seed,
		asked: asked.trials,
		trials,
		currency,
		horizonYears,
		chosen,
		...varied,
		baselines: baselines.flatMap(({ id }) => {
			const total = rangeOf(values(baselineKey(id)), trials);
			return total ? [{ id, total }] : [];
		}),
		today: today && designRanges(today, values, trials),
		candidates: candidates.map((design) => designRanges(design, values, trials)),
		alone: alone.map((one) => aloneFrom(one, evaluation))
	};
}

/**
 * A memo for one trial: what every trial shares is kept, what only it needs goes with it, so that a
 * thousand trials take no more room than one.
 */
const ownMemo = ({ lives, alive, courses }: EvaluationMemo): EvaluationMemo => ({
	...createMemo(),
	lives,
	alive,
	courses
});

/**
 * Runs trials a step at a time, so that they can be shown, spread over time and stopped. Each step is
 * a trial, or a driver alone; its figures are worked out when they are asked for.
 */
export function* trialsOf(asked: TrialsAsked): Generator<TrialsSoFar, void> {
	const { bid, library, trials = usualTrials, seed = usualSeed } = asked;
	const world: World = { bid, library };
	const shared = createMemo();
	const evaluation = evaluate(bid, library, shared);
	const bought = boughtIn(evaluation);
	const drivers = driversOf(world, bought);
	const varied = {
		drivers: drivers.map(({ summary }) => summary),
		unvaried: unvariedIn(world, bought)
	};
	const steps = runTrials({
		world,
		drivers,
		trials,
		seed,
		breakEvenOf: breakEvenKeys(evaluation),
		evaluateTrial: (tried) => outcomeOf(evaluate(tried.bid, tried.library, ownMemo(shared))),
		evaluateAlone: (tried) => outcomeOf(evaluate(tried.bid, tried.library, shared))
	});
	for (const soFar of steps)
		yield {
			done: soFar.done,
			of: soFar.of,
			trials: soFar.outcomes.length,
			hasAlone: soFar.alone.length === drivers.length,
			figures: () => figuresOf(soFar, evaluation, varied, { trials, seed })
		};
}

/** All trials at once. Throws when none is asked for. */
export function runAllTrials(asked: TrialsAsked): Trials {
	let figures: Trials | null = null;
	for (const soFar of trialsOf(asked)) if (soFar.done === soFar.of) figures = soFar.figures();
	if (!figures) throw new RangeError('no trials without a trial; expected 1 or more');
	return figures;
}
