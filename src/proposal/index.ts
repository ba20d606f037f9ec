/** The proposal: a bid and its evaluation in, a branded, customer-safe PDF or workbook out. */
export { project, type ProposalInput } from './projection.ts';
export type { Projection } from './projection/types.ts';
export { renderProposal, usualLook, type ProposalOptions, type ProposalResult } from './render.ts';
export {
	renderSpreadsheet,
	type SpreadsheetOptions,
	type SpreadsheetResult
} from './spreadsheet/render.ts';
