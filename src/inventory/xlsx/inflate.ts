/**
 * Unpacks one entry of an archive piece by piece, counting every byte.
 *
 * The directory may lie about sizes, so unpacking stops at the first byte beyond what it claims;
 * at the end the count and the CRC-32 must both agree, because a damaged sheet that still parses
 * would give a wrong number of terabytes without a word.
 * Example: an entry that claims 1000 bytes and holds a gigabyte is refused after 1000.
 */
import { Inflate } from 'fflate';
import { accept, reject, type Outcome } from '../problem.ts';
import type { Archive, ArchiveEntry } from './archive.ts';
import { crc32 } from './crc32.ts';

/** Takes the next unpacked bytes (valid during the call only); false means it has seen enough. */
export type ByteSink = (chunk: Uint8Array) => boolean;

/** Packed bytes handed over at a time: at 1032 : 1 at most 16 MiB come back at once. */
const pieceBytes = 16_384;

const stored = 0;
const deflated = 8;

function packedData(archive: Archive, entry: ArchiveEntry): Uint8Array | undefined {
	const { data } = archive;
	if (entry.headerOffset + 30 > data.length) return undefined;
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	const start =
		entry.headerOffset +
		30 +
		view.getUint16(entry.headerOffset + 26, true) +
		view.getUint16(entry.headerOffset + 28, true);
	const end = start + entry.packedBytes;
	return end <= data.length ? data.subarray(start, end) : undefined;
}

type Ending = 'complete' | 'enough' | 'too long' | 'damaged';

function pour(entry: ArchiveEntry, packed: Uint8Array, sink: ByteSink): Ending {
	let count = 0;
	let crc = 0;
	const state: { ending: Ending } = { ending: 'complete' };
	const take = (chunk: Uint8Array): void => {
		if (state.ending !== 'complete') return;
		count += chunk.length;
		if (count > entry.unpackedBytes) state.ending = 'too long';
		else {
			crc = crc32(chunk, crc);
			if (!sink(chunk)) state.ending = 'enough';
		}
	};
	const inflate = entry.method === deflated ? new Inflate(take) : undefined;
	for (let at = 0; at < packed.length && state.ending === 'complete'; at += pieceBytes) {
		const piece = packed.subarray(at, at + pieceBytes);
		if (inflate) inflate.push(piece, at + pieceBytes >= packed.length);
		else take(piece);
	}
	if (state.ending !== 'complete') return state.ending;
	return count === entry.unpackedBytes && crc === entry.crc ? 'complete' : 'damaged';
}

/** Unpacks `entry` into `sink`. Refuses encryption, an unknown method, damage and false sizes. */
export function inflateEntry(archive: Archive, entry: ArchiveEntry, sink: ByteSink): Outcome<void> {
	const where = `${archive.file}, part ${entry.name}`;
	const mend = 'ask for the file again or save it anew as .xlsx';
	if (entry.encrypted)
		return reject(where, 'the archive is encrypted; save the workbook without a password');
	if (entry.method !== stored && entry.method !== deflated)
		return reject(where, `packed by a method that workbooks do not use; ${mend}`);
	const packed = packedData(archive, entry);
	if (!packed) return reject(where, `lies outside the file, which is cut short; ${mend}`);
	let ending: Ending;
	try {
		ending = pour(entry, packed, sink);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return reject(where, `cannot be unpacked because it is damaged; ${mend}`);
	}
	if (ending === 'too long')
		return reject(where, 'unpacks to more than the archive says; the file was not opened');
	if (ending === 'damaged')
		return reject(where, `is damaged: its length or checksum is wrong; ${mend}`);
	return accept(undefined);
}

/** What is held in memory as one piece; the strings of 20 000 machines take about 40 MB. */
const wholeBytesAtMost = 512 * 2 ** 20;

/** The whole entry in one piece, for small parts and the table of shared strings. */
export function inflateWhole(archive: Archive, entry: ArchiveEntry): Outcome<Uint8Array> {
	if (entry.unpackedBytes > wholeBytesAtMost)
		return reject(
			`${archive.file}, part ${entry.name}`,
			'is larger than 512 MiB unpacked; export fewer machines at a time'
		);
	const whole = new Uint8Array(entry.unpackedBytes);
	let filled = 0;
	const poured = inflateEntry(archive, entry, (chunk) => {
		whole.set(chunk, filled);
		filled += chunk.length;
		return true;
	});
	return poured.ok ? accept(whole) : poured;
}
