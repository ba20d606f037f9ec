/**
 * The transfers that run: who is in which lane, how fast, and when the next one ends.
 *
 * Members of a lane have the same rate at every instant, so a lane carries one counter, the bytes
 * delivered to each member since the lane was last empty: one that enters at D with b bytes ends at
 * D + b, and the lane's first end is the top of a heap. Streams are filled first, as if migrations
 * did not exist; migrations share what is left of every resource. Rates are constant between instants.
 * Example: alone at 100 MB/s, 100 GB end after 1000 s; a second transfer of 100 GB that enters after
 * 500 s makes it 1500 s, and itself ends after 2000 s.
 *
 * A transfer is over when its rest is at most 1e-9 of it, or at most what its rate moves in w(t).
 */
import { openBandwidth, ownCap, shareFairly, type Bandwidth, type Sharer } from './fair-shares.ts';
import { createHeap, firstItem, firstKey, pop, push, type Heap } from './heap.ts';
import { grace, windowSeconds } from './instant.ts';
import type { Lane } from './lanes.ts';
import { chargeTransfer, type Pace } from './pace.ts';

export interface Transfers {
	readonly lanes: readonly RunningLane[];
	/** Lanes with members, by ascending cap. */
	readonly streams: RunningLane[];
	readonly migrations: RunningLane[];
	readonly bandwidth: Bandwidth;
	/** By resource: bytes taken, and seconds during which it was full. */
	readonly takenBytes: Float64Array;
	readonly fullSeconds: Float64Array;
	/** Bytes restored by all, and the rate at which they grow. */
	deliveredBytes: number;
	bytesPerSecond: number;
	/** Members came or went since the rates were worked out. */
	isStale: boolean;
}

export interface RunningLane extends Sharer {
	readonly isMigration: boolean;
	/** Jobs by the bytes at which they end. */
	readonly ends: Heap;
	readonly pace: Pace;
	deliveredBytes: number;
	/** When its first member ends; Infinity while it stands still. */
	endsAt: number;
}

export function openTransfers(
	lanes: readonly Lane[],
	bytesPerSecond: readonly number[],
	paceOf: (lane: Lane) => Pace
): Transfers {
	return {
		lanes: lanes.map((lane) => ({
			isMigration: lane.isMigration,
			resources: lane.resources,
			coefficients: lane.coefficients,
			capBytesPerSecond: lane.capBytesPerSecond,
			members: 0,
			rate: 0,
			heldBy: ownCap,
			ends: createHeap(),
			pace: paceOf(lane),
			deliveredBytes: 0,
			endsAt: Infinity
		})),
		streams: [],
		migrations: [],
		bandwidth: openBandwidth(bytesPerSecond),
		takenBytes: new Float64Array(bytesPerSecond.length),
		fullSeconds: new Float64Array(bytesPerSecond.length),
		deliveredBytes: 0,
		bytesPerSecond: 0,
		isStale: false
	};
}

const classOf = (transfers: Transfers, lane: RunningLane): RunningLane[] =>
	lane.isMigration ? transfers.migrations : transfers.streams;

/** Lets a job's bytes, more than none, enter its lane. */
export function enter(transfers: Transfers, place: number, job: number, bytes: number): void {
	const lane = transfers.lanes[place] as RunningLane;
	if (lane.members === 0) {
		const running = classOf(transfers, lane);
		running.splice(placeByCap(running, lane.capBytesPerSecond), 0, lane);
		// From 0 again: a small number keeps its digits.
		lane.deliveredBytes = 0;
	}
	lane.members += 1;
	push(lane.ends, lane.deliveredBytes + bytes, job);
	transfers.isStale = true;
}

function placeByCap(running: readonly RunningLane[], cap: number): number {
	let low = 0;
	let high = running.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((running[middle]?.capBytesPerSecond ?? 0) < cap) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Takes out every job whose transfer is over at this instant. `bytesOf` says how large it was. */
export function takeEnded(
	transfers: Transfers,
	now: number,
	bytesOf: (job: number) => number
): readonly number[] {
	const ended: number[] = [];
	for (const running of [transfers.streams, transfers.migrations]) {
		for (let place = running.length - 1; place >= 0; place--) {
			const lane = running[place] as RunningLane;
			takeFromLane(lane, now, bytesOf, ended);
			if (lane.members === 0) running.splice(place, 1);
		}
	}
	if (ended.length > 0) transfers.isStale = true;
	return ended;
}

function takeFromLane(
	lane: RunningLane,
	now: number,
	bytesOf: (job: number) => number,
	ended: number[]
): void {
	const window = windowSeconds(now);
	// What was foreseen for now is over, whatever rounding left of it.
	let isForeseen = lane.endsAt <= now + window;
	for (let job = firstItem(lane.ends); job !== undefined; job = firstItem(lane.ends)) {
		const rest = firstKey(lane.ends) - lane.deliveredBytes;
		const isOver = isForeseen || rest <= lane.rate * window || rest <= grace * bytesOf(job);
		if (!isOver) return;
		isForeseen = false;
		pop(lane.ends);
		lane.members -= 1;
		ended.push(job);
	}
}

/** Works out the rates of all transfers, and when each lane has its next end. */
export function setRates(transfers: Transfers, now: number): void {
	if (!transfers.isStale) return;
	transfers.isStale = false;
	const { bandwidth, streams, migrations } = transfers;
	bandwidth.left.set(bandwidth.capacity);
	shareFairly(streams, bandwidth);
	shareFairly(migrations, bandwidth);
	transfers.bytesPerSecond = 0;
	for (const running of [streams, migrations]) {
		for (const lane of running) {
			const rest = firstKey(lane.ends) - lane.deliveredBytes;
			lane.endsAt = lane.rate > 0 ? now + rest / lane.rate : Infinity;
			transfers.bytesPerSecond += lane.members * lane.rate;
		}
	}
}

/** When the next transfer ends; Infinity when none moves. */
export function nextEnd({ streams, migrations }: Transfers): number {
	let next = Infinity;
	for (const lane of streams) next = Math.min(next, lane.endsAt);
	for (const lane of migrations) next = Math.min(next, lane.endsAt);
	return next;
}

/** Moves everything on at its rate. */
export function moveOn(transfers: Transfers, seconds: number): void {
	transfers.deliveredBytes += transfers.bytesPerSecond * seconds;
	for (const lane of transfers.streams) moveLane(transfers, lane, seconds);
	for (const lane of transfers.migrations) moveLane(transfers, lane, seconds);
	const { left, capacity } = transfers.bandwidth;
	for (let resource = 0; resource < left.length; resource++) {
		if (left[resource] === 0 && (capacity[resource] ?? 0) > 0)
			transfers.fullSeconds[resource] = (transfers.fullSeconds[resource] ?? 0) + seconds;
	}
}

function moveLane({ takenBytes }: Transfers, lane: RunningLane, seconds: number): void {
	const { resources, coefficients, members, rate, heldBy, pace } = lane;
	lane.deliveredBytes += rate * seconds;
	chargeTransfer(pace, heldBy, members * seconds);
	for (let crossed = 0; crossed < resources.length; crossed++) {
		const resource = resources[crossed] ?? 0;
		const bytes = members * rate * seconds * (coefficients[crossed] ?? 0);
		takenBytes[resource] = (takenBytes[resource] ?? 0) + bytes;
	}
}
