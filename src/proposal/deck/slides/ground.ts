/** The ground: what was heard, what today costs, what was agreed. */
import type { Block, Chapter, Exhibit } from '../../model/blocks.ts';
import { requirementsChapter } from '../../model/chapters/requirements.ts';
import { todayChapter } from '../../model/chapters/today.ts';
import { count, moneyHead, yearNames, type Telling } from '../../model/telling.ts';
import type { Slide, TodayBody } from '../deck.ts';

/** An exhibit of a chapter that is not part of a document: its references lead nowhere. */
export const exhibitOf = ({ blocks }: Chapter, id: string): Exhibit | undefined =>
	blocks.find((block): block is Exhibit => block.kind === 'exhibit' && block.id === id);

const texts = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'text');

/** The customer's own words, and how much there is to protect. */
export function heardSlide(telling: Telling): Slide {
	const { say, view, format } = telling;
	const { lead, title } = requirementsChapter(telling);
	const { estate } = view;
	// A cloud's services are no place of the customer.
	const sites = view.proposed.sites.filter(
		({ machines, role }) => machines > 0 && role !== 'cloud'
	).length;
	return {
		id: 'heard',
		name: say('deck.foot.heard'),
		title,
		lead,
		body: {
			kind: 'heard',
			quotes: view.customer.heard,
			facts: [
				{ label: say('requirements.machines'), value: format.number(estate.protectedMachines) },
				{ label: say('requirements.data'), value: format.terabytes(estate.frontEndBytes) },
				{
					label: say('deck.heard.then', {
						years: count(telling, 'yearsDative', view.horizonYears)
					}),
					value: format.terabytes(estate.frontEndAtHorizonBytes)
				},
				{ label: say('deck.heard.sites'), value: format.number(sites) }
			]
		}
	};
}

function yearBars(telling: Telling): TodayBody['years'] {
	const { facts, say, format } = telling;
	if (!facts.today) return null;
	const [start = 0, ...years] = facts.today.columnTotals;
	// What falls due at the start is paid in the first year.
	const amounts = years.map((amount, index) => (index === 0 ? amount + start : amount));
	const most = Math.max(1, ...amounts);
	return {
		caption: say('deck.today.years', { head: moneyHead(telling) }),
		bars: yearNames(telling).map((name, index) => ({
			name,
			words: format.number(amounts[index] ?? 0),
			share: Math.max(0, (amounts[index] ?? 0) / most)
		}))
	};
}

/** What staying costs and risks; null without an incumbent. */
export function todaySlide(telling: Telling): Slide | null {
	const { say } = telling;
	const chapter = todayChapter(telling);
	if (!chapter) return null;
	return {
		id: 'today',
		name: say('deck.foot.today'),
		title: chapter.question,
		lead: chapter.lead,
		body: {
			kind: 'today',
			years: yearBars(telling),
			sections: texts(chapter.blocks).map(({ heading, paragraphs }) => ({ heading, paragraphs }))
		}
	};
}

/** The service levels as agreed; null while nothing has one. */
export function levelsSlide(telling: Telling): Slide | null {
	const { say } = telling;
	const exhibit = exhibitOf(requirementsChapter(telling), 'levels');
	if (exhibit?.body.kind !== 'table') return null;
	const { columns, rows } = exhibit.body.table;
	return {
		id: 'levels',
		name: say('deck.foot.levels'),
		title: say('deck.title.levels'),
		lead: exhibit.finding,
		body: {
			kind: 'table',
			head: columns.map(({ head, align }) => ({ words: head, isRight: align === 'right' })),
			rows: rows.map(({ kind, cells }) => ({
				isTotal: kind === 'total',
				cells: cells.map(({ text }) => text)
			})),
			note: exhibit.note?.text ?? ''
		}
	};
}
