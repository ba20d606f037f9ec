/** How it was sized: capacity over time, windows, pools in TB and TiB, restore points by level. */
import type { Block, Chapter, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { count, poolName, type Telling } from '../telling.ts';
import { capacityBlock } from './capacity.ts';
import { chapter } from './chapter.ts';
import {
	dataAtEnd,
	isBought,
	sizedPools,
	storedAtEnd,
	terabyte,
	type Sized
} from './sized-pools.ts';
import { windowsBlock } from './windows.ts';

function lead(telling: Telling, pools: readonly Sized[]): string {
	const { say, facts, format, view } = telling;
	const words = {
		now: format.terabytes(view.estate.protectedBytes),
		then: format.terabytes(dataAtEnd(pools)),
		years: count(telling, 'yearsDative', view.horizonYears)
	};
	if (!pools.some(isBought)) {
		const stored = pools.reduce((sum, pool) => sum + storedAtEnd(pool, view.horizonYears * 12), 0);
		return say('sizing.lead.stored', { ...words, stored: format.terabytes(stored) });
	}
	if (!facts.firstFull) return say('sizing.lead.beyond', words);
	const date = format.date(facts.firstFull.date);
	const key = facts.firstFull.isWithinHorizon ? 'sizing.lead.early' : 'sizing.lead.lasts';
	return say(key, { ...words, pool: poolName(telling, facts.firstFull.poolId), date });
}

function poolsBlock(telling: Telling, pools: readonly Sized[]): Block {
	const { say, format, view } = telling;
	const tb = (bytes: number): string => {
		const value = bytes / terabyte;
		return format.number(value, value < 10 ? 1 : 0);
	};
	const unbought = (medium: Sized['medium']): string =>
		say(medium === 'tape' ? 'sizing.pools.cartridges' : 'sizing.pools.metered');
	const tib = (bytes: number): string => format.number(bytes / 2 ** 40, 1);
	const rows = pools.map(({ id, medium, sizing }): Row => {
		const bought = sizing.boughtUsableBytes;
		return {
			kind: 'row',
			cells: [
				{ text: poolName(telling, id) },
				{ text: tb(sizing.storedByMonthBytes[0] ?? 0) },
				{ text: tb(sizing.peakBytes) },
				{ text: bought === null ? '–' : tb(sizing.wantedUsableBytes) },
				{ text: bought === null ? unbought(medium) : tb(bought) },
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
				pools: count(telling, 'pools', pools.length),
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
	const most = [...levels].sort(
		(one, other) => pointsIn(first, other.id) - pointsIn(first, one.id)
	)[0];
	const rows = levels.map((level): Row => ({
		kind: 'row',
		cells: [
			{ text: level.name },
			{ text: format.number(level.machines) },
			{ text: format.terabytes(level.frontEndBytes) },
			...pools.map((pool) => ({ text: format.number(pointsIn(pool, level.id)) }))
		]
	}));
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

/** The chapter; null while nothing is stored. Pools that are bought are drawn, at most three. */
export function sizingChapter(telling: Telling): Chapter | null {
	const pools = sizedPools(telling);
	if (pools.length === 0) return null;
	const bought = pools.filter(isBought);
	const drawn = (bought.length > 0 ? bought : pools).slice(0, 3);
	// Without anything bought, what is metered is drawn.
	return chapter(telling, 'sizing', lead(telling, pools), [
		...drawn.map((pool) => capacityBlock(telling, pool)),
		...windowsBlock(telling),
		poolsBlock(telling, pools),
		levelsBlock(telling, pools)
	]);
}
