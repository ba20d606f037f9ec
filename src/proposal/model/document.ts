/**
 * From the customer's view to a document: chapters in the template's order, exhibits numbered,
 * references resolved. Pure.
 */
import type { CoverFact, ChapterId, Template } from '../template/schema.ts';
import type { Projection } from '../projection/types.ts';
import { formatOf } from '../wording/format.ts';
import type { Language } from '../wording/language.ts';
import type { Translate } from '../wording/phrase-book.ts';
import type { Say } from '../wording/say.ts';
import { acceptanceChapter } from './chapters/acceptance.ts';
import { alternativesChapter } from './chapters/alternatives.ts';
import { assumptionsChapter } from './chapters/assumptions.ts';
import { disasterChapter } from './chapters/disaster.ts';
import { figuresChapter } from './chapters/figures.ts';
import { investmentChapter } from './chapters/investment.ts';
import { methodChapter } from './chapters/method.ts';
import { priceChapter } from './chapters/price.ts';
import { requirementsChapter } from './chapters/requirements.ts';
import { sizingChapter } from './chapters/sizing.ts';
import { solutionChapter } from './chapters/solution.ts';
import { summaryChapter } from './chapters/summary.ts';
import { todayChapter } from './chapters/today.ts';
import type { Chapter, ProposalDocument } from './blocks.ts';
import { numberExhibits } from './exhibits.ts';
import { factsOf } from './facts.ts';
import { contentsOf, coverOf } from './front.ts';
import type { Messages, Sender, Telling } from './telling.ts';

const makers: Readonly<Record<ChapterId, (telling: Telling) => Chapter | null>> = {
	summary: summaryChapter,
	today: todayChapter,
	requirements: requirementsChapter,
	solution: solutionChapter,
	sizing: sizingChapter,
	disaster: disasterChapter,
	investment: investmentChapter,
	price: priceChapter,
	assumptions: assumptionsChapter,
	alternatives: alternativesChapter,
	acceptance: acceptanceChapter,
	method: methodChapter,
	figures: figuresChapter
};

export interface DocumentInput {
	readonly view: Projection;
	readonly template: Template;
	readonly language: Language;
	readonly say: Say<Messages>;
	readonly translate: Translate;
	readonly sender: Sender;
	readonly date: string;
	readonly contentHash: string;
	/** The brand's wish before the template's. */
	readonly coverFact: CoverFact;
}

function chaptersOf(telling: Telling): readonly Chapter[] {
	const { say, template } = telling;
	const made = template.chapters.flatMap((id) => makers[id](telling) ?? []);
	const numbered = made.map((chapter, index) => ({ ...chapter, number: index + 1 }));
	return numberExhibits(numbered, {
		figure: (n) => say('figure.label', { n: String(n) }),
		table: (n) => say('table.label', { n: String(n) }),
		figureRef: (n) => say('figure.ref', { n: String(n) }).replace(' ', '\u00a0'),
		tableRef: (n) => say('table.ref', { n: String(n) }).replace(' ', '\u00a0')
	});
}

function furniture({ say, view, sender }: Telling): ProposalDocument['furniture'] {
	const { number, version, releasedBy } = view.offer;
	const isDraft = releasedBy === null;
	return {
		control: isDraft
			? say('foot.draft', { version })
			: say('foot.control', { number: number ?? say('cover.noNumber'), version }),
		isDraft,
		confidentiality: sender.confidentiality,
		page: say('page.of', { page: '{page}', pages: '{pages}' })
	};
}

/** What a document, or a presentation, is told with. */
export function tellingOf(input: Omit<DocumentInput, 'coverFact'>): Telling {
	const { view, template, language, say, translate, sender, date, contentHash } = input;
	const hasWorkloads = view.estate.protectedMachines > 0;
	return {
		view,
		facts: factsOf(view),
		format: formatOf(language),
		say,
		translate,
		template,
		// The summary refers to the cost table only where there is one.
		included: new Set(hasWorkloads ? template.chapters : []),
		sender,
		date,
		contentHash
	};
}

/** The document. */
export function documentOf(input: DocumentInput): ProposalDocument {
	const { view, template, language, say, sender } = input;
	const telling = tellingOf(input);
	const chapters = chaptersOf(telling);
	const customer = view.customer.name;
	return {
		language,
		title: say('document.title', { customer }),
		subject: say('document.subject', { customer, sender: sender.name }),
		author: view.offer.author ?? sender.name,
		customer,
		furniture: furniture(telling),
		cover: coverOf(telling, input.coverFact),
		contents: template.contents ? contentsOf(telling, chapters) : null,
		chapters
	};
}
