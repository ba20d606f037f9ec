/** Why a point is kept, in words for the page: every reason, with the day on which it lets go. */
import { dayOfIsoDate, isoDate, type LivingPoint, type Reason } from '#engine/protection/index.ts';
import { formatDay } from '../format.ts';
import { ageWords } from './points.ts';

const names: Readonly<Record<Exclude<Reason['rule'], 'newest' | 'needed'>, string>> = {
	'every run': 'every run is kept',
	lock: 'locked',
	'media set': 'its tapes are kept',
	daily: 'daily',
	weekly: 'weekly',
	monthly: 'monthly',
	quarterly: 'quarterly',
	yearly: 'yearly'
};

function reasonWords(reason: Reason, startDay: number): string {
	const on = (day: number): string => formatDay(isoDate(Math.floor(startDay + day)));
	if (reason.rule === 'newest') return 'the newest';
	if (reason.rule === 'needed') return `the point of ${on(reason.byDay)} stands on it`;
	return `${names[reason.rule]} until ${on(reason.untilDay)}`;
}

/** All reasons of a point: `monthly until 1 Apr 2033, weekly until 28 Mar 2032`. */
export const keptByWords = ({ keptBy }: LivingPoint, start: string): string =>
	keptBy.map((reason) => reasonWords(reason, dayOfIsoDate(start))).join(', ');

/** When a point is from; with the hour where a day has several. */
export const pointName = ({ at }: LivingPoint): string =>
	at.endsWith('T00:00') ? formatDay(at) : `${formatDay(at)}, ${at.slice(11)}`;

/** A point in one sentence. */
export function pointSentence(point: LivingPoint, start: string, day: number): string {
	const kind = point.kind === 'full' ? 'whole' : 'an increment';
	const age = point.day === day ? 'from now' : `${ageWords(day - point.day)} old`;
	return `${pointName(point)}, ${age}, ${kind}: ${keptByWords(point, start)}.`;
}
