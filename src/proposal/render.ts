/**
 * Renders a proposal: bid and evaluation in, a PDF out, or the reasons why not.
 *
 * Reads brand, template and words from the templates folder; everything between projection and
 * document is pure.
 */
import { createHash } from 'node:crypto';
import { fileNameOf } from './file-name.ts';
import { loadLook, senderOf, type LookOptions } from './look.ts';
import { documentOf, type DocumentInput } from './model/document.ts';
import type { ProposalDocument } from './model/blocks.ts';
import { printPdf } from './paper/pdf.ts';
import { sheetOf } from './paper/sheet.ts';
import { project, type ProposalInput } from './projection.ts';
import { releaseProblems } from './release.ts';
import { missingSigns } from './signs.ts';
import { speaker } from './wording/say.ts';

export interface ProposalOptions extends LookOptions {
	/** The day on which it is made, `2026-11-23`: the only clock that the document knows. */
	readonly date: string;
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
	const reading = loadLook(offer, options);
	if (!reading.ok) return refuse(reading.problems);
	const { brand, template, language, words } = reading.look;
	const attachment = JSON.stringify(view, null, '\t');
	const customer = view.customer.name;
	const documentInput: DocumentInput = {
		view,
		template,
		language,
		say: speaker({ ...words.messages, ...template.wording[language] }),
		translate: words.translate,
		sender: senderOf(brand, language, customer),
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
