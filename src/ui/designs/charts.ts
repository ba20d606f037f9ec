/** The charts of a design, from its evaluation: figures, their words, the sentence and the table behind. */
import {
	architectureSentence,
	capacityTop,
	costEnd,
	windowEnd,
	type ArchitectureData,
	type CapacityData,
	type CapacityRange,
	type CostBarData,
	type WindowData
} from '#charts/screen/index.ts';
import type { CandidateEvaluation, Evaluation, PoolSizing } from '#engine/evaluation.ts';
import type { ChartTable } from '../chart/table.ts';
import {
	bytesFigure,
	formatAmountHead,
	formatBytes,
	formatDuration,
	formatLine,
	formatMonth,
	formatRate,
	formatShare,
	formatSpan,
	noBreakSpace
} from '../format.ts';
import { fullVerdict, windowVerdict } from './verdicts.ts';

const siteName = (candidate: CandidateEvaluation, id: string): string =>
	candidate.sites.find((site) => site.id === id)?.name ?? id;

/** Where copies live and who can delete them. */
export const architectureData = (candidate: CandidateEvaluation): ArchitectureData => ({
	sites: candidate.sites,
	pools: candidate.pools,
	movements: candidate.movements,
	authorities: candidate.authorities,
	rateWords: ({ linkBytesPerSecond }) =>
		linkBytesPerSecond === null ? '' : formatLine(linkBytesPerSecond)
});

export const architectureTable = (candidate: CandidateEvaluation): ChartTable => ({
	caption: architectureSentence(architectureData(candidate)),
	head: ['Copy', 'Where', 'Who can delete it'],
	isText: true,
	rows: candidate.pools.map(({ copy, name, siteId, authority, immutable }) => [
		`${copy} ${name}`,
		siteName(candidate, siteId),
		immutable ? `${authority}, locked` : authority
	])
});

/** The pool that the capacity chart follows: the bought one that is full first, else the first copy. */
export function leadingPool({ pools, sizing }: CandidateEvaluation): PoolSizing | undefined {
	const bought = sizing.pools.filter(({ boughtUsableBytes }) => boughtUsableBytes !== null);
	const [soonest] = [...bought].sort(
		(one, other) => (one.fullDay ?? Infinity) - (other.fullDay ?? Infinity)
	);
	const [first] = [...pools].sort((one, other) => one.copy - other.copy);
	return soonest ?? sizing.pools.find(({ poolId }) => poolId === first?.id);
}

const daysInMonth = 365 / 12;

/** Stored bytes on a day, between two ends of months. */
function storedOn({ storedByMonthBytes }: PoolSizing, day: number): number {
	const month = day / daysInMonth;
	const [before, after] = [Math.floor(month), Math.ceil(month)].map(
		(index) => storedByMonthBytes[Math.min(index, storedByMonthBytes.length - 1)] ?? 0
	);
	return (before ?? 0) + ((after ?? 0) - (before ?? 0)) * (month % 1);
}

/**
 * Stored bytes at which a pool is full. On the day it is full they are read from the curve; without
 * such a day, metadata and working space are taken to be the share that they are on the worst day.
 */
function fullAtBytes(pool: PoolSizing): number | null {
	if (pool.boughtUsableBytes === null) return null;
	if (pool.fullDay !== null) return storedOn(pool, pool.fullDay);
	return pool.wantedUsableBytes > 0
		? (pool.boughtUsableBytes * pool.peakBytes) / pool.wantedUsableBytes
		: pool.boughtUsableBytes;
}

/** `buy 540 TB, fill to 80 %`; `buy 2 × 864 TB …` where two pools are bought alike. */
function limitWords(pool: PoolSizing, { sizing }: CandidateEvaluation): string {
	const bytes = pool.boughtUsableBytes;
	if (bytes === null) return '';
	const alike = sizing.pools.filter((other) => other.boughtUsableBytes === bytes).length;
	const size = alike > 1 ? `${alike} × ${formatBytes(bytes)}` : formatBytes(bytes);
	return `buy ${size}, fill to ${formatShare(pool.fillLimitShare)}`;
}

/** `390–480 TB`. */
const betweenWords = (low: number, high: number): string => {
	const [from, to] = [bytesFigure(low), bytesFigure(high)];
	const start = from.unit === to.unit ? from.figure : formatBytes(low);
	return `${start}–${formatBytes(high)}`;
};

/** Why a pool may come to less or more. */
export const rangeReason = 'because nobody knows whether the same blocks change again';

/** `, 737–1 274 TB because nobody knows …`, to follow what is expected; empty where all is known. */
export function rangeWords({ range }: PoolSizing): string {
	if (!range) return '';
	const between = betweenWords(range.low.peakBytes, range.high.peakBytes);
	return `, ${between} ${rangeReason} in ${formatBytes(range.unknownBytes)} of the data`;
}

function capacityRange(pool: PoolSizing | undefined, month: number): CapacityRange | null {
	if (!pool?.range) return null;
	const { low, high } = pool.range;
	const at = ({ storedByMonthBytes }: typeof low): number => storedByMonthBytes[month] ?? 0;
	return {
		lowByMonthBytes: low.storedByMonthBytes,
		highByMonthBytes: high.storedByMonthBytes,
		words: betweenWords(at(low), at(high)),
		fullMonth: high.fullDay === null ? null : high.fullDay / daysInMonth
	};
}

/** Bytes stored over the horizon and the outlook. */
export function capacityData(candidate: CandidateEvaluation, evaluation: Evaluation): CapacityData {
	const pool = leadingPool(candidate);
	const horizonMonths = evaluation.horizonYears * 12;
	const months = horizonMonths + evaluation.outlookMonths;
	const stored = pool?.storedByMonthBytes ?? Array.from({ length: months + 1 }, () => 0);
	const full = fullVerdict(candidate, evaluation);
	const atEnd = stored[horizonMonths] ?? stored.at(-1) ?? 0;
	const name = candidate.pools.find(({ id }) => id === pool?.poolId)?.name ?? 'Nothing';
	const words = pool ? limitWords(pool, candidate) : '';
	const range = capacityRange(pool, Math.min(horizonMonths, stored.length - 1));
	return {
		storedByMonthBytes: stored,
		limitBytes: pool ? fullAtBytes(pool) : null,
		limitWords: words,
		horizonMonths: Math.min(horizonMonths, stored.length - 1),
		valueWords: formatBytes(atEnd),
		fullMonth: pool && pool.fullDay !== null ? pool.fullDay / daysInMonth : null,
		range,
		firstYear: Number(evaluation.start.slice(0, 4)),
		sentence: [
			`${name} stores ${formatBytes(stored[0] ?? 0)} at the start and ${formatBytes(atEnd)} after ${evaluation.horizonYears} years`,
			...(range ? [`${range.words} ${rangeReason}`] : []),
			...(words === '' ? [] : [words]),
			`${full.words.toLowerCase()}${full.beside === '' ? '' : `, ${full.beside}`}.`
		].join('; ')
	};
}

/** Stored bytes of every pool, year by year. */
export function capacityTable(candidate: CandidateEvaluation, evaluation: Evaluation): ChartTable {
	const { pools } = candidate.sizing;
	const first = Number(evaluation.start.slice(0, 4));
	const months = evaluation.start.slice(5, 7);
	const years = Array.from({ length: evaluation.horizonYears + 1 }, (_, year) => year);
	return {
		caption: capacityData(candidate, evaluation).sentence,
		head: [
			'Stored',
			...pools.map(({ poolId }) => candidate.pools.find(({ id }) => id === poolId)?.name ?? poolId)
		],
		rows: years.map((year) => [
			formatMonth(`${first + year}-${months}-01`).replace(' ', noBreakSpace),
			...pools.map(({ storedByMonthBytes }) => formatBytes(storedByMonthBytes[year * 12] ?? 0))
		])
	};
}

/** Share of its limit that a design's worst run takes; null when unknown. */
function windowShare(candidate: CandidateEvaluation | null): number | null {
	const worst = candidate?.sizing.window.worst;
	return worst && worst.run.seconds !== null ? worst.run.seconds / worst.limitSeconds : null;
}

/** The worst run against its limit, beside today's. */
export function windowData(candidate: CandidateEvaluation, evaluation: Evaluation): WindowData {
	const { worst } = candidate.sizing.window;
	const judged = windowVerdict(candidate);
	const limit = worst ? formatSpan(worst.limitSeconds) : '';
	const kind = worst?.kind === 'full' ? 'full' : 'nightly';
	return {
		share: windowShare(candidate),
		runWords: judged.words,
		limitWords: worst ? `${kind} run, limit ${limit}` : '',
		todayShare: windowShare(evaluation.today),
		sentence: worst
			? `The worst ${kind} run takes ${judged.words} of the ${limit} there are${judged.verdict === 'broken' ? `: ${judged.beside}` : ''}.`
			: 'How long the worst run takes is not known.'
	};
}

/** What holds the worst run up, with its rate; or why that is not known. */
export function bottleneckWords({ findings, sizing }: CandidateEvaluation): string {
	const slowest = sizing.window.worst?.run.bottleneck;
	if (!slowest) {
		const isUnstated = findings.some(({ id }) => id === 'window-unknown');
		return isUnstated ? 'A line on the way has no stated bandwidth' : 'No bottleneck known';
	}
	const rate = slowest.bytesPerSecond === null ? '' : `, ${formatRate(slowest.bytesPerSecond)}`;
	return `Bottleneck: ${slowest.label}${rate}`;
}

/** Every run of a design. */
export const windowTable = (
	candidate: CandidateEvaluation,
	evaluation: Evaluation
): ChartTable => ({
	caption: windowData(candidate, evaluation).sentence,
	head: ['Run', 'takes', 'limit'],
	rows: candidate.sizing.window.movements.flatMap((movement) => [
		runRow(movement.name, movement.nightly.seconds, movement.nightlyLimitSeconds),
		...(movement.full
			? [runRow(`${movement.name}, full`, movement.full.seconds, movement.fullLimitSeconds)]
			: [])
	])
});

const runRow = (name: string, seconds: number | null, limit: number): readonly string[] => [
	name,
	seconds === null ? 'not known' : formatDuration(seconds),
	formatSpan(limit)
];

/** What a design costs, beside today. */
export function costBarData(candidate: CandidateEvaluation, evaluation: Evaluation): CostBarData {
	const { currency, horizonYears, today, chosen } = evaluation;
	const total = formatAmountHead(candidate.cost.total, currency);
	return {
		total: Number(candidate.cost.total),
		today: today ? Number(today.cost.total) : null,
		isChosen: candidate.id === chosen,
		sentence: `${total} over ${horizonYears} years${today ? `; today ${formatAmountHead(today.cost.total, currency)}` : ''}.`
	};
}

export const costTable = (candidate: CandidateEvaluation, evaluation: Evaluation): ChartTable => ({
	caption: costBarData(candidate, evaluation).sentence,
	head: ['Year', 'paid'],
	rows: [
		['start', formatAmountHead(candidate.cost.totalRow.start, evaluation.currency)],
		...candidate.cost.totalRow.years.map((amount, year) => [
			String(year + 1),
			formatAmountHead(amount, evaluation.currency)
		])
	]
});

/** The scales that all columns of a page share. */
export interface SharedScales {
	readonly capacityTopBytes: number;
	readonly windowEndShare: number;
	readonly costEnd: number;
}

export const sharedScales = (evaluation: Evaluation): SharedScales => ({
	capacityTopBytes: capacityTop(
		evaluation.candidates.map((candidate) => capacityData(candidate, evaluation))
	),
	windowEndShare: windowEnd(
		evaluation.candidates.map((candidate) => windowData(candidate, evaluation))
	),
	costEnd: costEnd(evaluation.candidates.map((candidate) => costBarData(candidate, evaluation)))
});
