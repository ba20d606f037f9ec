/**
 * Where things stand in the workbook: columns of the sheets of lines, names of sheets and of cells.
 * Formulas are written from these, never from letters.
 */
import type { ExchangeRate } from '#engine/finance/index.ts';
import type { Teller } from '../model/telling.ts';
import { fixed, on } from './cell.ts';
import type { Plan, SectionId } from './plan.ts';

/** Columns of the sheet of terms; quantities by year follow the last one. */
export const termColumns = {
	label: 1,
	category: 2,
	ref: 3,
	billing: 4,
	price: 5,
	currency: 6,
	factor: 7,
	probability: 8,
	rise: 9,
	from: 10,
	quantity: 11
} as const;

/** Columns of the sheet of payments: start, years, total, then the instants 0 … N. */
export const flowColumns = ({ years, months }: Pick<Plan, 'years' | 'months'>) => {
	const instant = (month: number): number => 5 + years + month;
	return {
		label: 1,
		category: 2,
		start: 3,
		/** Contract years from 1. */
		year: (year: number): number => 3 + year,
		total: 4 + years,
		instant,
		last: instant(months)
	};
};

/** Columns of the sheet of metered quantities: months from 0. */
export const meteredColumn = (month: number): number => 2 + month;

/** Names for cells that formulas use and people may change. */
export const cellNames = {
	discountRate: 'discount_rate',
	inflation: 'inflation',
	renewalUplift: 'renewal_uplift',
	counterOffer: 'counter_offer',
	tbMonths: 'tb_months',
	tbMonthsToday: 'tb_months_today'
} as const;

/** `EUR_per_USD` */
export const rateName = ({ of, per }: ExchangeRate): string => `${of}_per_${per}`;

/** `saving_counter_offer` */
export const resultName = (what: string, id: SectionId): string =>
	`${what}_${id.replaceAll('-', '_')}`;

export interface SheetNames {
	readonly assumptions: string;
	readonly sizing: string;
	readonly bill: string;
	readonly terms: string;
	readonly metered: string;
	readonly flows: string;
	readonly tco: string;
	readonly comparison: string;
	readonly sensitivity: string;
}

export const sheetNames = ({ say }: Pick<Teller, 'say'>): SheetNames => ({
	assumptions: say('sheet.name.assumptions'),
	sizing: say('sheet.name.sizing'),
	bill: say('sheet.name.bill'),
	terms: say('sheet.name.terms'),
	metered: say('sheet.name.metered'),
	flows: say('sheet.name.flows'),
	tco: say('sheet.name.tco'),
	comparison: say('sheet.name.comparison'),
	sensitivity: say('sheet.name.sensitivity')
});

/** A place on another sheet that stays when a formula is copied. */
export const placeOn = (sheet: string, column: number, row: number): string =>
	on(sheet, fixed(column, row));
