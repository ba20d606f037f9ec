/** The end card: one sentence over all lanes, and a row for each. */
import { formatAmount, formatDuration, formatNumber, formatSpan } from '../format.ts';
import { asSentence } from '../words.ts';
import type { EventRun, Lane } from './lane.ts';
import { backWords, costWords } from './words.ts';

const nameOf = ({ letter }: Lane): string => (letter === '0' ? 'today' : letter);

const isWhole = ({ neverUsable, unknown, lastUsableAt }: Lane): boolean =>
	neverUsable + unknown === 0 && lastUsableAt !== null;

const back = (lane: Lane): number => lane.lastUsableAt ?? 0;

function between(slow: Lane, fast: Lane, currency: string): string {
	const seconds = back(slow) - back(fast);
	const time =
		seconds >= 7200 ? `${formatNumber(Math.floor(seconds / 3600))} hours` : formatDuration(seconds);
	const money = slow.cost !== null && fast.cost !== null ? slow.cost - fast.cost : 0;
	const amount = money > 0 ? ` and ${formatAmount(asSaid(money), currency)}` : '';
	return `Between ${nameOf(slow)} and ${nameOf(fast)} lie ${time}${amount}.`;
}

/** A prediction of such a size is said in thousands. */
const asSaid = (money: number): number =>
	money >= 10_000 ? Math.round(money / 1000) * 1000 : Math.round(money);

/** What the replay comes to. */
export function endSentence({ lanes, currency, servers }: EventRun): string {
	if (servers === 0) return 'Nothing is down, and nothing has to come back.';
	const whole = lanes.filter(isWhole).sort((one, other) => back(one) - back(other));
	const lost = lanes.filter(({ neverUsable }) => neverUsable > 0);
	const open = lanes.filter(({ neverUsable, unknown }) => neverUsable === 0 && unknown > 0);
	const [fastest, slowest] = [whole[0], whole.at(-1)];
	const difference =
		slowest && fastest && back(slowest) > back(fastest) ? between(slowest, fastest, currency) : '';
	const first = lost.length === 0 ? '' : notBack(lost.map(nameOf), lanes.length);
	const second = open.length === 0 ? '' : `Of ${list(open.map(nameOf))} nobody can say.`;
	const verdict = first + second === '' ? 'Everyone is back.' : `${first} ${second}`.trim();
	return `${verdict} ${difference}`.trim();
}

function notBack(names: readonly string[], lanes: number): string {
	if (names.length === lanes && lanes > 1) return 'No design brings everyone back.';
	return `${asSentence(list(names))} ${names.length === 1 ? 'does' : 'do'} not bring everyone back.`;
}

function list(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export interface EndRow {
	readonly id: string;
	readonly letter: string;
	readonly name: string;
	readonly isChosen: boolean;
	readonly back: string;
	/** `12 never` or `12 not known`, where servers do not come back or nobody can say; else empty. */
	readonly never: string;
	readonly late: string;
	readonly isBroken: boolean;
	/** The most that any server loses that comes back. */
	readonly lost: string;
	readonly cost: string;
	/** Of the dearest that ends, 0–1; null where it goes on for ever. */
	readonly costShare: number | null;
}

/** The rows of the card, in the order of the lanes. */
export function endRows({ lanes, currency }: EventRun): readonly EndRow[] {
	const dearest = Math.max(1, ...lanes.map(({ cost }) => cost ?? 0));
	return lanes.map((lane) => ({
		id: lane.id,
		letter: lane.letter,
		name: lane.name,
		isChosen: lane.isChosen,
		back: backWords(lane),
		never:
			lane.neverUsable > 0
				? `${formatNumber(lane.neverUsable)} never`
				: lane.unknown > 0
					? `${formatNumber(lane.unknown)} not known`
					: '',
		late: lane.rtoMissed === 0 ? 'none' : formatNumber(lane.rtoMissed),
		isBroken: lane.rtoMissed > 0,
		lost: lostWords(lane),
		cost: costWords(lane, currency) || 'not known',
		costShare: lane.goneCostPerHour > 0 ? null : (lane.cost ?? 0) / dearest
	}));
}

function lostWords({ servers }: Lane): string {
	const ages = servers.flatMap(({ dataLostSeconds }) => dataLostSeconds ?? []);
	if (ages.length === 0) return servers.length === 0 ? 'nothing' : '–';
	const most = Math.max(...ages);
	return most === 0 ? 'nothing' : formatSpan(Math.round(most / 60) * 60);
}
