/**
 * How running transfers share bandwidth: max-min fairness by progressive filling.
 *
 * All rates rise together from 0. One that meets its own cap stays there; when a resource is full,
 * every transfer that crosses it stays where it is; the others rise on until none is left. A transfer
 * of rate x takes coefficient · x of each resource it crosses. Rank gives no larger share.
 * Source: Bertsekas and Gallager, Data Networks, 6.5.2.
 * Example: 100 MB/s among caps of 20, 30 and none: 20, 30 and 50 MB/s.
 *
 * Hot path: transfers that cross the same resources under the same cap always have the same rate and
 * are one sharer, so a filling costs sharers × resources whatever the number of transfers.
 */
import { grace } from './instant.ts';

/** The shared resources, by place in the list. */
export interface Bandwidth {
	readonly capacity: Float64Array;
	/** What nobody has been given; below 1e-9 of the capacity it is 0, and the resource is full. */
	readonly left: Float64Array;
	/** While filling: sharers that still rise across it, and what they take for a level of 1. */
	readonly takers: Int32Array;
	readonly demand: Float64Array;
}

export interface Sharer {
	/** Places of the resources crossed, and what a byte restored takes of each. */
	readonly resources: readonly number[];
	readonly coefficients: readonly number[];
	/** Infinity when only the resources limit it. */
	readonly capBytesPerSecond: number;
	/** Transfers that it stands for. */
	members: number;
	/** Set by the filling: the rate of each of them. */
	rate: number;
	/** Set by the filling: the place of the full resource that holds it, or `ownCap`. */
	heldBy: number;
}

export const ownCap = -1;
const rising = -2;

export function openBandwidth(bytesPerSecond: readonly number[]): Bandwidth {
	return {
		capacity: Float64Array.from(bytesPerSecond),
		left: Float64Array.from(bytesPerSecond),
		takers: new Int32Array(bytesPerSecond.length),
		demand: new Float64Array(bytesPerSecond.length)
	};
}

/**
 * Sets rate and heldBy of each sharer, given in ascending order of cap, and takes what they use out
 * of what is left.
 */
export function shareFairly(sharers: readonly Sharer[], bandwidth: Bandwidth): void {
	for (const sharer of sharers) rise(sharer, bandwidth);
	let level = 0;
	let next = fullNext(bandwidth, level);
	for (const sharer of sharers) {
		// All with a lower cap have settled, so this one's is the next to be met.
		while (sharer.heldBy === rising) {
			// Each that settles leaves more to the others: what was full at a level is so later, if at all.
			if (sharer.capBytesPerSecond > next.level) next = fullNext(bandwidth, level);
			const isCapped = sharer.capBytesPerSecond <= next.level;
			level = isCapped ? sharer.capBytesPerSecond : next.level;
			if (isCapped) settle(sharer, ownCap, level, bandwidth);
			else settleAcross(sharers, next.resource, level, bandwidth);
		}
	}
	const { left, capacity } = bandwidth;
	for (let resource = 0; resource < left.length; resource++)
		if ((left[resource] ?? 0) <= grace * (capacity[resource] ?? 0)) left[resource] = 0;
}

function rise(sharer: Sharer, { takers, demand }: Bandwidth): void {
	const { resources, coefficients, members } = sharer;
	sharer.heldBy = rising;
	for (let crossed = 0; crossed < resources.length; crossed++) {
		const resource = resources[crossed] ?? 0;
		takers[resource] = (takers[resource] ?? 0) + 1;
		demand[resource] = (demand[resource] ?? 0) + members * (coefficients[crossed] ?? 0);
	}
}

/** Gives a sharer its rate, and what it takes of the resources away from those that rise on. */
function settle(sharer: Sharer, heldBy: number, rate: number, bandwidth: Bandwidth): void {
	const { resources, coefficients, members } = sharer;
	const { left, takers, demand } = bandwidth;
	sharer.heldBy = heldBy;
	sharer.rate = rate;
	for (let crossed = 0; crossed < resources.length; crossed++) {
		const resource = resources[crossed] ?? 0;
		const taken = members * (coefficients[crossed] ?? 0);
		const takersLeft = (takers[resource] ?? 0) - 1;
		takers[resource] = takersLeft;
		// Nothing rounded is left over for the next filling.
		demand[resource] = takersLeft === 0 ? 0 : (demand[resource] ?? 0) - taken;
		left[resource] = (left[resource] ?? 0) - rate * taken;
	}
}

interface Full {
	/** Place of the resource; `ownCap` when none is crossed any more. */
	readonly resource: number;
	/** The rate at which it is full. */
	readonly level: number;
}

/** The resource that is full first as all rise on from a level. */
function fullNext({ capacity, left, takers, demand }: Bandwidth, level: number): Full {
	let resource = ownCap;
	let lowest = Infinity;
	for (let place = 0; place < takers.length; place++) {
		if (takers[place] === 0) continue;
		const toGive = left[place] ?? 0;
		const taken = demand[place] ?? 0;
		const isFull = toGive - taken * level <= grace * (capacity[place] ?? 0);
		const fullAt = isFull ? level : toGive / taken;
		if (fullAt >= lowest) continue;
		lowest = fullAt;
		resource = place;
	}
	return { resource, level: lowest };
}

function settleAcross(
	sharers: readonly Sharer[],
	full: number,
	rate: number,
	bandwidth: Bandwidth
): void {
	for (const sharer of sharers) {
		if (sharer.heldBy === rising && sharer.resources.includes(full))
			settle(sharer, full, rate, bandwidth);
	}
}
