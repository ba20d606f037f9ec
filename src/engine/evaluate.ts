/**
 * The one door: a bid and the library in, the Evaluation out.
 *
 * Pure and deterministic. The memo only carries pure results from one call to the next, so that an
 * edit costs what it touches; leaving it out changes nothing but the time.
 */
import type { Bid, ServiceLevel } from './bid/index.ts';
import {
	administration,
	compareWith,
	costOfBill,
	costOfDualRunning,
	costOfIncumbent,
	dualRunningOf,
	economicsOf,
	facilities,
	isConvertible,
	tabulate,
	type Economics,
	type Tabled
} from './cost/index.ts';
import {
	architectureOf,
	authorityBoundaries,
	estateOf,
	everySecondsOf,
	placeMovements,
	placePool,
	placeSites,
	policyOf,
	summariseEstate,
	type EstateRow,
	type LevelSummary
} from './design/index.ts';
import { assumptionsOf } from './assumptions.ts';
import type { CandidateEvaluation, Evaluation } from './evaluation.ts';
import {
	checkBid,
	checkCandidate,
	measureFindings,
	unknownArchitecture,
	type Finding
} from './guardrails/index.ts';
import type { Architecture, Library, PriceBook } from './library/index.ts';
import { pointLives } from './protection/index.ts';
import {
	aliveOn,
	createMemo,
	dateAfter,
	groupRows,
	remember,
	sizeCandidate,
	type EvaluationMemo,
	type SizingFrame,
	type WorkloadGroup
} from './sizing/index.ts';
import { daysPerYear, growthFactor } from './units/index.ts';

export { createMemo, type EvaluationMemo } from './sizing/index.ts';
export type * from './evaluation.ts';

const outlookDays = daysPerYear;

interface Frame {
	readonly bid: Bid;
	readonly library: Library;
	readonly rows: readonly EstateRow[];
	readonly groups: readonly WorkloadGroup[];
	readonly priceBook: PriceBook | null;
	readonly economics: Economics;
	readonly sizing: SizingFrame;
}

interface Asked {
	readonly id: string;
	readonly letter: string;
	readonly name: string;
	readonly architecture: Architecture;
	readonly measures: readonly string[];
	readonly quantities: Readonly<Record<string, number>>;
	/** Today is priced by its bill, not by a price book. */
	readonly isToday: boolean;
}

interface Evaluated {
	readonly evaluation: CandidateEvaluation;
	readonly tabled: Tabled;
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

function evaluateOne(asked: Asked, frame: Frame): Evaluated {
	const { bid, library, economics } = frame;
	const { architecture } = asked;
	const sized = sizeCandidate({
		...frame,
		architecture,
		quantities: asked.quantities,
		frame: frame.sizing
	});
	const { groups } = sized;
	const placed = sized.pools.map((pool) => placePool(pool, bid));
	const yearMiddles = Array.from({ length: bid.economics.horizonYears }, (_, year) =>
		protectedBytes(groups, (year + 0.5) * daysPerYear)
	);
	const sources =
		asked.isToday && bid.incumbent
			? costOfIncumbent(bid.incumbent, economics)
			: [
					...costOfBill(sized.sizing.billOfMaterials, bid, economics),
					...facilities(sized.sizing.billOfMaterials, bid, library, economics),
					administration(architecture, yearMiddles, economics),
					...(bid.incumbent
						? costOfDualRunning(bid.incumbent, dualRunningOf(bid.incumbent, library), economics)
						: [])
				];
	const tabled = tabulate(sources, economics, tbMonths(groups, economics.months));
	const authorities = authorityBoundaries(placed);
	const findings = checkCandidate(
		{
			id: asked.id,
			name: asked.name,
			isToday: asked.isToday,
			architecture,
			pools: sized.pools,
			authorities,
			sizing: sized.sizing,
			unmet: asked.isToday ? [] : sized.unmet,
			unpriced: tabled.cost.unpriced
		},
		bid,
		frame.sizing.horizonDays
	);
	return {
		tabled,
		evaluation: {
			id: asked.id,
			letter: asked.letter,
			name: asked.name,
			architecture: architecture.id,
			measures: asked.measures,
			method: architecture.method,
			summary: architecture.summary,
			limits: architecture.limits,
			sites: placeSites(sized.pools, bid),
			pools: placed,
			movements: placeMovements(architecture, placed, bid),
			restoreTestEveryDays: architecture.restoreTestEvery?.value ?? null,
			authorities,
			sizing: sized.sizing,
			cost: tabled.cost,
			against: null,
			findings
		}
	};
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What is asked for, as far as the library knows the architecture; the rest becomes findings. */
function askedOf(
	bid: Bid,
	library: Library
): {
	readonly today: Asked | null;
	readonly candidates: readonly Asked[];
	readonly unknown: readonly Finding[];
} {
	const todays = bid.incumbent && architectureOf(bid.incumbent, library);
	const candidates = bid.candidates.map((candidate, index) => ({
		candidate,
		letter: letters[index] ?? String(index + 1),
		found: architectureOf(candidate, library)
	}));
	return {
		today:
			bid.incumbent && todays
				? {
						id: 'today',
						letter: '0',
						name: bid.incumbent.name,
						architecture: todays.architecture,
						measures: [],
						quantities: bid.incumbent.quantities,
						isToday: true
					}
				: null,
		candidates: candidates.flatMap(({ candidate, letter, found }): readonly Asked[] =>
			found
				? [
						{
							id: candidate.id,
							letter,
							name: candidate.name ?? found.architecture.name,
							architecture: found.architecture,
							measures: candidate.measures,
							quantities: candidate.quantities,
							isToday: false
						}
					]
				: []
		),
		unknown: [
			...(bid.incumbent && !todays
				? [unknownArchitecture('today', bid.incumbent.architecture, library)]
				: []),
			...candidates.flatMap(({ candidate: { id, architecture }, found }) =>
				found ? measureFindings(id, found) : [unknownArchitecture(id, architecture, library)]
			)
		]
	};
}

/** Longest span that a level's rules look back, in days, with a margin for the calendar. */
const lookBackDays = ({ retention }: ServiceLevel): number =>
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

function frameOf(bid: Bid, library: Library, memo: EvaluationMemo): Frame {
	const rows = estateOf(bid, library);
	return {
		bid,
		library,
		rows,
		groups: groupRows(rows),
		priceBook: priceBookOf(bid, library),
		economics: economicsOf(bid, library),
		sizing: {
			start: bid.start,
			horizonDays: bid.economics.horizonYears * daysPerYear,
			outlookDays,
			memo
		}
	};
}

/**
 * Evaluates a bid. `bid` comes from `readBid`, `library` from the templates. Same input, same bytes.
 * Throws only when an invariant is broken; everything a person can cause is a finding.
 */
export function evaluate(
	bid: Bid,
	library: Library,
	memo: EvaluationMemo = createMemo()
): Evaluation {
	const frame = frameOf(bid, library, memo);
	const asked = askedOf(bid, library);
	const today = asked.today ? evaluateOne(asked.today, frame) : null;
	const candidates = asked.candidates.map((one) => evaluateOne(one, frame));
	const against = (one: Evaluated): CandidateEvaluation => ({
		...one.evaluation,
		against: today && compareWith(today.tabled, one.tabled, frame.economics)
	});
	const estate = summariseEstate(frame.rows, bid.economics.horizonYears);
	const chosen =
		candidates.find(({ evaluation }) => evaluation.id === bid.offer.chosen) ?? candidates[0];
	const architecture =
		asked.candidates.find(({ id }) => id === chosen?.evaluation.id)?.architecture ?? null;
	const poolIds = new Set(chosen?.evaluation.pools.map(({ id }) => id));
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
		candidates: candidates.map(against),
		chosen: chosen?.evaluation.id ?? null,
		assumptions: assumptionsOf(frame.rows, frame.economics, architecture, poolIds, library),
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
