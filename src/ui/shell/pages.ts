/** The pages of a bid, in the order of a conversation; a page stands here once it exists. */
export const pageGroups = [
	[
		{ id: 'brief', name: 'Brief' },
		{ id: 'estate', name: 'Estate' },
		{ id: 'levels', name: 'Service levels' }
	],
	[
		{ id: 'designs', name: 'Designs' },
		{ id: 'recovery', name: 'Recovery' },
		{ id: 'money', name: 'Money' }
	],
	[{ id: 'proposal', name: 'Proposal' }]
] as const;

export type PageId = (typeof pageGroups)[number][number]['id'];

export const pages = pageGroups.flat();
