/** What was heard and agreed: the customer's words, the service levels, and whether each is met. */
import type { LevelView } from '../../projection/types.ts';
import { shortDays } from '../../wording/format.ts';
import type { Block, Chapter, Row, Table } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { capital, count, digits, numeral, poolName, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';
import { someNames } from './does-not-do.ts';

function lead(telling: Telling): string {
	const { say, view, format } = telling;
	const { estate, levels } = view;
	if (levels.length === 0) return say('requirements.lead.empty');
	const words = {
		levels: capital(count(telling, 'levels', levels.length)),
		machines: digits(telling, 'machines', estate.protectedMachines),
		data: format.terabytes(estate.protectedBytes)
	};
	const open = estate.unprotected.length;
	return open === 0
		? say('requirements.lead', words)
		: say('requirements.lead.open', { ...words, services: count(telling, 'services', open) });
}

/** What a level keeps, in words: rules that keep nothing are left out. */
function keptWords({ say, format }: Telling, { retention }: LevelView): string {
	const { everyRun, daily, weekly, monthly, quarterly, yearly } = retention;
	const parts = [
		everyRun ? say('requirements.kept.everyRun', { days: shortDays(format, everyRun) }) : null,
		say('requirements.kept.daily', { days: shortDays(format, daily) }),
		weekly > 0 ? say('requirements.kept.weekly', { n: format.number(weekly) }) : null,
		monthly > 0 ? say('requirements.kept.monthly', { n: format.number(monthly) }) : null,
		quarterly > 0 ? say('requirements.kept.quarterly', { n: format.number(quarterly) }) : null,
		yearly > 0 ? say('requirements.kept.yearly', { n: format.number(yearly) }) : null
	];
	return parts.filter((part) => part !== null).join(', ');
}

function levelsTable(telling: Telling): Table {
	const { say, view, format } = telling;
	const isLocked = view.levels.some(({ immutableDays }) => immutableDays !== null);
	const rows = view.levels.map(
		(level): Row => ({
			kind: 'row',
			cells: [
				{ text: level.name, strong: true },
				{ text: format.number(level.machines) },
				{ text: format.terabytes(level.frontEndBytes) },
				{ text: format.duration(level.rpoSeconds) },
				{ text: format.duration(level.rtoSeconds) },
				{ text: format.number(level.copies) },
				...(isLocked
					? [{ text: level.immutableDays === null ? '–' : shortDays(format, level.immutableDays) }]
					: []),
				{ text: keptWords(telling, level) }
			]
		})
	);
	const total: Row = {
		kind: 'total',
		cells: [
			{ text: say('requirements.total') },
			{ text: format.number(view.estate.protectedMachines) },
			{ text: format.terabytes(view.estate.protectedBytes) },
			...Array.from({ length: isLocked ? 5 : 4 }, () => ({ text: '' }))
		]
	};
	return {
		pitch: 'text',
		span: 'full',
		columns: [
			{ head: say('requirements.level'), align: 'left', width: 'fit' },
			{ head: say('requirements.machines'), align: 'right', width: 'fit' },
			{ head: say('requirements.data'), align: 'right', width: 'fit' },
			{ head: say('requirements.rpo'), align: 'right', width: 'fit' },
			{ head: say('requirements.rto'), align: 'right', width: 'fit' },
			{ head: say('requirements.copies'), align: 'right', width: 'fit' },
			...(isLocked
				? [{ head: say('requirements.immutable'), align: 'right' as const, width: 'fit' as const }]
				: []),
			{ head: say('requirements.kept'), align: 'left', width: { share: 1 } }
		],
		rows: [...rows, total]
	};
}

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

function checksBlock(telling: Telling): Block {
	const { say, view } = telling;
	const checks = [
		...view.levels.flatMap((level) => [copiesCheck(telling, level), ...immutableCheck(telling, level)]),
		windowCheck(telling),
		capacityCheck(telling)
	];
	const met = checks.filter(({ result }) => result === 'met').length;
	const n = numeral(telling, checks.length);
	const rows = checks.map(
		({ asked, how, result }, index): Row => ({
			kind: 'row',
			cells: [
				{ text: `R${String(index + 1).padStart(2, '0')}` },
				{ text: asked },
				{ text: how },
				{ text: say(`requirements.met.${markWords[result]}`), mark: result }
			]
		})
	);
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

function levelsBlock(telling: Telling): Block {
	const { say, view, format } = telling;
	const first = [...view.levels].sort((one, other) => one.rtoSeconds - other.rtoSeconds)[0];
	return table(
		{
			id: 'levels',
			finding: say('requirements.levels.finding', {
				level: first?.name ?? '',
				rpo: format.duration(first?.rpoSeconds ?? 0),
				rto: format.duration(first?.rtoSeconds ?? 0)
			}),
			note: say('requirements.levels.note')
		},
		levelsTable(telling)
	);
}

function unprotectedBlock(telling: Telling): readonly Block[] {
	const { say, view, format } = telling;
	const list = view.estate.unprotected;
	if (list.length === 0) return [];
	const words = {
		services: capital(count(telling, 'services', list.length)),
		data: format.terabytes(list.reduce((sum, { bytes }) => sum + bytes, 0)),
		names: someNames(telling, list.map(({ name }) => name))
	};
	return [
		{
			kind: 'text',
			heading: say('requirements.unprotected'),
			paragraphs: [say('requirements.unprotected.text', words)]
		}
	];
}

/** The chapter. */
export function requirementsChapter(telling: Telling): Chapter {
	const { view, say } = telling;
	const { heard } = view.customer;
	const blocks: readonly Block[] = [
		...(heard.length > 0
			? [{ kind: 'text' as const, heading: say('requirements.heard'), paragraphs: heard.map((text) => say('quote', { text })) }]
			: []),
		...(view.levels.length > 0 ? [levelsBlock(telling), checksBlock(telling)] : []),
		...unprotectedBlock(telling)
	];
	return chapter(telling, 'requirements', lead(telling), blocks);
}
