/** What the figures of a lane say at a time of the clock, in words. */
import { countAt } from '#charts/screen/index.ts';
import {
	formatAmount,
	formatAmountRow,
	formatDuration,
	formatNumber,
	noBreakSpace
} from '../format.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import type { EventRun, Lane } from './lane.ts';

export interface LaneFigures {
	readonly usable: string;
	/** `of 64 usable`. */
	readonly of: string;
	/** `8 restoring, 12 queued`. */
	readonly going: string;
	readonly verdict: VerdictKind;
	readonly verdictWords: string;
	readonly lastBack: string;
	/** `137 k€`; empty where no hour of any server has a price. */
	readonly cost: string;
}

const count = (number: number, words: string): readonly string[] =>
	number === 0 ? [] : [`${formatNumber(number)} ${words}`];

function going(lane: Lane, at: number): string {
	const { usable, mounted, restoring, queued, never, unknown } = countAt(lane.servers, at);
	const lost = [...count(never, 'never'), ...count(unknown, 'not known')];
	const parts =
		restoring + queued > 0
			? [...count(restoring, 'restoring'), ...count(queued, 'queued'), ...lost]
			: [
					...(mounted > 0 ? count(usable - mounted, 'on own disk') : []),
					...count(mounted, 'still mounted'),
					...lost
				];
	return parts.length > 0 ? parts.join(', ') : 'all on own disk';
}

function verdictOf(lane: Lane, isOver: boolean): readonly [VerdictKind, string] {
	const { neverUsable, rtoMissed, unknown, servers } = lane;
	if (neverUsable > 0) {
		const isAll = neverUsable === servers.length;
		return ['broken', isAll ? 'never back' : `${formatNumber(neverUsable)} never back`];
	}
	if (unknown > 0) return ['only-just', `${formatNumber(unknown)} over a line not stated`];
	if (rtoMissed > 0)
		return ['broken', `${formatNumber(rtoMissed)} past RTO${isOver ? '' : ' by the end'}`];
	return ['kept', 'inside every RTO'];
}

/** When the last server is back: `9 h 00`, `never`, or the last of those that come back. */
export const backWords = ({ lastUsableAt, unknown, neverUsable }: Lane): string =>
	lastUsableAt !== null
		? formatDuration(lastUsableAt)
		: unknown > 0 && neverUsable === 0
			? 'not known'
			: 'never';

/** `137 k€`; what goes on for ever by the hour, `14 k€ an hour`; empty where nothing has a price. */
export function costWords({ cost, goneCostPerHour, lastUsableAt }: Lane, currency: string): string {
	if (cost === null) return '';
	const sum = lastUsableAt === null ? [] : [formatAmountRow(cost, currency)];
	const going = goneCostPerHour > 0 ? [`${hourly(goneCostPerHour, currency)} an hour`] : [];
	return [...sum, ...going].join(` +${noBreakSpace}`) || formatAmountRow(0, currency);
}

const hourly = (amount: number, currency: string): string =>
	amount < 10_000
		? formatAmount(Math.round(amount / 10) * 10, currency)
		: formatAmountRow(amount, currency);

/** The figures at the right of a lane. */
export function laneFigures(lane: Lane, at: number, currency: string): LaneFigures {
	const { usable } = countAt(lane.servers, at);
	const [verdict, verdictWords] = verdictOf(lane, at >= (lane.lastUsableAt ?? 0));
	return {
		usable: formatNumber(usable),
		of: `of ${formatNumber(lane.servers.length)} usable`,
		going: going(lane, at),
		verdict,
		verdictWords,
		lastBack: backWords(lane),
		cost: costWords(lane, currency)
	};
}

/** Hours on an axis that ends there: `0`, `30 min`, `6 h`; `2 d` throughout where it is long. */
export function hourWords(endSeconds: number): (seconds: number) => string {
	const isLong = endSeconds > 100 * 3600;
	return (seconds) => {
		if (seconds === 0) return '0';
		if (seconds < 3600) return `${formatNumber(seconds / 60)} min`;
		if (isLong && seconds % 86_400 === 0) return `${formatNumber(seconds / 86_400)} d`;
		return seconds % 3600 === 0 ? `${formatNumber(seconds / 3600)} h` : formatDuration(seconds);
	};
}

/** The time on the clock's tag. */
export const clockWords = (at: number): string => (at === 0 ? '0 h 00' : formatDuration(at));

/** One lane as a sentence, for whoever does not see the picture. */
export function laneSentence(lane: Lane, run: EventRun): string {
	const { usable, of, verdictWords, cost } = laneFigures(lane, Infinity, run.currency);
	const costs = cost === '' ? '' : `, costs ${cost}`;
	return `${lane.name}: ${usable} ${of} in the end, last back ${backWords(lane)}; ${verdictWords}${costs}.`;
}
