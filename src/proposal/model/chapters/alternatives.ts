/** Alternatives considered: cost against the window used, and why each was not chosen. */
import type { AlternativePoint } from '#charts/paper/index.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { figure, table } from '../exhibits.ts';
import { capital, count, money, moneyHead, numeral, sentences, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';
import { cheaper, compared, type Compared } from './compared.ts';
import { lonelyAuthority } from './does-not-do.ts';

function lead(telling: Telling, list: readonly Compared[]): string {
	const { say } = telling;
	const others = list.filter(({ role }) => role === 'third').length;
	if (!telling.facts.isComplete) return say('alternatives.lead.incomplete');
	if (others === 0)
		return say(list.length > 1 ? 'alternatives.lead.today' : 'alternatives.lead.none');
	const found = cheaper(telling, list);
	if (!found)
		return say('alternatives.lead.cheapest', {
			designs: count(telling, 'designs', others)
		});
	const amount = money(telling, telling.facts.proposed.total - found.total);
	return (found.windowShare ?? 0) > 1
		? say('alternatives.lead.cheaperWhy', {
				name: found.name,
				amount,
				why: say('alternatives.why.late', {
					share: telling.format.share(found.windowShare ?? 0, 0)
				})
			})
		: say('alternatives.lead.cheaper', { name: found.name, amount });
}

function chartFinding(
	telling: Telling,
	shown: readonly (Compared & { readonly windowShare: number })[]
): string {
	const { say } = telling;
	const inside = shown.filter(({ windowShare }) => windowShare <= 1);
	const n = count(telling, 'ways', shown.length);
	const [first] = inside;
	if (!first) return say('alternatives.chart.finding.none');
	if (inside.length === shown.length)
		return say('alternatives.chart.finding.all', { n: capital(n) });
	if (inside.length > 1)
		return say('alternatives.chart.finding.some', { inside: numeral(telling, inside.length), n });
	return first.role === 'proposed'
		? say('alternatives.chart.finding.only')
		: say('alternatives.chart.finding.one', { name: first.name });
}

function chartBlock(telling: Telling, list: readonly Compared[]): readonly Block[] {
	const { say, view } = telling;
	const shown = list.flatMap((one) =>
		one.windowShare === null ? [] : [{ ...one, windowShare: one.windowShare }]
	);
	if (shown.length < 2 || !telling.facts.isComplete) return [];
	const finding = chartFinding(telling, shown);
	const points = shown.map(({ role, name, total, windowShare }): AlternativePoint => ({
		role,
		name,
		cost: total,
		windowShare
	}));
	return [
		figure(
			{
				id: 'alternatives-chart',
				finding,
				reading: [say('alternatives.chart.unit')],
				note: say(telling.view.today ? 'alternatives.chart.note' : 'alternatives.chart.note.alone')
			},
			{
				kind: 'alternatives',
				data: {
					points,
					axis: say('alternatives.chart.axis', {
						years: count(telling, 'years', view.horizonYears),
						head: moneyHead(telling)
					}),
					inside: say('alternatives.chart.inside')
				}
			}
		)
	];
}

function tableBlock(telling: Telling, list: readonly Compared[]): readonly Block[] {
	const { say, format, view, facts } = telling;
	if (list.length < 2) return [];
	const found = cheaper(telling, list);
	const next = list.find(({ role, isComplete }) => role !== 'proposed' && isComplete);
	const finding = !facts.isComplete
		? say('alternatives.table.finding.incomplete')
		: found
			? say('alternatives.table.finding.cheaper', {
					name: found.name,
					amount: money(telling, facts.proposed.total - found.total)
				})
			: say('alternatives.table.finding.cheapest', {
					name: next?.name ?? '',
					amount: money(telling, (next?.total ?? 0) - facts.proposed.total)
				});
	const rows = list.map((one): Row => {
		const accent = one.role === 'proposed' ? ({ tone: 'accent', strong: true } as const) : {};
		return {
			kind: 'row',
			cells: [
				{ text: one.name, ...accent },
				{ text: one.isComplete ? format.number(one.total) : '–', ...accent },
				{ text: one.isComplete ? format.number(one.start) : '–', ...accent },
				{
					text: one.seconds === null ? say('alternatives.unknown') : format.duration(one.seconds),
					...accent
				},
				{ text: one.why }
			]
		};
	});
	const head = moneyHead(telling);
	return [
		table(
			{
				id: 'alternatives',
				finding,
				note: say('alternatives.note', { years: count(telling, 'years', view.horizonYears) })
			},
			{
				pitch: 'text',
				span: 'full',
				columns: [
					{ head: say('alternatives.design'), align: 'left', width: 116 },
					{ head: say('alternatives.total', { head }), align: 'right', width: 'fit' },
					{ head: say('alternatives.start', { head }), align: 'right', width: 'fit' },
					{ head: say('alternatives.window'), align: 'right', width: 'fit' },
					{ head: say('alternatives.why'), align: 'left', width: { share: 1 } }
				],
				rows
			}
		)
	];
}

/** What would make another design the right one: derived from what separates it from ours. */
function mindBlock(telling: Telling, list: readonly Compared[]): readonly Block[] {
	const { say, view, translate, facts } = telling;
	const found = cheaper(telling, list);
	const apart = view.alternatives.find(
		({ holdsEveryCopy, isComplete }) => !holdsEveryCopy && isComplete
	);
	const ownAlone = lonelyAuthority(telling) !== null;
	const [limit = ''] = found
		? (view.alternatives.find(({ name }) => found.name.endsWith(translate(name)))?.limits ?? [])
		: [];
	const text = sentences(
		found && limit !== ''
			? say('alternatives.mind.cheaper', {
					name: found.name,
					amount: money(telling, facts.proposed.total - found.total),
					limit: translate(limit)
				})
			: null,
		ownAlone && apart
			? say('alternatives.mind.apart', {
					name: say('alternatives.lettered', { letter: apart.letter, name: translate(apart.name) })
				})
			: null
	);
	return text === ''
		? []
		: [{ kind: 'text', heading: say('alternatives.mind'), paragraphs: [text] }];
}

/** The chapter; null while nothing is protected. */
export function alternativesChapter(telling: Telling): Chapter | null {
	if (!telling.facts.hasWorkloads) return null;
	const list = compared(telling);
	return chapter(telling, 'alternatives', lead(telling, list), [
		...chartBlock(telling, list),
		...tableBlock(telling, list),
		...mindBlock(telling, list)
	]);
}
