/**
 * Which part of the bill of materials is whose: the capacity that rules bought, pool by pool.
 *
 * Pools that share a box share it in proportion to what they want. What is lost with a spare unit is
 * bought but not usable.
 * Example: 168 TB for a landing zone that wants 60 and a store that wants 40 are 100.8 and 67.2 TB.
 */
import type { RuleOutcome } from './bill.ts';
import type { Bought, FilledPool } from './pool.ts';

/** What a rule bought for a pool; pools that share a box share it in proportion to what they want. */
function shareOf(
	{ rule, provided, sure }: RuleOutcome,
	{ pool }: FilledPool,
	filled: readonly FilledPool[]
): Bought | null {
	const capacity = rule.meets.flatMap((driver) =>
		driver.by === 'usable' || driver.by === 'raw' ? [driver] : []
	);
	const own = capacity.find((driver) => driver.pool === pool.id);
	if (!own) return null;
	const wants = (id: string): number => {
		const other = filled.find((one) => one.pool.id === id);
		const raw = own.by === 'raw' ? (other?.pool.rawPerUsable.value ?? 1) : 1;
		return (other?.wantedPeakBytes ?? 0) * raw;
	};
	const all = capacity
		.filter(({ by }) => by === own.by)
		.reduce((sum, driver) => sum + wants(driver.pool), 0);
	const share = all === 0 ? 1 : wants(pool.id) / all;
	const rawPerUsable = pool.rawPerUsable.value;
	return own.by === 'usable'
		? {
				usableBytes: (sure['usable'] ?? 0) * share,
				rawBytes: (provided['usable'] ?? 0) * share * rawPerUsable
			}
		: {
				usableBytes: ((sure['raw'] ?? 0) * share) / rawPerUsable,
				rawBytes: (provided['raw'] ?? 0) * share
			};
}

/** What the rules bought for a pool; null when no rule buys it by capacity. */
export function boughtFor(
	one: FilledPool,
	filled: readonly FilledPool[],
	outcomes: readonly RuleOutcome[]
): Bought | null {
	for (const outcome of outcomes) {
		const share = shareOf(outcome, one, filled);
		if (share) return share;
	}
	return null;
}
