/**
 * The time of the customer's own people: migration and training once, restore tests every year.
 *
 * migration = (hours + hours per 100 TB × front end ÷ 100 TB) × hourly rate, at the cut-over;
 * restore tests = service levels in use × tests a year × hours each × hourly rate ÷ 12 a month.
 * Example: three levels tested four times a year for 6 h each are 72 h a year.
 */
import type { Bid } from '../bid/index.ts';
import { decimal, type Line } from '../finance/index.ts';
import type { Library } from '../library/index.ts';
import type { WorkloadGroup } from '../sizing/index.ts';
import type { Economics } from './economics.ts';
import { monthlyLine } from './running.ts';
import { sourceOf, type CostSource } from './source.ts';

function once(id: string, hours: number, month: number, economics: Economics): Line | null {
	const labour = economics.labourPerHour;
	return (
		labour && {
			id,
			category: 'transition',
			kind: 'once',
			unitPrice: labour.value,
			quantity: decimal(hours),
			start: month
		}
	);
}

const rounded = (hours: number): string => String(Number(hours.toPrecision(3)));

/** Own people in migration and training; nothing where nothing is protected before. */
export function ownChange(
	frontEndBytes: number,
	cutOver: number,
	{ defaults }: Library,
	economics: Economics
): readonly CostSource[] {
	const { migrationHours, migrationHoursPer100Tb, trainingHours } = defaults.changeOver;
	const hours = migrationHours.value + migrationHoursPer100Tb.value * (frontEndBytes / 1e14);
	const month = Math.min(cutOver, economics.months);
	const source = (id: string, label: string, quantity: number): CostSource => {
		const line = once(id, quantity, month, economics);
		return sourceOf(
			{
				id,
				label,
				category: 'transition',
				why: `${rounded(quantity)} h of own people`,
				assumed: true
			},
			line && [line],
			economics
		);
	};
	return [
		source('own-migration', 'Own people, migration', hours),
		source('own-training', 'Own people, training', trainingHours.value)
	];
}

/** Restore tests by own people, for each service level that protects something. */
export function restoreTests(
	groups: readonly WorkloadGroup[],
	bid: Bid,
	{ defaults }: Library,
	economics: Economics
): readonly CostSource[] {
	const { restoreTestsPerYear, hoursPerRestoreTest } = defaults.changeOver;
	const levels = bid.serviceLevels.filter(({ id }) => groups.some(({ level }) => level.id === id));
	const tests = levels.reduce(
		(sum, level) => sum + (level.restoreTestsPerYear ?? restoreTestsPerYear.value),
		0
	);
	if (tests === 0) return [];
	const hours = tests * hoursPerRestoreTest.value;
	const labour = economics.labourPerHour;
	return [
		sourceOf(
			{
				id: 'restore-tests',
				label: 'Restore tests',
				category: 'administration',
				why: `${tests} tests a year of ${hoursPerRestoreTest.value} h`,
				assumed: true
			},
			labour && [
				monthlyLine(
					'restore-tests',
					'administration',
					labour.value,
					decimal(hours).div(12),
					economics
				)
			],
			economics
		)
	];
}
