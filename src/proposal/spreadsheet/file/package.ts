/**
 * The workbook as a file: its parts as XML in a ZIP. The same workbook gives the same bytes.
 *
 * Written here over fflate, which is there already: what is needed of the format is a few hundred
 * lines, and exceljs brings nine packages of its own and has had no release since 2023. It stays a
 * tool of the tests, as a reader that knows nothing of this writer.
 */
import { strToU8, zipSync } from 'fflate';
import { columnName } from '../cell.ts';
import type { Sheet, Workbook } from '../sheet.ts';
import { stylesXml } from './styles.ts';
import { worksheetXml } from './worksheet.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const sheetFile = (index: number): string => `worksheets/sheet${index + 1}.xml`;

function contentTypes({ sheets }: Workbook): string {
	const override = (part: string, type: string): string =>
		element('Override', { PartName: part, ContentType: type });
	return xmlDocument(
		element(
			'Types',
			{ xmlns: `${packages}/content-types` },
			element('Default', {
				Extension: 'rels',
				ContentType: 'application/vnd.openxmlformats-package.relationships+xml'
			}) +
				element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
				override('/xl/workbook.xml', `${spreadsheetType}.sheet.main+xml`) +
				override('/xl/styles.xml', `${spreadsheetType}.styles+xml`) +
				sheets
					.map((_, index) =>
						override(`/xl/${sheetFile(index)}`, `${spreadsheetType}.worksheet+xml`)
					)
					.join('') +
				override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
		)
	);
}

const relationships = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
	xmlDocument(
		element(
			'Relationships',
			{ xmlns: `${packages}/relationships` },
			list.map(([Id, Type, Target]) => element('Relationship', { Id, Type, Target })).join('')
		)
	);

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Rows and columns that print again on each page. */
function printTitles({ name, frozen }: Sheet): string | null {
	const columns = frozen.columns > 0 ? `${quoted(name)}!$A:$${columnName(frozen.columns)}` : null;
	const rows = frozen.rows > 0 ? `${quoted(name)}!$1:$${frozen.rows}` : null;
	const all = [columns, rows].filter((part) => part !== null);
	return all.length > 0 ? all.join(',') : null;
}

function workbookXml({ sheets, names }: Workbook): string {
	const titles = sheets.flatMap((sheet, localSheetId) => {
		const place = printTitles(sheet);
		return place === null
			? []
			: [element('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escapeXml(place))];
	});
	const named = [...names]
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.map(({ name, sheet, place }) =>
			element('definedName', { name }, escapeXml(`${quoted(sheet)}!${place}`))
		);
	return xmlDocument(
		element(
			'workbook',
			{ xmlns: main, 'xmlns:r': `${office}/relationships` },
			element('bookViews', {}, element('workbookView', {})) +
				element(
					'sheets',
					{},
					sheets
						.map(({ name }, index) =>
							element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })
						)
						.join('')
				) +
				element('definedNames', {}, [...titles, ...named].join('')) +
				// A program that opens it computes everything again.
				element('calcPr', { calcId: 191029, fullCalcOnLoad: 1 })
		)
	);
}

const coreXml = ({ title, author, date }: Workbook): string =>
	xmlDocument(
		element(
			'cp:coreProperties',
			{
				'xmlns:cp': `${packages}/metadata/core-properties`,
				'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
				'xmlns:dcterms': 'http://purl.org/dc/terms/',
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
			},
			element('dc:title', {}, escapeXml(title)) +
				element('dc:creator', {}, escapeXml(author)) +
				element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`)
		)
	);

/** The bytes of the .xlsx file. `digits`: decimals of the currency's minor unit. */
export function workbookFile(workbook: Workbook, digits: number): Uint8Array {
	const { sheets, foot } = workbook;
	const parts: Readonly<Record<string, string>> = {
		'[Content_Types].xml': contentTypes(workbook),
		'_rels/.rels': relationships([
			['rId1', `${office}/relationships/officeDocument`, 'xl/workbook.xml'],
			['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml']
		]),
		'docProps/core.xml': coreXml(workbook),
		'xl/workbook.xml': workbookXml(workbook),
		'xl/_rels/workbook.xml.rels': relationships([
			...sheets.map(
				(_, index) =>
					[`rId${index + 1}`, `${office}/relationships/worksheet`, sheetFile(index)] as const
			),
			[`rId${sheets.length + 1}`, `${office}/relationships/styles`, 'styles.xml']
		]),
		'xl/styles.xml': stylesXml(workbook, digits),
		...Object.fromEntries(
			sheets.map((sheet, index) => [
				`xl/${sheetFile(index)}`,
				worksheetXml(sheet, foot, index === 0)
			])
		)
	};
	const files = Object.fromEntries(
		Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const)
	);
	return zipSync(files, { level: 6, mtime: new Date(`${workbook.date}T00:00:00`) });
}
