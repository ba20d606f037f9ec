/** How it was sized: capacity over time, windows, pools in TB and TiB, restore points by level. */
import type { CapacityData, WindowBar, WindowRow } from '#charts/paper/index.ts';
import type { DesignView } from '../../projection/types.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { figure, table } from '../exhibits.ts';
import { capital, count, poolName, yearNames, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';

type Pool = DesignView['pools'][number];
type Sized = Pool & { readonly sizing: NonNullable<Pool['sizing']> };

const terabyte = 1e12;

const sizedPools = ({ view }: Telling): readonly Sized[] =>
	view.proposed.pools.filter((pool): pool is Sized => pool.sizing !== null);

const isBought = ({ sizing }: Sized): boolean => sizing.boughtUsableBytes !== null;

/** Protected data at the end of the horizon: the pool of the first copy holds all of it. */
const dataAtEnd = (pools: readonly Sized[]): number =>
	Math.max(0, ...pools.map(({ sizing }) => sizing.frontEndAtHorizonBytes));

/** Stored at the end of the horizon. */
const storedAtEnd = ({ sizing }: Sized, months: number): number =>
	sizing.storedByMonthBytes[months] ?? sizing.peakBytes;

function lead(telling: Telling): string {
	const { say, facts, format, view } = telling;
	const pools = sizedPools(telling);
	if (pools.length === 0 || !facts.hasWorkloads) return say('sizing.lead.empty');
	const words = {
		now: format.terabytes(view.estate.protectedBytes),
		then: format.terabytes(dataAtEnd(pools)),
		years: count(telling, 'yearsDative', view.horizonYears)
	};
	if (!pools.some(isBought)) {
		const stored = pools.reduce((sum, pool) => sum + storedAtEnd(pool, view.horizonYears * 12), 0);
		return say('sizing.lead.metered', { ...words, stored: format.terabytes(stored) });
	}
	if (!facts.firstFull) return say('sizing.lead.beyond', words);
	const date = format.date(facts.firstFull.date);
	const key = facts.firstFull.isWithinHorizon ? 'sizing.lead.early' : 'sizing.lead.lasts';
	return say(key, { ...words, pool: poolName(telling, facts.firstFull.poolId), date });
}

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
		horizonMonth: isLater ? months : null
	};
}

function capacityBlock(telling: Telling, pool: Sized): Block {
	const { say, format, view } = telling;
	const { sizing } = pool;
	const name = poolName(telling, pool.id);
	const month = format.month(view.start);
	const finding =
		sizing.boughtUsableBytes === null
			? say('sizing.capacity.metered', {
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
			note:
				sizing.boughtUsableBytes === null
					? say('sizing.capacity.noteMetered', { month })
					: say('sizing.capacity.note', { share: format.share(sizing.fillLimitShare), month })
		},
		{ kind: 'capacity', data: capacityData(telling, pool) }
	);
}

interface Timed {
	readonly seconds: number | null;
	readonly limitSeconds: number;
	readonly bottleneck: string;
	readonly bytes: number;
}

/** The run of a design's backup movement: nightly or full. */
function timed(design: DesignView | null, kind: 'nightly' | 'full'): Timed | null {
	const backup = design?.movements.find(({ from }) => from === 'sources')?.sizing;
	const run = kind === 'nightly' ? backup?.nightly : backup?.full;
	if (!backup || !run || run.bytes === 0) return null;
	return {
		seconds: run.seconds,
		limitSeconds: kind === 'nightly' ? backup.nightlyLimitSeconds : backup.fullLimitSeconds,
		bottleneck: run.bottleneck?.label ?? '',
		bytes: run.bytes
	};
}

function windowBar(telling: Telling, role: WindowBar['role'], run: Timed | null): WindowBar {
	const { say, format, translate } = telling;
	if (!run) return { role, share: null, result: say('window.none'), bottleneck: '' };
	const { seconds, limitSeconds } = run;
	if (seconds === null)
		return { role, share: null, result: say('window.unknown'), bottleneck: '' };
	const time = format.duration(seconds);
	const result =
		seconds <= limitSeconds
			? say('window.inTime', { time })
			: say('window.late', { time, over: format.duration(seconds - limitSeconds) });
	return {
		role,
		share: seconds / limitSeconds,
		result,
		bottleneck: translate(run.bottleneck)
	};
}

function windowRows(telling: Telling): readonly WindowRow[] {
	const { say, format, view } = telling;
	return (['nightly', 'full'] as const).flatMap((kind) => {
		const today = timed(view.today, kind);
		const proposed = timed(view.proposed, kind);
		const limit = (proposed ?? today)?.limitSeconds;
		if (limit === undefined) return [];
		return [
			{
				name: say(`run.${kind}`),
				detail: say('sizing.windows.limit', { limit: format.duration(limit) }),
				bars: [
					...(view.today ? [windowBar(telling, 'today', today)] : []),
					windowBar(telling, 'proposed', proposed)
				]
			}
		];
	});
}

function windowsFinding({ say, facts, format }: Telling): string {
	const { run, todayRun } = facts;
	if (!run) return say('sizing.windows.unknown');
	const words = {
		run: capital(say(`run.the.${run.kind}`)),
		time: format.duration(run.seconds),
		limit: format.duration(run.limitSeconds)
	};
	if (!run.fits) return say('sizing.windows.late', words);
	return todayRun && !todayRun.fits
		? say('sizing.windows.fitsToday', {
				...words,
				todayRun: say(`run.todays.${todayRun.kind}`),
				todayTime: format.duration(todayRun.seconds),
				todayLimit: format.duration(todayRun.limitSeconds)
			})
		: say('sizing.windows.fits', words);
}

function windowsBlock(telling: Telling): readonly Block[] {
	const { say, view } = telling;
	const rows = windowRows(telling);
	if (rows.length === 0) return [];
	return [
		figure(
			{
				id: 'windows',
				finding: windowsFinding(telling),
				reading: [say('sizing.windows.unit'), ...(view.today ? [say('sizing.windows.legend')] : [])],
				note: say('sizing.windows.note')
			},
			{ kind: 'windows', data: rows }
		)
	];
}

function poolsBlock(telling: Telling, pools: readonly Sized[]): Block {
	const { say, format, view } = telling;
	const tb = (bytes: number): string => {
		const value = bytes / terabyte;
		return format.number(value, value < 10 ? 1 : 0);
	};
	const tib = (bytes: number): string => format.number(bytes / 2 ** 40, 1);
	const rows = pools.map(({ id, sizing }): Row => {
		const bought = sizing.boughtUsableBytes;
		return {
			kind: 'row',
			cells: [
				{ text: poolName(telling, id) },
				{ text: tb(sizing.storedByMonthBytes[0] ?? 0) },
				{ text: tb(sizing.peakBytes) },
				{ text: bought === null ? '–' : tb(sizing.wantedUsableBytes) },
				{ text: bought === null ? say('sizing.pools.metered') : tb(bought) },
				{ text: bought === null ? '–' : tib(bought) },
				{
					text:
						bought === null
							? '–'
							: sizing.fullDate === null
								? say('sizing.pools.later')
								: format.month(sizing.fullDate)
				}
			]
		};
	});
	const most = pools.reduce((sum, { sizing }) => sum + sizing.peakBytes, 0);
	return table(
		{
			id: 'pools',
			finding: say('sizing.pools.finding', {
				pools: capital(count(telling, 'pools', pools.length)),
				stored: format.terabytes(most)
			}),
			note: `${say('sizing.pools.note')} ${format.month(view.start)} – ${format.month(view.end)}.`
		},
		{
			pitch: 'money',
			span: 'full',
			columns: [
				{ head: say('sizing.pools.pool'), align: 'left', width: { share: 1 } },
				{ head: say('sizing.pools.first'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.pools.most'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.pools.wanted'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.pools.bought'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.pools.boughtTib'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.pools.full'), align: 'right', width: 'fit' }
			],
			rows
		}
	);
}

const pointsIn = (pool: Sized | undefined, level: string): number =>
	pool?.sizing.pointsByLevel[level] ?? 0;

function levelsBlock(telling: Telling, pools: readonly Sized[]): Block {
	const { say, format, view } = telling;
	const { estate, levels } = view;
	const [first] = pools;
	const most = [...levels].sort((one, other) => pointsIn(first, other.id) - pointsIn(first, one.id))[0];
	const rows = levels.map(
		(level): Row => ({
			kind: 'row',
			cells: [
				{ text: level.name },
				{ text: format.number(level.machines) },
				{ text: format.terabytes(level.frontEndBytes) },
				...pools.map((pool) => ({ text: format.number(pointsIn(pool, level.id)) }))
			]
		})
	);
	const total: Row = {
		kind: 'total',
		cells: [
			{ text: say('sizing.levels.total') },
			{ text: format.number(estate.protectedMachines) },
			{ text: format.terabytes(estate.protectedBytes) },
			...pools.map(() => ({ text: '' }))
		]
	};
	return table(
		{
			id: 'points',
			finding: say('sizing.levels.finding', {
				level: most?.name ?? '',
				n: format.number(pointsIn(first, most?.id ?? '')),
				pool: first ? poolName(telling, first.id) : ''
			}),
			note: say('sizing.levels.note', {
				growth: format.share(estate.growthPerYear),
				change: format.share(estate.changePerDay)
			})
		},
		{
			pitch: 'money',
			span: 'full',
			columns: [
				{ head: say('sizing.levels.level'), align: 'left', width: { share: 1 } },
				{ head: say('sizing.levels.machines'), align: 'right', width: { share: 0.62 } },
				{ head: say('sizing.levels.data'), align: 'right', width: { share: 0.62 } },
				...pools.map(({ id }) => ({
					head: say('sizing.levels.points', { pool: poolName(telling, id) }),
					align: 'right' as const,
					width: { share: 0.8 }
				}))
			],
			rows: [...rows, total]
		}
	);
}

/** The chapter: pools that are bought are drawn, at most three; with none, what is metered is. */
export function sizingChapter(telling: Telling): Chapter {
	const pools = sizedPools(telling);
	const bought = pools.filter(isBought);
	const drawn = (bought.length > 0 ? bought : pools).slice(0, 3);
	const blocks: readonly Block[] =
		pools.length === 0
			? []
			: [
					...drawn.map((pool) => capacityBlock(telling, pool)),
					...windowsBlock(telling),
					poolsBlock(telling, pools),
					levelsBlock(telling, pools)
				];
	return chapter(telling, 'sizing', lead(telling), blocks);
}
