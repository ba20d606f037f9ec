/** What the figures of a lane say at a time of the clock, in words. */
import { countAt } from '#charts/screen/index.ts';
import { formatAmountRow, formatDuration, formatNumber } from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import type { Lane, EventRun } from './lane.ts';

export interface LaneFigures {
	readonly usable: string;
	/** `of 64 usable`. */
	readonly of: string;
	/** `8 restoring, 12 queued`. */
	readonly going: string;
	readonly verdict: VerdictKind;
	readonly verdictWords: string;
	readonly lastBack: string;
	/** `costs 137 k€`; empty where no hour of any server has a price. */
	readonly cost: string;
}

const count = (number: number, words: string): readonly string[] =>
	number === 0 ? [] : [`${formatNumber(number)} ${words}`];

function going(lane: Lane, at: number): string {
	const { usable, mounted, restoring, queued, never } = countAt(lane.servers, at);
	const back = usable - mounted;
	const isOver = restoring + queued === 0;
	const parts = isOver
		? [
				...(mounted > 0 && back > 0 ? count(back, 'on own disk') : []),
				...count(mounted, 'still mounted'),
				...count(never, 'never')
			]
		: [...count(restoring, 'restoring'), ...count(queued, 'queued'), ...count(never, 'never')];
	return parts.length > 0 ? parts.join(', ') : 'all on own disk';
}

function verdictWords(lane: Lane, isOver: boolean): string {
	if (lane.neverUsable > 0)
		return lane.neverUsable === lane.servers.length
			? 'never back'
			: `${formatNumber(lane.neverUsable)} never back`;
	if (lane.rtoMissed > 0)
		return `${formatNumber(lane.rtoMissed)} past RTO${isOver ? '' : ' by the end'}`;
	return 'inside every RTO';
}

/** The figures at the right of a lane. */
export function laneFigures(lane: Lane, at: number, currency: string): LaneFigures {
	const { usable } = countAt(lane.servers, at);
	const isOver = at >= (lane.lastUsableAt ?? 0);
	return {
		usable: formatNumber(usable),
		of: `of ${formatNumber(lane.servers.length)} usable`,
		going: going(lane, at),
		verdict: lane.neverUsable + lane.rtoMissed > 0 ? 'broken' : 'kept',
		verdictWords: verdictWords(lane, isOver),
		lastBack: backWords(lane),
		cost: lane.cost === null ? '' : formatAmountRow(lane.cost, currency)
	};
}

/** When the last server is back: `9 h 00`, `never`, or the last of those that come back. */
export const backWords = (lane: Lane): string =>
	lane.lastUsableAt === null ? 'never' : formatDuration(lane.lastUsableAt);

/** Hours on the axis: `0`, `30 min`, `6 h`, `4 d` where hours would be three digits. */
export function hourWords(seconds: number): string {
	if (seconds === 0) return '0';
	if (seconds < 3600) return `${formatNumber(seconds / 60)} min`;
	if (seconds % 3600 !== 0) return formatDuration(seconds);
	return seconds >= 360_000 && seconds % 86_400 === 0
		? `${formatNumber(seconds / 86_400)} d`
		: `${formatNumber(seconds / 3600)} h`;
}

/** The time on the clock's tag. */
export const clockWords = (at: number): string => (at === 0 ? '0 h 00' : formatDuration(at));

/** One lane as a sentence, for whoever does not see the picture. */
export function laneSentence(lane: Lane, run: EventRun): string {
	const { of, verdictWords: verdict, cost } = laneFigures(lane, Infinity, run.currency);
	const usable = formatNumber(lane.servers.length - lane.neverUsable);
	const costs = cost === '' ? '' : `, costs ${cost}`;
	return `${lane.name}: ${usable} ${of} in the end, last back ${backWords(lane)}; ${verdict}${costs}.`;
}
