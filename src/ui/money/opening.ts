/** What is opened in the panel of the Money page. */
import type { CostCategory } from '#engine/bid/index.ts';

export type MoneyOpening =
	/** The lines of one category, or of all; today's or the chosen design's. */
	| {
			readonly kind: 'lines';
			readonly of: 'chosen' | 'today';
			readonly category: CostCategory | null;
	  }
	| { readonly kind: 'conventions' }
	/** Where the ranges of trials came from. */
	| { readonly kind: 'ranges' };

export const isSameOpening = (one: MoneyOpening | null, other: MoneyOpening): boolean =>
	JSON.stringify(one) === JSON.stringify(other);
