/** Sizing: pools and service levels of the proposal, as results. */
import { numberCell, textCell, type Cell } from '../cell.ts';
import type { Book, Made } from '../book.ts';
import { gridOf } from '../grid.ts';

const terabytes = (bytes: number): Cell => numberCell(bytes / 1e12, 'decimal');
const hours = (seconds: number): Cell => numberCell(seconds / 3600, 'decimal');

export function sizingSheet({ teller, names }: Book): Made {
	const { say, translate, view, format } = teller;
	const grid = gridOf();
	const right = (text: string): Cell => textCell(text, 'headRight');
	grid.put(1, 1, textCell(names.sizing, 'title'));
	grid.put(1, 2, textCell(say('sheet.sizingLead'), 'lead'));
	grid.line(1, 4, [
		textCell(say('sheet.pool'), 'head'),
		textCell(say('sheet.site'), 'head'),
		right(say('sheet.stored')),
		right(say('sheet.bought')),
		right(say('sheet.full'))
	]);
	let row = 5;
	for (const { name, siteId, sizing } of view.proposed.pools) {
		if (!sizing) continue;
		const site = view.proposed.sites.find(({ id }) => id === siteId)?.name ?? siteId;
		const bought = sizing.boughtUsableBytes;
		grid.line(1, row++, [
			textCell(translate(name)),
			textCell(translate(site)),
			terabytes(sizing.peakBytes),
			bought === null ? textCell(say('sheet.metered'), 'note') : terabytes(bought),
			textCell(sizing.fullDate ? format.date(sizing.fullDate) : say('sheet.later'), 'right')
		]);
	}
	row++;
	grid.line(1, row++, [
		textCell(say('sheet.level'), 'head'),
		right(say('sheet.machines')),
		right(say('sheet.frontEnd')),
		right(say('sheet.rpo')),
		right(say('sheet.rto')),
		right(say('sheet.points'))
	]);
	for (const level of view.levels)
		grid.line(1, row++, [
			textCell(level.name),
			numberCell(level.machines, 'whole'),
			terabytes(level.frontEndBytes),
			hours(level.rpoSeconds),
			hours(level.rtoSeconds),
			numberCell(level.pointsWhenFilled, 'whole')
		]);
	return {
		named: [],
		sheet: {
			name: names.sizing,
			rows: grid.rows,
			widths: [40, 24, 16, 16, 20, 16],
			frozen: { rows: 4, columns: 0 },
			isLandscape: false
		}
	};
}
