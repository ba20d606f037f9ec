/**
 * What a rule's drivers ask for: an amount of something that products provide, or a quantity of the
 * product itself, with the sentence that says where it comes from.
 */
import type { Driver, Pool, Product, Provision, Rule } from '../library/index.ts';
import { wantedRate, type Load } from './movement.ts';
import { count, megabytesPerSecond, terabytes } from './words.ts';

export interface Need {
	/** What must be provided; null when the driver counts units of the product itself. */
	readonly what: Provision | null;
	readonly amount: number;
	readonly why: string;
	/** Metered quantities by month of the horizon, or by contract year. */
	readonly byMonth?: readonly number[];
	readonly byYear?: readonly number[];
}

/** What the needs of a candidate are computed from. */
export interface NeedContext {
	readonly machines: number;
	readonly frontEndBytes: number;
	/** Front-end bytes protected at the end of contract year 1 … n. */
	readonly frontEndByYear: readonly number[];
	readonly months: number;
	/** Usable bytes that a pool wants, at its peak and at the end of each month from 0. */
	readonly wantedBytes: (poolId: string) => {
		readonly peak: number;
		readonly byMonth: readonly number[];
	};
	/** Bytes stored with metadata, at the end of each month from 0. */
	readonly storedByMonth: (poolId: string) => readonly number[];
	readonly pool: (poolId: string) => Pool | undefined;
	readonly load: (movementId: string) => Load | undefined;
	/** Usable bytes of a cartridge that the rules buy for a pool. */
	readonly cartridgeBytes: (poolId: string) => number | null;
}

const mean = (left: number, right: number): number => (left + right) / 2;

function fromMovement(
	driver: Extract<Driver, { movement: string }>,
	context: NeedContext
): Need | null {
	const load = context.load(driver.movement);
	if (!load) return null;
	const rate = wantedRate(load);
	const hours = load.nightlyLimitSeconds / 3600;
	const task = `${load.movement.name.toLowerCase()}: ${terabytes(load.nightlyBytes)} in ${count(hours)} h`;
	const full =
		load.fullBytes === null
			? ''
			: `, fulls of ${terabytes(load.fullBytes)} in ${count(load.fullLimitSeconds / 3600)} h`;
	const why = `${task}${full}: ${megabytesPerSecond(rate)}`;
	if (driver.by === 'ingest') return { what: 'ingest', amount: rate, why };
	const stage = load.movement.stages.find(({ kind }) => kind === driver.by);
	if (stage?.kind === 'cores') {
		const cores = Math.max(
			1,
			load.nightlyBytes / load.nightlyLimitSeconds / stage.incrementalPerCore.value,
			(load.fullBytes ?? 0) / load.fullLimitSeconds / stage.fullPerCore.value
		);
		return {
			what: 'cores',
			amount: Math.ceil(cores),
			why: `${why} at ${megabytesPerSecond(stage.incrementalPerCore.value)} a core`
		};
	}
	if (stage?.kind === 'drives') {
		const each = stage.perDrive.value * stage.streaming.value;
		return {
			what: 'drives',
			amount: Math.max(1, Math.ceil(rate / each)),
			why: `${why}, ${megabytesPerSecond(each)} a drive`
		};
	}
	return null;
}

function cartridges(poolId: string, wantedBytes: number, context: NeedContext): number | null {
	const each = context.cartridgeBytes(poolId);
	return each === null ? null : Math.ceil(wantedBytes / each - 1e-12);
}

function fromPool(driver: Extract<Driver, { pool: string }>, context: NeedContext): Need | null {
	const pool = context.pool(driver.pool);
	if (!pool) return null;
	const wanted = context.wantedBytes(driver.pool);
	const at = `${pool.name.toLowerCase()}: ${terabytes(wanted.peak)} usable`;
	switch (driver.by) {
		case 'usable':
			return { what: 'usable', amount: wanted.peak, why: at };
		case 'raw': {
			const raw = wanted.peak * pool.rawPerUsable.value;
			return { what: 'raw', amount: raw, why: `${at} is ${terabytes(raw)} raw` };
		}
		case 'stored-tb': {
			const stored = context.storedByMonth(driver.pool);
			const byMonth = Array.from(
				{ length: context.months },
				(_, month) => mean(stored[month] ?? 0, stored[month + 1] ?? 0) / 1e12
			);
			return {
				what: null,
				amount: byMonth[0] ?? 0,
				byMonth,
				why: `${pool.name.toLowerCase()}: what is stored, month by month`
			};
		}
		case 'cartridges': {
			const data = cartridges(driver.pool, wanted.peak, context);
			if (data === null) return null;
			const all = Math.ceil(data * (1 + driver.spare.value) - 1e-12);
			return { what: null, amount: all, why: `${at} on ${data} cartridges, and spares` };
		}
		case 'slots': {
			const data = cartridges(driver.pool, wanted.peak, context);
			return data === null
				? null
				: { what: 'slots', amount: data, why: `${data} cartridges of ${pool.name.toLowerCase()}` };
		}
		case 'vaulted-cartridges': {
			const byMonth = wanted.byMonth
				.slice(1, context.months + 1)
				.map((bytes) => cartridges(driver.pool, bytes, context) ?? 0);
			return {
				what: null,
				amount: byMonth[0] ?? 0,
				byMonth,
				why: `${pool.name.toLowerCase()}: cartridges there, month by month`
			};
		}
	}
}

function fromEstate(
	driver: Exclude<Driver, { movement: string } | { pool: string }>,
	product: Product | null,
	context: NeedContext
): Need {
	switch (driver.by) {
		case 'machines': {
			const per = product?.provides.machines?.value ?? 1;
			return {
				what: null,
				amount: Math.ceil(context.machines / per),
				why: `${context.machines} machines, ${per} a unit`
			};
		}
		case 'front-end-tb': {
			const unit = driver.binary ? 2 ** 40 : 1e12;
			const byYear = context.frontEndByYear.map((bytes) => Math.ceil(bytes / unit - 1e-9));
			const words = driver.binary ? 'TiB' : 'TB';
			return {
				what: null,
				amount: byYear[0] ?? 0,
				byYear,
				why: `front-end ${words} at the end of each year, rounded up`
			};
		}
		case 'count':
			return {
				what: null,
				amount: driver.count.value,
				why: `${count(driver.count.value)} in every design of this kind`
			};
		case 'effort': {
			const terabytesNow = context.frontEndBytes / 1e12;
			const amount = Math.ceil(driver.base.value + (driver.per100Tb.value * terabytesNow) / 100);
			const why = `${count(driver.base.value)} in any case and ${count(driver.per100Tb.value)} per 100 TB of ${terabytes(context.frontEndBytes)}`;
			return { what: null, amount, why };
		}
	}
}

/** Needs of a rule, one a driver. A driver whose pool or movement is not in the design asks for nothing. */
export function needsOf(
	rule: Rule,
	product: Product | null,
	context: NeedContext
): readonly Need[] {
	return rule.meets.flatMap((driver) => {
		const need =
			'movement' in driver
				? fromMovement(driver, context)
				: 'pool' in driver
					? fromPool(driver, context)
					: fromEstate(driver, product, context);
		return need ?? [];
	});
}
