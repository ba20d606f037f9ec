/**
 * The book in which figures are looked up: the evaluation, and the parts between bid and evaluation
 * that the same functions make again on demand.
 */
import type { Bid } from '../bid/index.ts';
import {
	amountsOf,
	type BaselineId,
	type CostItem,
	type CostSource,
	type Leaving
} from '../cost/index.ts';
import {
	askedOf,
	costOfBaseline,
	costSources,
	createMemo,
	evaluate,
	frameOf,
	leavingWith,
	sizingInput,
	type Asked,
	type CandidateEvaluation,
	type Evaluation,
	type EvaluationMemo,
	type Frame
} from '../evaluate.ts';
import { factorsOf, type DatedAmount, type Factors } from '../finance/index.ts';
import type { Library } from '../library/index.ts';
import type { StoredResponse } from '../reduction/index.ts';
import { sizingParts, type SizingParts } from '../sizing/index.ts';

/** What is there already; each saves time and changes nothing. */
export interface Ready {
	readonly evaluation?: Evaluation;
	readonly memo?: EvaluationMemo;
}

export interface Book {
	readonly bid: Bid;
	readonly library: Library;
	readonly frame: Frame;
	readonly evaluation: Evaluation;
	/** Stores that were followed once more, by pool and group. */
	readonly followed: Map<string, StoredResponse>;
}

/** One amount of one scheduled line, with what it was multiplied from. */
export interface Charge {
	readonly line: CostItem;
	readonly dated: DatedAmount;
	readonly factors: Factors;
}

/** A line of cost that has a price. */
export interface Priced {
	readonly source: CostSource;
	readonly charges: readonly Charge[];
}

/** A design of the bid, today's or a candidate, with its parts. */
export interface Design {
	readonly book: Book;
	/** First part of its figures' ids. */
	readonly scope: string;
	/** As it stands behind the labels of its figures: `today`, `A`. */
	readonly name: string;
	readonly asked: Asked;
	readonly candidate: CandidateEvaluation;
	/** How the incumbent is left for it; null without an incumbent. */
	readonly leaving: Leaving | null;
	readonly parts: () => SizingParts;
	/** In the order of the cost table's lines. */
	readonly priced: () => readonly Priced[];
}

export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** What designs are compared with: today with one or the other renewal. */
export interface BaselineDesign extends Design {
	readonly baseline: BaselineId;
}

function chargesOf({ lines }: CostSource, { economics }: Frame): readonly Charge[] {
	return (lines ?? []).flatMap((line) => {
		const factors = factorsOf(line, economics.months);
		return (amountsOf([line], economics) ?? []).flatMap((dated, index) => {
			const own = factors[index];
			return own ? [{ line, dated, factors: own }] : [];
		});
	});
}

/** First parts of ids that are not a design's. */
const taken: readonly string[] = [
	'today',
	'counter-offer',
	'do-nothing',
	'estate',
	'level',
	'rates'
];

/** Sources with their charges, as far as they have a price. */
export const pricedOf = (sources: readonly CostSource[], frame: Frame): readonly Priced[] =>
	sources
		.filter(({ amounts }) => amounts !== null)
		.map((source) => ({ source, charges: chargesOf(source, frame) }));

function designOf(book: Book, asked: Asked, candidate: CandidateEvaluation): Design {
	const { frame } = book;
	const parts = once(() => sizingParts(sizingInput(asked, frame)));
	const { id, letter } = candidate;
	return {
		book,
		scope: taken.includes(id) && asked.candidate !== null ? letter : id,
		name: asked.candidate === null ? 'today' : letter,
		asked,
		candidate,
		leaving: frame.incumbent && leavingWith(frame.incumbent, asked.candidate),
		parts,
		priced: once(() =>
			pricedOf(costSources(asked, frame, parts().groups, candidate.sizing.billOfMaterials), frame)
		)
	};
}

const baselineNames: Readonly<Record<BaselineId, string>> = {
	renew: 'today',
	'counter-offer': 'the counter-offer',
	'do-nothing': 'doing nothing'
};

/** Today with each renewal, in the order of the comparisons; the first is today itself. */
function baselinesOf(today: Design): readonly BaselineDesign[] {
	const { book, candidate } = today;
	return book.evaluation.baselines.map(({ id: baseline, cost }) => ({
		...today,
		baseline,
		scope: baseline === 'renew' ? today.scope : baseline,
		name: baselineNames[baseline],
		candidate: { ...candidate, cost },
		priced: once(() => {
			const { incumbent } = book.frame;
			return incumbent ? pricedOf(costOfBaseline(incumbent, baseline), book.frame) : [];
		})
	}));
}

/** Opens the book on a bid; evaluates it where that was not done. */
export function openBook(bid: Bid, library: Library, { evaluation, memo }: Ready): Book {
	const kept = memo ?? createMemo();
	return {
		bid,
		library,
		frame: frameOf(bid, library, kept),
		evaluation: evaluation ?? evaluate(bid, library, kept),
		followed: new Map()
	};
}

export interface Designs {
	readonly today: Design | null;
	/** What candidates are compared with; none without an incumbent. */
	readonly baselines: readonly BaselineDesign[];
	readonly candidates: readonly Design[];
}

/** The designs of the bid. */
export function designsOf(book: Book): Designs {
	const { bid, library, evaluation } = book;
	const asked = askedOf(bid, library);
	const today =
		asked.today && evaluation.today ? designOf(book, asked.today, evaluation.today) : null;
	const candidates = asked.candidates.flatMap((one, index) => {
		const candidate = evaluation.candidates[index];
		return candidate ? [designOf(book, one, candidate)] : [];
	});
	return { today, baselines: today ? baselinesOf(today) : [], candidates };
}

/** What stands behind a figure's label: the part of the design that it is of, and the design. */
export const placeIn = ({ name }: Design, ...parts: readonly string[]): readonly string[] => [
	...parts,
	name
];
