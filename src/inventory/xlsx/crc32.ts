/**
 * CRC-32 as zip uses it (reflected polynomial EDB88320), four bytes at a time from four tables.
 *
 * Example: the CRC-32 of the nine letters `123456789` is CBF43926.
 */
const tables = buildTables();

function buildTables(): readonly Uint32Array[] {
	const first = new Uint32Array(256);
	for (let byte = 0; byte < 256; byte++) {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
		first[byte] = value >>> 0;
	}
	const all = [first];
	for (let table = 1; table < 4; table++) {
		const previous = all[table - 1] as Uint32Array;
		all.push(previous.map((value) => (value >>> 8) ^ (first[value & 255] as number)));
	}
	return all;
}

/** The CRC-32 of `data`, continuing from the CRC-32 of what came before. */
export function crc32(data: Uint8Array, before = 0): number {
	const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
	// Typed arrays read inside their bounds here; the assertions spare a check per byte.
	const at = (table: Uint32Array, index: number): number => table[index & 255] as number;
	let crc = ~before;
	const fours = data.length & ~3;
	let i = 0;
	for (; i < fours; i += 4) {
		crc ^=
			(data[i] as number) |
			((data[i + 1] as number) << 8) |
			((data[i + 2] as number) << 16) |
			((data[i + 3] as number) << 24);
		crc = at(t3, crc) ^ at(t2, crc >>> 8) ^ at(t1, crc >>> 16) ^ at(t0, crc >>> 24);
	}
	for (; i < data.length; i++) crc = (crc >>> 8) ^ at(t0, crc ^ (data[i] as number));
	return ~crc >>> 0;
}
