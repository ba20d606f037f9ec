/**
 * What movements need: rates at the target and at the source, cores with their memory, drives.
 *
 * cores = max(changes ÷ window ÷ rate a core on changes, fulls ÷ their window ÷ rate a core on fulls).
 * Source: the vendor's proxy rule, 100 MB/s a core in full and 25 on changes, one stream a core.
 * Example: 10 TB of changes in 8 h at 25 MB/s a core are 14 cores.
 */
import type { Driver, DriverBy } from '../library/index.ts';
import { wantedRate, type Load } from './load.ts';
import type { Need } from './need.ts';
import { count, megabytesPerSecond, smallSize, terabytes } from './words.ts';

type MovementDriver = Exclude<Extract<Driver, { movement: string }>, DriverBy<'put-requests'>>;

const inTime = ({ movement, nightlyBytes, nightlyLimitSeconds }: Load): string =>
	movement.during === 'always'
		? `${movement.name.toLowerCase()}: ${terabytes(nightlyBytes)} in the busiest hour`
		: `${movement.name.toLowerCase()}: ${terabytes(nightlyBytes)} in ${count(nightlyLimitSeconds / 3600)} h`;

/** The movement's runs in words, with the rate that they ask for. */
function inWords(load: Load): string {
	const { fullBytes, fullLimitSeconds } = load;
	const full =
		fullBytes === null
			? ''
			: `, fulls of ${terabytes(fullBytes)} in ${count(fullLimitSeconds / 3600)} h`;
	return `${inTime(load)}${full}: ${megabytesPerSecond(wantedRate(load))}`;
}

/** Cores of a movement, or so many for each of them; null when it has no such stage. */
function coresOf(
	load: Load,
	{ forEach }: Pick<DriverBy<'cores'>, 'forEach'>
): { readonly cores: number; readonly why: string } | null {
	const stage = load.movement.stages.find((one) => one.kind === 'cores');
	if (!stage) return null;
	const own = Math.ceil(
		Math.max(
			1,
			load.nightlyBytes / load.nightlyLimitSeconds / stage.incrementalPerCore.value,
			(load.fullBytes ?? 0) / load.fullLimitSeconds / stage.fullPerCore.value
		)
	);
	const why = `${inWords(load)} at ${megabytesPerSecond(stage.incrementalPerCore.value)} a core`;
	return forEach
		? {
				cores: Math.ceil(own * forEach.value - 1e-9),
				why: `${why}, ${count(forEach.value)} for each of ${own} cores`
			}
		: { cores: own, why };
}

function drives(load: Load): Need | null {
	const stage = load.movement.stages.find((one) => one.kind === 'drives');
	if (!stage) return null;
	const each = stage.perDrive.value * stage.streaming.value;
	return {
		what: 'drives',
		amount: Math.max(1, Math.ceil(wantedRate(load) / each)),
		why: `${inWords(load)}, ${megabytesPerSecond(each)} a drive`
	};
}

function cores(driver: DriverBy<'cores'>, load: Load): Need | null {
	const needed = coresOf(load, driver);
	return (
		needed && {
			what: 'cores',
			amount: Math.max(driver.atLeast?.value ?? 1, needed.cores),
			why: needed.why
		}
	);
}

function memory(driver: DriverBy<'memory'>, load: Load): Need | null {
	const needed = coresOf(load, driver);
	return (
		needed && {
			what: 'memory',
			amount: Math.max(driver.atLeast?.value ?? 0, needed.cores * driver.perCore.value),
			why: `${smallSize(driver.perCore.value)} for each of ${needed.cores} cores`
		}
	);
}

/** Null when the movement is not in the design, or has no stage from which the driver counts. */
export function needOfMovement(driver: MovementDriver, load: Load | undefined): Need | null {
	if (!load) return null;
	switch (driver.by) {
		case 'ingest':
			return { what: 'ingest', amount: wantedRate(load), why: inWords(load) };
		case 'read':
			return { what: 'readRate', amount: wantedRate(load), why: inWords(load) };
		case 'cores':
			return cores(driver, load);
		case 'memory':
			return memory(driver, load);
		case 'drives':
			return drives(load);
	}
}
