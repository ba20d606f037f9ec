/**
 * The slow way: a simulator that creeps forward in small steps and counts everything anew from what
 * each restore is doing. It shares no code with the room and none of its ideas: no events, no heaps,
 * no lanes, no counters; bandwidth is shared by bisection. Steps are halved until nothing ends within
 * one, down to `step`, so that every time is off by a step or two for each thing that led to it; what
 * falls within `instant` of each other is taken for simultaneous, since it may be by rights.
 */
import type { RestoreJob, RestorePool, RestoreQueue } from '#engine/recovery/index.ts';

export interface Stepped {
	readonly startedAt: number | null;
	readonly usableAt: number | null;
	readonly completeAt: number | null;
}

const step = 1e-7;
const instant = 5e-6;
const stride = 4096;

type Doing =
	| { readonly what: 'nothing' | 'mounted' | 'over' }
	| { readonly what: 'pause'; readonly until: number }
	| { readonly what: 'transfer'; readonly left: number };

interface Actor {
	readonly job: RestoreJob;
	readonly pool: RestorePool | null;
	readonly readyAt: number;
	doing: Doing;
	pieces: readonly { readonly tape: string; readonly bytes: number }[];
	drive: number;
	startedAt: number | null;
	usableAt: number | null;
	completeAt: number | null;
}

interface World {
	readonly queue: RestoreQueue;
	/** By rank. */
	readonly actors: readonly Actor[];
	/** By pool: the tape in each drive. */
	readonly drives: ReadonlyMap<string, (string | null)[]>;
	now: number;
}

/** What becomes of each restore, by id. */
export function stepThrough(queue: RestoreQueue): ReadonlyMap<string, Stepped> {
	const world = open(queue);
	const lastReady = Math.max(0, ...world.actors.map(({ readyAt }) => readyAt));
	let length = stride;
	let rates = new Map<Actor, number>();
	let isChanged = true;
	for (;;) {
		while (round(world, rates)) isChanged = true;
		if (isChanged) rates = share(world);
		isChanged = false;
		const isBusy = world.actors.some(
			(actor) => actor.doing.what === 'pause' || (rates.get(actor) ?? 0) > 0
		);
		if (!isBusy && world.now > lastReady) break;
		while (length > step && endsWithin(world, rates, length)) length /= 2;
		for (const [actor, rate] of rates) {
			if (actor.doing.what === 'transfer')
				actor.doing = { what: 'transfer', left: actor.doing.left - rate * length };
		}
		world.now += length;
		length = Math.min(stride, 2 * Math.max(length, step));
	}
	return new Map(world.actors.map((actor) => [actor.job.id, actor]));
}

function open(queue: RestoreQueue): World {
	const sequenceOf = (job: RestoreJob): number => job.sequence ?? queue.jobs.indexOf(job) + 1;
	const ranked = [...queue.jobs].sort(
		(one, other) =>
			(one.priority ?? 1) - (other.priority ?? 1) || sequenceOf(one) - sequenceOf(other)
	);
	return {
		queue,
		actors: ranked.map((job) => {
			const pool = queue.pools.find(({ id }) => id === job.pool) ?? null;
			let readyAt = pool ? (job.retrievalSeconds ?? 0) : 0;
			for (const phase of queue.phases)
				if (pool && (!phase.pool || phase.pool === pool.id)) readyAt += phase.seconds;
			return {
				job,
				pool,
				readyAt,
				doing: { what: 'nothing' },
				pieces: job.tapes ?? [{ tape: `own tape of ${job.id}`, bytes: job.bytes }],
				drive: -1,
				startedAt: null,
				usableAt: null,
				completeAt: null
			};
		}),
		drives: new Map(
			queue.pools.map(({ id, tape }) => [id, Array.from({ length: tape?.drives ?? 0 }, () => null)])
		),
		now: 0
	};
}

const isRunning = ({ startedAt, completeAt }: Actor): boolean =>
	startedAt !== null && completeAt === null;
const isMount = ({ job }: Actor): boolean => job.mode === 'mount';

function endsWithin(world: World, rates: ReadonlyMap<Actor, number>, length: number): boolean {
	return world.actors.some((actor) => {
		const { doing } = actor;
		if (doing.what === 'pause') return doing.until <= world.now + length;
		if (doing.what === 'transfer') return doing.left <= (rates.get(actor) ?? 0) * length;
		return (
			actor.startedAt === null && actor.readyAt > world.now && actor.readyAt <= world.now + length
		);
	});
}

/** One round at this instant; whether it changed anything. */
function round(world: World, rates: ReadonlyMap<Actor, number>): boolean {
	const before = world.actors.map(({ doing }) => doing);
	for (let isGoing = true; isGoing;) {
		isGoing = false;
		for (const actor of world.actors) if (endStage(world, actor, rates)) isGoing = true;
	}
	const blocked = new Set<string>();
	const isUsable = new Set(
		world.actors.filter(({ usableAt }) => usableAt !== null).map(({ job }) => job.id)
	);
	for (const actor of world.actors) {
		const isEligible =
			actor.pool !== null &&
			actor.startedAt === null &&
			actor.readyAt <= world.now + instant &&
			(actor.job.dependsOn ?? []).every((id) => isUsable.has(id));
		if (isEligible) (isMount(actor) ? startMount : startStream)(world, actor, actor.pool, blocked);
	}
	for (const actor of world.actors) {
		if (actor.doing.what !== 'mounted' || !actor.pool) continue;
		const places = actor.pool.migrationSlots === null ? Infinity : (actor.pool.migrationSlots ?? 0);
		const moving = runningIn(world, actor.pool, true).filter(
			({ doing }) => doing.what === 'transfer'
		);
		if (moving.length < places) actor.doing = { what: 'transfer', left: actor.job.bytes };
	}
	return world.actors.some(({ doing }, index) => doing !== before[index]);
}

/** Ends what is due of one restore; whether anything was. */
function endStage(world: World, actor: Actor, rates: ReadonlyMap<Actor, number>): boolean {
	const { doing, pieces } = actor;
	if (doing.what === 'pause' && doing.until <= world.now + instant) {
		if (isMount(actor)) {
			actor.usableAt = world.now;
			actor.doing = { what: 'mounted' };
		} else actor.doing = { what: 'transfer', left: pieces[0]?.bytes ?? 0 };
		return true;
	}
	if (doing.what !== 'transfer') return false;
	if (doing.left > instant * (rates.get(actor) ?? 0) && doing.left > 0) return false;
	if (!isMount(actor) && pieces.length > 1) {
		actor.pieces = pieces.slice(1);
		actor.doing = { what: 'pause', until: world.now + handling(world, actor) };
		return true;
	}
	actor.usableAt ??= world.now;
	actor.completeAt = world.now;
	actor.doing = { what: 'over' };
	return true;
}

const runningIn = (world: World, pool: RestorePool, mounts: boolean): readonly Actor[] =>
	world.actors.filter((one) => one.pool === pool && isMount(one) === mounts && isRunning(one));

function startMount(world: World, actor: Actor, pool: RestorePool, blocked: Set<string>): void {
	const running = runningIn(world, pool, true);
	const wanted = actor.job.iops ?? 0;
	const ceiling = pool.iops ?? Infinity;
	if (wanted > ceiling || pool.mountSlots === 0 || blocked.has(pool.id)) return;
	const used = running.reduce((sum, { job }) => sum + (job.iops ?? 0), 0);
	if (running.length >= (pool.mountSlots ?? Infinity) || used + wanted > ceiling) {
		blocked.add(pool.id);
		return;
	}
	const seconds = actor.job.mountSeconds ?? pool.mountSeconds ?? 0;
	actor.startedAt = world.now;
	actor.doing = {
		what: 'pause',
		until: world.now + (actor.job.overheadSeconds ?? 0) + seconds
	};
}

function startStream(world: World, actor: Actor, pool: RestorePool): void {
	const running = runningIn(world, pool, false);
	if (running.length >= (pool.tape ? pool.tape.drives : (pool.streamSlots ?? Infinity))) return;
	if (pool.tape) {
		const tapes = new Set((actor.job.tapes ?? actor.pieces).map(({ tape }) => tape));
		const isTaken = (other: Actor): boolean =>
			(other.job.tapes ?? other.pieces).some(({ tape }) => tapes.has(tape));
		if (running.some(isTaken)) return;
		const held = world.drives.get(pool.id) ?? [];
		const idle = held
			.map((_, drive) => drive)
			.filter((drive) => !running.some((one) => one.drive === drive));
		actor.drive =
			idle.find((drive) => held[drive] !== null && held[drive] === actor.pieces[0]?.tape) ??
			idle.find((drive) => held[drive] === null) ??
			idle[0]!;
		held.forEach((tape, drive) => {
			if (tape !== null && tapes.has(tape) && drive !== actor.drive) held[drive] = null;
		});
	}
	actor.startedAt = world.now;
	actor.doing = {
		what: 'pause',
		until: world.now + (actor.job.overheadSeconds ?? 0) + handling(world, actor)
	};
}

/** Puts the next piece's tape into the drive; what that takes. */
function handling(world: World, actor: Actor): number {
	const library = actor.pool?.tape;
	const piece = actor.pieces[0];
	if (!library || !piece) return 0;
	const held = world.drives.get(actor.pool.id)!;
	const before = held[actor.drive];
	held[actor.drive] = piece.tape;
	if (before === piece.tape) return library.locateSeconds;
	const unload = before === null ? 0 : library.unloadSeconds;
	return unload + library.loadSeconds + library.locateSeconds;
}

interface Flow {
	readonly actor: Actor;
	readonly cap: number;
	/** Bytes taken of each resource for a byte restored. */
	readonly takes: ReadonlyMap<string, number>;
}

function share(world: World): Map<Actor, number> {
	const rates = new Map<Actor, number>();
	const flows = world.actors.filter(({ doing }) => doing.what === 'transfer').map(flowOf);
	const capacity = new Map(
		world.queue.resources.map(({ id, bytesPerSecond }) => [id, bytesPerSecond])
	);
	for (const mounts of [false, true]) {
		const mine = flows.filter(({ actor }) => isMount(actor) === mounts);
		fill(mine, capacity, rates);
		for (const { id, bytesPerSecond } of world.queue.resources) {
			const used = mine.reduce(
				(sum, { actor, takes }) => sum + (takes.get(id) ?? 0) * (rates.get(actor) ?? 0),
				0
			);
			const rest = capacity.get(id)! - used;
			capacity.set(id, rest < 1e-9 * bytesPerSecond ? 0 : rest);
		}
	}
	return rates;
}

function flowOf(actor: Actor): Flow {
	const { job, pool } = actor;
	const factor = job.rehydration ?? pool?.rehydration ?? 1;
	const takes = new Map((job.through ?? []).map((id) => [id, 1]));
	if (pool?.readResource) takes.set(pool.readResource, 1 / factor);
	const caps = [
		job.rateCapBytesPerSecond,
		pool?.streamBytesPerSecond && factor * pool.streamBytesPerSecond,
		pool?.tape?.driveBytesPerSecond
	];
	return { actor, takes, cap: Math.min(...caps.map((cap) => cap ?? Infinity)) };
}

/** Raises all rates together, as far as bisection finds; then those that nothing holds, and so on. */
function fill(
	flows: readonly Flow[],
	capacity: ReadonlyMap<string, number>,
	rates: Map<Actor, number>
): void {
	const held = new Set<Flow>();
	const load = (id: string, level: number): number =>
		flows.reduce((sum, flow) => {
			const rate = held.has(flow) ? rates.get(flow.actor)! : Math.min(flow.cap, level);
			return sum + (flow.takes.get(id) ?? 0) * rate;
		}, 0);
	while (held.size < flows.length) {
		let low = 0;
		let high = 1e12;
		for (let turn = 0; turn < 90; turn++) {
			const middle = (low + high) / 2;
			const fits = [...capacity].every(([id, limit]) => load(id, middle) <= limit * (1 + 1e-13));
			if (fits) low = middle;
			else high = middle;
		}
		const full = [...capacity].filter(([id, limit]) => load(id, low) >= limit * (1 - 1e-10) - 1e-6);
		for (const flow of flows) {
			if (held.has(flow)) continue;
			rates.set(flow.actor, Math.min(flow.cap, low));
			if (flow.cap <= low || full.some(([id]) => flow.takes.has(id))) held.add(flow);
		}
	}
}
