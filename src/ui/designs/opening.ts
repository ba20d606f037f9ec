/** What is opened in the panel at the right: which figure of which design. */
export const openings = ['capacity', 'window', 'cost', 'open-points', 'edit'] as const;

export interface Opening {
	readonly candidateId: string;
	readonly what: (typeof openings)[number];
}

/** Names as the panel's path says them. */
export const openingNames: Readonly<Record<Opening['what'], string>> = {
	capacity: 'Usable capacity to buy',
	window: 'Backup window',
	cost: 'TCO',
	'open-points': 'What is open',
	edit: 'Name and quantities'
};
