/** The end card: one sentence over all lanes, a row for each, and how often such a day comes. */
import {
	formatAmount,
	formatAmountRow,
	formatDuration,
	formatNumber,
	formatSpan
} from '../format.ts';
import { asSentence } from '../words.ts';
import type { Lane, EventRun } from './lane.ts';
import { backWords } from './words.ts';

const nameOf = ({ letter, name }: Lane): string => (letter === '0' ? 'today' : name);

const isComplete = ({ neverUsable, lastUsableAt }: Lane): boolean =>
	neverUsable === 0 && lastUsableAt !== null;

const back = (lane: Lane): number => lane.lastUsableAt ?? 0;

function between(slow: Lane, fast: Lane, currency: string): string {
	const seconds = back(slow) - back(fast);
	const time =
		seconds >= 7200 ? `${formatNumber(Math.floor(seconds / 3600))} hours` : formatDuration(seconds);
	const money = slow.cost !== null && fast.cost !== null ? slow.cost - fast.cost : 0;
	const amount = money > 0 ? ` and ${formatAmount(roundedToThousands(money), currency)}` : '';
	return `Between ${nameOf(slow)} and ${nameOf(fast)} lie ${time}${amount}.`;
}

/** Such a sum is a prediction: thousands are as exact as it is said. */
const roundedToThousands = (money: number): number =>
	money >= 10_000 ? Math.round(money / 1000) * 1000 : Math.round(money);

/** What the run comes to. */
export function endSentence(run: EventRun): string {
	const { lanes, currency } = run;
	if (run.servers === 0) return 'Nothing is hit, and nothing has to come back.';
	const whole = lanes.filter(isComplete);
	const lost = lanes.filter((lane) => !isComplete(lane));
	const [slowest] = [...whole].sort((one, other) => back(other) - back(one));
	const [fastest] = [...whole].sort((one, other) => back(one) - back(other));
	const difference =
		slowest && fastest && back(slowest) > back(fastest) ? between(slowest, fastest, currency) : '';
	if (lost.length === 0) return `Everyone is back. ${difference}`.trim();
	return `${notBack(lost.map(nameOf), lanes.length)} ${difference}`.trim();
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
	/** `12 never`, where servers do not come back; else empty. */
	readonly never: string;
	readonly late: string;
	readonly isBroken: boolean;
	/** The most that any server loses that comes back. */
	readonly lost: string;
	readonly cost: string;
	/** Of the dearest, 0–1. */
	readonly costShare: number;
}

/** The rows of the card, in the order of the lanes. */
export function endRows({ lanes, currency }: EventRun): readonly EndRow[] {
	const dearest = Math.max(1, ...lanes.map(({ cost }) => cost ?? 0));
	return lanes.map((lane) => ({
		id: lane.id,
		letter: lane.letter,
		name: lane.letter === '0' ? `Today, ${lane.name}` : lane.name,
		isChosen: lane.isChosen,
		back: backWords(lane),
		never: lane.neverUsable === 0 ? '' : `${formatNumber(lane.neverUsable)} never`,
		late: lane.rtoMissed === 0 ? 'none' : formatNumber(lane.rtoMissed),
		isBroken: lane.rtoMissed > 0,
		lost: lostWords(lane),
		cost: lane.cost === null ? 'not known' : formatAmountRow(lane.cost, currency),
		costShare: (lane.cost ?? 0) / dearest
	}));
}

function lostWords({ servers }: Lane): string {
	const ages = servers.flatMap(({ dataLostSeconds }) => dataLostSeconds ?? []);
	if (ages.length === 0) return servers.length === 0 ? 'nothing' : '–';
	const most = Math.max(...ages);
	return most === 0 ? 'nothing' : formatSpan(Math.round(most));
}
