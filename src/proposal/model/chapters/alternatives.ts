/** Alternatives considered: cost against the window used, and why each was not chosen. */
import { Decimal } from 'decimal.js';
import type { AlternativePoint } from '#charts/paper/index.ts';
import type { AlternativeView } from '../../projection/types.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { figure, table } from '../exhibits.ts';
import { runOf } from '../facts.ts';
import { capital, count, money, moneyHead, numeral, sentences, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';
import { lonelyAuthority } from './does-not-do.ts';

/** Everything compared, in printed units: alternatives and staying as it is. */
interface Compared {
	readonly role: 'today' | 'proposed' | 'third';
	readonly name: string;
	readonly total: number;
	readonly start: number;
	readonly windowShare: number | null;
	readonly seconds: number | null;
	readonly why: string;
	readonly isComplete: boolean;
}

const shareOf = (view: Parameters<typeof runOf>[0]): number | null => {
	const run = runOf(view);
	return run ? run.seconds / run.limitSeconds : null;
};

function whyNot(telling: Telling, one: AlternativeView, total: number): string {
	const { say, facts, format, view } = telling;
	const difference = total - facts.proposed.total;
	const share = shareOf(one);
	const cost = !one.isComplete
		? say('alternatives.why.incomplete')
		: difference > 0
			? say('alternatives.why.dearer', { amount: money(telling, difference) })
			: difference < 0
				? say('alternatives.why.cheaper', { amount: money(telling, -difference) })
				: say('alternatives.why.same');
	const ownAlone = lonelyAuthority(telling) !== null;
	return sentences(
		cost,
		share !== null && share > 1
			? say('alternatives.why.late', { share: format.share(share, 0) })
			: null,
		one.firstFullDate !== null && one.firstFullDate <= view.end
			? say('alternatives.why.full', { date: format.date(one.firstFullDate) })
			: null,
		one.holdsEveryCopy && !ownAlone ? say('alternatives.why.alone') : null,
		!one.holdsEveryCopy && ownAlone ? say('alternatives.why.apart') : null
	);
}

function compared(telling: Telling): readonly Compared[] {
	const { view, facts, say, translate } = telling;
	const printed = (amount: string): number =>
		Math.round(new Decimal(amount).div(facts.scale).toNumber());
	const others = view.alternatives.map((one): Compared => {
		const total = printed(one.total);
		return {
			role: 'third',
			name: say('alternatives.lettered', { letter: one.letter, name: translate(one.name) }),
			total,
			start: printed(one.start),
			windowShare: shareOf(one),
			seconds: runOf(one)?.seconds ?? null,
			why: whyNot(telling, one, total),
			isComplete: one.isComplete
		};
	});
	const today: readonly Compared[] =
		view.today && facts.today
			? [
					{
						role: 'today',
						name: say('alternatives.lettered', {
							letter: view.today.letter,
							name: translate(view.today.name)
						}),
						total: facts.today.total,
						start: facts.today.columnTotals[0] ?? 0,
						windowShare: shareOf(view.today),
						seconds: facts.todayRun?.seconds ?? null,
						why: sentences(
							facts.today.total >= facts.proposed.total
								? say('alternatives.why.dearer', {
										amount: money(telling, facts.today.total - facts.proposed.total)
									})
								: say('alternatives.why.cheaper', {
										amount: money(telling, facts.proposed.total - facts.today.total)
									}),
							facts.todayRun && !facts.todayRun.fits
								? say('alternatives.why.late', {
										share: telling.format.share(
											facts.todayRun.seconds / facts.todayRun.limitSeconds,
											0
										)
									})
								: null
						),
						isComplete: true
					}
				]
			: [];
	const byCost = [...others, ...today].sort((one, other) => one.total - other.total);
	const run = facts.run;
	return [
		{
			role: 'proposed',
			name: say('alternatives.proposed', { name: translate(view.proposed.name) }),
			total: facts.proposed.total,
			start: facts.proposed.columnTotals[0] ?? 0,
			windowShare: run ? run.seconds / run.limitSeconds : null,
			seconds: run?.seconds ?? null,
			why: say('alternatives.why.start', {
				amount: money(telling, facts.proposed.columnTotals[0] ?? 0)
			}),
			isComplete: facts.isComplete
		},
		...byCost
	];
}

/** The cheapest design that is complete and cheaper than ours; undefined when ours is the cheapest. */
function cheaper(telling: Telling, list: readonly Compared[]): Compared | undefined {
	return list.find(
		({ role, total, isComplete }) =>
			role !== 'proposed' && isComplete && total < telling.facts.proposed.total
	);
}

function lead(telling: Telling, list: readonly Compared[]): string {
	const { say } = telling;
	const others = list.filter(({ role }) => role === 'third').length;
	if (others === 0)
		return say(list.length > 1 ? 'alternatives.lead.today' : 'alternatives.lead.none');
	const found = cheaper(telling, list);
	if (!found)
		return say('alternatives.lead.cheapest', { designs: capital(count(telling, 'designs', others)) });
	const amount = money(telling, telling.facts.proposed.total - found.total);
	return (found.windowShare ?? 0) > 1
		? say('alternatives.lead.cheaperWhy', {
				name: found.name,
				amount,
				why: say('alternatives.why.late', { share: telling.format.share(found.windowShare ?? 0, 0) })
			})
		: say('alternatives.lead.cheaper', { name: found.name, amount });
}

function chartBlock(telling: Telling, list: readonly Compared[]): readonly Block[] {
	const { say, view } = telling;
	const shown = list.flatMap((one) =>
		one.windowShare === null ? [] : [{ ...one, windowShare: one.windowShare }]
	);
	if (shown.length < 2) return [];
	const inside = shown.filter(({ windowShare }) => windowShare <= 1);
	const isOnly = inside.length === 1 && inside[0]?.role === 'proposed';
	const n = count(telling, 'ways', shown.length);
	const finding = isOnly
		? say('alternatives.chart.finding.only')
		: inside.length === shown.length
			? say('alternatives.chart.finding.all', { n: capital(n) })
			: say('alternatives.chart.finding.some', {
					inside: capital(numeral(telling, inside.length)),
					n
				});
	const points = shown.map(
		({ role, name, total, windowShare }): AlternativePoint => ({
			role,
			name,
			cost: total,
			windowShare
		})
	);
	return [
		figure(
			{
				id: 'alternatives-chart',
				finding,
				reading: [say('alternatives.chart.unit')],
				note: say('alternatives.chart.note')
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
	const finding = found
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
				{ text: format.number(one.total), ...accent },
				{ text: format.number(one.start), ...accent },
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
	const apart = view.alternatives.find(({ holdsEveryCopy, isComplete }) => !holdsEveryCopy && isComplete);
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

/** The chapter. */
export function alternativesChapter(telling: Telling): Chapter {
	const list = telling.facts.hasWorkloads ? compared(telling) : [];
	return chapter(telling, 'alternatives', lead(telling, list), [
		...chartBlock(telling, list),
		...tableBlock(telling, list),
		...mindBlock(telling, list)
	]);
}
