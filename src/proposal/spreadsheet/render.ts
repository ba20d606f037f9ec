/**
 * Renders the workbook of a proposal: bid and evaluation in, an .xlsx file out, or the reasons why
 * not. Made from the same projection as the PDF, and barred by the same problems.
 */
import { join } from 'node:path';
import { isCurrency, minorUnits } from '#engine/finance/index.ts';
import { templatesFolder } from '#library/index.ts';
import { loadBrand } from '../brand/index.ts';
import { fileNameOf } from '../file-name.ts';
import type { Messages, Teller } from '../model/telling.ts';
import { project, type ProposalInput } from '../projection.ts';
import { releaseProblems } from '../release.ts';
import { formatOf } from '../wording/format.ts';
import type { Language } from '../wording/language.ts';
import { loadWords } from '../wording/load.ts';
import { fill, speaker } from '../wording/say.ts';
import { workbookFile } from './file/package.ts';
import { workbookOf } from './workbook.ts';

export interface SpreadsheetOptions {
	/** Id of a file in templates/brands; without it, what the bid asks for, else northwind. */
	readonly brand?: string | undefined;
	readonly language?: Language | undefined;
	/** The day on which it is made, `2026-11-23`: the only clock that the file knows. */
	readonly date: string;
	readonly templates?: string | undefined;
}

export type SpreadsheetResult =
	| { readonly ok: true; readonly xlsx: Uint8Array; readonly fileName: string }
	| { readonly ok: false; readonly problems: readonly string[] };

const refuse = (problems: readonly string[]): SpreadsheetResult => ({ ok: false, problems });

/** Renders the workbook of a bid. `input` as for the proposal. */
export function renderSpreadsheet(
	input: ProposalInput,
	options: SpreadsheetOptions
): SpreadsheetResult {
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
	const brandReading = loadBrand(join(root, 'brands'), options.brand ?? offer.brand ?? 'northwind');
	const wordsReading = loadWords(join(root, 'proposals'), language);
	if (!brandReading.ok) return refuse(brandReading.problems);
	if (!wordsReading.ok) return refuse(wordsReading.problems);
	const { file } = brandReading.brand;
	const { words } = wordsReading;
	const teller: Teller = {
		view,
		say: speaker<Messages>(words.messages),
		translate: words.translate,
		format: formatOf(language)
	};
	const confidentiality = fill(file.confidentiality[language], { customer: view.customer.name });
	const sender = { name: file.name, confidentiality, ...file.colours };
	const digits = isCurrency(view.currency) ? minorUnits(view.currency) : 2;
	return {
		ok: true,
		xlsx: workbookFile(workbookOf(teller, sender, options.date), digits),
		fileName: fileNameOf(view, options.date, 'xlsx')
	};
}
