/**
 * The range of a figure: its lowest, likely and highest value, and where they come from.
 *
 * What the bid or the library states counts first. A figure of the bid without a range takes the
 * practice's spread for how it is known, and is then marked assumed; one of the library stays as it is.
 * Example: growth supplied as 20 % with a spread from 0.6 to 1.5 is 12 %, 20 %, 30 %, assumed.
 */
import type { Known } from '../bid/index.ts';
import {
	sourceText,
	type Confidence,
	type Figure,
	type Library,
	type Spread
} from '../library/index.ts';
import { pert, pertQuantile, type Pert, type ThreePoint } from './pert.ts';

export interface Range extends ThreePoint {
	/** Stated by whoever gave the figure, or the practice's assumption of how far such figures lie off. */
	readonly basis: 'stated' | 'assumed';
	readonly source: string;
}

interface Bounds {
	readonly least: number;
	readonly most: number;
}

const unbounded: Bounds = { least: -Infinity, most: Infinity };

const within = (value: number, { least, most }: Bounds): number =>
	Math.min(most, Math.max(least, value));

/** Null when the three are one, or not in order: then the figure is not varied. */
function ordered(range: Range): Range | null {
	const { low, likely, high } = range;
	return low <= likely && likely <= high && low < high ? range : null;
}

/** The range of a figure of the library; null when it states none. */
export function rangeOfFigure(
	{ value, low = value, high = value, source }: Figure<number> & { confidence?: Confidence },
	{ sources }: Library
): Range | null {
	return ordered({
		low,
		likely: value,
		high,
		basis: 'stated',
		source: sourceText(source, sources)
	});
}

/** A value and its spread, kept within bounds. */
export function spreadAround(
	value: number,
	spread: Spread,
	{ sources }: Library,
	bounds: Bounds = unbounded
): Range | null {
	const ends = [value * (spread.low ?? 1), value * (spread.high ?? 1)];
	return ordered({
		low: within(Math.min(...ends), bounds),
		likely: value,
		high: within(Math.max(...ends), bounds),
		basis: 'assumed',
		source: sourceText(spread, sources)
	});
}

/** The range of a figure of the bid: its own, else the practice's for how it is known. */
export function rangeOfKnown(
	known: Known<number>,
	spreads: Readonly<Record<Known<number>['how'], Spread>>,
	library: Library,
	bounds: Bounds = unbounded
): Range | null {
	const { value, low, high, source, how } = known;
	if (low === undefined && high === undefined)
		return spreadAround(value, spreads[how], library, bounds);
	return ordered({
		low: low ?? value,
		likely: value,
		high: high ?? value,
		basis: 'stated',
		source
	});
}

/** Reads ranges at one place: like shapes are computed once, for estates of ten thousand rows. */
export function quantileAt(p: number): (range: ThreePoint) => number {
	const standing = new Map<number, number>();
	return (range) => {
		const { low, likely, high } = range;
		const lean = Math.round(((likely - low) / (high - low)) * 1e9) / 1e9;
		let place = standing.get(lean);
		if (place === undefined) {
			place = pertQuantile(pert({ low: 0, likely: lean, high: 1 }) as Readable, p);
			standing.set(lean, place);
		}
		return low + (high - low) * place;
	};
}

/** A range in order is never refused. */
type Readable = Exclude<Pert, { readonly status: 'refused' }>;
