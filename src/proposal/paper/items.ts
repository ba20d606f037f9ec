/** Items of a chapter before they are placed: nodes that stay whole, and tables that flow. */
import type { Content } from 'pdfmake/interfaces';
import type { Table } from '../model/blocks.ts';

/** A table that may go on over the page, with what belongs to it. */
export interface Flow {
	readonly kind: 'flow';
	readonly caption: Content;
	readonly table: Table;
	readonly notes: readonly Content[];
	readonly above: number;
}

/** What a chapter consists of: nodes that stay whole, and tables that flow. */
export type Item = { readonly kind: 'node'; readonly node: Content } | Flow;
