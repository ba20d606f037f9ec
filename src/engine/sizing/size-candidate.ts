/**
 * One candidate, sized: pools filled, loads known, products bought, movements timed with them.
 *
 * Order matters and is this: bytes first, then what must be bought for bytes and rates, then how
 * long runs take with what was bought.
 */
import type { Bid } from '../bid/index.ts';
import { placePool, type EstateRow } from '../design/index.ts';
import type { Architecture, Library, PriceBook, Rule } from '../library/index.ts';
import { applyRule, type BillContext, type RuleOutcome } from './bill.ts';
import type { WorkloadGroup } from './groups.ts';
import { loadOf, timeMovement, type Load, type StageContext } from './movement.ts';
import { dayOfMonth, fillPool, monthly, sizePool, type FilledPool } from './pool.ts';
import type { CandidateSizing, MovementSizing, WindowSizing } from './result.ts';
import { frontEndOn, poolGroups, type SizingFrame } from './stored.ts';

export interface SizingInput {
	readonly bid: Bid;
	readonly rows: readonly EstateRow[];
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
	/** Rules that nothing in the library could meet, as sentences. */
	readonly unmet: readonly string[];
}

const poolOf = (rule: Rule): string | null =>
	rule.meets.flatMap((driver) => ('pool' in driver ? [driver.pool] : []))[0] ?? null;

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
	const movement = rule.meets.flatMap((driver) =>
		'movement' in driver ? [driver.movement] : []
	)[0];
	const target = input.architecture.movements.find(({ id }) => id === movement)?.to;
	const pool = input.architecture.pools.find(({ id }) => id === (poolOf(rule) ?? target));
	const site = pool
		? placePool(pool, input.bid).siteId
		: input.bid.sites.find(({ role }) => role === 'primary')?.id;
	return site ?? input.bid.sites[0]?.id ?? null;
}

function billContext(
	input: SizingInput,
	filled: readonly FilledPool[],
	loads: readonly Load[]
): BillContext {
	const { bid, rows, groups } = input;
	const months = bid.economics.horizonYears * 12;
	const find = (id: string) => filled.find(({ pool }) => pool.id === id);
	const held = groups.map((group) => ({ group }));
	return {
		library: input.library,
		priceBook: input.priceBook,
		quantities: input.quantities,
		siteOf: (rule) => siteOfRule(input, rule),
		machines: rows.reduce((sum, row) => sum + (row.level ? row.workload.count : 0), 0),
		frontEndBytes: frontEndOn(held, 0),
		frontEndByYear: Array.from({ length: bid.economics.horizonYears }, (_, year) =>
			frontEndOn(held, dayOfMonth(12 * (year + 1)))
		),
		months,
		wantedBytes: (id) => {
			const pool = find(id);
			return {
				peak: pool?.wantedPeakBytes ?? 0,
				byMonth: pool ? monthly(pool.wanted, months) : []
			};
		},
		storedByMonth: (id) => {
			const pool = find(id);
			if (!pool) return [];
			const withMetadata = 1 + pool.pool.metadata.value;
			return monthly(pool.stored, months).map((bytes) => bytes * withMetadata);
		},
		pool: (id) => find(id)?.pool,
		load: (id) => loads.find(({ movement }) => movement.id === id),
		cartridgeBytes: (id) => cartridgeBytes(input, id)
	};
}

/** Usable bytes that the rules bought for a pool; null when no rule buys it by capacity. */
function boughtFor(filled: FilledPool, outcomes: readonly RuleOutcome[]): number | null {
	for (const { rule, provided } of outcomes) {
		for (const driver of rule.meets) {
			if (!('pool' in driver) || driver.pool !== filled.pool.id) continue;
			if (driver.by === 'usable') return provided['usable'] ?? 0;
			if (driver.by === 'raw') return (provided['raw'] ?? 0) / filled.pool.rawPerUsable.value;
		}
	}
	return null;
}

/** The backup run that comes closest to its limit or passes it by most; a run of unknown length is not compared. */
function windowOf(movements: readonly MovementSizing[], loads: readonly Load[]): WindowSizing {
	const runs = movements
		.filter(
			({ movementId }) =>
				loads.find(({ movement }) => movement.id === movementId)?.movement.during === 'window'
		)
		.flatMap((movement) => [
			{
				movementId: movement.movementId,
				kind: 'nightly' as const,
				run: movement.nightly,
				limitSeconds: movement.nightlyLimitSeconds
			},
			...(movement.full
				? [
						{
							movementId: movement.movementId,
							kind: 'full' as const,
							run: movement.full,
							limitSeconds: movement.fullLimitSeconds
						}
					]
				: [])
		])
		.filter(({ run }) => run.seconds !== null && run.bytes > 0);
	const share = (entry: (typeof runs)[number]): number =>
		(entry.run.seconds ?? 0) / entry.limitSeconds;
	const worst = runs.reduce<(typeof runs)[number] | null>(
		(most, entry) => (most && share(most) >= share(entry) ? most : entry),
		null
	);
	return { movements, worst };
}

/** Sizes a candidate. Pools that no service level uses are left out, with what would fill or buy them. */
export function sizeCandidate(input: SizingInput): SizedCandidate {
	const { architecture, bid, frame, library, rows } = input;
	const filled = architecture.pools
		.map((pool) => fillPool(pool, poolGroups(pool, input.groups, frame), frame))
		.filter(({ held }) => held.length > 0);
	const pools = filled.map(({ pool }) => pool);
	const loads = architecture.movements.flatMap((movement) => {
		const target = filled.find(({ pool }) => pool.id === movement.to);
		return target
			? [loadOf(movement, target.pool, target.held, bid.window, frame.horizonDays)]
			: [];
	});
	const context = billContext(input, filled, loads);
	const outcomes = architecture.billOfMaterials
		.filter((rule) => poolOf(rule) === null || pools.some(({ id }) => id === poolOf(rule)))
		.map((rule) => applyRule(rule, context));
	const stages: StageContext = {
		bid,
		rows,
		linkShare: library.defaults.linkUsableShare.value,
		placed: pools.map((pool) => placePool(pool, bid)),
		bought: new Map(outcomes.map(({ rule, provided }) => [rule.id, provided]))
	};
	const sized = filled.map((pool) => sizePool(pool, boughtFor(pool, outcomes), frame));
	return {
		pools,
		unmet: outcomes.flatMap(({ unmet }) => unmet ?? []),
		sizing: {
			pools: sized,
			window: windowOf(
				loads.map((load) => timeMovement(load, stages)),
				loads
			),
			billOfMaterials: outcomes.flatMap(({ lines }) => lines),
			usableToBuyBytes: sized.reduce(
				(sum, { boughtUsableBytes }) => sum + (boughtUsableBytes ?? 0),
				0
			)
		}
	};
}
