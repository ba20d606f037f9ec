/**
 * Moves: what might end a finding, as patches of the bid. Whether a move does end it, and at what
 * price, only the patched bid shows.
 *
 * Every design can take a measure, become another architecture, or give way to another candidate of
 * the bid. Beside that a finding has moves of its own: protect the row, keep points longer, let sizing
 * choose a quantity that was fixed; and, at the very end, promise less.
 */
import type { Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import type { Move, Table } from './move.ts';
import { movesOfFinding } from './own-moves.ts';

/** Where a candidate stands in the document; null when it is not there. */
function placeOf({ document }: Table, id: string): number | null {
	const place = (document.candidates ?? []).findIndex((candidate) => candidate.id === id);
	return place < 0 ? null : place;
}

function measures(table: Table, id: string, place: number): readonly Move[] {
	const taken = table.document.candidates?.[place]?.measures ?? [];
	return table.library.measures
		.filter((measure) => !taken.includes(measure.id))
		.map((measure) => ({
			id: `measure:${measure.id}`,
			kind: 'adds',
			name: measure.name,
			effect: measure.effect,
			patches: [{ path: ['candidates', place, 'measures'], value: [...taken, measure.id] }],
			candidateId: id
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
	const place = id === null ? null : placeOf(table, id);
	if (!design || place === null) return [];
	const own = movesOfFinding(finding, table, design, place);
	// What somebody has to find out or to state no other design settles.
	if (finding.candidateId === null || finding.severity === 'notes') return own;
	return [
		...own,
		...measures(table, design.id, place),
		...(design.id === evaluation.chosen ? otherCandidates(table, design.id) : []),
		...architectures(table, design, place)
	];
}
