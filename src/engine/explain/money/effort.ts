/**
 * Hours of the customer's own people: migration, training, restore tests, old restore points carried
 * over.
 *
 * migration = hours + hours per 100 TB × front end ÷ 100 TB; restore tests = tests a year over the
 * service levels in use × hours each; carrying over = hours a TB × old restore points.
 * Example: three levels tested four times a year for 6 h each are 72 h a year.
 */
import { placeIn, type Design } from '../book.ts';
import { frontEndFigure } from '../estate/rows.ts';
import { computed, type Figure, type Law, type Term } from '../figure.ts';
import { opens, sumOf, template, typedOrDefault } from '../terms.ts';
import { carriedBytes } from './retained.ts';

type Hours =
	| 'migrationHours'
	| 'migrationHoursPer100Tb'
	| 'trainingHours'
	| 'hoursPerRestoreTest'
	| 'carryOverHoursPerTb';

function hoursOf(symbol: string, label: string, of: Hours, { library }: Design['book']): Term {
	return template(symbol, label, 'hours', library.defaults.changeOver[of], library);
}

const hours = (design: Design, label: string, law: Law): Figure =>
	computed({ label, place: placeIn(design), symbol: 'H', unit: 'hours' }, law);

export const migrationHours = (design: Design): Figure =>
	hours(design, 'Hours of own people in the migration', {
		sentence: 'Hours in any case, and hours for each 100 TB of front end.',
		formula: [
			'+',
			hoursOf('m', 'Hours in any case', 'migrationHours', design.book),
			[
				'*',
				hoursOf('t', 'Hours per 100 TB of front end', 'migrationHoursPer100Tb', design.book),
				['/', opens(frontEndFigure(design.parts().groups, 0, placeIn(design), design.book)), 1e14]
			]
		]
	});

export const trainingHours = ({ book }: Design): Term =>
	hoursOf('q', 'Hours of own people in training', 'trainingHours', book);

/** Hours of restore tests in a year. */
export function restoreTestHours(design: Design): Figure {
	const { book } = design;
	const { bid, library } = book;
	const used = new Set(design.parts().groups.map(({ level }) => level.id));
	const fallback = library.defaults.changeOver.restoreTestsPerYear;
	const tests = bid.serviceLevels
		.filter(({ id }) => used.has(id))
		.map(({ name, restoreTestsPerYear: own }) =>
			typedOrDefault('t', `Restore tests a year, ${name}`, 'tests', own, fallback, library)
		);
	return hours(design, 'Hours of restore tests a year', {
		sentence: 'Tests a year over the service levels in use, times the hours of each.',
		formula: [
			'*',
			sumOf('t', tests),
			hoursOf('h', 'Hours of a restore test', 'hoursPerRestoreTest', book)
		]
	});
}

export const carryOverHours = (design: Design): Figure =>
	hours(design, 'Hours to carry old restore points over', {
		sentence: 'Terabytes of one copy of the old restore points, times the hours that each takes.',
		formula: [
			'*',
			['/', opens(carriedBytes(design)), 1e12],
			hoursOf('h', 'Hours a TB', 'carryOverHoursPerTb', design.book)
		]
	});
