/**
 * What the numbers of an evaluation rest on: every figure of the library that stands behind the
 * proposed design, its cost, its recovery and today's system, once, with its source and how sure it is.
 *
 * Which parts of the library are used follows from what was sized and bought; of a part that is used
 * every figure is listed that a mechanism in use reads. A figure that nothing depends on is not: no lock
 * of a pool that locks nothing, no stage of a movement that is not there, no default that the bid
 * overrules.
 */
import { changeOverFigures } from './change-over-figures.ts';
import { designFigures, pricesOf } from './design-figures.ts';
import { economicsFigures } from './economics-figures.ts';
import { estateFigures } from './estate-figures.ts';
import type { BasisInput } from './input.ts';
import { gathered } from './listing.ts';
import { recoveryFigures } from './recovery-figures.ts';
import { basisGroups, type BasisFigure } from './result.ts';
import { valueFigures } from './value-figures.ts';

/** Every figure behind the numbers, by group. */
export function basisOf(input: BasisInput): readonly BasisFigure[] {
	const { proposed, today, library, priceBook } = input;
	const all = gathered([
		...estateFigures(input),
		...economicsFigures(input),
		...(proposed ? designFigures(proposed, library) : []),
		...(proposed && priceBook ? pricesOf(proposed, priceBook, library) : []),
		...changeOverFigures(input),
		...recoveryFigures(input),
		...(today ? designFigures(today, library) : []),
		...valueFigures(input)
	]);
	return basisGroups.flatMap((group) => all.filter((figure) => figure.group === group));
}
