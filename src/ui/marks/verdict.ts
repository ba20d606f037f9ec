/** The four verdicts and what a screen reader says of them. */
export type VerdictKind = 'kept' | 'only-just' | 'broken' | 'untouched';

export const verdictWords: Readonly<Record<VerdictKind, string>> = {
	kept: 'kept',
	'only-just': 'kept, but only just',
	broken: 'broken',
	untouched: 'not touched'
};
