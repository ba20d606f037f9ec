/**
 * One candidate, sized: pools filled, loads known, products bought, movements timed with them.
 *
 * Order matters and is this: bytes first, then what must be bought for bytes and rates, then how
 * long runs take with what was bought.
 */
import type { Bid } from '../bid/index.ts';
import { placePool } from '../design/index.ts';
import type { Architecture, Library, PriceBook, Rule } from '../library/index.ts';
import { applyRule, type BillContext, type RuleOutcome } from './bill.ts';
import { boughtFor } from './bought.ts';
import { checkPool, type PoolCheck } from './calculator-check.ts';
import type { WorkloadGroup } from './groups.ts';
import { leftOutOf, sizeLevels } from './levels.ts';
import { loadOf, type Load } from './load.ts';
import { timeMovement } from './movement.ts';
import { fillPool, sizePool, type FilledPool } from './pool.ts';
import type { CandidateSizing } from './result.ts';
import type { StageContext } from './stages.ts';
import { poolGroups, type SizingFrame } from './stored.ts';
import { windowOf } from './window.ts';

export interface SizingInput {
	readonly bid: Bid;
	readonly groups: readonly WorkloadGroup[];
	readonly architecture: Architecture;
	readonly quantities: Readonly<Record<string, number>>;
	readonly library: Library;
	readonly priceBook: PriceBook | null;
	readonly frame: SizingFrame;
}

export interface SizedCandidate {
	readonly sizing: CandidateSizing;
	/** Pools that hold something; an empty pool is not part of the design. */
	readonly pools: Architecture['pools'];
	/** The groups of which a pool holds something. */
	readonly groups: readonly WorkloadGroup[];
	/** Rules that nothing in the library could meet, as sentences. */
	readonly unmet: readonly string[];
}

/** The pools that a rule serves; none for one that serves the whole design. */
const poolsOf = (rule: Rule): readonly string[] =>
	rule.meets.flatMap((driver) => ('pool' in driver ? (driver.pool ?? []) : []));

/** The pool that the rule's movement fills; null for a rule without one. */
function targetOf(rule: Rule, { movements }: Architecture): string | null {
	const movement = rule.meets.flatMap((driver) =>
		'movement' in driver ? [driver.movement] : []
	)[0];
	return movements.find(({ id }) => id === movement)?.to ?? null;
}

function cartridgeBytes(input: SizingInput, poolId: string): number | null {
	const rule = input.architecture.billOfMaterials.find(({ meets }) =>
		meets.some((driver) => driver.by === 'cartridges' && driver.pool === poolId)
	);
	const product =
		rule &&
		input.library.products.find(({ id, family }) => id === rule.product || family === rule.family);
	return product?.provides.usable?.value ?? null;
}

/** Where a rule's equipment stands: its pool's site, else the site of the pool its movement fills, else primary. */
function siteOfRule(input: SizingInput, rule: Rule): string | null {
	const { architecture, bid } = input;
	const poolId = poolsOf(rule)[0] ?? targetOf(rule, architecture);
	const pool = architecture.pools.find(({ id }) => id === poolId);
	const site = pool
		? placePool(pool, bid).siteId
		: bid.sites.find(({ role }) => role === 'primary')?.id;
	return site ?? bid.sites[0]?.id ?? null;
}

function billContext(
	input: SizingInput,
	filled: readonly FilledPool[],
	groups: readonly WorkloadGroup[],
	loads: readonly Load[]
): BillContext {
	const { bid, frame, library, priceBook, quantities } = input;
	const find = (id: string) => filled.find(({ pool }) => pool.id === id);
	const everything = groups.map((group) => ({ group }));
	return {
		frame,
		library,
		priceBook,
		quantities,
		years: bid.economics.horizonYears,
		siteOf: (rule) => siteOfRule(input, rule),
		scope: (id) => {
			const held = id === undefined ? everything : (find(id)?.held ?? []);
			return {
				held,
				get rows() {
					return held.flatMap(({ group }) => group.rows);
				}
			};
		},
		filled: find,
		load: (id) => loads.find(({ movement }) => movement.id === id),
		cartridgeBytes: (id) => cartridgeBytes(input, id)
	};
}

/** Everything between a design and its sizing, for whoever asks how a figure came about. */
export interface SizingParts {
	/** The groups of which a pool holds something. */
	readonly groups: readonly WorkloadGroup[];
	readonly filled: readonly FilledPool[];
	readonly loads: readonly Load[];
	readonly bill: BillContext;
	readonly outcomes: readonly RuleOutcome[];
	readonly stages: StageContext;
}

/** The pools that hold something. */
const filledPools = ({ architecture, groups, frame }: SizingInput): readonly FilledPool[] =>
	architecture.pools
		.map((pool) => fillPool(pool, poolGroups(pool, groups, frame), frame))
		.filter(({ held }) => held.length > 0);

/** What the vendor's calculator would plan for each pool that holds something. */
export const checkPools = (input: SizingInput): readonly PoolCheck[] =>
	filledPools(input).map((filled) => checkPool(filled, input.frame));

/**
 * The parts of a candidate. Pools that no service level uses are left out, with what would fill or buy
 * them; a design that protects nothing buys nothing.
 */
export function sizingParts(input: SizingInput): SizingParts {
	const { architecture, bid, frame, library } = input;
	const { movements, billOfMaterials } = architecture;
	const filled = filledPools(input);
	const isThere = (id: string): boolean => filled.some(({ pool }) => pool.id === id);
	const taken = new Set(filled.flatMap(({ held }) => held.map(({ group }) => group)));
	const groups = input.groups.filter((group) => taken.has(group));
	const loads = movements.flatMap((movement) => {
		const target = filled.find(({ pool }) => pool.id === movement.to);
		return target ? [loadOf(movement, target, bid.window, frame.horizonDays)] : [];
	});
	const bill = billContext(input, filled, groups, loads);
	const outcomes = (groups.length === 0 ? [] : billOfMaterials)
		.filter((rule) => poolsOf(rule).length === 0 || poolsOf(rule).some(isThere))
		.map((rule) => applyRule(rule, bill));
	const stages: StageContext = {
		bid,
		linkShare: library.defaults.linkUsableShare.value,
		placed: filled.map(({ pool }) => placePool(pool, bid)),
		bought: new Map(outcomes.map(({ rule, sure }) => [rule.id, sure]))
	};
	return { groups, filled, loads, bill, outcomes, stages };
}

/** Sizes a candidate. */
export function sizeCandidate(input: SizingInput): SizedCandidate {
	const { architecture, frame } = input;
	const { groups, filled, loads, outcomes, stages } = sizingParts(input);
	const { placed } = stages;
	const pools = filled.map(({ pool }) => pool);
	const timed = loads.map((load) => timeMovement(load, stages, frame.horizonDays));
	const sized = filled.map((one) => sizePool(one, boughtFor(one, filled, outcomes), frame));
	return {
		pools,
		groups,
		unmet: outcomes.flatMap(({ unmet }) => unmet ?? []),
		sizing: {
			pools: sized,
			window: windowOf(timed, loads),
			billOfMaterials: outcomes.flatMap(({ lines }) => lines),
			usableToBuyBytes: sized.reduce(
				(sum, { boughtUsableBytes }) => sum + (boughtUsableBytes ?? 0),
				0
			),
			levels: sizeLevels(groups, { pools, placed, movements: architecture.movements, timed }),
			leftOut: leftOutOf(input.groups, new Set(groups))
		}
	};
}
