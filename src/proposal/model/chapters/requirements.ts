/** What was heard and agreed: the customer's words, the service levels, and whether each is met. */
import type { LevelView } from '../../projection/types.ts';
import { shortDays } from '../../wording/format.ts';
import type { Block, Chapter, Row, Table } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { count, digits, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';
import { someNames } from './does-not-do.ts';
import { checksBlock } from './requirement-checks.ts';

function lead(telling: Telling): string {
	const { say, view, format } = telling;
	const { estate, levels } = view;
	if (levels.length === 0) return say('requirements.lead.empty');
	const words = {
		levels: count(telling, 'levels', levels.length),
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
	return parts
		.filter((part) => part !== null)
		.map((part) => part.replaceAll(' ', '\u00a0'))
		.join(', ');
}

function levelsTable(telling: Telling): Table {
	const { say, view, format } = telling;
	const isLocked = view.levels.some(({ immutableDays }) => immutableDays !== null);
	const rows = view.levels.map((level): Row => ({
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
	}));
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
		services: count(telling, 'services', list.length),
		data: format.terabytes(list.reduce((sum, { bytes }) => sum + bytes, 0)),
		names: someNames(
			telling,
			list.map(({ name }) => name)
		)
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
			? [
					{
						kind: 'text' as const,
						heading: say('requirements.heard'),
						paragraphs: heard.map((text) => say('quote', { text }))
					}
				]
			: []),
		...(view.levels.length > 0 ? [levelsBlock(telling), checksBlock(telling)] : []),
		...unprotectedBlock(telling)
	];
	return chapter(telling, 'requirements', lead(telling), blocks);
}
