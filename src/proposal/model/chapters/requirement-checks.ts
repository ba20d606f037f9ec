/** Whether each requirement is met, as far as it can be computed: copies, locks, windows, room. */
import type { LevelView } from '../../projection/types.ts';
import { shortDays } from '../../wording/format.ts';
import type { Block, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { capital, count, numeral, poolName, type Telling } from '../telling.ts';

interface Check {
	readonly asked: string;
	readonly how: string;
	readonly result: 'met' | 'part' | 'open';
}

function copiesCheck(telling: Telling, level: LevelView): Check {
	const { say, view, format } = telling;
	const holding = view.proposed.pools.filter(
		({ sizing }) => (sizing?.pointsByLevel[level.id] ?? 0) > 0
	);
	const names = holding.map(({ id }) => poolName(telling, id));
	return {
		asked: say('requirements.copies.asked', {
			level: level.name,
			copies: count(telling, 'copies', level.copies)
		}),
		how: say('requirements.copies.how', { pools: format.list(names) }),
		result: holding.length >= level.copies ? 'met' : holding.length > 0 ? 'part' : 'open'
	};
}

function immutableCheck(telling: Telling, level: LevelView): readonly Check[] {
	const { say, view, format } = telling;
	if (level.immutableDays === null) return [];
	const locked = view.proposed.pools.find(
		({ immutable, sizing }) => immutable && (sizing?.pointsByLevel[level.id] ?? 0) > 0
	);
	return [
		{
			asked: say('requirements.immutable.asked', {
				level: level.name,
				days: shortDays(format, level.immutableDays)
			}),
			how: locked
				? say('requirements.immutable.how', { pool: poolName(telling, locked.id) })
				: say('requirements.immutable.no'),
			result: locked ? 'met' : 'open'
		}
	];
}

function windowCheck({ say, facts, format, translate, view }: Telling): Check {
	const run = facts.run;
	const limit = format.duration(run?.limitSeconds ?? view.window.nightlySeconds);
	const asked = say('requirements.window.asked', {
		run: say(`run.${run?.kind ?? 'nightly'}`),
		limit
	});
	if (!run) return { asked, how: say('requirements.window.unknown'), result: 'open' };
	return {
		asked,
		how: say('requirements.window.how', {
			time: format.duration(run.seconds),
			bottleneck: translate(run.bottleneck ?? '')
		}),
		result: run.fits ? 'met' : 'open'
	};
}

function capacityCheck(telling: Telling): Check {
	const { say, facts, format, view } = telling;
	const full = facts.firstFull;
	return {
		asked: say('requirements.capacity.asked', { date: format.date(view.end) }),
		how: full
			? say('requirements.capacity.how', {
					pool: poolName(telling, full.poolId),
					date: format.date(full.date)
				})
			: say('requirements.capacity.beyond'),
		result: full?.isWithinHorizon ? 'open' : 'met'
	};
}

const markWords = { met: 'yes', part: 'part', open: 'open' } as const;

/** The table of requirements. */
export function checksBlock(telling: Telling): Block {
	const { say, view } = telling;
	const checks = [
		...view.levels.flatMap((level) => [
			copiesCheck(telling, level),
			...immutableCheck(telling, level)
		]),
		windowCheck(telling),
		capacityCheck(telling)
	];
	const met = checks.filter(({ result }) => result === 'met').length;
	const n = numeral(telling, checks.length);
	const rows = checks.map(({ asked, how, result }, index): Row => ({
		kind: 'row',
		cells: [
			{ text: `R${String(index + 1).padStart(2, '0')}` },
			{ text: asked },
			{ text: how },
			{ text: say(`requirements.met.${markWords[result]}`), mark: result }
		]
	}));
	return table(
		{
			id: 'requirements-met',
			finding:
				met === checks.length
					? say('requirements.met.finding.all', { n })
					: say('requirements.met.finding', { met: capital(numeral(telling, met)), n }),
			note: say('requirements.met.note')
		},
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('requirements.met.no'), align: 'left', width: 'fit' },
				{ head: say('requirements.met.what'), align: 'left', width: { share: 1.1 } },
				{ head: say('requirements.met.how'), align: 'left', width: { share: 1 } },
				{ head: say('requirements.met.result'), align: 'left', width: 'fit' }
			],
			rows
		}
	);
}
