/**
 * Restore points the slow way: at one moment, from the definitions, with sets and searches.
 *
 * No point knows when it will go, and dates come from Date, so that it shares no idea with the
 * engine but the law. Only what the calendar says of a day is remembered.
 */
import type { ChainStyle, PeriodRule, RetentionPolicy } from '#engine/protection/index.ts';

const day = 86_400;
const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const longRules = ['weekly', 'monthly', 'quarterly', 'yearly'] as const;

interface World {
	readonly policy: RetentionPolicy;
	readonly chain: ChainStyle;
	readonly startDate: string;
	readonly known: Map<string, number>;
}

function remember({ known }: World, question: string, answer: () => number): number {
	const before = known.get(question);
	if (before !== undefined) return before;
	const value = answer();
	known.set(question, value);
	return value;
}

const dateOf = ({ startDate }: World, offset: number): Date => {
	const date = new Date(`${startDate}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + offset);
	return date;
};

/** Does a period of the rule begin on this day (days since the start, may be negative)? */
function begins(world: World, rule: PeriodRule, offset: number): boolean {
	if (rule === 'daily') return true;
	const { weekday } = world.policy;
	const date = dateOf(world, offset);
	const isWeekday = weekdayNames[date.getUTCDay()] === (weekday ?? 'monday');
	if (rule === 'weekly') return isWeekday;
	const isMonth =
		weekday === undefined ? date.getUTCDate() === 1 : isWeekday && date.getUTCDate() <= 7;
	if (rule === 'monthly') return isMonth;
	if (rule === 'quarterly') return isMonth && date.getUTCMonth() % 3 === 0;
	return isMonth && date.getUTCMonth() === 0;
}

const periodStart = (world: World, rule: PeriodRule, offset: number): number =>
	remember(world, `${rule} ${offset}`, () =>
		begins(world, rule, offset) ? offset : periodStart(world, rule, offset - 1)
	);

const dayOfRun = (world: World, run: number): number =>
	Math.floor((run * world.policy.everySeconds) / day);

/** The first day of the window of so many days; windows of whole weeks begin on their weekday. */
function windowStart(world: World, days: number, offset: number): number {
	if (days % 7 !== 0) return Math.floor(offset / days) * days;
	const fullsOn = 'fullsOn' in world.chain ? world.chain.fullsOn : undefined;
	const wanted = fullsOn ?? world.policy.weekday ?? 'monday';
	let anchor = 0;
	while (weekdayNames[dateOf(world, anchor).getUTCDay()] !== wanted) anchor -= 1;
	return anchor + Math.floor((offset - anchor) / days) * days;
}

function isFull(world: World, run: number): boolean {
	const days = 'fullEveryDays' in world.chain ? world.chain.fullEveryDays : undefined;
	if (run === 0) return true;
	if (days === undefined) return false;
	const now = windowStart(world, days, dayOfRun(world, run));
	return now !== windowStart(world, days, dayOfRun(world, run - 1));
}

/** Does the point stay whole by schedule once it is written? */
function standsWhole(world: World, run: number): boolean {
	switch (world.chain.style) {
		case 'independent':
		case 'forever-forward':
			return false;
		case 'reverse-incremental':
			return isFull(world, run + 1);
		case 'forward-incremental':
		case 'tape-sets':
			return isFull(world, run);
	}
}

/** The run that carries a rule for the period that a run falls into. */
const carrierOf = (world: World, rule: PeriodRule, run: number): number => {
	const period = periodStart(world, rule, dayOfRun(world, run));
	return remember(world, `${rule} carrier ${period}`, () => findCarrier(world, rule, run, period));
};

function findCarrier(world: World, rule: PeriodRule, run: number, period: number): number {
	const inPeriod = (other: number): boolean =>
		other >= 0 && periodStart(world, rule, dayOfRun(world, other)) === period;
	let first = run;
	while (inPeriod(first - 1)) first -= 1;
	if (rule !== 'daily') {
		for (let one = first; inPeriod(one); one += 1) if (standsWhole(world, one)) return one;
	}
	return first;
}

/** Periods of a rule that began after a day, up to another. */
function periodsBegun(world: World, rule: PeriodRule, after: number, upTo: number): number {
	let count = 0;
	for (let at = after + 1; at <= upTo; at += 1) if (begins(world, rule, at)) count += 1;
	return count;
}

const kept = ({ policy }: World, rule: PeriodRule): number =>
	rule === 'daily' ? policy.dailyDays : policy[rule];

function periodHolds(world: World, rule: PeriodRule, run: number, now: number): boolean {
	if (kept(world, rule) === 0 || carrierOf(world, rule, run) !== run) return false;
	const today = Math.floor(now / day);
	return periodsBegun(world, rule, dayOfRun(world, run), today) < kept(world, rule);
}

/** Does a short-term rule hold the point itself? */
function isHeldShort(world: World, run: number, now: number): boolean {
	const { everySeconds, keepAllDays, lockDays = 0 } = world.policy;
	const age = now - run * everySeconds;
	const isNewest = age < everySeconds;
	if (isNewest || age < keepAllDays * day || age < lockDays * day) return true;
	return periodHolds(world, 'daily', run, now);
}

const isHeldLong = (world: World, run: number, now: number): boolean =>
	longRules.some((rule) => periodHolds(world, rule, run, now));

function addNeeded(world: World, alive: Set<number>, newest: number): void {
	const { style } = world.chain;
	for (const run of [...alive]) {
		if (style === 'reverse-incremental') {
			for (let one = run + 1; one <= newest && !isFull(world, one); one += 1) alive.add(one);
		} else if (style === 'forward-incremental' || style === 'tape-sets') {
			for (let one = run; !isFull(world, one); one -= 1) alive.add(one - 1);
		}
	}
}

function addSets(world: World, alive: Set<number>, newest: number): void {
	if (world.chain.style !== 'tape-sets') return;
	const days = world.chain.setDays ?? world.chain.fullEveryDays;
	const anchor = windowStart(world, world.chain.fullEveryDays, 0);
	const setOf = (run: number): number => Math.floor((dayOfRun(world, run) - anchor) / days);
	const keptSets = new Set([...alive].map(setOf)).add(setOf(newest));
	for (let run = 0; run <= newest; run += 1) if (keptSets.has(setOf(run))) alive.add(run);
}

/** Runs alive at a moment, in seconds since the first run, ascending. */
export function aliveAt(
	policy: RetentionPolicy,
	chain: ChainStyle,
	startDate: string,
	now: number
): readonly number[] {
	const world: World = { policy, chain, startDate, known: new Map() };
	const newest = Math.floor(now / policy.everySeconds);
	const written = Array.from({ length: newest + 1 }, (_, run) => run);
	const forLong = written.filter((run) => isHeldLong(world, run, now));
	// On tape a full kept for the long term stands on a set of its own and holds no other.
	const alone = new Set(
		chain.style === 'tape-sets' ? forLong.filter((run) => isFull(world, run)) : []
	);
	const alive = new Set([
		...written.filter((run) => isHeldShort(world, run, now)),
		...forLong.filter((run) => !alone.has(run))
	]);
	for (let before = -1; before !== alive.size;) {
		before = alive.size;
		addNeeded(world, alive, newest);
		addSets(world, alive, newest);
	}
	return [...new Set([...alive, ...alone])].sort((a, b) => a - b);
}
