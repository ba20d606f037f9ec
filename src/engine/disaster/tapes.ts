/**
 * On which tapes a machine lies, and how much of each has to be read.
 *
 * A set is written by all drives at once: each machine goes to the drive that has least so far (the
 * first of equals), and a drive fills one cartridge after another. Restoring takes the last full and every set since,
 * a piece of each: with fulls a week apart and a set a night, the worst night needs 6 sets beside it.
 * A cartridge holds usable bytes × fill limit ÷ stored share.
 * Example: one drive, 10 TB a machine, 18 TB a cartridge: the second machine has 8 TB on the first
 * cartridge and 2 TB on the second.
 */
import type { Library, Pool } from '../library/index.ts';
import type { TapePiece } from '../recovery/index.ts';
import { uniqueShare } from '../reduction/index.ts';
import { storedShareIn } from '../sizing/index.ts';
import { secondsPerDay } from '../units/index.ts';
import type { Design, Stock } from './design.ts';

/** Pieces of the machine with this number (from 0) of a stock; the full first, then set by set. */
export type TapesOf = (stock: Stock, machine: number) => readonly TapePiece[];

interface Place {
	readonly sets: number;
	readonly cartridge: number;
	/** By machine: its drive from 0, and the bytes before it there, of the full and of one set since. */
	readonly drive: Uint16Array;
	readonly fullAt: Float64Array;
	readonly sinceAt: Float64Array;
	readonly sinceBytes: number;
}

/** Bytes of a cartridge as read; Infinity when nobody says what one holds. */
function cartridgeBytes(pool: Pool, design: Design, library: Library): number {
	const rule = design.architecture.billOfMaterials.find(({ meets }) =>
		meets.some((driver) => driver.by === 'cartridges' && driver.pool === pool.id)
	);
	const product = library.products.find(
		({ id, family }) => id === rule?.product || family === rule?.family
	);
	return (product?.provides.usable?.value ?? Infinity) * pool.fillLimit.value;
}

const setsSince = ({ chain }: Pool, everySeconds: number): number =>
	chain.style === 'tape-sets'
		? Math.max(0, Math.ceil((chain.fullEvery.value * secondsPerDay) / everySeconds) - 1)
		: 0;

/** Part of a set that begins after so many bytes of its drive. */
function piecesFrom(name: string, at: number, bytes: number, cartridge: number): TapePiece[] {
	const pieces: TapePiece[] = [];
	let from = at;
	for (let left = bytes; left > 0;) {
		const number = Math.floor(from / cartridge);
		const here = Math.min(left, (number + 1) * cartridge - from);
		// What rounding leaves of a cartridge is no piece of its own.
		const piece = here < 1 ? left : here;
		pieces.push({ tape: `${name} ${number + 1}`, bytes: piece });
		from += piece;
		left -= piece;
	}
	return pieces;
}

/** Lays the stocks that lie in a tape pool out on its drives. */
export function tapesOf(
	pool: Pool,
	held: readonly { readonly stock: Stock; readonly everySeconds: number }[],
	drives: number,
	design: Design,
	library: Library
): TapesOf {
	const native = cartridgeBytes(pool, design, library);
	const fullBefore = new Float64Array(drives);
	const sinceBefore = new Float64Array(drives);
	const places = new Map<Stock, Place>();
	for (const { stock, everySeconds } of held) {
		const { row, count, bytesEach } = stock;
		const sets = setsSince(pool, everySeconds);
		const sinceBytes = bytesEach * uniqueShare(row.curve, everySeconds / secondsPerDay);
		const drive = new Uint16Array(count);
		const fullAt = new Float64Array(count);
		const sinceAt = new Float64Array(count);
		for (let machine = 0; machine < count; machine++) {
			const least = fullBefore.indexOf(Math.min(...fullBefore));
			drive[machine] = least;
			fullAt[machine] = fullBefore[least] ?? 0;
			sinceAt[machine] = sinceBefore[least] ?? 0;
			fullBefore[least] = (fullBefore[least] ?? 0) + bytesEach;
			sinceBefore[least] = (sinceBefore[least] ?? 0) + sinceBytes;
		}
		const cartridge = native / storedShareIn(pool, row.storedShare.value);
		places.set(stock, { drive, fullAt, sinceAt, sinceBytes, sets, cartridge });
	}
	return (stock, machine) => {
		const place = places.get(stock);
		if (!place)
			throw new RangeError(`${stock.row.workload.id} does not lie in the pool ${pool.id}`);
		const drive = `drive ${(place.drive[machine] ?? 0) + 1}`;
		const { cartridge, sinceBytes } = place;
		const since = Array.from({ length: place.sets }, (_, set) =>
			piecesFrom(
				`${pool.id}, set ${set + 1}, ${drive},`,
				place.sinceAt[machine] ?? 0,
				sinceBytes,
				cartridge
			)
		);
		return [
			...piecesFrom(
				`${pool.id}, full, ${drive},`,
				place.fullAt[machine] ?? 0,
				stock.bytesEach,
				cartridge
			),
			...since.flat()
		];
	};
}
