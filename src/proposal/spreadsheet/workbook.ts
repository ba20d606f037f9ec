/**
 * The workbook of a proposal: the customer's view in, sheets with live formulas out.
 *
 * Quantities, prices, rates and shares are inputs, and every amount is a formula over them that
 * carries the rounding law, so that a spreadsheet program gives the engine's figures to the cent. The
 * dates of payments and the sizing are results and stay.
 */
import type { Teller } from '../model/telling.ts';
import type { Book, Made } from './book.ts';
import { plainText } from './cell.ts';
import { planOf } from './plan.ts';
import { sheetNames } from './places.ts';
import type { Workbook } from './sheet.ts';
import { assumptionsSheet } from './sheets/assumptions.ts';
import { billSheet } from './sheets/bill.ts';
import { comparisonSheet } from './sheets/comparison.ts';
import { flowsSheet } from './sheets/flows.ts';
import { meteredSheet } from './sheets/metered.ts';
import { sensitivitySheet } from './sheets/sensitivity.ts';
import { sizingSheet } from './sheets/sizing.ts';
import { tcoSheet } from './sheets/tco.ts';
import { termsSheet } from './sheets/terms.ts';

export interface Sender {
	readonly name: string;
	readonly confidentiality: string;
	readonly ink: string;
	readonly accent: string;
}

/** The workbook. `date` is the day on which it is made. */
export function workbookOf(teller: Teller, sender: Sender, date: string): Workbook {
	const { say, view, format } = teller;
	const { version, releasedBy } = view.offer;
	const draft = releasedBy === null ? say('foot.draft', { version }) : null;
	const lead = say('sheet.lead', { sender: sender.name, date: format.date(date), version });
	const book: Book = {
		teller,
		plan: planOf(teller),
		names: sheetNames(teller),
		lead: draft === null ? lead : `${lead}; ${draft}`
	};
	const hasBaselines = view.baselines.length > 0;
	const made: readonly (Made | null)[] = [
		assumptionsSheet(book),
		sizingSheet(book),
		billSheet(book),
		tcoSheet(book),
		hasBaselines ? comparisonSheet(book) : null,
		sensitivitySheet(book),
		termsSheet(book),
		meteredSheet(book),
		flowsSheet(book)
	];
	const sheets = made.filter((one) => one !== null);
	return {
		title: plainText(say('sheet.title', { customer: view.customer.name })),
		author: plainText(sender.name),
		date,
		// At the foot of every sheet, as of every page.
		foot: draft === null ? sender.confidentiality : `${draft}. ${sender.confidentiality}`,
		accent: sender.accent,
		ink: sender.ink,
		sheets: sheets.map(({ sheet }) => sheet),
		names: sheets.flatMap(({ sheet, named }) => named.map((one) => ({ ...one, sheet: sheet.name })))
	};
}
