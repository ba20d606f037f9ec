/**
 * Alternatives: the search for what really ends a finding.
 *
 * Every single move is tried; where no repair is enough alone, the repairs that help are tried in pairs.
 * Repairs stand first, then other designs, the cheapest first in each; what lowers a promise stands
 * last, because it ends the finding and not the risk. The search goes trial by trial, so that whoever
 * asks can show what is known so far, and stop.
 * Example: three repairs of 686, 11 295 and 48 376 a year stand before a design of 8 656.
 */
import { applyPatches, type BidDocument } from '../bid/index.ts';
import { Decimal } from '../finance/index.ts';
import type { Finding } from './finding.ts';
import { concerning, judge, priceOf, type Alternative, type Patient, type Trial } from './judge.ts';
import type { Move, Table } from './move.ts';
import { movesFor } from './moves.ts';
import { pairsOf, type Helper } from './pairs.ts';

/** Evaluates a document for one candidate; null when it is no bid. */
export type TryOut = (document: BidDocument, candidateId: string) => Trial | null;

/** More repairs than this are not worth reading. */
const mostRepairs = 3;

/** Repairs before replacements, which answer another question; lower promises last. */
const kinds: readonly Move['kind'][] = ['adds', 'instead', 'promises-less'];

type Priced = Pick<Alternative, 'id' | 'kind' | 'pricePerYear'>;

function byPrice(left: Priced, right: Priced): number {
	const rank = kinds.indexOf(left.kind) - kinds.indexOf(right.kind);
	if (rank !== 0) return rank;
	if (left.pricePerYear === null || right.pricePerYear === null)
		return (left.pricePerYear === null ? 1 : 0) - (right.pricePerYear === null ? 1 : 0);
	return new Decimal(left.pricePerYear).cmp(right.pricePerYear);
}

const sortOf = ({ id, kind }: Priced): string =>
	kind === 'instead' ? (id.split(':')[0] ?? kind) : kind;

const mostOf = ({ kind }: Priced): number => (kind === 'adds' ? mostRepairs : 1);

/** The few worth reading: the cheapest repairs, one other design of the table, one of the shelf, one lower promise. */
function fewOf(alternatives: readonly Alternative[]): readonly Alternative[] {
	const taken = new Map<string, number>();
	return [...alternatives].sort(byPrice).filter((one) => {
		const sort = sortOf(one);
		const count = taken.get(sort) ?? 0;
		taken.set(sort, count + 1);
		return count < mostOf(one);
	});
}

/** As many of its sort are there that cost no more: it would not be among the few. */
const isCrowdedOut = (one: Priced, found: readonly Alternative[]): boolean =>
	found.filter((other) => sortOf(other) === sortOf(one) && byPrice(other, one) <= 0).length >=
	mostOf(one);

/** What a search has found and learnt so far. */
interface Search {
	readonly found: Alternative[];
	readonly helpers: Helper[];
}

/** Tries one move out and takes in what it shows. */
function tryMove(
	move: Move,
	{ document }: Table,
	patient: Patient,
	tryOut: TryOut,
	{ found, helpers }: Search
): void {
	const trial = tryOut(applyPatches(document, move.patches), move.candidateId);
	if (!trial) return;
	const price = priceOf(move, trial, patient);
	const { id, kind } = move;
	if (isCrowdedOut({ id, kind, pricePerYear: price?.toFixed(2) ?? null }, found)) return;
	const { alternative, helps } = judge(move, trial, patient);
	if (alternative) found.push(alternative);
	else if (helps && kind !== 'promises-less') helpers.push({ move, price });
}

/** The patient of a search; null where nobody is to be helped: today's findings are nobody's to end. */
function patientOf(
	finding: Finding,
	{ evaluation }: Table,
	present: readonly Finding[]
): Patient | null {
	const id = finding.candidateId ?? evaluation.chosen;
	const design = evaluation.candidates.find((one) => one.id === id);
	return design
		? {
				finding,
				design,
				present: concerning(present, design.id),
				years: evaluation.horizonYears
			}
		: null;
}

/**
 * What would end a finding of the table, the best first: after every trial what is known by then, at
 * last what is shown.
 */
export function* searchAlternatives(
	finding: Finding,
	table: Table,
	present: readonly Finding[],
	tryOut: TryOut
): Generator<readonly Alternative[], readonly Alternative[]> {
	const patient = patientOf(finding, table, present);
	if (!patient) return [];
	const search: Search = { found: [], helpers: [] };
	for (const move of movesFor(finding, table)) {
		tryMove(move, table, patient, tryOut, search);
		yield fewOf(search.found);
	}
	if (!search.found.some(({ kind }) => kind === 'adds'))
		for (const pair of pairsOf(search.helpers, table)) {
			tryMove(pair, table, patient, tryOut, search);
			yield fewOf(search.found);
		}
	return fewOf(search.found);
}
