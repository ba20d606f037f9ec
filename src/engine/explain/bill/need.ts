/** A need of a rule with what it is opened by: its driver, and the parts of the design that it asks of. */
import type { Driver, Product, Rule } from '../../library/index.ts';
import { familyOf, needsOf, type FilledPool, type Load, type Need } from '../../sizing/index.ts';
import type { Design } from '../book.ts';
import { type Term } from '../figure.ts';
import { loadOf } from '../window/load.ts';
import { template } from '../terms.ts';

/** The month of the horizon and the contract year, from 0, that a need is asked for. */
export interface Moment {
	readonly month: number;
	readonly year: number;
}

export const start: Moment = { month: 0, year: 0 };

/** A driver that asks for something in this design. */
export interface NeedOf {
	readonly design: Design;
	readonly rule: Rule;
	readonly driver: Driver;
	readonly need: Need;
	readonly product: Product | null;
}

/** The needs of a rule, one for each driver that asks for something. */
export function needsIn(design: Design, rule: Rule): readonly NeedOf[] {
	const { bill } = design.parts();
	const product = familyOf(rule, bill.library)[0] ?? null;
	return rule.meets.flatMap((driver) => {
		const [need] = needsOf({ ...rule, meets: [driver] }, product, bill);
		return need ? [{ design, rule, driver, need, product }] : [];
	});
}

/** The amount of a need at a moment where it is metered. */
export const atMoment = ({ need }: NeedOf, { month, year }: Moment): number =>
	need.byMonth?.[month] ?? need.byYear?.[Math.min(year, need.byYear.length - 1)] ?? need.amount;

/** The filled pool that a driver names. */
export const filledOf = (design: Design, id: string): FilledPool => {
	const found = design.parts().filled.find(({ pool }) => pool.id === id);
	if (!found) throw new Error(`${design.scope} has no pool ${id}`);
	return found;
};

/** The movement that a driver names. */
export const requiredLoad = (design: Design, id: string): Load => {
	const found = loadOf(design, id);
	if (!found) throw new Error(`${design.scope} has no movement ${id}`);
	return found;
};

/** The terms of a rule's own file. */
export const termsIn =
	({ book }: Design) =>
	(symbol: string, label: string, unit: string, figure: Parameters<typeof template>[3]): Term =>
		template(symbol, label, unit, figure, book.library);
