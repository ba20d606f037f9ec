/**
 * The bill of materials opened: quantities, and the list price, support, power and space of a unit.
 *
 * A quantity was fixed by the bid, counted by needs that add up, or chosen as the best combination of
 * a family that meets them all: heads alone are ⌈w ÷ a⌉, extensions ⌈(w − h × a) ÷ b⌉ behind so many
 * heads; spare heads are counted out before a need is met.
 */
import type { Figure as TemplateFigure, Product, Provision } from '../../library/index.ts';
import { priceIn, type BomLine, type RuleOutcome } from '../../sizing/index.ts';
import { placeIn, type Design } from '../book.ts';
import type { Unit, Value } from '../derivation.ts';
import { computed, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { needFigure, needLaw } from './needs.ts';
import { needsIn, start, type Moment, type NeedOf } from './need.ts';
import { provisionUnits, provisionWords } from './provisions.ts';
import { counted, fromBid, leaf, numbered, opens, sumOf, template } from '../terms.ts';

/** A line of the bill with the rule that made it. */
export interface Billed {
	readonly design: Design;
	readonly outcome: RuleOutcome;
	readonly line: BomLine;
	readonly product: Product;
}

/** The lines of the bill, in its order. */
export const billedIn = (design: Design): readonly Billed[] =>
	design.parts().outcomes.flatMap((outcome) =>
		outcome.lines.flatMap((line) => {
			const product = design.book.library.products.find(({ id }) => id === line.productId);
			return product ? [{ design, outcome, line, product }] : [];
		})
	);

function figureOf(
	{ design, line }: Billed,
	what: string,
	symbol: string,
	label: string,
	value: Value,
	unit: Unit,
	law: () => Law
): Figure {
	return {
		id: `${design.scope}.bill.${line.id}.${what}`,
		label,
		place: placeIn(design, line.productName),
		symbol,
		value,
		unit,
		law
	};
}

/** How far a whole number may be missed before it is passed. */
const tolerance = 1e-12;

interface Wanted {
	readonly what: Provision;
	readonly term: Term;
}

/** What is wanted of each kind: needs of one kind add up. */
function wantedOf(needs: readonly NeedOf[]): readonly Wanted[] {
	const kinds = [...new Set(needs.flatMap(({ need }) => need.what ?? []))];
	return kinds.map((what, index) => {
		const own = needs.filter(({ need }) => need.what === what).map((one) => needFigure(one, start));
		const [only] = own;
		const label = `${provisionWords[what]} needed`;
		const [first] = needs;
		const all =
			only && own.length === 1
				? only
				: computed(
						{
							label,
							place: first ? placeIn(first.design, first.rule.label) : [],
							symbol: 'w',
							unit: provisionUnits[what]
						},
						{
							sentence: 'What serves two pools or two movements has to serve both.',
							formula: sumOf(
								'z',
								own.map((one) => opens(one))
							)
						}
					);
		const term = opens(all, kinds.length === 1 ? 'w' : `w${index + 1}`, label);
		return { what, term };
	});
}

/** So much of something that a unit brings; null when it brings none. */
function brings(
	{ design }: Billed,
	symbol: string,
	{ provides, name }: Product,
	what: Provision
): Term | null {
	const figure = provides[what];
	const label = `${provisionWords[what]} of a unit, ${name}`;
	return figure ? template(symbol, label, provisionUnits[what], figure, design.book.library) : null;
}

const numberedAs = (letter: string, { term }: Wanted): string => term.symbol.replace('w', letter);

/** Heads that meet every need by themselves, with those that may fail and those that work together at least. */
function headsLaw(of: Billed, wanted: readonly Wanted[]): Law {
	const { design, outcome, product } = of;
	const { spare, atLeast } = outcome.rule;
	const { library } = design.book;
	const lost =
		spare && spare.value > 0
			? template('s', 'Units that may fail together', 'units', spare, library)
			: null;
	const needed = wanted.flatMap((one): readonly Formula[] => {
		const each = brings(of, numberedAs('a', one), product, one.what);
		if (!each) return [];
		const exact = Number(one.term.value) / Number(each.value);
		return [['ceil', ['/', one.term, each], tolerance * exact]];
	});
	const enough: Formula = ['max', 1, ...needed];
	const met: Formula = lost ? ['+', enough, lost] : enough;
	return {
		sentence: `The fewest units that meet every need${lost ? ', also with some of them lost' : ''}${
			atLeast && atLeast.value > 1 ? ', and work together' : ''
		}.`,
		formula:
			atLeast && atLeast.value > 1
				? [
						'max',
						template('m', 'Units that work together at least', 'units', atLeast, library),
						met
					]
				: met
	};
}

/** Extensions that provide what so many heads leave missing. */
function extensionsLaw(of: Billed, wanted: readonly Wanted[], heads: Billed): Law {
	const { spare } = of.outcome.rule;
	const carrying: Formula =
		spare && spare.value > 0
			? [
					'-',
					opens(quantity(heads), 'h', heads.line.productName),
					template('s', 'Units that may fail together', 'units', spare, of.design.book.library)
				]
			: opens(quantity(heads), 'h', heads.line.productName);
	const missing = wanted.flatMap((one): readonly Formula[] => {
		const own = brings(of, numberedAs('b', one), of.product, one.what);
		if (!own) return [];
		const head = brings(of, numberedAs('a', one), heads.product, one.what);
		const left: Formula = head ? ['-', one.term, ['*', carrying, head]] : one.term;
		return [['ceil', ['/', left, own], tolerance]];
	});
	const [only = 0] = missing;
	return {
		sentence: 'The fewest extensions that provide what the heads leave missing.',
		formula: missing.length === 1 ? only : ['max', ...missing]
	};
}

/** The line of a combination's other part: heads for an extension, extensions for a head. */
const beside = ({ outcome, design, line }: Billed): Billed | undefined =>
	billedIn(design).find(
		(one) => one.outcome.rule.id === outcome.rule.id && one.line.id !== line.id
	);

function chosenLaw(of: Billed, needs: readonly NeedOf[]): Law {
	const wanted = wantedOf(needs);
	const other = beside(of);
	if (!other) return headsLaw(of, wanted);
	if (of.product.perHead) return extensionsLaw(of, wanted, other);
	const source = counted(
		`of all combinations of the family that meet ${needs.map(({ need }) => need.why).join('; and ')} the cheapest; of equal ones the one with fewer units`
	);
	return {
		sentence: `The heads of the cheapest combination that meets every need; behind them, ${other.line.productName}.`,
		formula: leaf('h', of.line.productName, of.line.quantity, of.line.unit, source)
	};
}

function quantityLaw(of: Billed, moment: Moment): Law {
	const { design, outcome, line } = of;
	if (design.asked.quantities[outcome.rule.id] !== undefined)
		return {
			sentence: 'As installed: the bid fixes the quantity, whatever the needs are.',
			formula: leaf(
				'n',
				line.productName,
				line.quantity,
				line.unit,
				fromBid('quantities of the design')
			)
		};
	const needs = needsIn(design, outcome.rule);
	if (needs.some(({ need }) => need.what !== null)) return chosenLaw(of, needs);
	const [only] = needs;
	if (only && needs.length === 1) return needLaw(only, moment);
	return {
		sentence: 'What is needed for one and what is needed for the other, added up.',
		formula: sumOf(
			'z',
			needs.map((one) => opens(needFigure(one, moment)))
		)
	};
}

/** Units bought at the start, or metered in the first month. */
export const quantity = (of: Billed): Figure =>
	figureOf(of, 'quantity', 'q', 'Quantity', of.line.quantity, of.line.unit, () =>
		quantityLaw(of, start)
	);

/** Units of a metered month or of a contract year, both from 0; null where the quantity does not change. */
export function quantityAt(of: Billed, at: 'month' | 'year', index: number): Figure | null {
	const { line } = of;
	const value = (at === 'month' ? line.quantityByMonth : line.quantityByYear)?.[index];
	if (value === undefined) return null;
	const what = `${at}-${at === 'month' ? index : index + 1}`;
	const label = `Quantity, ${at} ${index + 1}`;
	const moment = { ...start, [at]: index };
	return figureOf(of, `quantity.${what}`, 'q', label, value, line.unit, () =>
		quantityLaw(of, moment)
	);
}

/** List price of a unit in the price book's currency; null when there is none. */
export function listPrice({ design, product }: Billed, symbol: string, label: string): Term | null {
	const { frame, library } = design.book;
	const { priceBook } = frame;
	const price = priceIn(priceBook, product);
	return price && priceBook
		? template(symbol, label, priceBook.currency, price.price, library)
		: null;
}

/** A property of a product as its file says it; none where the file is silent or it is nought. */
function property(
	of: Billed,
	what: string,
	label: string,
	unit: Unit,
	figure: TemplateFigure<number> | undefined
): readonly Figure[] {
	if (!figure || figure.value === 0) return [];
	const sentence = `${label}, as the product’s file says.`;
	const law = (): Law => ({
		sentence,
		formula: template('v', label, unit, figure, of.design.book.library)
	});
	return [figureOf(of, what, 'P', label, figure.value, unit, law)];
}

function figuresOf(of: Billed): readonly Figure[] {
	const { line, product } = of;
	const price = listPrice(of, 'p', line.productName);
	const { priceBook } = of.design.book.frame;
	return [
		quantity(of),
		...(price
			? [
					figureOf(of, 'price', 'P', 'List price of a unit', price.value, price.unit, () => ({
						sentence: `The list price in the price book "${priceBook?.name ?? ''}".`,
						formula: price
					}))
				]
			: []),
		...property(of, 'support', 'Support a year, of list price', 'share', product.supportPerYear),
		...property(of, 'watts', 'Power of a unit', 'W', product.watts),
		...property(of, 'rack-units', 'Rack units of a unit', 'U', product.rackUnits),
		...(line.quantityByMonth ?? []).flatMap((_, month) => quantityAt(of, 'month', month) ?? []),
		...(line.quantityByYear ?? []).flatMap((_, year) => quantityAt(of, 'year', year) ?? [])
	];
}

/** The figures of the bill of materials, line by line. */
export const billFigures = (design: Design): readonly Figure[] =>
	billedIn(design).flatMap(figuresOf);

/** What units of several lines bring or take together. */
export const perUnit = (lines: readonly Billed[], each: (of: Billed) => Term | null): Formula => {
	const terms = lines.flatMap((of) => {
		const one = each(of);
		return one ? [{ units: opens(quantity(of), 'n', of.line.productName), one }] : [];
	});
	const units = numbered(
		'n',
		terms.map(({ units: n }) => n)
	);
	const amounts = numbered(
		'a',
		terms.map(({ one }) => one)
	);
	const rows = units.map((n, row): Formula => ['*', n, amounts[row] ?? 0]);
	const [first = 0, ...rest] = rows;
	return rest.length === 0 ? first : ['+', first, ...rest];
};
