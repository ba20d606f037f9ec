/** Who can delete everything that a design keeps, in machines instead of copies. */
import { findDeletionRisk } from '../recovery/index.ts';
import type { Scene } from './design.ts';
import { topologyOf } from './fate.ts';
import type { DesignDeletion } from './result.ts';
import type { Stage } from './stage.ts';

export function deletionOf(stage: Stage, scene: Scene): DesignDeletion {
	const { workloads } = findDeletionRisk(topologyOf(stage, false));
	const machinesOf = (key: string): number =>
		scene.stocks.reduce((sum, { kind, count }) => sum + (kind.key === key ? count : 0), 0);
	const sole = new Map<string, number>();
	let fewest: number | null = null;
	let unprotected = 0;
	for (const { id, unprotected: isBare, soleDeleters, fewestAuthorities } of workloads) {
		if (isBare) unprotected += machinesOf(id);
		for (const authority of soleDeleters)
			sole.set(authority, (sole.get(authority) ?? 0) + machinesOf(id));
		if (!isBare && fewestAuthorities !== null)
			fewest = Math.min(fewest ?? Infinity, fewestAuthorities);
	}
	return {
		sole: [...sole].map(([authority, machines]) => ({ authority, machines })),
		fewestAuthorities: fewest,
		unprotected
	};
}
