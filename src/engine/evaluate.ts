/**
 * The one door: a bid and the library in, the Evaluation out.
 *
 * Pure and deterministic. The memo only carries pure results from one call to the next, so that an
 * edit costs what it touches; leaving it out changes nothing but the time.
 */
import { basisOf, isAssumption, type BasisDesign } from './basis/index.ts';
import type { Bid, ServiceLevel } from './bid/index.ts';
import {
	costOfCandidate,
	economicsOf,
	isConvertible,
	tabulate,
	type CostSource,
	type Economics,
	type Tabled,
	type TabledBaseline
} from './cost/index.ts';
import {
	authorityBoundaries,
	estateOf,
	everySecondsOf,
	machinesBySite,
	placeMovements,
	placePool,
	placeSites,
	policyOf,
	summariseEstate,
	type EstateRow,
	type LevelSummary
} from './design/index.ts';
import { askedOf, type Asked } from './asked.ts';
import {
	baselinesWith,
	compareAll,
	costOfBaseline,
	exitWith,
	incumbentFrame,
	leavingWith,
	type IncumbentFrame
} from './baselines.ts';
import type { CandidateEvaluation, Evaluation } from './evaluation.ts';
import { checkBid, checkCandidate } from './guardrails/index.ts';
import type { Library, Pool, PriceBook } from './library/index.ts';
import { pointLives } from './protection/index.ts';
import {
	aliveOn,
	createMemo,
	dateAfter,
	groupRows,
	remember,
	sizeCandidate,
	type BomLine,
	type EvaluationMemo,
	type SizingFrame,
	type SizingInput,
	type WorkloadGroup
} from './sizing/index.ts';
import { daysPerYear, growthFactor } from './units/index.ts';
import { valueTestCopies, type TestCopyValue } from './value/index.ts';

export { costOfBaseline, leavingWith, type IncumbentFrame } from './baselines.ts';
export { createMemo, type EvaluationMemo } from './sizing/index.ts';
export { askedOf, type Asked } from './asked.ts';
export type * from './evaluation.ts';

const outlookDays = daysPerYear;

/** What all designs of a bid are computed in. */
export interface Frame {
	readonly bid: Bid;
	readonly library: Library;
	readonly rows: readonly EstateRow[];
	readonly groups: readonly WorkloadGroup[];
	readonly machinesBySite: ReadonlyMap<string, number>;
	readonly priceBook: PriceBook | null;
	readonly economics: Economics;
	readonly sizing: SizingFrame;
	/** What designs are compared with; null without an incumbent. */
	readonly incumbent: IncumbentFrame | null;
}

interface Evaluated {
	readonly evaluation: CandidateEvaluation;
	readonly tabled: Tabled;
	/** What the others are compared with; of today only. */
	readonly baselines: readonly TabledBaseline[];
}

/** The book that the bid pins, or the newest that had begun on the offer's date. */
function priceBookOf(bid: Bid, library: Library): PriceBook | null {
	const pinned = bid.offer.priceBook;
	if (pinned !== undefined) return library.priceBooks.find(({ id }) => id === pinned) ?? null;
	const on = bid.offer.date ?? '9999-12-31';
	const begun = library.priceBooks.filter(({ validFrom }) => validFrom <= on);
	return begun.reduce<PriceBook | null>(
		(newest, book) => (newest && newest.validFrom >= book.validFrom ? newest : book),
		null
	);
}

/** Protected front-end bytes on a day. */
const protectedBytes = (groups: readonly WorkloadGroup[], day: number): number =>
	groups.reduce(
		(total, group) => total + group.frontEndBytes * growthFactor(group.growthPerYear, day),
		0
	);

function tbMonths(groups: readonly WorkloadGroup[], months: number): number {
	let total = 0;
	for (let month = 0; month < months; month++)
		total += protectedBytes(groups, (month * daysPerYear) / 12) / 1e12;
	return total;
}

export const sizingInput = (asked: Asked, frame: Frame): SizingInput => ({
	...frame,
	architecture: asked.architecture,
	quantities: asked.quantities,
	frame: frame.sizing
});

/**
 * Every line of cost of a design: the incumbent's own bill, or what is bought, run and changed.
 * `groups` are those of which the design holds something.
 */
export function costSources(
	{ candidate, architecture }: Asked,
	{ bid, library, economics, incumbent }: Frame,
	groups: readonly WorkloadGroup[],
	billOfMaterials: readonly BomLine[]
): readonly CostSource[] {
	if (candidate === null && incumbent) return costOfBaseline(incumbent, 'renew');
	const frontEndByYearBytes = Array.from({ length: bid.economics.horizonYears }, (_, year) =>
		protectedBytes(groups, (year + 0.5) * daysPerYear)
	);
	const leaving = incumbent && leavingWith(incumbent, candidate);
	const costed = { candidate, architecture, billOfMaterials, groups, frontEndByYearBytes, leaving };
	return costOfCandidate(costed, bid, library, economics);
}

/** What is spared of the copies that the customer keeps today. Today's own system spares none: they are kept beside it. */
const testCopiesOf = (
	{ candidate }: Asked,
	{ bid, rows, library, economics, incumbent }: Frame,
	pools: readonly Pool[]
): TestCopyValue | null =>
	candidate && rows.some(({ workload }) => workload.testCopies)
		? valueTestCopies({
				diskPerTbYear: bid.economics.testDiskPerTbYear,
				waitingPerDay: bid.economics.testWaitingPerDay,
				years: bid.economics.horizonYears,
				rows,
				pools,
				cutOverMonth: incumbent ? leavingWith(incumbent, candidate).dualRunning.value : 0,
				currency: economics.currency,
				figures: library.value
			})
		: null;

function evaluateOne(asked: Asked, frame: Frame): Evaluated {
	const { bid, economics } = frame;
	const { architecture } = asked;
	const isToday = asked.candidate === null;
	const sized = sizeCandidate(sizingInput(asked, frame));
	const { groups } = sized;
	const placed = sized.pools.map((pool) => placePool(pool, bid));
	const served = tbMonths(groups, economics.months);
	const baselines = isToday && frame.incumbent ? baselinesWith(frame.incumbent, served) : [];
	const tabled =
		baselines[0]?.tabled ??
		tabulate(costSources(asked, frame, groups, sized.sizing.billOfMaterials), economics, served);
	const authorities = authorityBoundaries(placed);
	const findings = checkCandidate(
		{
			id: asked.id,
			name: asked.name,
			isToday,
			architecture,
			pools: sized.pools,
			authorities,
			sizing: sized.sizing,
			unmet: isToday ? [] : sized.unmet,
			unpriced: tabled.cost.unpriced
		},
		bid,
		frame.sizing.horizonDays
	);
	return {
		tabled,
		baselines,
		evaluation: {
			id: asked.id,
			letter: asked.letter,
			name: asked.name,
			architecture: architecture.id,
			measures: asked.measures,
			method: architecture.method,
			summary: architecture.summary,
			limits: architecture.limits,
			sites: placeSites(sized.pools, bid, frame.machinesBySite),
			pools: placed,
			movements: placeMovements(architecture, placed, bid),
			restoreTestEveryDays: architecture.restoreTestEvery?.value ?? null,
			authorities,
			sizing: sized.sizing,
			cost: tabled.cost,
			against: null,
			comparisons: [],
			testCopies: testCopiesOf(asked, frame, sized.pools),
			findings
		}
	};
}

const basisDesign = (asked: Asked, { evaluation }: Evaluated): BasisDesign => ({
	...asked,
	pools: evaluation.pools,
	movements: evaluation.movements,
	sizing: evaluation.sizing,
	testCopies: evaluation.testCopies
});

/** Longest span that a level's rules look back, in days, with a margin for the calendar. */
export const lookBackDays = ({ retention }: ServiceLevel): number =>
	Math.ceil(
		Math.max(
			retention.everyRun ?? 0,
			retention.daily,
			retention.weekly * 7,
			retention.monthly * 31,
			retention.quarterly * 92,
			retention.yearly * 366
		) + 400
	);

function levelSummary(level: ServiceLevel, frame: Frame): LevelSummary {
	const policy = policyOf(level);
	const until = lookBackDays(level);
	const key = JSON.stringify(['level', policy, frame.bid.start, until]);
	const alive = remember(frame.sizing.memo.alive, key, () =>
		aliveOn(pointLives(policy, { style: 'independent' }, frame.bid.start, until), until)
	);
	const rows = frame.rows.filter((row) => row.level?.id === level.id);
	return {
		id: level.id,
		name: level.name,
		rpoSeconds: level.rpo,
		rtoSeconds: level.rto,
		everySeconds: everySecondsOf(level),
		retention: level.retention,
		machines: rows.reduce((sum, row) => sum + row.workload.count, 0),
		frontEndBytes: rows.reduce((sum, row) => sum + row.workload.frontEnd.value, 0),
		pointsWhenFilled: alive.points,
		oldestDays: alive.oldestDay === null ? 0 : until - alive.oldestDay
	};
}

export function frameOf(bid: Bid, library: Library, memo: EvaluationMemo): Frame {
	const rows = estateOf(bid, library);
	const groups = groupRows(rows);
	const economics = economicsOf(bid, library);
	return {
		bid,
		library,
		rows,
		groups,
		machinesBySite: machinesBySite(bid),
		incumbent: incumbentFrame(bid, library, groups, economics, memo),
		priceBook: priceBookOf(bid, library),
		economics,
		sizing: {
			start: bid.start,
			horizonDays: bid.economics.horizonYears * daysPerYear,
			outlookDays,
			memo
		}
	};
}

export interface EvaluationParts {
	/** False: today is neither sized nor priced, and nothing is compared with it. */
	readonly withToday?: boolean;
}

/**
 * Evaluates a bid. `bid` comes from `readBid`, `library` from the templates. Same input, same bytes.
 * Throws only when an invariant is broken; everything a person can cause is a finding.
 */
export function evaluate(
	bid: Bid,
	library: Library,
	memo: EvaluationMemo = createMemo(),
	{ withToday = true }: EvaluationParts = {}
): Evaluation {
	const frame = frameOf(bid, library, memo);
	const asked = askedOf(bid, library);
	const today = asked.today && withToday ? evaluateOne(asked.today, frame) : null;
	const candidates = asked.candidates.map((one) => evaluateOne(one, frame));
	const baselines = today?.baselines ?? [];
	const against = (one: Evaluated): CandidateEvaluation => {
		const comparisons = compareAll(baselines, one.tabled, frame.economics);
		return { ...one.evaluation, against: comparisons[0] ?? null, comparisons };
	};
	const estate = summariseEstate(frame.rows, bid.economics.horizonYears);
	const chosen =
		candidates.find(({ evaluation }) => evaluation.id === bid.offer.chosen) ?? candidates[0];
	const proposed = asked.candidates.find(({ id }) => id === chosen?.evaluation.id);
	return {
		schema: 'bidwright/evaluation@1',
		customer: bid.customer.name,
		currency: bid.currency,
		start: bid.start,
		end: dateAfter(bid.start, frame.sizing.horizonDays),
		horizonYears: bid.economics.horizonYears,
		outlookMonths: (outlookDays * 12) / daysPerYear,
		discountRatePerYear: frame.economics.discountRatePerYear.value,
		window: {
			nightlySeconds: bid.window.nightly,
			weekendSeconds: bid.window.weekend ?? bid.window.nightly
		},
		estate,
		levels: bid.serviceLevels.map((level) => levelSummary(level, frame)),
		today: today?.evaluation ?? null,
		baselines: baselines.map(({ baseline }) => baseline),
		exit: frame.incumbent && exitWith(frame.incumbent),
		candidates: candidates.map(against),
		chosen: chosen?.evaluation.id ?? null,
		assumptions: basisOf({
			...frame,
			proposed: proposed && chosen ? basisDesign(proposed, chosen) : null,
			today: asked.today && today ? basisDesign(asked.today, today) : null,
			leaving: frame.incumbent && leavingWith(frame.incumbent, proposed?.candidate ?? null)
		}).filter(isAssumption),
		findings: [
			...asked.unknown,
			...checkBid(
				bid,
				estate,
				frame.priceBook,
				frame.priceBook !== null && isConvertible(frame.priceBook.currency, frame.economics)
			)
		]
	};
}
