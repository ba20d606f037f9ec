/**
 * What the estate needs, whoever holds it: licences by machine, user or terabyte, and effort.
 *
 * Packs and terabytes are rounded up to whole ones; a terabyte is 2^40 bytes where the licence says so,
 * and copies do not count. Users are billed at the most of a year.
 * Source: front-end terabyte definitions and licensing policies of vendors.
 * Example: 60 TiB protected of which 3 copies are kept are 60 front-end terabytes.
 */
import type { DriverBy, Product } from '../library/index.ts';
import { daysPerYear, growthFactor } from '../units/index.ts';
import type { Need, NeedContext, Scope } from './need.ts';
import { frontEndOn } from './wanted.ts';
import { count, terabytes } from './words.ts';

type EstateDriver = DriverBy<'machines' | 'users' | 'front-end-tb' | 'count' | 'effort'>;

const wholeUp = (amount: number): number => Math.ceil(amount - 1e-9);

/** Values at the end of contract year 1 … n. */
const byYear = (years: number, valueOn: (day: number) => number): readonly number[] =>
	Array.from({ length: years }, (_, year) => valueOn((year + 1) * daysPerYear));

function machines(
	{ bySize }: DriverBy<'machines'>,
	product: Product | null,
	{ held }: Scope
): Need {
	const per = product?.provides.machines?.value ?? 1;
	const all = held.reduce((sum, { group }) => {
		const each = bySize.find(({ class: id }) => id === group.classId)?.each.value;
		if (each === undefined) return sum + group.machines;
		return group.rows.reduce(
			(pieces, { workload }) => pieces + wholeUp(workload.frontEnd.value / each),
			sum
		);
	}, 0);
	return { what: null, amount: Math.ceil(all / per), why: `${all} machines, ${per} a unit` };
}

function users(
	{ kinds, growthPerYear }: DriverBy<'users'>,
	{ held }: Scope,
	{ years }: NeedContext
): Need {
	const counted = held
		.filter(({ group }) => kinds.some((one) => one.class === group.classId))
		.flatMap(({ group }) => group.rows);
	const silent = counted.filter(({ workload }) => workload.users === undefined);
	const licences = (day: number): number =>
		Math.max(
			...kinds.map(({ class: classId, usersPerLicence }) => {
				const all = counted.reduce(
					(sum, { workload, class: kind }) =>
						sum + (kind.id === classId ? (workload.users ?? 0) : 0),
					0
				);
				const grown = wholeUp(all * growthFactor(growthPerYear?.value ?? 0, day));
				return wholeUp(grown / usersPerLicence.value);
			})
		);
	const yearly = byYear(years, licences);
	const names = silent.map(({ workload }) => workload.name).join(', ');
	return {
		what: null,
		amount: yearly[0] ?? 0,
		byYear: yearly,
		why: 'users at the most of each year',
		...(silent.length > 0 ? { unknown: `the bid does not say how many use ${names}` } : {})
	};
}

function frontEndTerabytes(binary: boolean, { held }: Scope, { years }: NeedContext): Need {
	const unit = binary ? 2 ** 40 : 1e12;
	const yearly = byYear(years, (day) => wholeUp(frontEndOn(held, day) / unit));
	return {
		what: null,
		amount: yearly[0] ?? 0,
		byYear: yearly,
		why: `front-end ${binary ? 'TiB' : 'TB'} at the end of each year, rounded up`
	};
}

function effort({ base, per100Tb }: DriverBy<'effort'>, { held }: Scope): Need {
	const bytes = frontEndOn(held, 0);
	const amount = Math.ceil(base.value + (per100Tb.value * (bytes / 1e12)) / 100);
	const why = `${count(base.value)} in any case and ${count(per100Tb.value)} per 100 TB of ${terabytes(bytes)}`;
	return { what: null, amount, why };
}

export function needOfEstate(
	driver: EstateDriver,
	product: Product | null,
	scope: Scope,
	context: NeedContext
): Need {
	switch (driver.by) {
		case 'machines':
			return machines(driver, product, scope);
		case 'users':
			return users(driver, scope, context);
		case 'front-end-tb':
			return frontEndTerabytes(driver.binary, scope, context);
		case 'count':
			return {
				what: null,
				amount: driver.count.value,
				why: `${count(driver.count.value)} in every design of this kind`
			};
		case 'effort':
			return effort(driver, scope);
	}
}
