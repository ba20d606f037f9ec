/**
 * The bill of materials: each rule's needs turned into products and quantities, with prices from the
 * price book and the reason for each line. What has no price says so; it is never nought.
 */
import type { Library, PriceBook, Product, Provision, Rule } from '../library/index.ts';
import { sourceText } from '../library/index.ts';
import {
	providedBy,
	smallestCombination,
	type Cluster,
	type Needs,
	type Part
} from './combination.ts';
import { countedTogether, type Need, type NeedContext } from './need.ts';
import { needsOf } from './needs.ts';
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
	readonly needs: readonly Need[];
	readonly lines: readonly BomLine[];
	/** What the bought units provide together, and what is left of it when the spare ones are lost. */
	readonly provided: Readonly<Record<string, number>>;
	readonly sure: Readonly<Record<string, number>>;
	/** Set when the rule cannot be met, or not be counted. */
	readonly unmet: string | null;
}

export const priceIn = (book: PriceBook | null, product: Product) =>
	book?.prices.find(({ product: id }) => id === product.id) ?? null;

/** What is needed of each kind: one box that serves two pools or movements has to serve both. */
function together(needs: readonly Need[]): Needs {
	const total: Partial<Record<Provision, number>> = {};
	for (const { what, amount } of needs) if (what) total[what] = (total[what] ?? 0) + amount;
	return total;
}

const clusterOf = ({ spare, atLeast }: Rule): Cluster => ({
	spare: spare?.value ?? 0,
	atLeast: atLeast?.value ?? 1
});

const meets = (provided: Readonly<Record<string, number>>, needs: Needs): boolean =>
	Object.entries(needs).every(([what, amount]) => (provided[what] ?? 0) >= amount * (1 - 1e-12));

/** The sentence of the need that decided: the one that the chosen parts exceed by least. */
function tightest(needs: readonly Need[], provided: Readonly<Record<string, number>>): string {
	const wanted = together(needs);
	const slack = ({ what }: Need): number => {
		const amount = what === null ? 0 : (wanted[what] ?? 0);
		return what === null || amount === 0 ? Infinity : (provided[what] ?? 0) / amount;
	};
	const [first] = [...needs].sort((left, right) => (slack(left) < slack(right) ? -1 : 1));
	return needs
		.filter(({ what, amount }) => what === first?.what && amount > 0)
		.map(({ why }) => why)
		.join('; and ');
}

/** Why there are so many: the tightest need, or the fewest that work together when fewer would do. */
function reasonFor(rule: Rule, parts: readonly Part[], needs: readonly Need[]): string {
	if (isCounted(needs)) return countedTogether(needs).why;
	const { spare, atLeast } = clusterOf(rule);
	const heads = parts.find(({ product }) => !product.perHead)?.quantity ?? 0;
	if (atLeast > 1 && heads === atLeast && meets(providedBy(parts, spare + 1), together(needs)))
		return `${atLeast} at least work together`;
	const why = tightest(needs, providedBy(parts, spare));
	return spare === 0 ? why : `${why}; also with ${spare} of them lost`;
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

/** Units of one product; none of it when none is ever counted. */
const countedParts = (product: Product, { amount, byMonth }: Need): readonly Part[] =>
	amount > 0 || byMonth?.some((month) => month > 0) ? [{ product, quantity: amount }] : [];

const isCounted = (needs: readonly Need[]): boolean => needs.every(({ what }) => what === null);

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
	if (isCounted(needs)) return countedParts(first, countedTogether(needs));
	const wanted = together(needs);
	if (Object.values(wanted).every((amount) => amount === 0)) return [];
	const priceOf = (product: Product): number | null => {
		const price = priceIn(context.priceBook, product);
		return price ? Number(price.price.value) : null;
	};
	return smallestCombination(family, wanted, priceOf, clusterOf(rule));
}

/** Products among which a rule chooses. */
export const familyOf = (rule: Rule, { products }: Library): readonly Product[] =>
	products.filter(({ id, family }) =>
		rule.product === undefined ? family === rule.family : id === rule.product
	);

const nothing = { lines: [], provided: {}, sure: {} };

/** Applies one rule. Sorted out by the caller: rules are independent of each other's results. */
export function applyRule(rule: Rule, context: BillContext): RuleOutcome {
	const family = familyOf(rule, context.library);
	const needs = needsOf(rule, family[0] ?? null, context);
	const unknown = needs.find((need) => need.unknown !== undefined)?.unknown;
	const fixed = context.quantities[rule.id] !== undefined;
	if (unknown !== undefined && !fixed)
		return { rule, needs, ...nothing, unmet: `${rule.label}: ${unknown}` };
	const parts = needs.length === 0 ? [] : partsFor(rule, family, needs, context);
	if (parts === null) {
		const asked = rule.product ?? rule.family ?? rule.id;
		const unmet = `${rule.label}: no combination of "${asked}" meets ${needs.map(({ why }) => why).join('; ')}`;
		return { rule, needs, ...nothing, unmet };
	}
	const why = fixed ? 'as installed' : reasonFor(rule, parts, needs);
	const metered = isCounted(needs) ? countedTogether(needs) : null;
	return {
		rule,
		needs,
		lines: parts.map((part) => lineOf(part, rule, why, metered, context)),
		provided: providedBy(parts),
		sure: providedBy(parts, clusterOf(rule).spare),
		unmet: null
	};
}
