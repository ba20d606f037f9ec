/** Why a cell of the matrix says what it says: which copies went and by whom, which came back, what held it up. */
import type {
	DesignReplay,
	EventOutcome,
	EventSummary,
	LostPool,
	MatrixCell,
	Replay,
	ReplayLevel
} from '#engine/disaster/index.ts';
import { daysPerYear } from '#engine/units/index.ts';
import { formatCount, formatDuration, formatNumber, formatShare, formatSpan } from '../format.ts';
import { asSentence } from '../words.ts';

/** Names of a design's pools by id, as the page calls them. */
export type PoolNames = (candidateId: string, poolId: string) => string;

/** A cell with everything it belongs to. */
export interface PlacedCell {
	readonly event: EventSummary;
	readonly design: DesignReplay;
	readonly outcome: EventOutcome;
	readonly level: ReplayLevel;
	readonly cell: MatrixCell;
}

/** The cell at a row of events and a column of designs and levels; undefined beyond the matrix. */
export function cellAt(replay: Replay, row: number, column: number): PlacedCell | undefined {
	const { events, designs, levels } = replay;
	const design = designs[Math.floor(column / Math.max(1, levels.length))];
	const level = levels[column % Math.max(1, levels.length)];
	const event = events[row];
	const outcome = design?.outcomes[row];
	const cell = outcome?.cells[column % Math.max(1, levels.length)];
	return event && design && outcome && level && cell
		? { event, design, outcome, level, cell }
		: undefined;
}

/** Where a cell stands: `Ransomware, A, Gold`. */
export const placeWords = ({ event, design, level }: PlacedCell): string =>
	`${event.name}, ${design.letter === '0' ? 'today' : design.letter}, ${level.name}`;

const list = (names: readonly string[]): string => {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

const how: Readonly<Record<LostPool['by'], string>> = {
	copy: 'lost by itself',
	site: 'lost with its site',
	destruction: 'destroyed while online',
	override: 'unlocked and deleted',
	deletion: 'deleted'
};

function lostWords({ design, cell }: PlacedCell, nameOf: PoolNames): string {
	if (cell.lostPools.length === 0) return '';
	const each = cell.lostPools.map(({ poolId, by, authority, partly }) => {
		const whose = authority === null ? '' : ` by ${authority}`;
		const rest = partly ? ', but for what was locked' : '';
		return `${nameOf(design.candidateId, poolId)} ${how[by]}${whose}${rest}`;
	});
	return `${asSentence(list(each))}.`;
}

const machines = (count: number): string => formatCount(count, 'machine', 'machines');

function timeWords({ cell, level }: PlacedCell): string {
	if (cell.usableSeconds === null) return '';
	const late =
		level.rtoSeconds === null
			? ''
			: cell.rtoMisses > 0
				? `, promised ${formatSpan(level.rtoSeconds)}: ${machines(cell.rtoMisses)} late`
				: `, within the ${formatSpan(level.rtoSeconds)} promised`;
	const lost =
		cell.dataLostSeconds === null
			? 'how much data is lost is not known'
			: `loses at most ${cell.dataLostSeconds === 0 ? 'nothing' : formatSpan(Math.round(cell.dataLostSeconds))}${tooMuch(cell, level)}`;
	return `The last is usable after ${formatDuration(cell.usableSeconds)}${late}, and ${lost}.`;
}

const tooMuch = (cell: MatrixCell, { rpoSeconds }: ReplayLevel): string =>
	cell.rpoMisses > 0 && rpoSeconds !== null ? `, promised ${formatSpan(rpoSeconds)}` : '';

function sourceWords({ design, cell, outcome }: PlacedCell, nameOf: PoolNames): string {
	if (cell.fromPools.length === 0 || cell.machines === cell.gone) return '';
	const from = list(cell.fromPools.map((id) => nameOf(design.candidateId, id)));
	const { bottleneck } = outcome;
	const held = bottleneck
		? `; held up most by ${bottleneck.name} (${formatShare(bottleneck.share)} of the time)`
		: '';
	return `It comes back from ${from}${held}.`;
}

function verdictWords({ cell }: PlacedCell): string {
	switch (cell.kind) {
		case 'untouched':
			return 'Nothing is down, and every copy is left.';
		case 'bare':
			return 'Nothing is down, but some machines have no copy any more.';
		case 'unknown':
			return 'A copy is left; how fast it comes back cannot be said from what is known.';
		case 'gone':
			return cell.gone === cell.machines
				? `${asSentence(machines(cell.gone))} never ${cell.gone === 1 ? 'comes' : 'come'} back: no clean copy is left.`
				: `${formatNumber(cell.gone)} of ${machines(cell.machines)} never come back: no clean copy is left.`;
		case 'stuck':
			return `A copy of all ${machines(cell.machines)} is left, but ${formatNumber(cell.gone)} never ${cell.gone === 1 ? 'comes' : 'come'} back from it: what they need is gone, or they ask for more than there is.`;
		case 'back':
			return `${asSentence(machines(cell.machines))} down, all back.`;
	}
}

/** On which of two days it is that bad, where they were laid over each other. */
const dayWords = ({ day, kind }: MatrixCell): string =>
	day === undefined || day === 0 || kind === 'untouched'
		? ''
		: `That is at the end of year ${Math.round(day / daysPerYear)}, when there is most to bring back.`;

/** The sentences that explain a cell, the verdict first. */
export function cellWhy(placed: PlacedCell, nameOf: PoolNames): readonly string[] {
	const { variant, copiesLeft, kind } = placed.cell;
	const worst = variant === null ? '' : `Worst case: ${variant}.`;
	const left =
		kind === 'untouched' || kind === 'gone'
			? ''
			: `${asSentence(formatCount(copiesLeft, 'copy', 'copies'))} left afterwards, at the least.`;
	return [
		verdictWords(placed),
		timeWords(placed),
		lostWords(placed, nameOf),
		sourceWords(placed, nameOf),
		worst,
		left,
		dayWords(placed.cell)
	].filter((words) => words !== '');
}
