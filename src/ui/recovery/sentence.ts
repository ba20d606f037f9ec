/** What an event does, in one sentence, and how often such a day comes. */
import type { EventFrequency } from '#engine/disaster/index.ts';
import { formatBytes, formatCount, formatNumber } from '../format.ts';
import type { EventRun } from './lane.ts';

/** The head of the page. */
export function eventSentence({ event, servers }: EventRun): string {
	if (servers === 0) return 'Nothing is down; what is lost is copies.';
	const down = formatCount(servers, 'server', 'servers');
	return `${down} down, ${formatBytes(event.bytes)} to bring back.`;
}

/** A frequency as people say it: `0.08`, `2`, `0.005`. */
export function timesWords(perYear: number): string {
	const decimals =
		perYear >= 10 || Number.isInteger(perYear) ? 0 : perYear >= 1 ? 1 : perYear >= 0.01 ? 2 : 3;
	return formatNumber(perYear, 'en', decimals);
}

/** `A year: 0.08 such events (0.02–0.2), insurer's figure 2025, supplied.` */
export function frequencySentence({ likely, low, high, how, source }: EventFrequency): string {
	const range = low === high ? '' : ` (${timesWords(low)}–${timesWords(high)})`;
	const said = [source, how].filter((words) => words !== '').join(', ');
	return `A year: ${timesWords(likely)} such events${range}, ${said}.`;
}
