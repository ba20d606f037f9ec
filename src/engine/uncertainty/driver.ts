/**
 * A driver: one thing that nobody knows for certain, at all the places where a bid rests on it.
 *
 * Its places move together, each within its own range: a share p of each range lies below. Drivers
 * move independently of each other. A driver puts its values into the typed bid and the library, so
 * whatever both sides of a comparison read from there moves on both at once.
 * Example: growth with p = 0.9 sets each row to the 90th percentile of its own growth.
 */
import type { Bid } from '../bid/index.ts';
import type { Library } from '../library/index.ts';
import { quantileAt, type Range } from './range.ts';

/** What is evaluated. */
export interface World {
	readonly bid: Bid;
	readonly library: Library;
}

/** How a driver's value is told: a factor is a multiple of what is likely. */
export type DriverKind =
	| 'amount'
	| 'bytes'
	| 'factor'
	| 'months'
	| 'rate'
	| 'reduction'
	| 'share'
	| 'sharePerDay'
	| 'sharePerYear'
	| 'years';

/** One place at which a driver stands. */
export interface Place {
	readonly key: string;
	readonly range: Range;
	/** Its part in the value that is told of the driver. */
	readonly weight: number;
}

/** The driver in plain data. */
export interface DriverSummary {
	readonly id: string;
	readonly name: string;
	readonly kind: DriverKind;
	/** Its ends and its likely value; over several places the sum or the weighted mean. */
	readonly low: number;
	readonly likely: number;
	readonly high: number;
	readonly places: number;
	/** How many of the places have a range that somebody stated. */
	readonly stated: number;
	readonly sources: readonly string[];
}

export interface Driver {
	readonly summary: DriverSummary;
	/** The value that is told of it where a share p of its range lies below. */
	readonly valueAt: (p: number) => number;
	/** The world with the driver there; p from 0 to 1. */
	readonly apply: (world: World, p: number) => World;
}

/** The value of a place, by its key; undefined where the place is not varied. */
export type ValueOf = (key: string) => number | undefined;

interface Described {
	readonly id: string;
	readonly name: string;
	readonly kind: DriverKind;
	readonly places: readonly Place[];
	readonly put: (world: World, valueOf: ValueOf) => World;
}

const added: ReadonlySet<DriverKind> = new Set(['amount', 'bytes']);
const whole: ReadonlySet<DriverKind> = new Set(['months', 'years']);

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** The value told of several places of which each stands at `at`. */
function told(kind: DriverKind, places: readonly Place[], at: (range: Range) => number): number {
	const values = places.map(({ range, weight }) => {
		if (added.has(kind)) return at(range);
		return weight * (kind === 'factor' ? at(range) / range.likely : at(range));
	});
	const total = sum(values);
	const mean = added.has(kind) ? total : total / sum(places.map(({ weight }) => weight));
	return whole.has(kind) ? Math.round(mean) : mean;
}

/** A driver of these places, in a list; none where there is no place. */
export function driverOf({ id, name, kind, places, put }: Described): readonly Driver[] {
	if (places.length === 0) return [];
	const valueAt = (p: number): number => told(kind, places, quantileAt(p));
	const summary: DriverSummary = {
		id,
		name,
		kind,
		low: told(kind, places, ({ low }) => low),
		likely: told(kind, places, ({ likely }) => likely),
		high: told(kind, places, ({ high }) => high),
		places: places.length,
		stated: places.filter(({ range }) => range.basis === 'stated').length,
		sources: [...new Set(places.map(({ range }) => range.source).filter((one) => one !== ''))]
	};
	const apply = (world: World, p: number): World => {
		const quantile = quantileAt(p);
		const values = new Map(
			places.map(({ key, range }): [string, number] => {
				const value = quantile(range);
				return [key, whole.has(kind) ? Math.round(value) : value];
			})
		);
		return put(world, (key) => values.get(key));
	};
	return [{ summary, valueAt, apply }];
}

/** A place in a list; none without a range. */
export const placeOf = (key: string, range: Range | null, weight = 1): readonly Place[] =>
	range && weight > 0 ? [{ key, range, weight }] : [];
