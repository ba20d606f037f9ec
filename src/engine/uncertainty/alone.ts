/**
 * Each driver alone, the others as they are said: how far it moves a result, and where it would take
 * it to nought.
 *
 * The bars of a tornado stand at the 10th and 90th percentile of the driver, so that they compare like
 * with like; where the result changes its sign between the two ends of the driver's range, the value
 * in between is found by halving. Every step is a whole evaluation.
 * Example: a saving of 100 at a low counter-offer and of −100 at the highest vanishes about half-way.
 */
import type { Driver, World } from './driver.ts';

/** What an evaluation came to, quantity by quantity; null where a quantity never comes. */
export type Outcome = Readonly<Record<string, number | null>>;

export type Evaluate = (world: World) => Outcome;

/** Where a driver alone takes a quantity to nought; below or above it, the quantity is negative. */
export interface Vanishing {
	readonly key: string;
	readonly value: number;
	readonly side: 'below' | 'above';
}

export interface Alone {
	readonly driverId: string;
	/** The driver's value at its 10th and 90th percentile, and what comes of it. */
	readonly p10: number;
	readonly p90: number;
	readonly atP10: Outcome;
	readonly atP90: Outcome;
	/** Of the quantities that were asked after, those that vanish somewhere in its range. */
	readonly vanishing: readonly Vanishing[];
}

/** Halvings of the range: its thousandth part. */
const halvings = 10;

type At = (p: number) => Outcome;

const isLoss = (outcome: Outcome, key: string): boolean => (outcome[key] ?? 0) < 0;

/** The share of the range at which a quantity changes its sign, between ends at which it differs. */
function crossing(at: At, key: string, isLossAtLow: boolean): number {
	let [from, to] = [0, 1];
	for (let step = 0; step < halvings; step++) {
		const middle = (from + to) / 2;
		if (isLoss(at(middle), key) === isLossAtLow) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}

/** One driver alone. `keys` are the quantities whose break-even is looked for. */
export function aloneOf(
	driver: Driver,
	world: World,
	keys: readonly string[],
	evaluate: Evaluate
): Alone {
	const { summary, apply, valueAt } = driver;
	const seen = new Map<number, Outcome>();
	const at = (p: number): Outcome => {
		const outcome = seen.get(p) ?? evaluate(apply(world, p));
		seen.set(p, outcome);
		return outcome;
	};
	const vanishing = keys.flatMap((key): readonly Vanishing[] => {
		const isLossAtLow = isLoss(at(0), key);
		if (isLossAtLow === isLoss(at(1), key)) return [];
		const value = valueAt(crossing(at, key, isLossAtLow));
		return [{ key, value, side: isLossAtLow ? 'below' : 'above' }];
	});
	return {
		driverId: summary.id,
		p10: valueAt(0.1),
		p90: valueAt(0.9),
		atP10: at(0.1),
		atP90: at(0.9),
		vanishing
	};
}
