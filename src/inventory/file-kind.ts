/**
 * What a file is, told by its first bytes rather than by its name.
 *
 * A zip archive may be a workbook; a compound file (the OLE magic D0 CF 11 E0 A1 B1 1A E1) is an
 * Excel 97–2003 workbook or a password-protected one, and neither is read here.
 * Example: bytes `50 4B 03 04 …` are an archive; `56 4D 2C …` ("VM,…") is text.
 */
import { accept, reject, type Outcome } from './problem.ts';

type FileKind = 'archive' | 'text';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipLocalEntry = [0x50, 0x4b, 0x03, 0x04];
const zipEmpty = [0x50, 0x4b, 0x05, 0x06];
const utf16Marks = [
	[0xff, 0xfe],
	[0xfe, 0xff]
];

function codesOf(text: string): readonly number[] {
	return Array.from(text, (letter) => letter.charCodeAt(0));
}

const beginsWith = (data: Uint8Array, magic: readonly number[]): boolean =>
	magic.every((byte, index) => data[index] === byte);

/** How Office names the stream of an encrypted workbook inside a compound file, in UTF-16. */
const encryptedName = codesOf('EncryptedPackage').flatMap((code) => [code, 0]);

function contains(data: Uint8Array, wanted: readonly number[]): boolean {
	const first = wanted[0] ?? 0;
	for (let at = data.indexOf(first); at >= 0; at = data.indexOf(first, at + 1)) {
		if (wanted.every((byte, index) => data[at + index] === byte)) return true;
	}
	return false;
}

const otherKinds: readonly (readonly [magic: string, name: string])[] = [
	['%PDF', 'a PDF document'],
	['\u0089PNG', 'a picture'],
	['\u00ff\u00d8\u00ff', 'a picture'],
	['\u001f\u008b', 'a gzip archive'],
	['Rar!', 'a RAR archive'],
	['7z\u00bc\u00af', 'a 7-Zip archive']
];

/** Tells archives from text. Refuses an empty file, an old or protected workbook, and other binaries. */
export function fileKind(fileName: string, data: Uint8Array): Outcome<FileKind> {
	if (data.length === 0)
		return reject(fileName, 'the file is empty; an inventory workbook or a CSV file was expected');
	if (beginsWith(data, compoundFile)) {
		return contains(data, encryptedName)
			? reject(
					fileName,
					'the workbook is protected by a password; open it in a spreadsheet program and save it as .xlsx without one'
				)
			: reject(
					fileName,
					'this is a workbook in the old .xls form; open it in a spreadsheet program and save it as .xlsx'
				);
	}
	if (beginsWith(data, zipEmpty))
		return reject(fileName, 'the archive holds no files; an .xlsx workbook was expected');
	if (beginsWith(data, zipLocalEntry)) return accept('archive');
	const other = otherKinds.find(([magic]) => beginsWith(data, codesOf(magic)));
	if (other)
		return reject(fileName, `this is ${other[1]}; an .xlsx workbook or a CSV file was expected`);
	const wide = utf16Marks.some((mark) => beginsWith(data, mark));
	if (!wide && data.subarray(0, 4096).includes(0))
		return reject(
			fileName,
			'this is neither a workbook nor text; an .xlsx workbook or a CSV file was expected'
		);
	return accept('text');
}
