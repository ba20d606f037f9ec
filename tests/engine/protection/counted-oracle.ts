/**
 * Counted chains the slow way: plain lists, walked whole after every run.
 *
 * Slots are counted by walking all marked fulls from the newest, chains by comparing every pair,
 * clones by searching for the nearest surviving forebear, totals by adding everything up.
 */
import type { CountedPlan, GfsClass } from '#engine/protection/index.ts';
import { savedByCloning } from '#engine/protection/counted/clone.ts';
import { nextInstant } from '#engine/protection/counted/instants.ts';
import { isActiveFullDay, isSyntheticFullDay } from '#engine/protection/counted/schedule.ts';
import {
	fullBytesAt,
	incrementBytesAt,
	sourceBytesAt,
	workingSpaceBytesAt
} from '#engine/protection/counted/sizes.ts';

interface Point {
	readonly id: number;
	full: boolean;
	/** Full that a forward increment hangs on; for reverse increments the one they lead to. */
	parent: number;
	pointSeconds: number;
	sourceBytes: number;
	bytes: number;
	marks: GfsClass[];
	clonedFrom: number | null;
	moved: boolean;
}

export interface OracleState {
	readonly seconds: number;
	readonly points: readonly { readonly pointSeconds: number; readonly bytes: number }[];
	readonly total: number;
}

interface World {
	readonly plan: CountedPlan;
	live: Point[];
	archive: Point[];
	/** Everything ever written, to find forebears of clones. */
	readonly all: Point[];
	activeDay: number;
	syntheticDay: number;
}

const day = 86_400;

function write(world: World, seconds: number, full: boolean): Point {
	const { plan, all } = world;
	const id = all.length;
	const newest = world.live.at(-1);
	const point: Point = {
		id,
		full,
		parent: full || !newest ? id : newest.parent,
		pointSeconds: seconds,
		sourceBytes: sourceBytesAt(plan, seconds),
		bytes: full ? fullBytesAt(plan, seconds) : incrementBytesAt(plan, seconds),
		marks: [],
		clonedFrom: null,
		moved: false
	};
	all.push(point);
	world.live.push(point);
	return point;
}

const isAlive = ({ live, archive }: World, id: number): boolean =>
	[...live, ...archive].some((point) => point.id === id);

/** Links every clone to its nearest surviving forebear. */
function relink(world: World): void {
	for (const point of [...world.archive, ...world.live]) {
		while (point.clonedFrom !== null && !isAlive(world, point.clonedFrom)) {
			point.clonedFrom = world.all[point.clonedFrom]!.clonedFrom;
		}
	}
}

function storedBytes({ plan, all }: World, point: Point): number {
	if (point.moved) return 32 * 2 ** 20;
	if (point.clonedFrom === null || !plan.cloneModel) return point.bytes;
	const earlier = all[point.clonedFrom]!;
	return (
		point.bytes -
		savedByCloning(plan.cloneModel, plan.changePercent, plan.storedPercent, point, earlier)
	);
}

/** Marked fulls that get a slot, walking from the newest. */
function withSlot(world: World, fulls: readonly Point[]): ReadonlySet<Point> {
	const left = { ...world.plan.gfs!.counts };
	const winners = new Set<Point>();
	for (const full of [...fulls].reverse()) {
		for (const mark of full.marks) {
			if (left[mark] <= 0) continue;
			left[mark] -= 1;
			winners.add(full);
		}
	}
	return winners;
}

function keepChains(world: World): void {
	const { plan, live } = world;
	const inside = live.slice(-plan.retentionPoints);
	const needed = new Set(inside.map(({ parent }) => parent));
	const stays = (point: Point): boolean => needed.has(point.parent);
	if (plan.gfs?.method === 'active-full') {
		const marked = [...world.archive, ...live.filter(({ full }) => full)];
		const winners = withSlot(world, marked);
		world.archive = [
			...world.archive.filter((point) => winners.has(point)),
			...live.filter((point) => !stays(point) && winners.has(point))
		];
	}
	world.live = live.filter(stays);
}

function merge(world: World): void {
	const { plan } = world;
	if (world.live.length <= plan.retentionPoints) return;
	const [full, swallowed, ...rest] = world.live;
	let heir = full!;
	if (full!.marks.length > 0) {
		heir = { ...full!, id: world.all.length, parent: world.all.length };
		heir.clonedFrom = plan.cloneModel ? full!.id : null;
		world.all.push(heir);
		for (const point of rest) point.parent = heir.id;
		world.archive = [...world.archive, full!];
		const winners = withSlot(world, world.archive);
		world.archive = world.archive.filter((point) => winners.has(point));
	} else {
		heir.pointSeconds = swallowed!.pointSeconds;
		heir.sourceBytes = sourceBytesAt(plan, heir.pointSeconds);
		heir.bytes = fullBytesAt(plan, heir.pointSeconds);
	}
	heir.marks = swallowed!.marks;
	world.live = [heir, ...rest];
}

function mark(world: World, before: Point, now: Point): void {
	const gfs = world.plan.gfs;
	if (!gfs) return;
	for (const gfsClass of ['weekly', 'monthly', 'quarterly', 'yearly'] as const) {
		if (gfs.counts[gfsClass] === 0) continue;
		let instant = nextInstant(gfsClass, gfs.dates, before.pointSeconds);
		for (; instant <= now.pointSeconds; instant = nextInstant(gfsClass, gfs.dates, instant)) {
			const isBefore =
				gfs.method === 'merge' && instant - before.pointSeconds < now.pointSeconds - instant;
			const point = isBefore ? before : now;
			if (!point.marks.includes(gfsClass)) point.marks.push(gfsClass);
		}
	}
}

function runForward(world: World, seconds: number): void {
	const { plan } = world;
	const today = Math.floor(seconds / day);
	const previous = world.live.at(-1)!;
	const active = world.activeDay !== today && isActiveFullDay(plan, today);
	const synthetic =
		!active &&
		world.activeDay !== today &&
		world.syntheticDay !== today &&
		isSyntheticFullDay(plan, today);
	const point = write(world, seconds, active || synthetic);
	if (active) world.activeDay = today;
	if (synthetic) world.syntheticDay = today;
	if (synthetic && plan.cloneModel) point.clonedFrom = previous.id;
	keepChains(world);
}

function runCopy(world: World, seconds: number): void {
	const before = world.live.at(-1)!;
	const point = write(world, seconds, false);
	mark(world, before, point);
	if (world.plan.gfs?.method !== 'active-full') {
		merge(world);
		return;
	}
	if (point.marks.length > 0) {
		point.full = true;
		point.parent = point.id;
		point.bytes = fullBytesAt(world.plan, seconds);
	}
	keepChains(world);
}

function runReverse(world: World, seconds: number): void {
	const { plan } = world;
	const today = Math.floor(seconds / day);
	if (world.activeDay !== today && isActiveFullDay(plan, today)) {
		write(world, seconds, true);
		world.activeDay = today;
	} else {
		const full = world.live.at(-1)!;
		full.full = false;
		full.bytes = incrementBytesAt(plan, full.pointSeconds);
		write(world, seconds, true);
	}
	world.live = world.live.slice(-plan.retentionPoints);
}

function moveOld(world: World, seconds: number): void {
	const { moveAfterDays } = world.plan;
	if (moveAfterDays === null) return;
	const newestChain = world.live.at(-1)!.parent;
	for (const point of [...world.archive, ...world.live]) {
		const isClosed = world.archive.includes(point) || point.parent !== newestChain;
		if (isClosed && seconds - point.pointSeconds >= moveAfterDays * day) point.moved = true;
	}
}

/** The states at the peak and after the last run. */
export function slowCountedChain(plan: CountedPlan): { peak: OracleState; last: OracleState } {
	const world: World = {
		plan,
		live: [],
		archive: [],
		all: [],
		activeDay: Math.floor(plan.startSeconds / day),
		syntheticDay: NaN
	};
	write(world, plan.startSeconds, true);
	let last = stateOf(world, plan.startSeconds + plan.everySeconds);
	let peak = last;
	const merging = plan.syntheticFulls.length + plan.activeFulls.length === 0 && !plan.monthlyFull;
	for (
		let seconds = plan.startSeconds + plan.everySeconds;
		seconds < plan.endSeconds;
		seconds += plan.everySeconds
	) {
		if (plan.chain === 'reverse') runReverse(world, seconds);
		else if (plan.chain === 'copy' || merging) runCopy(world, seconds);
		else runForward(world, seconds);
		relink(world);
		moveOld(world, seconds);
		last = stateOf(world, seconds);
		if (last.total > peak.total * (1 + 1e-12)) peak = last;
	}
	return { peak, last };
}

function stateOf(world: World, seconds: number): OracleState {
	const points = [...world.archive, ...world.live].map((point) => ({
		pointSeconds: point.pointSeconds,
		bytes: storedBytes(world, point)
	}));
	const stored = points.reduce((sum, { bytes }) => sum + bytes, 0);
	return { seconds, points, total: stored + workingSpaceBytesAt(world.plan, seconds) };
}
