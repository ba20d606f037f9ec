/**
 * Figures behind a sized design: its pools and movements, the rules that bought something, what a unit
 * of each product brings, and its prices.
 *
 * Today's system is not bought and has its own bill, so of it only what decides bytes and rates counts.
 * Example: an appliance counted by usable bytes rests on those of a unit, never on its cores.
 */
import type {
	Driver,
	Library,
	Movement,
	Pool,
	PriceBook,
	Product,
	Provision,
	Rule
} from '../library/index.ts';
import type { BomLine } from '../sizing/index.ts';
import type { BasisDesign } from './input.ts';
import { listed, listedIn } from './listing.ts';
import type { BasisFigure } from './result.ts';

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
	new Set(list.map(({ id }) => id));

/** Pools in use, as the library knows them. */
export function poolsOf({ architecture, pools }: BasisDesign): readonly Pool[] {
	const used = idsOf(pools);
	return architecture.pools.filter(({ id }) => used.has(id));
}

function movementsOf({ architecture, movements }: BasisDesign): readonly Movement[] {
	const used = idsOf(movements);
	return architecture.movements.filter(({ id }) => used.has(id));
}

/** Lines of the bill with their rule and product. */
interface Bought {
	readonly line: BomLine;
	readonly rule: Rule;
	readonly product: Product;
}

export const boughtOf = ({ architecture, sizing }: BasisDesign, { products }: Library): Bought[] =>
	sizing.billOfMaterials.flatMap((line) => {
		const rule = architecture.billOfMaterials.find(({ id }) => id === line.id.split('/')[0]);
		const product = products.find(({ id }) => id === line.productId);
		return rule && product ? [{ line, rule, product }] : [];
	});

const capacities: readonly Driver['by'][] = ['usable', 'raw'];

/** Whether a rule asks for one of these of a pool. */
export const asksFor = ({ meets }: Rule, { id }: Pool, ways: readonly Driver['by'][]): boolean =>
	meets.some((driver) => 'pool' in driver && driver.pool === id && ways.includes(driver.by));

const groupOf = ({ candidate }: BasisDesign): 'design' | 'today' =>
	candidate === null ? 'today' : 'design';

/** Needs that are met by what a unit provides; all others are counted, and only cost. */
const provisionsFor: Readonly<Partial<Record<Driver['by'], readonly Provision[]>>> = {
	usable: ['usable'],
	raw: ['raw'],
	ingest: ['ingest'],
	read: ['readRate'],
	restore: ['readRate'],
	cores: ['cores'],
	memory: ['memory'],
	drives: ['drives'],
	slots: ['slots'],
	cartridges: ['usable'],
	machines: ['machines']
};

const isEquipment = ({ by }: Driver): boolean =>
	by in provisionsFor && by !== 'cartridges' && by !== 'slots' && by !== 'machines';

/** Raw bytes are reckoned only of what is bought by its bytes; what virtual copies write is in no byte. */
function poolFigures(pool: Pool, design: BasisDesign, library: Library): readonly BasisFigure[] {
	const { restore: _, virtualCopies: __, lock, rawPerUsable, ...rest } = pool;
	const isBought = boughtOf(design, library).some(({ rule }) => asksFor(rule, pool, capacities));
	const part = {
		...rest,
		...(pool.immutable && lock ? { lock } : {}),
		...(isBought ? { rawPerUsable } : {})
	};
	return listedIn('pool', { group: groupOf(design), of: pool.name }, part, library);
}

function movementFigures(
	{ name, stages, ...movement }: Movement,
	design: BasisDesign,
	library: Library
): readonly BasisFigure[] {
	const heading = { group: groupOf(design), of: name };
	return [
		...listedIn('movement', heading, movement, library),
		...stages.flatMap((stage) =>
			listedIn(
				`stage.${stage.kind}`,
				stage.kind === 'network' ? { ...heading, what: stage.label } : heading,
				stage,
				library
			)
		)
	];
}

/** Drivers decide nothing where the bid fixes the quantity; the units that may fail still do. */
function ruleFigures(rule: Rule, design: BasisDesign, library: Library): readonly BasisFigure[] {
	const { meets, ...own } = rule;
	const heading = { group: groupOf(design), of: rule.label };
	const drivers = rule.id in design.quantities ? [] : meets;
	return [
		...listedIn('rule', heading, own, library),
		...drivers
			.filter((driver) => design.candidate !== null || isEquipment(driver))
			.flatMap((driver) => listedIn(`driver.${driver.by}`, heading, driver, library))
	];
}

/** What of a unit counts: what its rule asks for, and what a stage that it serves runs at. */
function usedProvisions(rule: Rule, movements: readonly Movement[]): ReadonlySet<string> {
	const asked = rule.meets.flatMap(({ by }) => provisionsFor[by] ?? []);
	const served = movements.flatMap(({ stages }) =>
		stages.flatMap((stage): readonly Provision[] => {
			if (!('rule' in stage) || stage.rule !== rule.id) return [];
			return [stage.kind === 'target' ? stage.provides : stage.kind];
		})
	);
	return new Set([...asked, ...served].map((provision) => `provides.${provision}`));
}

function productFigures(
	{ line, rule, product }: Bought,
	design: BasisDesign,
	library: Library
): readonly BasisFigure[] {
	const provisions = usedProvisions(rule, movementsOf(design));
	const isOurs = design.candidate !== null;
	const isMetered = rule.meets.some(({ by }) => by === 'stored-tb');
	const counts = (path: string): boolean => {
		if (path.startsWith('provides.')) return provisions.has(path);
		if (path === 'minimumStorage') return isOurs && isMetered;
		if (path === 'supportPerYear')
			return isOurs && line.period === 'once' && line.unitPrice !== null;
		return isOurs && line.siteId !== null;
	};
	const group = isOurs ? 'products' : 'today';
	return listedIn('product', { group, of: product.name }, product, library, counts);
}

/** Everything behind a design but its prices and its recovery. */
export function designFigures(design: BasisDesign, library: Library): readonly BasisFigure[] {
	const { architecture, candidate } = design;
	const bought = boughtOf(design, library);
	const rules = [...new Set(bought.map(({ rule }) => rule))];
	const { restoreTestEvery, administration } = architecture;
	return [
		...poolsOf(design).flatMap((pool) => poolFigures(pool, design, library)),
		...movementsOf(design).flatMap((movement) => movementFigures(movement, design, library)),
		...rules.flatMap((rule) => ruleFigures(rule, design, library)),
		...(candidate && design.pools.length > 0
			? listedIn(
					'design',
					{ group: 'design', of: null },
					{ administration, restoreTestEvery },
					library
				)
			: []),
		...bought.flatMap((one) => productFigures(one, design, library))
	];
}

/** List prices of what is bought, as the price book has them. */
export function pricesOf(
	design: BasisDesign,
	book: PriceBook,
	library: Library
): readonly BasisFigure[] {
	return boughtOf(design, library).flatMap(({ product }) => {
		const found = book.prices.find((price) => price.product === product.id);
		if (!found) return [];
		const heading = { group: 'prices' as const, of: product.name, currency: book.currency };
		return [listed('price', heading, found.price, library)];
	});
}
