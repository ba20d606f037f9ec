/** What the win plan says of itself, in one sentence or two. */
import type { WinPlan } from '#engine/desk/index.ts';
import { formatNumber } from '../format.ts';

/** `66–94`, or one number where everything is known. */
export function rangeWords(low: number, high: number): string {
	const [from, to] = [formatNumber(low), formatNumber(high)];
	return from === to ? from : `${from}–${to}`;
}

const verdictWords: Readonly<Record<WinPlan['verdict'], string>> = {
	'will-not-displace': 'will not displace',
	unlikely: 'unlikely to displace',
	open: 'open',
	likely: 'likely to displace'
};

export function winSentence(plan: WinPlan): string {
	if (plan.reason !== null) return plan.reason;
	const range = `${rangeWords(plan.low, plan.high)} of 100: ${verdictWords[plan.verdict]}.`;
	return plan.lever
		? `${range} One answer could add ${formatNumber(plan.lever.points)} points.`
		: `${range} Every question is answered.`;
}
