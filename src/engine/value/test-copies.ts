/**
 * What virtual copies for test and development spare: disk under whole copies that nobody keeps any
 * more (hard), and days of waiting for a copy (soft).
 *
 * disk in a year = copies × size in the middle of the year × (1 − share a virtual copy writes) ×
 * price of a TB and year × months after the cut-over / 12; waiting = copies × refreshes × (days today
 * − days from a virtual copy) × price of a day × months / 12. Each is rounded once a workload and
 * year. A design serves a workload when a pool that hands out virtual copies holds its level.
 * Example: two copies of 3 TB that does not grow, 10 % written, 900 a TB and year: 2 × 3 × 0.9 × 900 =
 * 4 860 a year; 2 × 4 × (3 − 0.1) days are 23.2 days a year.
 */
import type { How, Known, TestCopies } from '../bid/index.ts';
import { policyIn, type EstateRow } from '../design/index.ts';
import {
	decimal,
	money,
	moneyText,
	rounded,
	sum,
	times,
	type Currency,
	type Decimal,
	type Money
} from '../finance/index.ts';
import type { Figure, Pool, ValueFigures } from '../library/index.ts';
import { daysPerYear, growthFactor } from '../units/index.ts';
import type { Benefit, TestCopyLine, TestCopyValue } from './result.ts';

type Price = Known<string>;

interface TestCopiesInput {
	/** The bid's prices; without one there is no amount. */
	readonly diskPerTbYear: Price | undefined;
	readonly waitingPerDay: Price | undefined;
	/** Of the horizon. */
	readonly years: number;
	readonly rows: readonly EstateRow[];
	/** Of the design. */
	readonly pools: readonly Pool[];
	/** First month in which today's copies are no longer needed. */
	readonly cutOverMonth: number;
	readonly currency: Currency;
	readonly figures: ValueFigures;
}

/** A workload whose copies a design hands out. */
export interface Served {
	readonly wanted: TestCopies;
	readonly row: EstateRow;
	readonly written: Figure<number>;
}

function writtenIn(pools: readonly Pool[], row: EstateRow): Figure<number> | null {
	const { level, workload } = row;
	const pool = pools.find(
		(each) => level && each.virtualCopies && policyIn(each, level, workload.class)
	);
	return pool?.virtualCopies ?? null;
}

/** Months of a contract year, from 0, after the cut-over. */
const monthsIn = (year: number, cutOverMonth: number): number =>
	Math.min(12, Math.max(0, 12 * (year + 1) - cutOverMonth));

const trustOrder: readonly How[] = ['measured', 'supplied', 'assumed'];

const weakest = (hows: readonly How[]): How =>
	trustOrder[Math.max(0, ...hows.map((how) => trustOrder.indexOf(how)))] ?? 'assumed';

/** What a workload spares in a year of twelve months, before its price: TB of disk, or days of waiting. */
type Quantity = (served: Served, year: number) => Decimal | null;

const diskTb: Quantity = ({ wanted, row, written }, year) =>
	decimal(row.workload.frontEnd.value)
		.times(growthFactor(row.growthPerYear.value, (year + 0.5) * daysPerYear))
		.div(1e12)
		.times(wanted.copies.value)
		.times(decimal(1).minus(written.value));

const waitingDays =
	(daysServed: number): Quantity =>
	({ wanted }) =>
		wanted.refreshesPerYear && wanted.daysToHave
			? decimal(wanted.copies.value)
					.times(wanted.refreshesPerYear.value)
					.times(Math.max(0, wanted.daysToHave.value - daysServed))
			: null;

/** A benefit of a kind over the horizon; null without a price, or where nothing can be counted. */
function benefitOf(
	kind: Benefit['kind'],
	served: readonly Served[],
	quantity: Quantity,
	price: Price | undefined,
	{ years, cutOverMonth, currency, figures }: TestCopiesInput
): Benefit | null {
	if (price === undefined) return null;
	const one = money(price.value, currency);
	const byYear = Array.from({ length: years }, (_, year) => {
		const months = monthsIn(year, cutOverMonth);
		return served.flatMap((each): Money[] => {
			const spared = quantity(each, year);
			return spared ? [rounded(times(one, spared.times(months).div(12)))] : [];
		});
	});
	if (byYear.every((amounts) => amounts.length === 0)) return null;
	const counted = served.filter((each) => quantity(each, 0) !== null);
	const how = weakest([price.how, ...counted.map(({ wanted }) => wanted.copies.how)]);
	const total = sum(byYear.flat(), currency);
	const trustShare = figures.trust[how].value;
	return {
		kind,
		byYear: byYear.map((amounts) => moneyText(sum(amounts, currency))),
		total: moneyText(total),
		how,
		trustShare,
		trusted: moneyText(rounded(times(total, decimal(trustShare))))
	};
}

const lineOf = (served: Served, days: Quantity): TestCopyLine => ({
	workloadId: served.row.workload.id,
	name: served.row.workload.name,
	copies: served.wanted.copies.value,
	bytes: Math.round(
		served.row.workload.frontEnd.value * served.wanted.copies.value * (1 - served.written.value)
	),
	daysPerYear: days(served, 0)?.toNumber() ?? null
});

/** The workloads whose copies are kept today and which pools of the design can hand out. */
export const servedCopies = (
	rows: readonly EstateRow[],
	pools: readonly Pool[]
): readonly Served[] =>
	rows.flatMap((row) => {
		const { testCopies: wanted } = row.workload;
		const written = wanted ? writtenIn(pools, row) : null;
		return wanted && written ? [{ wanted, row, written }] : [];
	});

/** Values the copies that a design makes needless; null where it hands out none of them. */
export function valueTestCopies(input: TestCopiesInput): TestCopyValue | null {
	const { rows, pools, figures, diskPerTbYear, waitingPerDay } = input;
	const served = servedCopies(rows, pools);
	if (served.length === 0) return null;
	const days = waitingDays(figures.virtualCopyDays.value);
	return {
		lines: served.map((each) => lineOf(each, days)),
		disk: benefitOf('hard', served, diskTb, diskPerTbYear, input),
		waiting: benefitOf('soft', served, days, waitingPerDay, input)
	};
}
