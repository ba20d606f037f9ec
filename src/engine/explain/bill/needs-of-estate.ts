/**
 * What the estate needs, whoever holds it: licences by machine, user or terabyte, and effort.
 */
import type { DriverBy } from '../../library/index.ts';
import { placeIn, type Design } from '../book.ts';
import type { Formula, Law, Term } from '../figure.ts';
import { frontEndFigure, frontEndOf, machinesOf } from '../estate/rows.ts';
import { added, byConvention, extreme, fromBid, leaf, opens } from '../terms.ts';
import { filledOf, termsIn, type Moment, type NeedOf } from './need.ts';
/** Licences by machine. */
export function machinesLaw(
	{ design, driver, product }: NeedOf,
	{ bySize }: DriverBy<'machines'>
): Law {
	const { rows } = design.parts().bill.scope('pool' in driver ? driver.pool : undefined);
	const sizeOf = (classId: string) => bySize.find(({ class: id }) => id === classId)?.each;
	const covered = product?.provides.machines;
	const term = termsIn(design);
	return {
		sentence: 'Machines protected, over those that a unit covers, rounded up.',
		formula: [
			'ceil',
			[
				'/',
				added(
					rows.map((row, index): Formula => {
						const each = sizeOf(row.class.id);
						const at = rows.length === 1 ? '' : String(index + 1);
						return each
							? [
									'ceil',
									[
										'/',
										{ ...frontEndOf(row), symbol: `f${at}` },
										term(`a${at}`, `Counted as a machine, ${row.class.name}`, 'bytes', each)
									],
									1e-9
								]
							: { ...machinesOf(row), symbol: `m${at}` };
					})
				),
				covered
					? term('u', 'Machines that a unit covers', 'machines', covered)
					: leaf(
							'u',
							'Machines that a unit covers',
							1,
							'machines',
							byConvention('one, where the product says nothing')
						)
			]
		]
	};
}

/** Licences by user, at the most of a year. */
export function usersLaw(
	{ design, driver }: NeedOf,
	{ kinds, growthPerYear }: DriverBy<'users'>,
	{ year }: Moment
): Law {
	const { rows } = design.parts().bill.scope('pool' in driver ? driver.pool : undefined);
	const term = termsIn(design);
	const years = leaf(
		'y',
		'Years by then',
		year + 1,
		'years',
		byConvention('the end of the contract year')
	);
	const growth: Formula = growthPerYear
		? ['^', ['+', 1, term('g', 'Growth of users a year', 'share/year', growthPerYear)], years]
		: 1;
	return {
		sentence:
			'Users at the most of the year over those of a licence, rounded up; of several kinds the most.',
		formula: extreme(
			'max',
			kinds.map(({ class: classId, usersPerLicence }, kind): Formula => {
				const own = rows.flatMap(({ workload, class: { id } }) =>
					id === classId && workload.users !== undefined
						? [leaf('n', workload.name, workload.users, 'users', fromBid('number of users'))]
						: []
				);
				const users = added(
					own.map((one, index) => ({ ...one, symbol: `n${kind + 1}${index + 1}` }))
				);
				const per = term(`u${kind + 1}`, 'Users of a licence', 'users', usersPerLicence);
				return [
					'ceil',
					['/', ['ceil', growth === 1 ? users : ['*', users, growth], 1e-9], per],
					1e-9
				];
			})
		)
	};
}

/** Front end of what a driver counts, on a day. */
export function scopeOn(design: Design, pool: string | undefined, day: number): Term {
	const { held } = design.parts().bill.scope(pool);
	const place = placeIn(design, ...(pool === undefined ? [] : [filledOf(design, pool).pool.name]));
	return opens(
		frontEndFigure(
			held.map(({ group }) => group),
			day,
			place,
			design.book
		)
	);
}
