/** What trials say on the page of money: charts with their tables, and the sentences beside them. */
import type { FuturesData, TornadoData } from '#charts/screen/index.ts';
import type { BaselineId } from '#engine/evaluation.ts';
import type {
	DesignRanges,
	DriverAlone,
	DriverSummary,
	Percentiles,
	SavingRange,
	Trials
} from '#engine/trials.ts';
import type { ChartTable } from '../chart/table.ts';
import { formatNumber, formatShare, noBreakSpace } from '../format.ts';
import { axisWords, shortAmount } from '../money/amounts.ts';
import { againstWords } from '../money/against.ts';
import { driverWords } from './driver-words.ts';

/** Bars of the picture; the table has them all. */
const barsShown = 8;

/** The proposed design and what the trials say of its saving. */
export interface Shown {
	readonly design: DesignRanges;
	readonly saved: SavingRange;
}

/** Null while no saving can be told: no incumbent, no design, lines without a price. */
export function shownOf(trials: Trials, against: BaselineId): Shown | null {
	const design = trials.candidates.find(({ id }) => id === trials.chosen);
	const saved = design?.savings.find(({ baseline }) => baseline === against);
	return design && saved ? { design, saved } : null;
}

interface Bar {
	readonly driver: DriverSummary;
	readonly alone: DriverAlone;
	readonly atP10: number;
	readonly atP90: number;
}

/** How long its bar is: from end to end, and always up to what is expected. */
const reach = ({ atP10, atP90 }: Bar, expected: number): number =>
	Math.max(atP10, atP90, expected) - Math.min(atP10, atP90, expected);

/** Drivers that move the saving, the strongest first. */
export function barsOf(trials: Trials, { design, saved }: Shown): readonly Bar[] {
	return trials.alone
		.flatMap((alone): readonly Bar[] => {
			const driver = trials.drivers.find(({ id }) => id === alone.driverId);
			const found = alone.savings.find(
				({ designId, baseline }) => designId === design.id && baseline === saved.baseline
			);
			return driver && found ? [{ driver, alone, atP10: found.atP10, atP90: found.atP90 }] : [];
		})
		.filter((bar) => reach(bar, saved.expected) > 0)
		.sort((one, other) => reach(other, saved.expected) - reach(one, saved.expected));
}

const isMillions = ({ saved }: Shown): boolean =>
	Math.max(...saved.futures.map(Math.abs), Math.abs(saved.expected)) >= 1e6;

/** `M EUR` or `thousand EUR`, for the head of a chart. */
export const unitWords = (shown: Shown, currency: string): string =>
	`${isMillions(shown) ? 'M' : 'thousand'} ${currency}`;

export function tornadoData(trials: Trials, shown: Shown): TornadoData {
	const { currency } = trials;
	const bars = barsOf(trials, shown).slice(0, barsShown);
	const { expected } = shown.saved;
	const first = bars[0];
	const strongest = first
		? `; ${first.driver.name.toLowerCase()} moves it most, from ${shortAmount(first.atP10, currency)} to ${shortAmount(first.atP90, currency)}`
		: '';
	return {
		rows: bars.map(({ driver, alone, atP10, atP90 }) => ({
			name: driver.name,
			ends: [
				{ result: atP10, words: driverWords(driver, alone.p10, currency) },
				{ result: atP90, words: driverWords(driver, alone.p90, currency) }
			]
		})),
		expected,
		expectedWords: shortAmount(expected, currency),
		sideWords: ['saves less', 'saves more'],
		axisWords: (result) => axisWords(result, isMillions(shown)),
		sentence: `Expected saving ${shortAmount(expected, currency)} ${currency}${strongest}.`
	};
}

export function tornadoTable(trials: Trials, shown: Shown): ChartTable {
	const { currency } = trials;
	const amount = (value: number): string => formatNumber(value);
	return {
		caption: 'Each driver alone at its 10th and 90th percentile, and the saving there',
		head: ['Driver', 'P10', 'P90', 'saving at P10', 'saving at P90'],
		rows: barsOf(trials, shown).map(({ driver, alone, atP10, atP90 }) => [
			driver.name,
			driverWords(driver, alone.p10, currency),
			driverWords(driver, alone.p90, currency),
			amount(atP10),
			amount(atP90)
		])
	};
}

export function futuresData(trials: Trials, shown: Shown): FuturesData {
	const { saved } = shown;
	const mark = (name: string, value: number | null) => ({
		value: value ?? 0,
		words: `${name} ${formatNumber((value ?? 0) / (isMillions(shown) ? 1e6 : 1e3), 'en', isMillions(shown) ? 2 : 0)}`
	});
	const { p10, p50, p90 } = saved.saving;
	return {
		futures: saved.futures,
		marks: [mark('P10', p10), mark('P50', p50), mark('P90', p90)],
		noughtWords: 'no saving',
		axisWords: (value) =>
			`${axisWords(value, isMillions(shown))}${noBreakSpace}${isMillions(shown) ? 'M' : 'k'}`,
		sentence: rangeSentence(trials, shown)
	};
}

/** Every design's range of what is asked after, for the table behind the futures. */
export function futuresTable(trials: Trials, against: BaselineId): ChartTable {
	const three = (range: Percentiles | null): readonly string[] =>
		range
			? [range.p10, range.p50, range.p90].map((value) =>
					value === null ? 'never' : formatNumber(value)
				)
			: ['–', '–', '–'];
	return {
		caption: `Percentiles of ${trials.trials} trials`,
		head: ['', 'P10', 'P50', 'P90'],
		rows: trials.candidates.flatMap(({ letter, total, savings }) => {
			const saved = savings.find(({ baseline }) => baseline === against);
			return [
				[`${letter} costs`, ...three(total)],
				...(saved ? [[`${letter} saves`, ...three(saved.saving)]] : [])
			];
		})
	};
}

/** `in 193 of 200 trials`, `in all 200 trials`, `in none of 200 trials`. */
export function countWords({ probability: { count, of } }: SavingRange): string {
	if (count === of) return `in all ${of} trials`;
	return count === 0 ? `in none of ${of} trials` : `in ${count} of ${of} trials`;
}

function errorWords({ probability: { standardError } }: SavingRange): string {
	const points = formatNumber(standardError * 100, 'en', 1);
	return standardError === 0 ? '' : `, give or take ${points} in 100`;
}

/** Between P10 and P90, as a saving or, where even P90 is none, as what it costs more. */
function betweenWords({ saved: { saving } }: Shown, currency: string): string {
	const [low, high] = [saving.p10 ?? 0, saving.p90 ?? 0];
	const [from, to] = high <= 0 ? [-high, -low] : [low, high];
	const range = `between ${shortAmount(from, currency)} and ${shortAmount(to, currency)} ${currency}`;
	return high <= 0 ? `it costs ${range} more in eight of ten` : `it saves ${range} in eight of ten`;
}

/** The probability and the range, in words. */
export function rangeSentence({ currency }: Trials, shown: Shown): string {
	const { design, saved } = shown;
	const than = againstWords[saved.baseline].than;
	return `${design.letter} is cheaper than ${than} ${countWords(saved)}${errorWords(saved)}; ${betweenWords(shown, currency)}.`;
}

/** How often the bid's own figure is reached: ranges lean, so it need not be the middle. */
export function expectedSentence({ currency }: Trials, { saved }: Shown): string {
	const { futures, expected } = saved;
	const share = futures.filter((saving) => saving >= expected).length / futures.length;
	const isMiddle = Math.abs(share - 0.5) <= 0.1;
	const why = isMiddle
		? ''
		: `: the ranges reach further to the ${share < 0.5 ? 'dear' : 'cheap'} side`;
	return `The bid’s own figure, ${shortAmount(expected, currency)}, is reached in ${formatShare(share)} of them${why}.`;
}

/** Where the saving of the proposed design vanishes, the strongest driver first. */
function breakEvenSentences(trials: Trials, shown: Shown): readonly string[] {
	const { saved } = shown;
	const verb = saved.expected > 0 ? 'The saving vanishes' : 'It is dearer';
	return barsOf(trials, shown).flatMap(({ driver, alone }) => {
		const at = alone.breakEven.find(({ baseline }) => baseline === saved.baseline);
		if (!at) return [];
		const value = driverWords(driver, at.value, trials.currency);
		return [`${verb} with ${driver.name.toLowerCase()} ${sideOf(driver, at.side)} ${value}.`];
	});
}

/** A reduction is told the other way up: more stored is less reduced. */
const sideOf = ({ kind }: DriverSummary, side: 'below' | 'above'): string =>
	kind === 'reduction' ? (side === 'below' ? 'above' : 'below') : side;

/** What one driver alone can do, in a sentence: where it ends the saving, or that none does. */
export function breakEvenSentence(trials: Trials, shown: Shown): string {
	const found = breakEvenSentences(trials, shown);
	if (found.length > 0) return found.slice(0, 2).join(' ');
	return shown.saved.expected > 0
		? 'No driver alone takes the saving away within its range.'
		: 'No driver alone makes it save within its range.';
}
