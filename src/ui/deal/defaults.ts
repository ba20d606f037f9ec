/** What counts where the deal says nothing: the practice's figure, marked assumed, with its source. */
import type { CostCategory } from '#engine/bid/index.ts';
import type { ShownKnown } from '#engine/design/index.ts';
import { sourceText, type Practice } from '#engine/library/index.ts';

interface Assumed {
	readonly value: number;
	readonly source: string;
}

/** A figure of the practice as a field shows it. */
export const practiceDefault = ({ value, source }: Assumed, { sources }: Practice): ShownKnown => ({
	value,
	how: 'assumed',
	source: sourceText(source, sources)
});

/** What is taken off list price in a category when nobody says otherwise. */
export const buyingDefault = (
	category: CostCategory,
	key: 'discount' | 'dealRegistration' | 'rebate',
	practice: Practice
): ShownKnown =>
	practiceDefault((practice.deal.buying[category] ?? practice.deal.otherwise)[key], practice);

/** Categories that we buy in; what the customer's own people and rooms cost is not ours. */
export const boughtCategories = ['hardware', 'software', 'support', 'media'] as const;
