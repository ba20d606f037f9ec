/**
 * Why a restore point is kept, as a value and in words.
 *
 * A point has every reason that holds: the rules that keep it, with the day each lets go, and for a
 * point that no rule keeps any more, the one that needs it or the media set it shares.
 * Example: `{ rule: 'weekly', untilDay: 28 }` reads "weekly until 2026-02-02".
 */
import { isoDate } from './calendar.ts';
import type { PeriodRule } from './policy.ts';

export type Reason =
	/** The newest point stays until there is a newer one. */
	| { readonly rule: 'newest' }
	/** A rule of the policy, until so many days after the first run. */
	| { readonly rule: 'every run' | 'lock' | PeriodRule; readonly untilDay: number }
	/** A point that a rule keeps cannot be restored without this one. */
	| { readonly rule: 'needed'; readonly byDay: number }
	/** The media set it was written to still holds points that are kept, or is still being written. */
	| { readonly rule: 'media set'; readonly untilDay: number };

/** The reason in words; days are counted from this day number. */
export function reasonInWords(reason: Reason, startDay: number): string {
	if (reason.rule === 'newest') return 'newest';
	if (reason.rule === 'needed') return `needed by ${isoDate(startDay + reason.byDay)}`;
	return `${reason.rule} until ${isoDate(startDay + reason.untilDay)}`;
}
