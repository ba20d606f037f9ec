/** Capacity of a pool over time: what is stored, what is installed, and the day it is full. */
import type { CapacityData, CapacityRange } from '#charts/paper/index.ts';
import type { Block } from '../blocks.ts';
import { figure } from '../exhibits.ts';
import { count, poolName, yearNames, type Telling } from '../telling.ts';
import { storedAtEnd, terabyte, type Sized } from './sized-pools.ts';

/** Stored bytes on a day, between the months that surround it. */
function storedOn({ sizing }: Sized, day: number): number {
	const month = (day * 12) / 365;
	const before = Math.floor(month);
	const one = sizing.storedByMonthBytes[before] ?? 0;
	const next = sizing.storedByMonthBytes[before + 1] ?? one;
	return one + (next - one) * (month - before);
}

/** Stored bytes at which the pool is full: seen on the day it is, else in proportion to what it wants. */
function fullAt(pool: Sized): number | null {
	const { boughtUsableBytes, fullDay, wantedUsableBytes, peakBytes } = pool.sizing;
	if (boughtUsableBytes === null || wantedUsableBytes === 0) return null;
	if (fullDay !== null) return storedOn(pool, fullDay);
	return (boughtUsableBytes / wantedUsableBytes) * peakBytes;
}

/** The band around the curve, in the unit of the axis. */
function rangeData(
	{ say }: Telling,
	{ range }: Sized['sizing'],
	shownMonths: number,
	whole: (value: number) => string
): CapacityRange | null {
	if (!range) return null;
	const series = ({ storedByMonthBytes }: typeof range.low): readonly number[] =>
		storedByMonthBytes.slice(0, shownMonths + 1).map((bytes) => bytes / terabyte);
	const [low, high] = [series(range.low), series(range.high)];
	const { fullDay } = range.high;
	const fullMonth = fullDay === null ? null : (fullDay * 12) / 365;
	return {
		low,
		high,
		lowWords: say('sizing.capacity.least', { n: whole(low.at(-1) ?? 0) }),
		highWords: say('sizing.capacity.most', { n: whole(high.at(-1) ?? 0) }),
		fullMonth: fullMonth !== null && fullMonth <= shownMonths ? fullMonth : null
	};
}

function capacityData(telling: Telling, pool: Sized): CapacityData {
	const { say, format, view } = telling;
	const { sizing } = pool;
	const months = view.horizonYears * 12;
	const isLater = sizing.fullDay !== null && (sizing.fullDay * 12) / 365 > months;
	const shownMonths = isLater ? months + 12 : months;
	const stored = sizing.storedByMonthBytes.slice(0, shownMonths + 1).map((b) => b / terabyte);
	const last = stored.at(-1) ?? 0;
	const full = fullAt(pool);
	const bought = sizing.boughtUsableBytes;
	const whole = (value: number): string => format.number(value, value < 10 ? 1 : 0);
	return {
		years: [...yearNames(telling), ...(isLater ? [say('sizing.year.after')] : [])],
		stored,
		start: say('sizing.capacity.start', { n: whole(stored[0] ?? 0) }),
		end: { name: say('sizing.capacity.end'), value: whole(last) },
		installed:
			bought === null
				? null
				: {
						value: bought / terabyte,
						words: say('sizing.capacity.installed', {
							tb: format.terabytes(bought),
							tib: format.tebibytes(bought)
						})
					},
		limit:
			full === null
				? null
				: {
						value: full / terabyte,
						words: say('sizing.capacity.limit', { tb: format.terabytes(full) })
					},
		full:
			sizing.fullDay === null || sizing.fullDate === null
				? null
				: {
						month: (sizing.fullDay * 12) / 365,
						title: say('sizing.capacity.full', { month: format.month(sizing.fullDate) }),
						meaning: say('sizing.capacity.fullMeaning')
					},
		horizonMonth: isLater ? months : null,
		range: rangeData(telling, sizing, shownMonths, whole)
	};
}

/** What the pool may come to instead, as a sentence; empty where all that decides is known. */
function rangeNote({ say, format }: Telling, { sizing: { peakBytes, range } }: Sized): string {
	if (!range) return '';
	const band = say('sizing.capacity.range', {
		expected: format.terabytes(peakBytes),
		low: format.terabytes(range.low.peakBytes),
		high: format.terabytes(range.high.peakBytes),
		unknown: format.terabytes(range.unknownBytes)
	});
	const { fullDate } = range.high;
	const soonest =
		fullDate === null
			? ''
			: ` ${say('sizing.capacity.soonest', { month: format.month(fullDate) })}`;
	return ` ${band}${soonest}`;
}

/** The figure of one pool. */
export function capacityBlock(telling: Telling, pool: Sized): Block {
	const { say, format, view } = telling;
	const { sizing } = pool;
	const name = poolName(telling, pool.id);
	const month = format.month(view.start);
	const finding =
		sizing.boughtUsableBytes === null
			? say(pool.medium === 'tape' ? 'sizing.capacity.cartridges' : 'sizing.capacity.metered', {
					pool: name,
					from: format.terabytes(sizing.storedByMonthBytes[0] ?? 0),
					to: format.terabytes(storedAtEnd(pool, view.horizonYears * 12)),
					years: count(telling, 'years', view.horizonYears)
				})
			: sizing.fullDate === null
				? say('sizing.capacity.beyond', { pool: name, date: format.date(view.end) })
				: say(sizing.fullDate <= view.end ? 'sizing.capacity.early' : 'sizing.capacity.lasts', {
						pool: name,
						date: format.date(sizing.fullDate)
					});
	return figure(
		{
			id: `capacity-${pool.id}`,
			finding,
			reading: [say('sizing.capacity.unit', { pool: name })],
			note: `${
				sizing.boughtUsableBytes === null
					? say('sizing.capacity.noteMetered', { month })
					: say('sizing.capacity.note', { share: format.share(sizing.fillLimitShare), month })
			}${rangeNote(telling, pool)}`
		},
		{ kind: 'capacity', data: capacityData(telling, pool) }
	);
}
