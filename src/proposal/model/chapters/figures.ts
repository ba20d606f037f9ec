/**
 * Figures assumed: everything of ours that the numbers rest on and that nobody verified, with value,
 * range and source. Long by nature, so it stands at the end, in small type, sources by number.
 */
import type { FigureView } from '../../projection/types.ts';
import type { Block, Chapter, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { figureGroups, figureWords } from '../figure-words.ts';
import { count, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';

/** Sources in the order in which they are first named, counted from 1. */
function sourcesOf(telling: Telling): readonly string[] {
	const { figures } = telling.view;
	const ordered = figureGroups.flatMap((group) => figures.filter((one) => one.group === group));
	return [...new Set(ordered.map((figure) => figureWords(telling, figure).source))];
}

function row(telling: Telling, figure: FigureView, sources: readonly string[]): Row {
	const { what, value, range, known, source } = figureWords(telling, figure);
	return {
		kind: 'row',
		cells: [
			{ text: what },
			{ text: value },
			{ text: range },
			{ text: known },
			{ text: telling.format.number(sources.indexOf(source) + 1) }
		]
	};
}

function rowsOf(telling: Telling, sources: readonly string[]): readonly Row[] {
	const { say, view } = telling;
	const blanks = Array.from({ length: 4 }, () => ({ text: '' }));
	return figureGroups.flatMap((group): readonly Row[] => {
		const figures = view.figures.filter((one) => one.group === group);
		if (figures.length === 0) return [];
		return [
			{ kind: 'group', cells: [{ text: say(`figures.group.${group}`) }, ...blanks] },
			...figures.map((figure) => row(telling, figure, sources))
		];
	});
}

function figuresBlock(telling: Telling, sources: readonly string[]): Block {
	const { say, view } = telling;
	return table(
		{
			id: 'figures',
			finding: say('figures.finding', {
				figures: count(telling, 'figures', view.figures.length),
				sources: count(telling, 'sources', sources.length)
			}),
			note: say('figures.note')
		},
		{
			pitch: 'small',
			span: 'full',
			columns: [
				{ head: say('figures.what'), align: 'left', width: { share: 1 } },
				{ head: say('assumptions.value'), align: 'right', width: 'fit' },
				{ head: say('assumptions.range'), align: 'right', width: 'fit' },
				{ head: say('assumptions.known'), align: 'left', width: 'fit' },
				{ head: say('figures.source'), align: 'right', width: 'fit' }
			],
			rows: rowsOf(telling, sources)
		}
	);
}

function sourcesBlock(telling: Telling, sources: readonly string[]): Block {
	const { say, format } = telling;
	return table(
		{ id: 'figure-sources', finding: say('figures.sources') },
		{
			pitch: 'small',
			span: 'full',
			columns: [
				{ head: '', align: 'right', width: 'fit' },
				{ head: '', align: 'left', width: { share: 1 } }
			],
			rows: sources.map((source, index) => ({
				kind: 'row',
				cells: [{ text: format.number(index + 1) }, { text: source }]
			}))
		}
	);
}

/** The chapter; null where nothing of ours is behind the proposal. */
export function figuresChapter(telling: Telling): Chapter | null {
	const { say, view } = telling;
	const { figures } = view;
	if (figures.length === 0) return null;
	const weak = figures.filter(({ isWeak }) => isWeak).length;
	const all = count(telling, 'figures', figures.length);
	const sources = sourcesOf(telling);
	return chapter(
		telling,
		'figures',
		weak === 0
			? say('figures.lead.plain', { figures: all })
			: say('figures.lead', { figures: all, weak: telling.format.number(weak) }),
		[figuresBlock(telling, sources), sourcesBlock(telling, sources)]
	);
}
