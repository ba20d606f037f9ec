/**
 * The customer-safe projection: a bid and its evaluation in, the customer's view out.
 *
 * Everything after this point — document, presentation, attachment — sees only what is named here.
 * Pure: it runs in a browser as it runs on a server.
 */
import type { CustomerBid, CustomerDocument } from '#engine/bid/index.ts';
import { rateOfReturn, type CandidateCost, type Comparison } from '#engine/cost/index.ts';
import { architectureOf } from '#engine/design/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import type { Library } from '#engine/library/index.ts';
import { replay } from '#engine/replay.ts';
import type { Trials } from '#engine/trials.ts';
import { customerDocument } from './projection/customer-document.ts';
import { disasterView } from './projection/disaster.ts';
import { figuresOf } from './projection/figures.ts';
import { inputsOf } from './projection/inputs.ts';
import { surenessView } from './projection/sureness.ts';
import { components, costLines, ownCosts, priceLines } from './projection/price-lines.ts';
import { risksOf } from './projection/risks.ts';
import { sideBySide } from './projection/side-by-side.ts';
import type {
	AlternativeView,
	BaselineView,
	BillView,
	CandidateCostView,
	DesignView,
	EstateView,
	ExitView,
	LevelView,
	OfferView,
	PriceBasis,
	Projection,
	ProposedView,
	SavingView,
	Spread,
	TodayView
} from './projection/types.ts';

export interface ProposalInput {
	/** As typed and stored; what is ours alone is not in its type, so that nothing here can read it. */
	readonly document: CustomerDocument;
	/** The same, read. */
	readonly bid: CustomerBid;
	readonly evaluation: Evaluation;
	readonly library: Library;
	/** Trials of exactly this bid with this library; without them nothing is said of how sure it is. */
	readonly trials?: Trials | undefined;
}

const spreadOf = ({ start, years, total }: Spread): Spread => ({ start, years, total });

type SiteName = (id: string) => string;

const siteNameIn =
	({ sites }: CandidateEvaluation): SiteName =>
	(id) =>
		sites.find((site) => site.id === id)?.name ?? id;

function costView(
	cost: CandidateCost,
	bill: CandidateEvaluation['sizing']['billOfMaterials'],
	siteName: SiteName
): CandidateCostView {
	const { presentValue, cumulativeByMonth, unpriced, perTbMonth, tbMonths } = cost;
	return {
		lines: costLines(cost, bill, siteName),
		categories: cost.categories.map((row) => ({ category: row.category, ...spreadOf(row) })),
		totalRow: spreadOf(cost.totalRow),
		presentValue,
		cumulativeByMonth,
		unpriced,
		perTbMonth,
		tbMonths
	};
}

function savingView(
	{ saving, savingShare, netPresentValue, paybackMonth }: Comparison,
	baseline: CandidateCost,
	candidate: CandidateEvaluation
): SavingView {
	const rates = rateOfReturn(baseline, candidate.cost);
	return { saving, savingShare, netPresentValue, paybackMonth, rateOfReturn: rates };
}

function baselineViews(
	candidate: CandidateEvaluation,
	{ baselines }: Evaluation
): readonly BaselineView[] {
	return baselines.flatMap(({ id, cost }) => {
		const comparison = candidate.comparisons.find(({ baseline }) => baseline === id);
		if (!comparison) return [];
		// A bill of today has no bill of materials: its lines are called as the customer calls them.
		const view = costView(cost, [], String);
		return [{ id, cost: view, against: savingView(comparison, cost, candidate) }];
	});
}

function designView(candidate: CandidateEvaluation, isOurs: boolean): DesignView {
	const { letter, name, method, summary, limits, sites, authorities, sizing } = candidate;
	return {
		letter,
		name,
		method,
		summary,
		limits,
		sites,
		authorities,
		pools: candidate.pools.map((pool) => ({
			...pool,
			sizing: sizing.pools.find(({ poolId }) => poolId === pool.id) ?? null
		})),
		movements: candidate.movements.map((movement) => ({
			...movement,
			sizing: sizing.window.movements.find(({ movementId }) => movementId === movement.id) ?? null
		})),
		window: sizing.window.worst,
		usableToBuyBytes: sizing.usableToBuyBytes,
		cost: costView(candidate.cost, isOurs ? sizing.billOfMaterials : [], siteNameIn(candidate))
	};
}

function proposedView(
	candidate: CandidateEvaluation,
	{ library }: ProposalInput,
	baselines: readonly BaselineView[]
): ProposedView {
	const siteName = siteNameIn(candidate);
	const architecture = architectureOf(candidate, library)?.architecture;
	const prices = priceLines(candidate, siteName);
	return {
		...designView(candidate, true),
		components: components(candidate, architecture, prices, siteName),
		priceLines: prices,
		ownCosts: ownCosts(candidate, siteName),
		against: baselines[0]?.against ?? null,
		testCopies: candidate.testCopies
	};
}

function billView({ bid, evaluation }: ProposalInput): readonly BillView[] {
	const lines = evaluation.today?.cost.lines ?? [];
	const months = evaluation.horizonYears * 12;
	const counted = (bid.incumbent?.bill ?? []).filter(({ month }) => month < months);
	return counted.flatMap((line, index) => {
		const cost = lines[index];
		if (!cost) return [];
		return [
			{
				label: line.label,
				category: line.category,
				timing: line.timing,
				amount: line.amount.value,
				month: line.month,
				probability: line.probability?.value ?? null,
				escalatorPerYear: line.escalatorPerYear?.value ?? null,
				how: line.amount.how,
				source: line.amount.source,
				years: { start: cost.start, years: cost.years, total: cost.total }
			}
		];
	});
}

function exitView({ exit }: Evaluation): ExitView | null {
	if (!exit) return null;
	const { contractEndMonth, cutOverMonth, freeFromMonth, isNoticeMissed } = exit;
	const { renewalUplift, counterOfferOn, legacy, retainedBytes, retainedMonths } = exit;
	const { keeping, carrying, book } = exit;
	return {
		contractEndMonth,
		cutOverMonth,
		freeFromMonth,
		isNoticeMissed,
		renewalUplift,
		counterOffer: exit.counterOffer.share,
		counterOfferOn,
		legacy,
		retainedBytes,
		retainedMonths,
		keeping,
		carrying,
		book: book && { atStart: book.atStart, months: book.months }
	};
}

function todayView(input: ProposalInput): TodayView | null {
	const { bid, evaluation } = input;
	if (!evaluation.today || !bid.incumbent) return null;
	return {
		...designView(evaluation.today, false),
		contractEnd: bid.incumbent.contractEnd ?? null,
		noticeMonths: bid.incumbent.noticeMonths ?? null,
		evidence: bid.incumbent.evidence,
		bill: billView(input),
		exit: exitView(evaluation)
	};
}

function alternativeView(candidate: CandidateEvaluation): AlternativeView {
	const full = candidate.sizing.pools.flatMap(({ fullDate }) => fullDate ?? []).sort();
	return {
		letter: candidate.letter,
		name: candidate.name,
		method: candidate.method,
		limits: candidate.limits,
		total: candidate.cost.total,
		start: candidate.cost.totalRow.start,
		isComplete: candidate.cost.unpriced.length === 0,
		window: candidate.sizing.window.worst,
		firstFullDate: full[0] ?? null,
		copies: candidate.pools.length,
		holdsEveryCopy: candidate.authorities.some(({ holdsEveryCopy }) => holdsEveryCopy),
		hasImmutableCopy: candidate.pools.some(({ immutable }) => immutable)
	};
}

function estateView({ bid, evaluation }: ProposalInput): EstateView {
	const { estate, levels } = evaluation;
	const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
	return {
		machines: estate.machines,
		frontEndBytes: estate.frontEndBytes,
		frontEndAtHorizonBytes: estate.frontEndAtHorizonBytes,
		protectedMachines: sum(levels.map(({ machines }) => machines)),
		protectedBytes: sum(levels.map(({ frontEndBytes }) => frontEndBytes)),
		unprotected: bid.workloads
			.filter(({ level }) => level === undefined)
			.map(({ name, frontEnd }) => ({ name, bytes: frontEnd.value })),
		growthPerYear: estate.growthPerYear,
		changePerDay: estate.changePerDay
	};
}

function levelViews({ bid, evaluation }: ProposalInput): readonly LevelView[] {
	return evaluation.levels.map((level) => {
		const asked = bid.serviceLevels.find(({ id }) => id === level.id);
		return {
			...level,
			copies: asked?.copies ?? 1,
			immutableDays: asked?.immutableFor ?? null,
			priority: asked?.priority ?? 1
		};
	});
}

function offerView({ offer }: CustomerBid): OfferView {
	return {
		number: offer.number ?? null,
		version: offer.version,
		date: offer.date ?? null,
		validUntil: offer.validUntil ?? null,
		author: offer.author ?? null,
		authorRole: offer.authorRole ?? null,
		releasedBy: offer.releasedBy ?? null,
		paymentTerms: offer.paymentTerms ?? null
	};
}

/** The book that the prices came from: the pinned one, else the newest that had begun on the offer's date. */
function priceBasis({ bid, library }: ProposalInput): PriceBasis | null {
	const { priceBook, date = '9999-12-31' } = bid.offer;
	const books = library.priceBooks.filter(({ id, validFrom }) =>
		priceBook === undefined ? validFrom <= date : id === priceBook
	);
	const [book] = [...books].sort((one, other) => (one.validFrom > other.validFrom ? -1 : 1));
	return book ? { name: book.name, currency: book.currency, validTo: book.validTo ?? null } : null;
}

/**
 * Projects a bid. Null when no candidate is proposed, because then there is nothing to show.
 * `input.evaluation` must be the evaluation of `input.bid` with `input.library`.
 */
export function project(input: ProposalInput): Projection | null {
	const { bid, document, evaluation, library } = input;
	const chosen = evaluation.candidates.find(({ id }) => id === evaluation.chosen);
	if (!chosen) return null;
	const baselines = baselineViews(chosen, evaluation);
	const replayed = replay(bid, library, evaluation);
	const proposed = proposedView(chosen, input, baselines);
	const basis = priceBasis(input);
	const inputs = inputsOf(bid, evaluation, chosen, library);
	const sureness = surenessView(input.trials, chosen.id);
	const inflation = inputs.find(({ name }) => name === 'inflation')?.value;
	return {
		schema: 'bidwright/customer@1',
		document: customerDocument(document),
		customer: {
			name: bid.customer.name,
			contact: bid.customer.contact ?? null,
			role: bid.customer.role ?? null,
			heard: bid.customer.heard
		},
		offer: offerView(bid),
		currency: evaluation.currency,
		start: evaluation.start,
		end: evaluation.end,
		horizonYears: evaluation.horizonYears,
		discountRatePerYear: evaluation.discountRatePerYear,
		inflationPerYear: inflation?.kind === 'sharePerYear' ? inflation.value : 0,
		window: evaluation.window,
		links: bid.links.map(({ from, to, bandwidth }) => ({
			from,
			to,
			bytesPerSecond: bandwidth.value
		})),
		priceBasis: basis,
		estate: estateView(input),
		levels: levelViews(input).filter(({ machines }) => machines > 0),
		today: todayView(input),
		proposed,
		baselines,
		alternatives: evaluation.candidates.filter(({ id }) => id !== chosen.id).map(alternativeView),
		designs: sideBySide(evaluation),
		disaster: disasterView(input, chosen.id, replayed),
		risks: risksOf(input, chosen.id, replayed),
		inputs,
		figures: figuresOf(evaluation, proposed.priceLines, basis),
		...(sureness ? { sureness } : {})
	};
}
