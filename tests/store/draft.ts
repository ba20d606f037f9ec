/** A draft with what a test types into it. */
import type { DraftToStore } from '#store/index.ts';

export const draft = (
	typed: Readonly<Record<string, unknown>> & { readonly name?: string } = {}
): DraftToStore => ({
	document: { schema: 'bidwright/bid@1', ...typed },
	name: typed.name ?? 'Northwind',
	offerNumber: '',
	problemCount: 0
});
