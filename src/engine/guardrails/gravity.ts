/** How grave a finding is: blocks before warnings before notes, and within them those that lose most. */
import type { Finding } from './finding.ts';

/** What loses everything, then what loses something or comes too late; the rest follows. */
const gravest: readonly string[] = [
	'no-copy',
	'copies-gone',
	'one-authority',
	'never-back',
	'nothing-elsewhere',
	'left-out',
	'unprotected',
	'shadow-it',
	'copies-bare',
	'too-late',
	'too-much-lost',
	'rpo-missed',
	'copies-missing',
	'retention-short',
	'lock-missing'
];

const severities: readonly Finding['severity'][] = ['blocks', 'warns', 'notes'];

/** Place in the order of gravity: smaller is graver. */
export function gravityOf({ id, severity }: Finding): number {
	const place = gravest.indexOf(id);
	return severities.indexOf(severity) * 100 + (place < 0 ? gravest.length : place);
}
