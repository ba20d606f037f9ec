/**
 * What a workbook contains: the names of its sheets and the parts that hold them.
 *
 * Names stand in `xl/workbook.xml`, the way from a name to its part in the relationships beside it
 * (ECMA-376 part 1, 18.2 and part 2, 9). Nothing of a sheet is unpacked here.
 * Example: `<sheet name="vInfo" r:id="rId1"/>` with `rId1 → worksheets/sheet1.xml` is the sheet
 * vInfo in part `xl/worksheets/sheet1.xml`.
 */
import { accept, reject, type Outcome } from '../problem.ts';
import { findEntry, openArchive, type Archive, type ArchiveEntry } from './archive.ts';
import { inflateWhole } from './inflate.ts';
import { indexSharedStrings, noSharedStrings, type SharedStrings } from './shared-strings.ts';
import { startTags } from './xml.ts';

export interface WorkbookSheet {
	readonly name: string;
	readonly entry: ArchiveEntry;
	readonly hidden: boolean;
}

export interface Workbook {
	readonly archive: Archive;
	readonly sheets: readonly WorkbookSheet[];
	readonly sharedStrings: SharedStrings;
	/** Workbooks saved on an old Mac count days from 1904 instead of 1900. */
	readonly datesFrom1904: boolean;
}

function partText(archive: Archive, entry: ArchiveEntry): Outcome<string> {
	const whole = inflateWhole(archive, entry);
	return whole.ok ? accept(new TextDecoder().decode(whole.value)) : whole;
}

/** `worksheets/sheet1.xml` seen from `xl/workbook.xml` → `xl/worksheets/sheet1.xml`. */
function resolvePart(base: string, target: string): string {
	const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

const relationshipsOf = (part: string): string =>
	part.replace(/([^/]*)$/, (name) => `_rels/${name}.rels`);

/** What else a zip archive may be, said so that the next step is plain. */
function notAWorkbook(archive: Archive): Outcome<never> {
	const names = archive.entries.map((entry) => entry.name);
	const inside = names.filter((name) => /\.(xlsx|csv)$/i.test(name));
	const kind = names.includes('xl/workbook.bin')
		? 'this is a binary workbook (.xlsb); save it as .xlsx'
		: names.includes('content.xml')
			? 'this is an OpenDocument file; save it as .xlsx'
			: names.some((name) => /^(word|ppt)\//.test(name))
				? 'this is a text document or a presentation; an .xlsx workbook was expected'
				: inside.length > 0
					? `this is an archive with ${inside.slice(0, 3).join(', ')} in it; unpack it and bring the inventory file itself`
					: 'this archive is not an .xlsx workbook; a workbook or a CSV file was expected';
	return reject(archive.file, kind);
}

interface Relationship {
	readonly type: string;
	readonly part: string;
}

function readRelationships(
	archive: Archive,
	part: string
): Outcome<ReadonlyMap<string, Relationship>> {
	const entry = findEntry(archive, relationshipsOf(part));
	const xml = entry ? partText(archive, entry) : accept('');
	if (!xml.ok) return xml;
	return accept(
		new Map(
			startTags(xml.value, 'Relationship').map((tag) => [
				tag.get('Id') ?? '',
				{
					type: (tag.get('Type') ?? '').replace(/^.*\//, ''),
					part: resolvePart(part, tag.get('Target') ?? '')
				}
			])
		)
	);
}

function readSharedStrings(
	archive: Archive,
	relationships: ReadonlyMap<string, Relationship>
): Outcome<SharedStrings> {
	const part = [...relationships.values()].find((one) => one.type === 'sharedStrings')?.part;
	const entry = findEntry(archive, part ?? 'xl/sharedStrings.xml');
	if (!entry) return accept(noSharedStrings);
	const whole = inflateWhole(archive, entry);
	return whole.ok ? accept(indexSharedStrings(whole.value)) : whole;
}

/** Opens a workbook: checks the archive, lists the sheets, indexes the shared strings. */
export function openWorkbook(file: string, data: Uint8Array): Outcome<Workbook> {
	const archive = openArchive(file, data);
	if (!archive.ok) return archive;
	const root = readRelationships(archive.value, '');
	if (!root.ok) return root;
	const part =
		[...root.value.values()].find((one) => one.type === 'officeDocument')?.part ??
		'xl/workbook.xml';
	const entry = part.endsWith('.xml') ? findEntry(archive.value, part) : undefined;
	const xml = entry ? partText(archive.value, entry) : accept('');
	if (!xml.ok) return xml;
	if (startTags(xml.value, 'workbook').length === 0) return notAWorkbook(archive.value);
	const relationships = readRelationships(archive.value, part);
	if (!relationships.ok) return relationships;
	const strings = readSharedStrings(archive.value, relationships.value);
	if (!strings.ok) return strings;
	const sheets = startTags(xml.value, 'sheet').flatMap((tag): WorkbookSheet[] => {
		const id = [...tag].find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
		const target = relationships.value.get(id);
		const sheet = target?.type === 'worksheet' && findEntry(archive.value, target.part);
		const hidden = (tag.get('state') ?? 'visible') !== 'visible';
		return sheet ? [{ name: tag.get('name') ?? '', entry: sheet, hidden }] : [];
	});
	if (sheets.length === 0)
		return reject(file, 'the workbook has no worksheets; an inventory was expected in one');
	const date1904 = startTags(xml.value, 'workbookPr')[0]?.get('date1904');
	return accept({
		archive: archive.value,
		sheets,
		sharedStrings: strings.value,
		datesFrom1904: date1904 === '1' || date1904 === 'true'
	});
}
