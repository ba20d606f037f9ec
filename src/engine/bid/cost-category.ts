/** What a cost is for: the rows of every cost table, in their order. */
export const costCategories = [
	'hardware',
	'software',
	'support',
	'media',
	'facilities',
	'administration',
	'transition'
] as const;
export type CostCategory = (typeof costCategories)[number];
