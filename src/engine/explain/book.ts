/**
 * The book in which figures are looked up: the evaluation, and the parts between bid and evaluation
 * that the same functions make again on demand.
 */
import type { Bid } from '../bid/index.ts';
import { amountsOf, type CostSource } from '../cost/index.ts';
import {
	askedOf,
	costSources,
	createMemo,
	evaluate,
	frameOf,
	sizingInput,
	type Asked,
	type CandidateEvaluation,
	type Evaluation,
	type EvaluationMemo,
	type Frame
} from '../evaluate.ts';
import { factorsOf, type DatedAmount, type Factors, type Line } from '../finance/index.ts';
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
	readonly line: Line;
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
	readonly asked: Asked;
	readonly candidate: CandidateEvaluation;
	/** What it is compared with; null for today itself, and where there is no incumbent. */
	readonly today: Design | null;
	readonly parts: () => SizingParts;
	/** In the order of the cost table's lines. */
	readonly priced: () => readonly Priced[];
}

export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
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
const taken: readonly string[] = ['today', 'estate', 'level', 'rates'];

function designOf(
	book: Book,
	asked: Asked,
	candidate: CandidateEvaluation,
	today: Design | null
): Design {
	const { frame } = book;
	const parts = once(() => sizingParts(sizingInput(asked, frame)));
	const { id, letter } = candidate;
	return {
		book,
		scope: taken.includes(id) && asked.candidate !== null ? letter : id,
		asked,
		candidate,
		today,
		parts,
		priced: once(() =>
			costSources(asked, frame, parts().groups, candidate.sizing.billOfMaterials)
				.filter(({ amounts }) => amounts !== null)
				.map((source) => ({ source, charges: chargesOf(source, frame) }))
		)
	};
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

/** The designs of the bid, today's first. */
export function designsOf(book: Book): readonly Design[] {
	const { bid, library, evaluation } = book;
	const asked = askedOf(bid, library);
	const today =
		asked.today && evaluation.today ? designOf(book, asked.today, evaluation.today, null) : null;
	const candidates = asked.candidates.flatMap((one, index) => {
		const candidate = evaluation.candidates[index];
		return candidate ? [designOf(book, one, candidate, today)] : [];
	});
	return today ? [today, ...candidates] : candidates;
}

/** What stands behind a figure's label: the part of the design that it is of, and the design. */
export const placeIn = ({ candidate }: Design, ...parts: readonly string[]): readonly string[] => [
	...parts,
	candidate.letter === '0' ? 'today' : candidate.letter
];
