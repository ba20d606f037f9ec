/**
 * The document as plain data: chapters of blocks, with no page, no point and no colour in it.
 *
 * Numbers of figures and tables and every reference are resolved; only page numbers are left to the
 * layout, because only it knows them.
 */
import type {
	AlternativesData,
	BadDayData,
	BridgeData,
	CapacityData,
	CumulativeData,
	FactData,
	MarkName,
	PictureData,
	WindowRow,
	YearBar
} from '#charts/paper/index.ts';
import type { Language } from '../wording/language.ts';

/** Text that may close with the page of an exhibit: "Figures by year: table 6 on page". */
export interface Note {
	readonly text: string;
	/** Id of the exhibit whose page number follows. */
	readonly pageOf: string | null;
}

export type Tone = 'ink' | 'muted' | 'accent';

export interface Cell {
	readonly text: string;
	readonly mark?: MarkName;
	readonly tone?: Tone;
	readonly strong?: boolean;
	/** Id of the chapter whose page number the layout writes here. */
	readonly pageOf?: string;
}

export interface Column {
	readonly head: string;
	readonly align: 'left' | 'right' | 'centre';
	/** Points, as wide as its longest cell, or a share of what is left. */
	readonly width: number | 'fit' | { readonly share: number };
	readonly isAccent?: boolean;
}

export interface Row {
	/** A group heads rows below it; a total closes those above it; a tail follows the totals. */
	readonly kind: 'row' | 'group' | 'total' | 'tail';
	readonly cells: readonly Cell[];
	readonly isAccent?: boolean;
}

export interface Table {
	/** Texts with a rule under each row, columns of figures set close, or a long list in small type. */
	readonly pitch: 'text' | 'money' | 'small';
	readonly span: 'full' | 'main';
	readonly columns: readonly Column[];
	readonly rows: readonly Row[];
}

export type Chart =
	| { readonly kind: 'cumulative'; readonly data: CumulativeData }
	| { readonly kind: 'capacity'; readonly data: CapacityData }
	| { readonly kind: 'bridge'; readonly data: BridgeData }
	| { readonly kind: 'years'; readonly data: readonly YearBar[] }
	| { readonly kind: 'bad-day'; readonly data: BadDayData }
	| { readonly kind: 'windows'; readonly data: readonly WindowRow[] }
	| { readonly kind: 'alternatives'; readonly data: AlternativesData }
	| { readonly kind: 'architecture'; readonly data: PictureData };

export interface Exhibit {
	readonly kind: 'exhibit';
	readonly id: string;
	/** "Figure 3", "Table 2". */
	readonly label: string;
	/** How to read it, in the side column: unit first, then what its fills mean. */
	readonly reading: readonly string[];
	/** The finding as a whole sentence. */
	readonly finding: string;
	readonly body: Chart | { readonly kind: 'table'; readonly table: Table };
	readonly note: Note | null;
	/** Finding and source: what a reader who cannot see it is told. */
	readonly alternative: string;
}

export interface BigFigure {
	readonly value: string;
	readonly unit: string;
	readonly sentence: string;
}

export type Block =
	| { readonly kind: 'figures'; readonly heading: string; readonly figures: readonly BigFigure[] }
	| { readonly kind: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }
	| { readonly kind: 'side-table'; readonly heading: string; readonly table: Table }
	| {
			readonly kind: 'marks';
			readonly heading: string;
			readonly marks: readonly { readonly mark: MarkName; readonly word: string }[];
	  }
	| { readonly kind: 'signatures'; readonly parties: readonly Party[] }
	| Exhibit;

export interface Party {
	readonly name: string;
	readonly fields: readonly { readonly label: string; readonly value: string }[];
}

export interface Chapter {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	/** The question it answers, in the reader's words, and for whom. */
	readonly question: string;
	readonly readers: string;
	/** The chapter's finding in one or two sentences. */
	readonly lead: string;
	readonly blocks: readonly Block[];
	/** Must stay on one page: its charts shrink until it does. */
	readonly isOnePage: boolean;
}

export interface Cover {
	readonly title: string;
	readonly subtitle: string;
	readonly fact: { readonly caption: string; readonly data: FactData } | null;
	readonly control: readonly {
		readonly label: string;
		readonly value: string;
		readonly strong: boolean;
	}[];
	readonly legalLine: string;
}

export interface Contents {
	readonly title: string;
	readonly blocks: readonly Block[];
}

export interface ProposalDocument {
	readonly language: Language;
	/** For the reader's window and the file's properties. */
	readonly title: string;
	readonly subject: string;
	readonly author: string;
	readonly customer: string;
	readonly furniture: {
		/** Document number and version, in the foot. */
		readonly control: string;
		readonly isDraft: boolean;
		readonly confidentiality: string;
		/** "Page {page} of {pages}", to be filled by the layout. */
		readonly page: string;
	};
	readonly cover: Cover;
	readonly contents: Contents | null;
	readonly chapters: readonly Chapter[];
}
