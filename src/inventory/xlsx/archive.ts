/**
 * The directory of a zip archive, read and judged before anything is unpacked.
 *
 * A workbook is a zip archive, and deflate packs at most 1032 : 1, so a few megabytes can claim
 * gigabytes. Refused from the directory alone: too many entries, entries that share bytes, a part
 * or a whole that unpacks beyond its limit, and a large part that unpacks more than `partRatio`
 * to one. Sheets of real exports pack about 5–15 : 1, empty formatted rows about 12 : 1.
 * Layout: PKWARE APPNOTE 6.3.10, sections 4.3.12, 4.3.14–16 and 4.5.3.
 * Example: a 3 MB archive whose sheet claims 1.6 GB (500 : 1) is refused without unpacking a byte.
 */
import { accept, reject, type Outcome } from '../problem.ts';

/** One packed file: where its bytes lie, and how many the directory says it unpacks to. */
export interface ArchiveEntry {
	readonly name: string;
	readonly method: number;
	readonly encrypted: boolean;
	readonly crc: number;
	readonly packedBytes: number;
	readonly unpackedBytes: number;
	readonly headerOffset: number;
}

export interface Archive {
	readonly file: string;
	readonly data: Uint8Array;
	readonly entries: readonly ArchiveEntry[];
}

/** The entry of this name; part names are compared without regard to case (ECMA-376 part 2, 6.2). */
export function findEntry(archive: Archive, name: string): ArchiveEntry | undefined {
	const wanted = name.toLowerCase();
	return archive.entries.find((entry) => entry.name.toLowerCase() === wanted);
}

/** What an archive may claim. Ratios are unpacked to packed. */
export interface ArchiveLimits {
	readonly entries: number;
	readonly totalBytes: number;
	readonly partBytes: number;
	readonly partRatio: number;
	/** Parts smaller than this are not judged by their ratio: they cost nothing. */
	readonly ratioFromBytes: number;
}

const gibibyte = 2 ** 30;
const mebibyte = 2 ** 20;

/** Room for an estate of 100 000 machines with all 27 sheets; nothing honest comes near. */
export const archiveLimits: ArchiveLimits = {
	entries: 4000,
	totalBytes: 4 * gibibyte,
	partBytes: gibibyte,
	partRatio: 200,
	ratioFromBytes: 16 * mebibyte
};

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;
const saturated = 0xffffffff;

interface DirectoryPlace {
	readonly count: number;
	readonly offset: number;
}

const big = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function directory64(view: DataView, end: number): DirectoryPlace | undefined {
	const locator = end - 20;
	if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return undefined;
	const record = big(view, locator + 8);
	if (record + 56 > view.byteLength || view.getUint32(record, true) !== end64Signature)
		return undefined;
	return { count: big(view, record + 32), offset: big(view, record + 48) };
}

function findDirectory(view: DataView): DirectoryPlace | undefined {
	const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
	for (let at = view.byteLength - 22; at >= lowest; at--) {
		if (view.getUint32(at, true) !== endSignature) continue;
		const count = view.getUint16(at + 10, true);
		const offset = view.getUint32(at + 16, true);
		const wide = count === 0xffff || offset === saturated;
		return wide ? (directory64(view, at) ?? { count, offset }) : { count, offset };
	}
	return undefined;
}

/** Sizes beyond 32 bits stand in an extra field, in this order and only when saturated. */
function wideSizes(
	view: DataView,
	extra: { readonly from: number; readonly to: number },
	narrow: readonly [unpacked: number, packed: number, offset: number]
): readonly number[] {
	if (!narrow.includes(saturated)) return narrow;
	for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let field = at + 4;
		return narrow.map((value) => {
			if (value !== saturated || field + 8 > extra.to) return value;
			field += 8;
			return big(view, field - 8);
		});
	}
	return narrow;
}

function readEntry(data: Uint8Array, view: DataView, at: number): [ArchiveEntry, next: number] {
	const nameEnd = at + 46 + view.getUint16(at + 28, true);
	const extraEnd = nameEnd + view.getUint16(at + 30, true);
	const [unpackedBytes = 0, packedBytes = 0, headerOffset = 0] = wideSizes(
		view,
		{ from: nameEnd, to: Math.min(extraEnd, view.byteLength) },
		[view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
	);
	const entry = {
		name: new TextDecoder().decode(data.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
		method: view.getUint16(at + 10, true),
		encrypted: (view.getUint16(at + 8, true) & 1) === 1,
		crc: view.getUint32(at + 16, true),
		packedBytes,
		unpackedBytes,
		headerOffset
	};
	return [entry, extraEnd + view.getUint16(at + 32, true)];
}

function readDirectory(data: Uint8Array, limits: ArchiveLimits): ArchiveEntry[] | string {
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const place = findDirectory(view);
	if (!place) return 'the archive has no directory, so the file is cut short or damaged';
	if (place.count > limits.entries)
		return `the archive claims ${place.count} files, and a workbook has a few dozen`;
	const entries: ArchiveEntry[] = [];
	for (let at = place.offset; entries.length < place.count;) {
		if (at + 46 > data.length || view.getUint32(at, true) !== entrySignature)
			return 'the directory of the archive is damaged';
		const [entry, next] = readEntry(data, view, at);
		entries.push(entry);
		at = next;
	}
	return entries;
}

const amount = (count: number): string =>
	count >= gibibyte ? `${(count / gibibyte).toFixed(1)} GiB` : `${Math.ceil(count / mebibyte)} MiB`;

function judge(
	archiveBytes: number,
	entries: readonly ArchiveEntry[],
	limits: ArchiveLimits
): string | undefined {
	const sum = (field: 'packedBytes' | 'unpackedBytes'): number =>
		entries.reduce((total, entry) => total + entry[field], 0);
	if (sum('packedBytes') > archiveBytes)
		return 'the files in the archive overlap, which no spreadsheet program writes';
	if (sum('unpackedBytes') > limits.totalBytes)
		return `the archive would unpack to ${amount(sum('unpackedBytes'))}; the limit is ${amount(limits.totalBytes)}`;
	const large = entries.find((entry) => entry.unpackedBytes > limits.partBytes);
	if (large)
		return `${large.name} would unpack to ${amount(large.unpackedBytes)}; the limit is ${amount(limits.partBytes)}`;
	const dense = entries.find(
		(entry) =>
			entry.unpackedBytes >= limits.ratioFromBytes &&
			entry.unpackedBytes > entry.packedBytes * limits.partRatio
	);
	return (
		dense &&
		`${dense.name} would unpack from ${amount(dense.packedBytes)} to ${amount(dense.unpackedBytes)}, far more than a worksheet does`
	);
}

/** Reads and judges the directory. Refuses what is damaged or would unpack beyond `limits`. */
export function openArchive(
	file: string,
	data: Uint8Array,
	limits: ArchiveLimits = archiveLimits
): Outcome<Archive> {
	const entries = readDirectory(data, limits);
	if (typeof entries === 'string')
		return reject(file, `${entries}; ask for the file again or save it anew as .xlsx`);
	const danger = judge(data.length, entries, limits);
	if (danger) return reject(file, `${danger}; the file was not opened`);
	return accept({ file, data, entries });
}
