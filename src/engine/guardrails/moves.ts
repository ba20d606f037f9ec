/**
 * Moves: what might end a finding, as patches of the bid. Whether a move does end it, and at what
 * price, only the patched bid shows.
 *
 * Every design can take a measure, become another architecture, or give way to another candidate of
 * the bid. Beside that a finding has moves of its own: protect the row, keep points longer, let sizing
 * choose a quantity that was fixed; and, at the very end, promise less.
 */
import type { BidDocument } from '../bid/index.ts';
import { architectureOf } from '../design/index.ts';
import type { Library } from '../library/index.ts';
import type { Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import type { Move, Table } from './move.ts';
import { movesOfFinding } from './own-moves.ts';

/** Where a candidate stands in the document; null when it is not there. */
function placeOf(document: BidDocument, id: string): number | null {
	const place = (document.candidates ?? []).findIndex((candidate) => candidate.id === id);
	return place < 0 ? null : place;
}

/** Measures that a candidate has not taken and that would change something in it. */
export function measureMoves(
	document: BidDocument,
	library: Library,
	candidateId: string
): readonly Move[] {
	const place = placeOf(document, candidateId);
	const candidate = place === null ? undefined : document.candidates?.[place];
	if (place === null || !candidate) return [];
	const taken = candidate.measures ?? [];
	const isIdle = (id: string): boolean =>
		architectureOf(
			{ architecture: candidate.architecture, measures: [...taken, id] },
			library
		)?.idle.includes(id) ?? true;
	return library.measures
		.filter(({ id }) => !taken.includes(id) && !isIdle(id))
		.map(({ id, name, effect }) => ({
			id: `measure:${id}`,
			kind: 'adds',
			name,
			effect,
			patches: [{ path: ['candidates', place, 'measures'], value: [...taken, id] }],
			candidateId
		}));
}

/** Architectures that are offered and stand on the table nowhere yet. */
function architectures(table: Table, design: JudgedCandidate, place: number): readonly Move[] {
	const { library, document } = table;
	const used = new Set(document.candidates?.map(({ architecture }) => architecture));
	return library.architectures
		.filter(({ id, offered }) => offered && !used.has(id))
		.map(({ id, name, method }) => ({
			id: `architecture:${id}`,
			kind: 'instead',
			name: `${name} instead of ${design.letter}`,
			effect: `${method}.`,
			patches: [
				{ path: ['candidates', place, 'architecture'], value: id },
				{ path: ['candidates', place, 'name'], value: undefined },
				{ path: ['candidates', place, 'quantities'], value: undefined },
				{ path: ['candidates', place, 'measures'], value: undefined }
			],
			candidateId: design.id
		}));
}

const otherCandidates = ({ evaluation }: Table, id: string): readonly Move[] =>
	evaluation.candidates
		.filter((other) => other.id !== id)
		.map((other) => ({
			id: `choose:${other.id}`,
			kind: 'instead',
			name: `Choose ${other.letter} instead`,
			effect: `${other.name}.`,
			patches: [{ path: ['offer', 'chosen'], value: other.id }],
			candidateId: other.id
		}));

/** All moves for a finding, its own first. A finding of the bid concerns the design that is proposed. */
export function movesFor(finding: Finding, table: Table): readonly Move[] {
	const { evaluation } = table;
	const id = finding.candidateId ?? evaluation.chosen;
	const design = evaluation.candidates.find((candidate) => candidate.id === id);
	const place = id === null ? null : placeOf(table.document, id);
	if (!design || place === null) return [];
	const own = movesOfFinding(finding, table, design, place);
	// What somebody has to find out or to state no other design settles.
	if (finding.candidateId === null || finding.severity === 'notes') return own;
	return [
		...own,
		...measureMoves(table.document, table.library, design.id),
		...(design.id === evaluation.chosen ? otherCandidates(table, design.id) : []),
		...architectures(table, design, place)
	];
}
