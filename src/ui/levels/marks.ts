/** How the points of each rule are drawn and named. */
import type { MarkRule } from './points.ts';

export const ruleWords: Readonly<Record<MarkRule, string>> = {
	needed: 'for others of their chain',
	'media set': 'on tapes still kept',
	lock: 'locked',
	'every run': 'of every run',
	daily: 'daily',
	weekly: 'weekly',
	monthly: 'monthly',
	quarterly: 'quarterly',
	yearly: 'yearly'
};

interface MarkShape {
	/** Path around the point's own place. */
	readonly path: string;
	/** Drawn as a line, not filled: no rule of the long or the short term keeps it. */
	readonly isOpen: boolean;
}

export const markShapes: Readonly<Record<MarkRule, MarkShape>> = {
	needed: { path: 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z', isOpen: true },
	'media set': { path: 'M-2.5-2.5h5v5h-5Z', isOpen: true },
	lock: { path: 'M0-3.6 3.6 0 0 3.6-3.6 0Z', isOpen: true },
	'every run': { path: 'M0-3v6', isOpen: true },
	daily: { path: 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z', isOpen: false },
	weekly: { path: 'M-3-3h6v6h-6Z', isOpen: false },
	monthly: { path: 'M0-4.6 4.6 0 0 4.6-4.6 0Z', isOpen: false },
	quarterly: { path: 'M0-5 5 4H-5Z', isOpen: false },
	yearly: { path: 'M-1.8-9h3.6v18h-3.6Z', isOpen: false }
};
