/**
 * What pools need: capacity, cartridges and slots, and the rate at which they must give back.
 *
 * Restores within the RTO: the levels come back in their order, so the rate is the largest of
 * (bytes of the first i levels) ÷ (RTO of level i), of the share that has to come back at once.
 * Example: 10 TB of Gold in 4 h and 40 TB of Silver in 12 h: max(10 ÷ 4, 50 ÷ 12) TB/h = 1.16 GB/s.
 */
import type { DriverBy } from '../library/index.ts';
import { secondsPerHour } from '../units/index.ts';
import type { Need, NeedContext } from './need.ts';
import type { FilledPool } from './pool.ts';
import { frontEndOn } from './wanted.ts';
import { count, megabytesPerSecond, terabytes } from './words.ts';

type PoolDriver = DriverBy<'usable' | 'raw' | 'restore' | 'cartridges' | 'slots'>;

const holding = ({ pool, wantedPeakBytes }: FilledPool): string =>
	`${pool.name.toLowerCase()}: ${terabytes(wantedPeakBytes)} usable`;

/** Cartridges for so many bytes; null when no rule says which cartridge. */
export function cartridgesFor(poolId: string, bytes: number, context: NeedContext): number | null {
	const each = context.cartridgeBytes(poolId);
	return each === null ? null : Math.ceil(bytes / each - 1e-12);
}

function restore({ held, pool }: FilledPool, share: number, horizonDays: number): Need {
	const levels = [...new Set(held.map(({ group }) => group.level))].sort(
		(left, right) => left.priority - right.priority || left.rto - right.rto
	);
	let bytes = 0;
	let need: Need = { what: 'readRate', amount: 0, why: '' };
	for (const level of levels) {
		const own = held.filter(({ group }) => group.level === level);
		bytes += share * frontEndOn(own, horizonDays);
		const rate = bytes / level.rto;
		if (rate <= need.amount) continue;
		const why = `restores from ${pool.name.toLowerCase()}: ${terabytes(bytes)} up to ${level.name} in ${count(level.rto / secondsPerHour)} h: ${megabytesPerSecond(rate)}`;
		need = { what: 'readRate', amount: rate, why };
	}
	return need;
}

/** Null when nothing says how large a cartridge is. */
export function needOfPool(
	driver: PoolDriver,
	filled: FilledPool,
	context: NeedContext
): Need | null {
	const { pool, wantedPeakBytes } = filled;
	switch (driver.by) {
		case 'usable':
			return { what: 'usable', amount: wantedPeakBytes, why: holding(filled) };
		case 'raw': {
			const raw = wantedPeakBytes * pool.rawPerUsable.value;
			return { what: 'raw', amount: raw, why: `${holding(filled)} is ${terabytes(raw)} raw` };
		}
		case 'restore':
			return restore(filled, driver.share.value, context.frame.horizonDays);
		case 'cartridges': {
			const data = cartridgesFor(pool.id, wantedPeakBytes, context);
			if (data === null) return null;
			const all = Math.ceil(data * (1 + driver.spare.value) - 1e-12);
			const why = `${holding(filled)} on ${data} cartridges, and spares`;
			return { what: null, amount: all, why };
		}
		case 'slots': {
			const data = cartridgesFor(pool.id, wantedPeakBytes, context);
			return data === null
				? null
				: { what: 'slots', amount: data, why: `${data} cartridges of ${pool.name.toLowerCase()}` };
		}
	}
}
