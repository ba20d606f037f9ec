/** The proposal: a bid and its evaluation in, a branded, customer-safe PDF or workbook out. */
export { project, type ProposalInput } from './projection.ts';
export type { Projection } from './projection/types.ts';
export { makeDeck, type DeckResult } from './deck/render.ts';
export type * from './deck/deck.ts';
export { usualLook } from './look.ts';
export { renderProposal, type ProposalOptions, type ProposalResult } from './render.ts';
export {
	renderSpreadsheet,
	type SpreadsheetOptions,
	type SpreadsheetResult
} from './spreadsheet/render.ts';
