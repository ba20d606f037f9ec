/** A move: patches of the bid that might end a finding, and the table on which it is made. */
import type { Bid, BidDocument, Patch } from '../bid/index.ts';
import type { Library } from '../library/index.ts';
import type { Finding } from './finding.ts';
import type { Judged, JudgedCandidate } from './judged.ts';

export interface Move {
	/** Stable within a finding: `measure:tape-vault`, `choose:copy-data`. */
	readonly id: string;
	/** `adds` gives more, `instead` proposes another design, `promises-less` lowers what was promised. */
	readonly kind: 'adds' | 'instead' | 'promises-less';
	readonly name: string;
	/** What happens then, a sentence. */
	readonly effect: string;
	readonly patches: readonly Patch[];
	/** Names of the moves that it is made of; absent where it is one. */
	readonly steps?: readonly string[];
	/** Something in it has a price that nothing here knows. */
	readonly hasNoPrice?: boolean;
	/** The design that is proposed after it. */
	readonly candidateId: string;
}

export interface Table {
	readonly document: BidDocument;
	/** The same in base units. */
	readonly bid: Bid;
	readonly library: Library;
	readonly evaluation: Judged;
}

/** Moves of one kind of finding, for a design that stands at `place` among the document's candidates. */
export type OwnMoves = (
	finding: Finding,
	table: Table,
	design: JudgedCandidate,
	place: number
) => readonly Omit<Move, 'candidateId'>[];

export type TypedLevel = BidDocument['serviceLevels'][number];

/** The levels of those ids as they are typed, with their places. */
export const levelsOf = (
	{ document }: Table,
	ids: readonly string[]
): readonly (readonly [place: number, level: TypedLevel])[] =>
	document.serviceLevels.flatMap((level, place) =>
		ids.includes(level.id) ? [[place, level] as const] : []
	);

/** Whole hours, rounded up, as a person would type them. */
export const hoursUp = (seconds: number): string => `${Math.ceil(seconds / 3600)} h`;
