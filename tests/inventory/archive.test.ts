import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveLimits, findEntry, openArchive } from '../../src/inventory/xlsx/archive.ts';
import { crc32 } from '../../src/inventory/xlsx/crc32.ts';
import { inflateEntry, inflateWhole } from '../../src/inventory/xlsx/inflate.ts';

const file = 'estate.xlsx';
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const zeros = (mebibytes: number): Uint8Array => new Uint8Array(mebibytes * 2 ** 20);

const directoryOf = (data: Uint8Array): number =>
	new DataView(data.buffer, data.byteOffset).getUint32(data.length - 22 + 16, true);

/** The archive with one 32-bit field of its first directory entry changed. */
function patched(data: Uint8Array, field: number, value: number): Uint8Array {
	const changed = data.slice();
	new DataView(changed.buffer).setUint32(directoryOf(data) + field, value, true);
	return changed;
}

const unpackedField = 24;

function open(data: Uint8Array, limits = archiveLimits) {
	const archive = openArchive(file, data, limits);
	if (!archive.ok) throw new Error(archive.problem.sentence);
	return archive.value;
}

const problemOf = (outcome: ReturnType<typeof openArchive>): string =>
	outcome.ok ? 'none' : outcome.problem.sentence;

describe('CRC-32', () => {
	it('is CBF43926 for the nine digits', () => {
		expect(crc32(text('123456789'))).toBe(0xcbf43926);
	});

	it('continues over pieces of any length', () => {
		const data = text('The quick brown fox jumps over the lazy dog');
		for (let cut = 0; cut <= data.length; cut++)
			expect(crc32(data.subarray(cut), crc32(data.subarray(0, cut)))).toBe(0x414fa339);
	});
});

describe('an archive', () => {
	it('gives back what was packed, stored or deflated', () => {
		const data = zipSync({
			'a.xml': [text('alpha'), { level: 0 }],
			'b.xml': text('beta '.repeat(99))
		});
		const archive = open(data);
		for (const [name, content] of [
			['a.xml', 'alpha'],
			['B.XML', 'beta '.repeat(99)]
		] as const) {
			const entry = findEntry(archive, name);
			expect(entry).toBeDefined();
			const whole = entry && inflateWhole(archive, entry);
			expect(whole?.ok && new TextDecoder().decode(whole.value)).toBe(content);
		}
	});

	it('is read through its 64-bit directory too', () => {
		const data = wideDirectory(zipSync({ 'a.xml': [text('alpha'), { level: 0 }] }));
		const archive = open(data);
		expect(archive.entries.map(({ name, unpackedBytes }) => [name, unpackedBytes])).toEqual([
			['a.xml', 5]
		]);
	});

	it('is refused when it is cut short', () => {
		const data = zipSync({ 'a.xml': text('alpha'.repeat(99)) });
		expect(problemOf(openArchive(file, data.subarray(0, data.length - 30)))).toContain(
			'cut short or damaged'
		);
	});

	it('is refused when one byte inside it changed', () => {
		const data = zipSync({ 'a.xml': [text('size 62420'), { level: 0 }] });
		data[30 + 'a.xml'.length + 5] = '9'.charCodeAt(0);
		const archive = open(data);
		const whole = inflateWhole(archive, archive.entries[0]!);
		expect(whole).toMatchObject({
			ok: false,
			problem: {
				where: 'estate.xlsx, part a.xml',
				sentence: expect.stringContaining('checksum') as string
			}
		});
	});

	it('is refused when a part is encrypted', () => {
		const data = zipSync({ 'a.xml': text('alpha') });
		const archive = open(patched(data, 8, 0x0008_0001));
		expect(inflateWhole(archive, archive.entries[0]!)).toMatchObject({
			ok: false,
			problem: { sentence: expect.stringContaining('encrypted') as string }
		});
	});
});

describe('an archive that unpacks to far more than it holds', () => {
	it('is refused from the directory when a part claims gigabytes', () => {
		const claiming = patched(
			zipSync({ 'xl/worksheets/sheet1.xml': zeros(1) }),
			unpackedField,
			1.6e9
		);
		expect(problemOf(openArchive(file, claiming))).toContain('would unpack to 1.5 GiB');
	});

	it('is refused from the directory for a ratio no sheet has', () => {
		const dense = zipSync({ 'xl/worksheets/sheet1.xml': zeros(32) });
		expect(dense.length).toBeLessThan(100_000);
		expect(problemOf(openArchive(file, dense))).toContain('far more than a worksheet does');
	});

	it('is stopped at the first byte beyond what the directory claims', () => {
		const lying = patched(zipSync({ 'xl/worksheets/sheet1.xml': zeros(32) }), unpackedField, 1000);
		const archive = open(lying);
		let seen = 0;
		const poured = inflateEntry(archive, archive.entries[0]!, (chunk) => {
			seen += chunk.length;
			return true;
		});
		expect(poured).toMatchObject({
			ok: false,
			problem: { sentence: 'unpacks to more than the archive says; the file was not opened' }
		});
		expect(seen).toBeLessThanOrEqual(1000);
	});

	it('is refused when its parts share bytes', () => {
		const data = zipSync({ 'a.xml': [text('x'.repeat(50)), { level: 0 }] });
		expect(problemOf(openArchive(file, patched(data, 20, 5000)))).toContain('overlap');
	});

	it('is refused for claiming too many files', () => {
		const data = zipSync({ 'a.xml': text('a'), 'b.xml': text('b') });
		expect(problemOf(openArchive(file, data, { ...archiveLimits, entries: 1 }))).toContain(
			'claims 2 files'
		);
	});
});

/** The same archive with its sizes and its directory's place in 64-bit records. */
function wideDirectory(data: Uint8Array): Uint8Array {
	const start = directoryOf(data);
	const entry = data.slice(start, data.length - 22);
	const view = new DataView(entry.buffer);
	const sizes = [view.getUint32(24, true), view.getUint32(20, true), view.getUint32(42, true)];
	for (const field of [24, 20, 42]) view.setUint32(field, 0xffffffff, true);
	const extra = new DataView(new ArrayBuffer(28));
	extra.setUint16(0, 1, true);
	extra.setUint16(2, 24, true);
	sizes.forEach((size, index) => extra.setBigUint64(4 + 8 * index, BigInt(size), true));
	view.setUint16(30, 28, true);
	const record = new DataView(new ArrayBuffer(56));
	record.setUint32(0, 0x06064b50, true);
	record.setBigUint64(4, 44n, true);
	record.setBigUint64(32, 1n, true);
	record.setBigUint64(48, BigInt(start), true);
	const locator = new DataView(new ArrayBuffer(20));
	locator.setUint32(0, 0x07064b50, true);
	locator.setBigUint64(8, BigInt(start + entry.length + 28), true);
	const end = data.slice(data.length - 22);
	new DataView(end.buffer).setUint32(16, 0xffffffff, true);
	const parts = [
		data.subarray(0, start),
		entry,
		new Uint8Array(extra.buffer),
		new Uint8Array(record.buffer),
		new Uint8Array(locator.buffer),
		end
	];
	const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		joined.set(part, at);
		at += part.length;
	}
	return joined;
}
