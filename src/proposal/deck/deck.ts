/**
 * The presentation as plain data: slides in the order of a conversation, every word in its language,
 * every drawing as the figures that it is made from. Made from the customer's view alone, like the
 * document and the workbook; what shows it needs nothing else.
 */
import type {
	ArchitectureData,
	CostColumnsData,
	CumulativeData,
	TimetableData
} from '#charts/screen/index.ts';
import type { Language } from '../wording/language.ts';

export interface Deck {
	readonly schema: 'bidwright/deck@1';
	readonly language: Language;
	readonly customer: string;
	/** Number and version of the offer, or that it is a draft. */
	readonly control: string;
	readonly confidentiality: string;
	/** Three at most, on every slide. */
	readonly figures: readonly DeckFigure[];
	readonly slides: readonly Slide[];
	readonly words: DeckWords;
}

/** What the frame around the slides says. */
export interface DeckWords {
	readonly slides: string;
	readonly next: string;
	readonly back: string;
	readonly close: string;
	/** With {n} and {all}. */
	readonly progress: string;
}

export interface DeckFigure {
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly unit: string;
	readonly isAccent: boolean;
	readonly why: Why;
}

/** Where a figure comes from, in the customer's words. */
export interface Why {
	readonly sentence: string;
	readonly rows: readonly {
		readonly label: string;
		readonly value: string;
		readonly isTotal: boolean;
	}[];
	readonly note: string;
}

export type Mark = 'kept' | 'only-just' | 'broken' | 'untouched';

export interface SlideHead {
	readonly id: string;
	/** In the foot. */
	readonly name: string;
	/** The question, or what the picture shows. */
	readonly title: string;
	/** The answer in a sentence or two. */
	readonly lead: string;
}

export type Slide = SlideHead & { readonly body: SlideBody };

export type SlideBody =
	| HeardBody
	| TodayBody
	| TableBody
	| DesignsBody
	| TrainsBody
	| MatrixBody
	| MoneyBody
	| RisksBody
	| PlanBody;

export interface HeardBody {
	readonly kind: 'heard';
	readonly quotes: readonly string[];
	readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface TodayBody {
	readonly kind: 'today';
	readonly years: {
		readonly caption: string;
		readonly bars: readonly {
			readonly name: string;
			readonly words: string;
			/** Of the largest, 0–1. */
			readonly share: number;
		}[];
	} | null;
	readonly sections: readonly {
		readonly heading: string;
		readonly paragraphs: readonly string[];
	}[];
}

export interface TableBody {
	readonly kind: 'table';
	readonly head: readonly { readonly words: string; readonly isRight: boolean }[];
	readonly rows: readonly {
		readonly isTotal: boolean;
		readonly cells: readonly string[];
	}[];
	readonly note: string;
}

/** What the picture of a design is drawn from; its lines' rates are words already. */
export type PictureData = Omit<ArchitectureData, 'rateWords'> & {
	readonly rates: Readonly<Record<string, string>>;
};

export interface JudgedFact {
	readonly mark: Mark;
	readonly label: string;
	/** What was agreed, after the label; may be empty. */
	readonly limit: string;
	readonly value: string;
}

/** A length beside those of the other designs: shares of the longest, 0–1; today's is null without today. */
export interface SharedBar {
	readonly label: string;
	readonly aside: string;
	readonly value: string;
	readonly unit: string;
	readonly isBroken: boolean;
	readonly share: number | null;
	readonly todayShare: number | null;
}

export interface DesignsBody {
	readonly kind: 'designs';
	/** What the dotted stroke stands for; empty without today. */
	readonly today: string;
	readonly designs: readonly {
		readonly letter: string;
		readonly name: string;
		readonly method: string;
		readonly isProposed: boolean;
		readonly picture: PictureData;
		readonly back: SharedBar | null;
		readonly levels: readonly JudgedFact[];
		readonly cost: SharedBar;
		readonly facts: readonly JudgedFact[];
	}[];
}

export interface TrainsBody {
	readonly kind: 'trains';
	readonly endSeconds: number;
	readonly lanes: readonly {
		readonly letter: string;
		readonly name: string;
		readonly method: string;
		readonly isProposed: boolean;
		readonly timetable: TimetableData;
		readonly back: string;
		readonly ofAll: string;
		readonly mark: Mark;
		readonly verdict: string;
		readonly last: string;
	}[];
	readonly note: string;
}

export interface MatrixBody {
	readonly kind: 'matrix';
	readonly reading: readonly [above: string, below: string];
	readonly eventHead: string;
	readonly levels: readonly string[];
	readonly designs: readonly {
		readonly letter: string;
		readonly name: string;
		readonly isProposed: boolean;
	}[];
	readonly rows: readonly {
		readonly name: string;
		readonly does: string;
		readonly cells: readonly (readonly MatrixCellWords[])[];
	}[];
	readonly key: {
		readonly kept: string;
		/** A time as it stands in a cell. */
		readonly sample: string;
		readonly broken: string;
		readonly gone: string;
		readonly goneMeaning: string;
		readonly untouched: string;
		readonly promised: string;
	};
	/** Events that stop nothing and leave a copy of everything, in every design; may be empty. */
	readonly quiet: string;
}

export interface MatrixCellWords {
	readonly kind: 'untouched' | 'back' | 'gone' | 'stuck' | 'bare' | 'unknown';
	readonly above: string;
	readonly below: string;
	readonly isLate: boolean;
	readonly losesTooMuch: boolean;
}

export interface MoneyBody {
	readonly kind: 'money';
	readonly columns: CostColumnsData;
	readonly columnsCaption: string;
	/** The axis counts in a unit; null while amounts are missing. */
	readonly cumulative:
		| (Omit<CumulativeData, 'amountWords'> & {
				readonly unit: { readonly size: number; readonly words: string };
		  })
		| null;
	readonly cumulativeCaption: string;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface RisksBody {
	readonly kind: 'risks';
	readonly openHeading: string;
	readonly open: readonly { readonly isGrave: boolean; readonly words: string }[];
	readonly more: string;
	readonly acceptedHeading: string;
	readonly accepted: readonly { readonly words: string; readonly by: string }[];
	readonly none: string;
}

export interface PlanBody {
	readonly kind: 'plan';
	readonly milestones: readonly {
		/** ISO, for the order and the machine. */
		readonly date: string;
		readonly when: string;
		readonly what: string;
		readonly isOurs: boolean;
	}[];
}
