/**
 * The restore train: servers on their way back, and what has become of each at a time of the clock.
 *
 * Times are seconds after the event; null is never. A car is one server, or a fixed number of
 * servers next to each other in the queue: it starts with the first of them and is usable with the
 * last. Between start and usable it fills evenly, because the queue keeps when a restore begins and
 * ends, not the share of bandwidth in between.
 * Example: started at 1 h, usable at 3 h, due at 2 h: at 2 h 30 it is overdue and filled to 0.75.
 */
export interface TrainServer {
	/** Place of its service level among the bands of the yard. */
	readonly band: number;
	readonly startedAt: number | null;
	readonly usableAt: number | null;
	/** When its data is where it shall stay; later than usable where it was mounted. */
	readonly completeAt: number | null;
	readonly rtoSeconds: number | null;
	/** Whether what was promised is missed, by the grace of the queue. */
	readonly isLate: boolean;
	/** A copy is left, but nobody can say when it is back. */
	readonly isUnknown?: boolean;
}

export interface TrainCar extends TrainServer {
	readonly servers: number;
}

export type CarState =
	| 'queued'
	| 'restoring'
	/** Neither usable nor in time any more, whether it waits or is being restored. */
	| 'overdue'
	| 'mounted'
	| 'done'
	| 'late'
	| 'never'
	| 'unknown';

export interface CarNow {
	readonly state: CarState;
	/** Share restored, 0–1. */
	readonly filled: number;
}

/** What has become of a car at a time. */
export function carAt(car: TrainServer, at: number): CarNow {
	const { startedAt, usableAt, completeAt } = car;
	if (usableAt === null) return { state: car.isUnknown ? 'unknown' : 'never', filled: 0 };
	if (at >= usableAt) {
		if (car.isLate) return { state: 'late', filled: 1 };
		return { state: completeAt === null || at < completeAt ? 'mounted' : 'done', filled: 1 };
	}
	const isOverdue = car.isLate && car.rtoSeconds !== null && at > car.rtoSeconds;
	const filled =
		startedAt === null || at <= startedAt ? 0 : (at - startedAt) / (usableAt - startedAt);
	const isMoving = startedAt !== null && at >= startedAt;
	return { state: isOverdue ? 'overdue' : isMoving ? 'restoring' : 'queued', filled };
}

/** How many servers of a lane stand how at a time. */
export interface TrainCount {
	readonly usable: number;
	readonly mounted: number;
	readonly restoring: number;
	readonly queued: number;
	readonly never: number;
	readonly unknown: number;
	/** Promises broken by then: usable too late, or still not usable after the time agreed. */
	readonly pastRto: number;
}

/** Counts servers one by one, whatever the cars stand for. */
export function countAt(servers: readonly TrainServer[], at: number): TrainCount {
	let [usable, mounted, restoring, queued, never, unknown, pastRto] = [0, 0, 0, 0, 0, 0, 0];
	for (const server of servers) {
		const { state, filled } = carAt(server, at);
		if (state === 'never') never++;
		else if (state === 'unknown') unknown++;
		else if (state === 'done' || state === 'mounted' || state === 'late') usable++;
		else if (state === 'restoring' || filled > 0) restoring++;
		else queued++;
		if (state === 'mounted' || (state === 'late' && isMoving(server, at))) mounted++;
		if (isPast(server, at)) pastRto++;
	}
	return { usable, mounted, restoring, queued, never, unknown, pastRto };
}

const isMoving = ({ completeAt }: TrainServer, at: number): boolean =>
	completeAt === null || at < completeAt;

const isPast = ({ isLate, rtoSeconds }: TrainServer, at: number): boolean =>
	isLate && rtoSeconds !== null && at >= rtoSeconds;

/** Servers next to each other in the queue as one car. */
export function carOf(servers: readonly TrainServer[]): TrainCar {
	const [first] = servers;
	if (!first) throw new Error('a car stands for one server at least');
	const started = servers.flatMap(({ startedAt }) => startedAt ?? []);
	return {
		band: first.band,
		servers: servers.length,
		startedAt: started.length === 0 ? null : Math.min(...started),
		usableAt: last(servers.map(({ usableAt }) => usableAt)),
		completeAt: last(servers.map(({ completeAt }) => completeAt)),
		rtoSeconds: first.rtoSeconds,
		isLate: servers.some(({ isLate }) => isLate),
		isUnknown: servers.every(({ usableAt, isUnknown }) => usableAt !== null || isUnknown === true)
	};
}

const last = (times: readonly (number | null)[]): number | null =>
	times.reduce<number | null>(
		(latest, time) => (latest === null || time === null ? null : Math.max(latest, time)),
		0
	);
