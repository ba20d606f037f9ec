/**
 * Explaining: from the id of a figure to its derivation.
 *
 * The parts between bid and figure are made again by the functions that made them for the evaluation;
 * nothing is kept for explaining while an evaluation runs. `disk.capacity:b1` is the operand b1 of the
 * figure `disk.capacity`.
 */
import type { Bid } from '../bid/index.ts';
import type { Library } from '../library/index.ts';
import { designsOf, once, openBook, type Book, type Design, type Ready } from './book.ts';
import { billFigures } from './bill/bill.ts';
import { costFigures } from './money/cost.ts';
import type { Derivation, FigureHead, FigureId } from './derivation.ts';
import { estateFigures } from './estate/estate.ts';
import { derivationOf, step, termsOf, type Figure, type Term } from './figure.ts';
import { levelFigures } from './estate/levels.ts';
import { nearestIds } from './near.ts';
import { openFigures } from './open.ts';
import { poolFigures } from './pool/pool.ts';
import { windowFigures } from './window/runs.ts';
import { exitFigures } from './money/exit.ts';
import { savingFigures } from './money/saving.ts';
import { testCopyFigures } from './money/test-copies.ts';

/** A derivation, or one sentence that says why there is none and what is meant perhaps. */
export type Explanation =
	| { readonly ok: true; readonly derivation: Derivation }
	| { readonly ok: false; readonly problem: string; readonly near: readonly FigureId[] };

export interface Explainer {
	/** The figures that stand by themselves, in reading order. */
	readonly figures: () => readonly FigureHead[];
	readonly explain: (id: FigureId) => Explanation;
}

type Shelf = ReadonlyMap<FigureId, Figure>;

interface Reached {
	readonly figure: Figure;
	readonly terms: () => readonly Term[];
}

const shelfOf = (figures: readonly Figure[]): Shelf =>
	new Map(figures.flatMap((figure) => (figure.id === null ? [] : [[figure.id, figure] as const])));

const sizedFigures = (design: Design): readonly Figure[] => [
	...poolFigures(design),
	...windowFigures(design),
	...openFigures(design),
	...billFigures(design),
	...costFigures(design),
	...testCopyFigures(design)
];

/** Designs with their figures: today and the candidates by all that they are, baselines by their costs. */
function shelvesOf(book: Book): readonly (readonly [Design, () => readonly Figure[]])[] {
	const { today, baselines, candidates } = designsOf(book);
	return [
		...(today ? [[today, () => [...sizedFigures(today), ...exitFigures(today)]] as const] : []),
		...candidates.map(
			(design) =>
				[design, () => [...sizedFigures(design), ...savingFigures(design, baselines)]] as const
		),
		...baselines
			.filter(({ baseline }) => baseline !== 'renew')
			.map((design) => [design, () => costFigures(design)] as const)
	];
}

/** Explains the figures of one bid, one after the other. Throws when a figure's parts contradict it. */
export function explainer(bid: Bid, library: Library, ready: Ready = {}): Explainer {
	const book = openBook(bid, library, ready);
	const common = once(() => shelfOf([...estateFigures(book), ...levelFigures(book)]));
	const designs = shelvesOf(book).map(([{ scope, candidate }, figures]) => ({
		scope,
		letter: candidate.letter,
		shelf: once(() => shelfOf(figures()))
	}));
	/** A design answers to its letter too. */
	const shelfFor = (scope: string) =>
		designs.find((one) => one.scope === scope) ?? designs.find(({ letter }) => letter === scope);

	function canonical(id: FigureId): FigureId {
		const [scope = '', ...rest] = id.split('.');
		return [shelfFor(scope)?.scope ?? scope, ...rest].join('.');
	}

	function listed(id: FigureId): Figure | null {
		const [scope = ''] = id.split('.');
		return (shelfFor(scope)?.shelf() ?? common()).get(id) ?? null;
	}

	/** Figures that were reached, with what stands in their formulas. */
	const reached = new Map<FigureId, Reached | null>();

	function reach(id: FigureId): Reached | null {
		const known = reached.get(id);
		if (known !== undefined) return known;
		const at = id.lastIndexOf(step);
		const figure = at < 0 ? listed(id) : operandIn(id.slice(0, at), id.slice(at + 1));
		const found = figure && { figure, terms: once(() => termsOf(figure.law().formula)) };
		reached.set(id, found);
		return found;
	}

	const operandIn = (id: FigureId, symbol: string): Figure | null =>
		reach(id)
			?.terms()
			.find((term) => term.symbol === symbol)?.of ?? null;

	const shelves = (): readonly Figure[] =>
		[common(), ...designs.map(({ shelf }) => shelf())].flatMap((shelf) => [...shelf.values()]);
	return {
		figures: () =>
			shelves().flatMap(({ law: _, id, ...head }) => (id === null ? [] : [{ ...head, id }])),
		explain: (asked) => {
			const id = canonical(asked);
			const figure = reach(id)?.figure;
			if (figure) return { ok: true, derivation: derivationOf(figure, figure.id ?? id) };
			const near = nearestIds(
				id,
				shelves().flatMap((one) => one.id ?? [])
			);
			const perhaps = near.length > 0 ? `; perhaps ${near.join(' or ')}` : '';
			return { ok: false, problem: `"${asked}" is no figure of this bid${perhaps}`, near };
		}
	};
}

/**
 * The derivation of one figure of a bid. What is ready already, the evaluation or the memo that made
 * it, saves time and changes nothing.
 */
export const explain = (bid: Bid, library: Library, id: FigureId, ready?: Ready): Explanation =>
	explainer(bid, library, ready).explain(id);
