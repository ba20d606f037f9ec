/**
 * Quantities of what runs beside what is bought: kilowatt-hours and rack units of a site, hours of
 * administration in a contract year.
 *
 * kWh a month = watts × PUE × 730 ÷ 1000; hours a month = hours a week per 100 TB × front end in the
 * middle of the year × 52 ÷ 12.
 */
import { siteName } from '../../design/index.ts';
import { daysPerYear, hoursPerMonth } from '../../units/index.ts';
import { billedIn, perUnit } from '../bill/bill.ts';
import { placeIn, type Design } from '../book.ts';
import { computed, type Figure, type Term } from '../figure.ts';
import { frontEndFigure } from '../estate/rows.ts';
import { byConvention, inputOrDefault, leaf, opens, template } from '../terms.ts';

const loads = {
	watts: { label: 'Power drawn', unit: 'W', each: 'Power of a unit' },
	rackUnits: { label: 'Rack space', unit: 'U', each: 'Rack units of a unit' }
} as const;

/** What all equipment at a site draws, or the space that it takes. */
export function siteLoad(design: Design, siteId: string, kind: keyof typeof loads): Figure {
	const { label, unit, each } = loads[kind];
	const { bid, library } = design.book;
	const standing = billedIn(design).filter(({ line }) => line.siteId === siteId);
	return computed(
		{ label: `${label}, ${siteName(siteId, bid)}`, place: placeIn(design), symbol: 'W', unit },
		{
			sentence: 'Units that stand at the site, times what each takes.',
			formula: perUnit(standing, ({ product }) => {
				const figure = product[kind];
				return figure ? template('a', `${each}, ${product.name}`, unit, figure, library) : null;
			})
		}
	);
}

function effectiveness(siteId: string, { bid, library }: Design['book']): Term {
	const label = 'Facility watts per watt of equipment (PUE)';
	const own = bid.sites.find(({ id }) => id === siteId)?.powerUsageEffectiveness;
	return inputOrDefault('e', label, '', own, library.defaults.powerUsageEffectiveness, library);
}

/** Kilowatt-hours of a site in a month; `value` is what the cost was computed with. */
export const monthlyEnergy = (design: Design, siteId: string, value: number): Figure => ({
	id: null,
	label: `Energy a month, ${siteName(siteId, design.book.bid)}`,
	place: placeIn(design),
	symbol: 'q',
	value,
	unit: 'kWh',
	law: () => ({
		sentence: 'Power drawn with cooling, times the hours of a month.',
		formula: [
			'/',
			[
				'*',
				opens(siteLoad(design, siteId, 'watts')),
				effectiveness(siteId, design.book),
				leaf(
					'h',
					'Hours of a month',
					hoursPerMonth,
					'hours',
					byConvention('8 760 hours a year, over twelve')
				)
			],
			1000
		]
	})
});

/** Hours of administration in a month of a contract year, from 1; `value` as the cost was computed with. */
export const monthlyHours = (design: Design, year: number, value: number): Figure => ({
	id: null,
	label: `Hours of administration a month, year ${year}`,
	place: placeIn(design),
	symbol: 'q',
	value,
	unit: 'hours',
	law: () => {
		const { book, asked } = design;
		const hours = template(
			'a',
			'Hours a week per 100 TB of front end',
			'hours',
			asked.architecture.administration,
			book.library
		);
		const middle = (year - 0.5) * daysPerYear;
		return {
			sentence:
				'Hours a week for each 100 TB of front end, with the front end in the middle of the year; 52 weeks over twelve months.',
			formula: [
				'*',
				hours,
				['/', opens(frontEndFigure(design.parts().groups, middle, placeIn(design), book)), 1e14],
				['/', 52, 12]
			]
		};
	}
});
