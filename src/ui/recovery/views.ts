/** The views of the Recovery page. */
export const views = [
	{ value: 'trains', label: 'Replay' },
	{ value: 'survival', label: 'What survives' },
	{ value: 'year', label: 'A year' }
] as const;

export type RecoveryView = (typeof views)[number]['value'];

export const isView = (word: string | null): word is RecoveryView =>
	views.some(({ value }) => value === word);

/** The query of a view's address, with the event on the table. */
export function queryOf(view: RecoveryView, eventId: string | null): '' | `?${string}` {
	const parts = [
		...(view === 'trains' ? [] : [`view=${view}`]),
		...(eventId === null ? [] : [`event=${encodeURIComponent(eventId)}`])
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
