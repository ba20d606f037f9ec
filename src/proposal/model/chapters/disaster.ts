/** What happens on a bad day: one event played today and as proposed, and what every event leaves. */
import type { BadDayBar, BadDayCurve, BadDayRow } from '#charts/paper/index.ts';
import type {
	BadDayView,
	DisasterView,
	SurvivalRow,
	SurvivalView
} from '../../projection/disaster.ts';
import type { Block, Cell, Chapter, Row } from '../blocks.ts';
import { eventWords } from '../event-words.ts';
import { figure, table } from '../exhibits.ts';
import { capital, digits, numeral, sentences, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';

type Role = BadDayBar['role'];

const hours = (seconds: number): number => seconds / 3600;

function lead(telling: Telling, { event, today, proposed }: DisasterView): string {
	const { say, format } = telling;
	const name = eventWords(telling, event);
	const lasts =
		proposed.lastSeconds === null
			? null
			: today?.lastSeconds
				? say('disaster.lead', {
						event: name,
						today: format.duration(today.lastSeconds),
						proposed: format.duration(proposed.lastSeconds)
					})
				: say('disaster.lead.alone', {
						event: name,
						proposed: format.duration(proposed.lastSeconds)
					});
	const never =
		proposed.never === 0
			? null
			: say('disaster.lead.never', { machines: digits(telling, 'machines', proposed.never) });
	return sentences(lasts, never);
}

const isInside = ({ untilSeconds, rtoSeconds }: BadDayView['levels'][number]): boolean =>
	untilSeconds !== null && (rtoSeconds === null || untilSeconds <= rtoSeconds);

function figureFinding(telling: Telling, { proposed }: DisasterView): string {
	const { say } = telling;
	const inside = proposed.levels.filter(isInside).length;
	if (inside === proposed.levels.length) return say('disaster.figure.inside');
	if (inside === 0) return say('disaster.figure.none');
	return say('disaster.figure.some', {
		inside: capital(numeral(telling, inside)),
		n: numeral(telling, proposed.levels.length)
	});
}

function curve({ say, format }: Telling, role: Role, day: BadDayView): BadDayCurve {
	const time = day.lastSeconds === null ? null : format.duration(day.lastSeconds);
	return {
		role,
		steps: day.curve.map(({ seconds, usable }) => ({ hours: hours(seconds), usable })),
		label: time === null ? say('disaster.never') : say(`disaster.curve.${role}`, { time })
	};
}

function levelBar(
	{ say, format }: Telling,
	role: Role,
	level: BadDayView['levels'][number] | undefined
): readonly BadDayBar[] {
	if (!level) return [];
	const { fromSeconds, untilSeconds, rtoSeconds } = level;
	if (untilSeconds === null)
		return [{ role, fromHours: null, untilHours: null, result: say('disaster.never') }];
	const time = format.duration(untilSeconds);
	const over = rtoSeconds === null ? 0 : untilSeconds - rtoSeconds;
	const result =
		over > 0
			? say('window.late', { time, over: format.duration(over) })
			: say('window.inTime', { time });
	const fromHours = fromSeconds === null ? null : hours(fromSeconds);
	return [{ role, fromHours, untilHours: hours(untilSeconds), result }];
}

function levelRows(telling: Telling, { today, proposed }: DisasterView): readonly BadDayRow[] {
	const { say, format } = telling;
	return proposed.levels.map((level) => ({
		name: level.name,
		detail: say('disaster.level', {
			machines: digits(telling, 'machines', level.machines),
			rto: format.duration(level.rtoSeconds ?? 0)
		}),
		limitHours: level.rtoSeconds === null ? null : hours(level.rtoSeconds),
		bars: [
			...levelBar(
				telling,
				'today',
				today?.levels.find(({ name }) => name === level.name)
			),
			...levelBar(telling, 'proposed', level)
		]
	}));
}

function playedBlock(telling: Telling, view: DisasterView): Block {
	const { say, format } = telling;
	const { event, today, proposed } = view;
	const machines = digits(telling, 'machines', event.machines);
	return figure(
		{
			id: 'bad-day',
			finding: figureFinding(telling, view),
			reading: [say('disaster.figure.unit'), say('disaster.figure.legend')],
			note: say('disaster.figure.note', { machines, data: format.terabytes(event.bytes) })
		},
		{
			kind: 'bad-day',
			data: {
				machines: event.machines,
				name: say('disaster.usable'),
				detail:
					event.site === null
						? say('disaster.of', { machines })
						: say('disaster.of.site', { machines, site: event.site }),
				curves: [
					...(today ? [curve(telling, 'today', today)] : []),
					curve(telling, 'proposed', proposed)
				],
				rows: levelRows(telling, view)
			}
		}
	);
}

function survivalCells({ say, format }: Telling, view: SurvivalView): readonly [Cell, Cell] {
	const none: Cell = { text: '–' };
	switch (view.kind) {
		case 'untouched':
			return [{ text: say('disaster.untouched'), mark: 'met' }, none];
		case 'bare':
			return [{ text: say('disaster.bare'), mark: 'part' }, none];
		case 'unknown':
			return [{ text: say('disaster.unknown'), mark: 'part' }, none];
		case 'never':
			return [{ text: say('disaster.never'), mark: 'open' }, none];
		case 'gone':
			return [
				{
					text:
						view.goneLevels.length === 0
							? say('disaster.gone')
							: say('disaster.gone.levels', { levels: format.list(view.goneLevels) }),
					mark: 'open',
					strong: true
				},
				{ text: say('disaster.all') }
			];
		case 'back':
			return [
				{
					text: format.duration(view.usableSeconds ?? 0),
					mark: view.breaksPromise ? 'part' : 'met'
				},
				{ text: view.dataLostSeconds === null ? '–' : format.duration(view.dataLostSeconds) }
			];
	}
}

function survivalFinding(telling: Telling, { rows }: DisasterView): string {
	const { say, translate, format } = telling;
	const gone = rows.filter(({ proposed }) => proposed.kind === 'gone');
	if (gone.length === 0) return say('disaster.table.finding.none');
	return say('disaster.table.finding.gone', {
		events: format.list(gone.map(({ name }) => translate(name)))
	});
}

/** Nothing is down and a copy of everything is left, today and as proposed. */
const isQuiet = ({ today, proposed }: SurvivalRow): boolean =>
	proposed.kind === 'untouched' && (today === null || today.kind === 'untouched');

function survivalBlock(telling: Telling, view: DisasterView): Block {
	const { say, translate, format } = telling;
	const hasToday = view.today !== null;
	const quiet = view.rows.filter(isQuiet).map(({ name }) => translate(name));
	const struck = view.rows.filter((row) => !isQuiet(row));
	const rows = struck.map(({ name, site, today, proposed }): Row => ({
		kind: 'row',
		cells: [
			{ text: eventWords(telling, { name, site }) },
			...(today ? survivalCells(telling, today) : []),
			...survivalCells(telling, proposed).map((cell) => ({ ...cell, tone: 'accent' as const }))
		]
	}));
	const result = (head: string, isAccent = false) =>
		({ head, align: 'left', width: 'fit', isAccent }) as const;
	return table(
		{
			id: 'survival',
			finding: survivalFinding(telling, view),
			note: sentences(
				say('disaster.table.note'),
				quiet.length === 0 ? null : say('disaster.table.quiet', { events: format.list(quiet) })
			)
		},
		{
			pitch: 'text',
			span: 'full',
			columns: [
				{ head: say('disaster.event'), align: 'left', width: { share: 1 } },
				...(hasToday
					? [result(say('disaster.usable.today')), result(say('disaster.lost.today'))]
					: []),
				result(say('disaster.usable.proposed'), true),
				result(say('disaster.lost.proposed'), true)
			],
			rows
		}
	);
}

/** The chapter; null where nothing is protected. */
export function disasterChapter(telling: Telling): Chapter | null {
	const view = telling.view.disaster;
	if (!view) return null;
	return chapter(telling, 'disaster', lead(telling, view), [
		playedBlock(telling, view),
		survivalBlock(telling, view)
	]);
}
