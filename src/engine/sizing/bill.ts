/**
 * The bill of materials: each rule's needs turned into products and quantities, with prices from the
 * price book and the reason for each line. What has no price says so; it is never nought.
 */
import type { Library, PriceBook, Product, Provision, Rule } from '../library/index.ts';
import { sourceText } from '../library/index.ts';
import { providedBy, smallestCombination, type Needs, type Part } from './combination.ts';
import { needsOf, type Need, type NeedContext } from './needs.ts';
import type { BomLine } from './result.ts';

export interface BillContext extends NeedContext {
	readonly library: Library;
	readonly priceBook: PriceBook | null;
	/** Units of a rule that are fixed by the bid instead of sized. */
	readonly quantities: Readonly<Record<string, number>>;
	/** Site on which a rule's equipment stands; null for services. */
	readonly siteOf: (rule: Rule) => string | null;
}

export interface RuleOutcome {
	readonly rule: Rule;
	readonly lines: readonly BomLine[];
	/** What the bought units provide together. */
	readonly provided: Readonly<Record<string, number>>;
	/** Set when nothing in the library meets the rule. */
	readonly unmet: string | null;
}

const priceIn = (book: PriceBook | null, product: Product) =>
	book?.prices.find(({ product: id }) => id === product.id) ?? null;

/** The largest need of each kind: all drivers of a rule have to be met. */
function largest(needs: readonly Need[]): Needs {
	const most: Partial<Record<Provision, number>> = {};
	for (const { what, amount } of needs) if (what) most[what] = Math.max(most[what] ?? 0, amount);
	return most;
}

/** The sentence of the need that decided: the one that the chosen parts exceed by least. */
function decisive(needs: readonly Need[], provided: Readonly<Record<string, number>>): string {
	const slack = (need: Need): number =>
		need.what === null || need.amount === 0 ? Infinity : (provided[need.what] ?? 0) / need.amount;
	const sorted = [...needs].sort((left, right) => (slack(left) < slack(right) ? -1 : 1));
	return sorted[0]?.why ?? '';
}

function lineOf(
	part: Part,
	rule: Rule,
	why: string,
	metered: Need | null,
	context: BillContext
): BomLine {
	const { product, quantity } = part;
	const price = priceIn(context.priceBook, product);
	return {
		id: rule.product ? rule.id : `${rule.id}/${product.id}`,
		label: rule.label,
		productId: product.id,
		productName: product.name,
		category: product.category,
		quantity,
		quantityByMonth: metered?.byMonth ?? null,
		quantityByYear: metered?.byYear ?? null,
		unit: product.unit,
		period: price?.period ?? 'once',
		why,
		unitPrice: price?.price.value ?? null,
		priceCurrency: price && context.priceBook ? context.priceBook.currency : null,
		priceConfidence: price?.price.confidence ?? null,
		priceSource: price ? sourceText(price.price, context.library.sources) : null,
		supportPerYear: product.supportPerYear?.value ?? null,
		watts: product.watts?.value ?? 0,
		rackUnits: product.rackUnits?.value ?? 0,
		siteId: context.siteOf(rule)
	};
}

/** Fixed by the bid: so many heads of the family (or of the product), whatever the needs. */
function fixedParts(rule: Rule, family: readonly Product[], fixed: number): readonly Part[] {
	const head =
		family.find((product) => product.id === rule.product) ??
		family.find((product) => !product.perHead);
	return head && fixed > 0 ? [{ product: head, quantity: fixed }] : [];
}

function countedParts(product: Product, needs: readonly Need[]): readonly Part[] {
	const quantity = Math.max(0, ...needs.map(({ amount }) => amount));
	return quantity > 0 || needs.some(({ byMonth }) => byMonth?.some((month) => month > 0))
		? [{ product, quantity }]
		: [];
}

function partsFor(
	rule: Rule,
	family: readonly Product[],
	needs: readonly Need[],
	context: BillContext
): readonly Part[] | null {
	const fixed = context.quantities[rule.id];
	if (fixed !== undefined) return fixedParts(rule, family, fixed);
	const [first] = family;
	if (!first) return null;
	const counts = needs.every(({ what }) => what === null);
	if (counts) return countedParts(first, needs);
	const wanted = largest(needs);
	if (Object.values(wanted).every((amount) => amount === 0)) return [];
	return smallestCombination(family, wanted, (product) => {
		const price = priceIn(context.priceBook, product);
		return price ? Number(price.price.value) : null;
	});
}

/** Applies one rule. Sorted out by the caller: rules are independent of each other's results. */
export function applyRule(rule: Rule, context: BillContext): RuleOutcome {
	const family = context.library.products.filter((product) =>
		rule.product ? product.id === rule.product : product.family === rule.family
	);
	const needs = needsOf(rule, family[0] ?? null, context);
	const parts = needs.length === 0 ? [] : partsFor(rule, family, needs, context);
	if (parts === null) {
		const asked = rule.product ?? rule.family ?? rule.id;
		return {
			rule,
			lines: [],
			provided: {},
			unmet: `${rule.label}: no combination of "${asked}" meets ${needs.map(({ why }) => why).join('; ')}`
		};
	}
	const provided = providedBy(parts);
	const fixed = context.quantities[rule.id] !== undefined;
	const why = fixed ? 'as installed' : decisive(needs, provided);
	const metered = needs.find(({ byMonth, byYear }) => byMonth ?? byYear) ?? null;
	return {
		rule,
		lines: parts.map((part) => lineOf(part, rule, why, metered, context)),
		provided,
		unmet: null
	};
}
