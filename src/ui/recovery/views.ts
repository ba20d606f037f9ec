/** The views of the Recovery page. */
export const views = [
	{ value: 'trains', label: 'Replay' },
	{ value: 'survival', label: 'What survives' },
	{ value: 'loss', label: 'A year' }
] as const;

export type RecoveryView = (typeof views)[number]['value'];

export const isView = (word: string | null): word is RecoveryView =>
	views.some(({ value }) => value === word);
