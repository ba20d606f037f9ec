/** What is open on a design: findings in three words each, the worst first, and the limits it has anyway. */
import type { CandidateEvaluation, Finding } from '#engine/evaluation.ts';
import type { VerdictKind } from '../marks/verdict.ts';

/** Findings by id, as short as a column is wide; the whole sentence is one key away. */
const heads: Readonly<Record<string, string>> = {
	'one-authority': 'One stolen password: all gone',
	'window-exceeded': 'A run misses its window',
	'window-unknown': 'A line has no bandwidth',
	'pool-full': 'Full before the end',
	'rpo-missed': 'Loses more than promised',
	'copies-missing': 'Fewer copies than promised',
	'no-price': 'Lines without a price',
	'nothing-fits': 'Nothing in the library fits'
};

/** Findings that break a promise made to the customer. */
const breaks = new Set([
	'one-authority',
	'window-exceeded',
	'pool-full',
	'rpo-missed',
	'copies-missing',
	'nothing-fits'
]);

const rank = { blocks: 0, warns: 1, notes: 2 } as const;
/** Among findings of one weight, the one that loses everything stands first. */
const gravest = ['one-authority', 'nothing-fits', 'copies-missing', 'rpo-missed', 'pool-full'];
const gravity = ({ id }: Finding): number => {
	const place = gravest.indexOf(id);
	return place < 0 ? gravest.length : place;
};

const headOf = ({ id, sentence }: Finding): string => heads[id] ?? sentence;

/** A broken promise or what blocks the release is broken; anything else to watch is only just. */
export function verdictOf({ id, severity }: Finding): VerdictKind {
	if (severity === 'notes') return 'untouched';
	return severity === 'blocks' || breaks.has(id) ? 'broken' : 'only-just';
}

/** All findings of a design, the gravest first. */
export const sortedFindings = ({ findings }: CandidateEvaluation): readonly Finding[] =>
	[...findings].sort(
		(one, other) => rank[one.severity] - rank[other.severity] || gravity(one) - gravity(other)
	);

export interface OpenPoints {
	readonly verdict: VerdictKind;
	readonly head: string;
	/** How many findings are open. */
	readonly count: number;
	/** The next thing to know: another finding, else the first limit. */
	readonly next: string;
}

/** The line at the foot of a column. */
export function openPoints(candidate: CandidateEvaluation): OpenPoints {
	const [first, second] = sortedFindings(candidate);
	const [limit = ''] = candidate.limits;
	if (!first) return { verdict: 'kept', head: 'Every check is kept', count: 0, next: limit };
	return {
		verdict: verdictOf(first),
		head: headOf(first),
		count: candidate.findings.length,
		next: second && second.id !== first.id ? headOf(second) : limit
	};
}
