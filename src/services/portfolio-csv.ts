/**
 * The portfolio as CSV (RFC 4180). A text that a spreadsheet would take for a formula is led by an
 * apostrophe, because names come from customers.
 *
 * Example: a customer named `=1+1` stands as `'=1+1`; a name with a comma stands in quotes.
 */
import type { PortfolioRow } from './portfolio.ts';

const heads = [
	'Customer',
	'Offer',
	'Currency',
	'Price',
	'Net margin',
	'Net margin %',
	'Floor',
	'Valid until',
	'Next action',
	'Owner',
	'Due',
	'Problem'
] as const;

const words = {
	'above-floor': 'above floor',
	'below-floor': 'below floor',
	'no-bid': 'do not bid',
	incomplete: 'incomplete'
} as const;

function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellsOf(row: PortfolioRow): readonly string[] {
	const share = row.netMarginShare === null ? '' : (row.netMarginShare * 100).toFixed(1);
	return [
		row.name,
		row.offerNumber,
		row.currency ?? '',
		row.price ?? '',
		row.netMargin ?? '',
		share,
		row.floor === null ? '' : words[row.floor],
		row.validUntil ?? '',
		row.nextAction?.what ?? '',
		row.nextAction?.owner ?? '',
		row.nextAction?.due ?? '',
		row.problem ?? ''
	];
}

/** Head and rows, lines ended by CR LF. */
export const portfolioCsv = (rows: readonly PortfolioRow[]): string =>
	[heads, ...rows.map(cellsOf)].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
