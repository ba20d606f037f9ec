/**
 * What services meter month by month: bytes stored or protected, requests, what tests read back,
 * cartridges in a vault.
 *
 * put requests = bytes written ÷ object size, by the million; tests read back parts of a full a year, as stored.
 * Storage with a minimum of days bills deleted bytes until it is over.
 * Source: price pages of object storage; test requests as in the provider's retrieval example.
 * Example: 100 TiB in 15 million objects, read once: 15 million requests and 100 TiB.
 */
import type { DriverBy, Product } from '../library/index.ts';
import { carriedByMonth } from './load.ts';
import { monthly, monthlyMeans } from './months.ts';
import { metered, monthsOf, type Need, type NeedContext, type Scope } from './need.ts';
import { cartridgesFor } from './needs-of-pool.ts';
import type { FilledPool } from './pool.ts';
import { storedByDay } from './stored.ts';
import { frontEndByDay, oneFullByDay } from './wanted.ts';
import { count, smallSize } from './words.ts';

type MeteredPoolDriver = DriverBy<
	'stored-tb' | 'tested-tb' | 'test-requests' | 'vaulted-cartridges'
>;

const unitOf = (binary: boolean): number => (binary ? 2 ** 40 : 1e12);
const days = ({ frame }: NeedContext): number => frame.horizonDays + frame.outlookDays;

function storedTerabytes(
	filled: FilledPool,
	binary: boolean,
	product: Product | null,
	context: NeedContext
): Need {
	const { pool, held, stored } = filled;
	const minimumDays = product?.minimumStorage?.value ?? 0;
	const billed =
		minimumDays === 0
			? stored
			: storedByDay(held, days(context), ({ billed: billedFor }) => billedFor(minimumDays));
	const withMetadata = billed.map((bytes) => bytes * (1 + pool.metadata.value));
	const byMonth = monthlyMeans(withMetadata, monthsOf(context)).map(
		(bytes) => bytes / unitOf(binary)
	);
	const minimum = minimumDays === 0 ? '' : `, every byte for ${count(minimumDays)} days at least`;
	return metered(byMonth, `${pool.name.toLowerCase()}: what is stored, month by month${minimum}`);
}

/** Bytes that tests read back in each month. */
function testedByMonth(
	{ pool, held }: FilledPool,
	perYear: number,
	context: NeedContext
): readonly number[] {
	const oneFull = oneFullByDay(pool, held, days(context), context.frame.memo);
	return monthlyMeans(oneFull, monthsOf(context)).map((bytes) => (bytes * perYear) / 12);
}

const tests = (perYear: number, { pool }: FilledPool): string =>
	`restore tests: ${count(perYear * 100)} % of ${pool.name.toLowerCase()} a year`;

export function needOfMeteredPool(
	driver: MeteredPoolDriver,
	filled: FilledPool,
	product: Product | null,
	context: NeedContext
): Need {
	switch (driver.by) {
		case 'stored-tb':
			return storedTerabytes(filled, driver.binary, product, context);
		case 'tested-tb': {
			const bytes = testedByMonth(filled, driver.perYear.value, context);
			const byMonth = bytes.map((one) => one / unitOf(driver.binary));
			return metered(byMonth, tests(driver.perYear.value, filled));
		}
		case 'test-requests': {
			const bytes = testedByMonth(filled, driver.perYear.value, context);
			const byMonth = bytes.map((one) => one / driver.objectSize.value / 1e6);
			return metered(byMonth, tests(driver.perYear.value, filled));
		}
		case 'vaulted-cartridges': {
			const { pool, wanted } = filled;
			const byMonth = monthly(wanted, monthsOf(context))
				.slice(1)
				.map((bytes) => cartridgesFor(pool.id, bytes, context) ?? 0);
			return metered(byMonth, `${pool.name.toLowerCase()}: cartridges there, month by month`);
		}
	}
}

/** Front-end bytes with what is billed beside them: second-stage bins, versions, archives. */
export function protectedTerabytes(
	{ beside, binary }: DriverBy<'protected-tb'>,
	{ held }: Scope,
	context: NeedContext
): Need {
	const frontEnd = frontEndByDay(held, days(context), context.frame.memo);
	const perUnit = (1 + beside.value) / unitOf(binary);
	const byMonth = monthlyMeans(frontEnd, monthsOf(context)).map((bytes) => bytes * perUnit);
	const more = beside.value === 0 ? '' : ` and ${count(beside.value * 100)} % beside it`;
	return metered(byMonth, `what is protected${more}, month by month`);
}

/** Millions of objects written; null when the movement is not in the design. */
export function putRequests(
	{ movement, objectSize }: DriverBy<'put-requests'>,
	context: NeedContext
): Need | null {
	const load = context.load(movement);
	if (!load) return null;
	const byMonth = carriedByMonth(load, monthsOf(context)).map(
		(bytes) => bytes / objectSize.value / 1e6
	);
	const each = smallSize(objectSize.value);
	return metered(byMonth, `${load.movement.name.toLowerCase()}: objects of ${each} written`);
}
