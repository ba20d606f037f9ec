/** One sheet as XML: cells, what stays in view, and how it prints. */
import { address, type Cell } from '../cell.ts';
import type { Sheet } from '../sheet.ts';
import { isWrapped, styleIndex } from './styles.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml(cell: Cell, place: string): string {
	const s = styleIndex(cell.style);
	switch (cell.kind) {
		case 'text':
			return element(
				'c',
				{ r: place, s, t: 'inlineStr' },
				`<is><t xml:space="preserve">${escapeXml(cell.text)}</t></is>`
			);
		case 'number':
			return element('c', { r: place, s }, `<v>${cell.value}</v>`);
		case 'formula': {
			const isText = typeof cell.result === 'string';
			const result = isText ? escapeXml(cell.result) : String(cell.result);
			return element(
				'c',
				{ r: place, s, t: isText ? 'str' : undefined },
				`<f>${escapeXml(cell.formula)}</f><v>${result}</v>`
			);
		}
	}
}

const lineHeight = 14;

/** Lines that the texts of a row need where they wrap; heads are bold and so somewhat wider. */
function linesIn(cells: readonly (Cell | null)[], widths: readonly number[]): number {
	const lines = cells.map((cell, index) =>
		cell?.kind === 'text' && isWrapped(cell.style)
			? Math.ceil((1.15 * cell.text.length) / (widths[index] ?? 10))
			: 1
	);
	return Math.max(1, ...lines);
}

function rowXml(
	number: number,
	cells: readonly (Cell | null)[],
	widths: readonly number[]
): string {
	const lines = linesIn(cells, widths);
	const inside = cells
		.map((cell, index) => (cell ? cellXml(cell, address(index + 1, number)) : ''))
		.join('');
	const height = lines > 1 ? { ht: lines * lineHeight, customHeight: 1 } : {};
	return element('row', { r: number, ...height }, inside);
}

function viewXml({ frozen }: Sheet, isFirst: boolean): string {
	const { rows, columns } = frozen;
	const pane = columns > 0 && rows > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft';
	const inside =
		rows + columns === 0
			? ''
			: element('pane', {
					xSplit: columns || undefined,
					ySplit: rows || undefined,
					topLeftCell: address(columns + 1, rows + 1),
					activePane: pane,
					state: 'frozen'
				}) + element('selection', { pane });
	return element(
		'sheetViews',
		{},
		element(
			'sheetView',
			{ showGridLines: 0, tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 },
			inside
		)
	);
}

const columnsXml = ({ widths }: Sheet): string =>
	element(
		'cols',
		{},
		widths
			.map((width, index) =>
				element('col', { min: index + 1, max: index + 1, width, customWidth: 1 })
			)
			.join('')
	);

/** In a header or footer `&` begins a command; doubled, it is itself. */
const footText = (text: string): string => escapeXml(text.replaceAll('&', '&&'));

const printXml = ({ isLandscape }: Sheet, foot: string): string =>
	element('pageMargins', {
		left: 0.5,
		right: 0.5,
		top: 0.6,
		bottom: 0.7,
		header: 0.3,
		footer: 0.3
	}) +
	element('pageSetup', {
		paperSize: 9,
		orientation: isLandscape ? 'landscape' : 'portrait',
		fitToWidth: 1,
		fitToHeight: 0
	}) +
	element(
		'headerFooter',
		{},
		`<oddFooter>&amp;L&amp;8${footText(foot)}&amp;C&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter>`
	);

/** The part of a sheet. */
export function worksheetXml(sheet: Sheet, foot: string, isFirst: boolean): string {
	const numbers = [...sheet.rows.keys()].sort((one, other) => one - other);
	const data = numbers
		.map((number) => rowXml(number, sheet.rows.get(number) ?? [], sheet.widths))
		.join('');
	return xmlDocument(
		element(
			'worksheet',
			{ xmlns: main },
			element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })) +
				viewXml(sheet, isFirst) +
				element('sheetFormatPr', { defaultRowHeight: 14 }) +
				columnsXml(sheet) +
				element('sheetData', {}, data) +
				printXml(sheet, foot)
		)
	);
}
