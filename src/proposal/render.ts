/**
 * Renders a proposal: bid and evaluation in, a PDF out, or the reasons why not.
 *
 * Reads brand, template and words from the templates folder; everything between projection and
 * document is pure.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { templatesFolder } from '#library/index.ts';
import { loadBrand } from './brand/index.ts';
import { fileNameOf } from './file-name.ts';
import { documentOf, type DocumentInput } from './model/document.ts';
import type { ProposalDocument } from './model/blocks.ts';
import { printPdf } from './paper/pdf.ts';
import { sheetOf } from './paper/sheet.ts';
import { project, type ProposalInput } from './projection.ts';
import { releaseProblems } from './release.ts';
import { missingSigns } from './signs.ts';
import { loadTemplate } from './template/load.ts';
import type { Language } from './wording/language.ts';
import { loadWords } from './wording/load.ts';
import { fill, speaker } from './wording/say.ts';

export interface ProposalOptions {
	/** Ids of files in templates; without them, what the bid asks for, else northwind and standard. */
	readonly brand?: string | undefined;
	readonly template?: string | undefined;
	readonly language?: Language | undefined;
	/** The day on which it is made, `2026-11-23`: the only clock that the document knows. */
	readonly date: string;
	/** The templates folder; without it, the one at or above the working directory. */
	readonly templates?: string | undefined;
}

export type ProposalResult =
	| {
			readonly ok: true;
			readonly pdf: Uint8Array;
			readonly pages: number;
			readonly fileName: string;
	  }
	| { readonly ok: false; readonly problems: readonly string[] };

const refuse = (problems: readonly string[]): ProposalResult => ({ ok: false, problems });

/** What a bid is printed as that names neither. */
export const usualLook = { brand: 'northwind', template: 'standard' } as const;

/** Renders the proposal of a bid. */
export async function renderProposal(
	input: ProposalInput,
	options: ProposalOptions
): Promise<ProposalResult> {
	const { offer } = input.bid;
	const view = project(input);
	if (!view)
		return refuse([
			'no candidate is proposed; add a candidate to the bid and choose it in offer.chosen'
		]);
	const barred = releaseProblems(view, options.date);
	if (barred.length > 0) return refuse(barred);
	const root = options.templates ?? templatesFolder(process.env, process.cwd());
	const language = options.language ?? offer.language;
	const brandReading = loadBrand(
		join(root, 'brands'),
		options.brand ?? offer.brand ?? usualLook.brand
	);
	const templateReading = loadTemplate(
		join(root, 'proposals'),
		options.template ?? offer.template ?? usualLook.template
	);
	const wordsReading = loadWords(join(root, 'proposals'), language);
	if (!brandReading.ok || !templateReading.ok || !wordsReading.ok)
		return refuse(
			[brandReading, templateReading, wordsReading].flatMap((reading) =>
				reading.ok ? [] : reading.problems
			)
		);
	const { brand } = brandReading;
	const { template } = templateReading;
	const { words } = wordsReading;
	const attachment = JSON.stringify(view, null, '\t');
	const customer = view.customer.name;
	const documentInput: DocumentInput = {
		view,
		template,
		language,
		say: speaker({ ...words.messages, ...template.wording[language] }),
		translate: words.translate,
		sender: {
			name: brand.file.name,
			legalName: brand.file.legalName,
			legalLine: brand.file.legalLine,
			confidentiality: fill(brand.file.confidentiality[language], { customer })
		},
		date: options.date,
		contentHash: createHash('sha256').update(attachment).digest('hex'),
		coverFact: brand.file.coverFact ?? template.cover.fact
	};
	const document: ProposalDocument = documentOf(documentInput);
	const unprintable = missingSigns(document, brand.faces);
	if (unprintable.length > 0) return refuse(unprintable);
	const printed = await printPdf(sheetOf(brand, language), document, options.date, {
		name: 'customer-view.json',
		description: document.subject,
		text: attachment
	});
	return { ok: true, ...printed, fileName: fileNameOf(view, options.date, 'pdf') };
}
