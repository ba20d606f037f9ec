/** Categories of cost, in the order in which tables show them. */
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
