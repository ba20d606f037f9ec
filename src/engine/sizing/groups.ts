/**
 * Groups of like workloads: same service level, same kind of data. Bytes stored are linear in
 * front-end bytes within a group, so one unit response serves all its members and cost does not grow
 * with the number of machines.
 */
import type { ServiceLevel } from '../bid/index.ts';
import type { EstateRow } from '../design/index.ts';
import type { ChangeCurve } from '../reduction/index.ts';

export interface WorkloadGroup {
	/** Equal keys mean equal unit responses, within and between evaluations. */
	readonly key: string;
	readonly level: ServiceLevel;
	readonly frontEndBytes: number;
	readonly machines: number;
	readonly growthPerYear: number;
	readonly storedShare: number;
	readonly changedStoredShare: number;
	readonly commonShare: number;
	readonly curve: ChangeCurve;
}

const shapeKey = (row: EstateRow): string =>
	[
		row.growthPerYear.value,
		row.storedShare.value,
		row.changedStoredShare,
		row.commonShare,
		row.curve.changePerDay,
		row.curve.hotShare,
		row.curve.hotWeight
	].join('|');

/** Protected rows gathered into groups; rows without a level are in none. */
export function groupRows(rows: readonly EstateRow[]): readonly WorkloadGroup[] {
	const gathered = new Map<
		string,
		{ first: EstateRow; level: ServiceLevel; bytes: number; machines: number }
	>();
	for (const row of rows) {
		if (!row.level) continue;
		const key = `${row.level.id}|${shapeKey(row)}`;
		const group = gathered.get(key);
		if (group) {
			group.bytes += row.workload.frontEnd.value;
			group.machines += row.workload.count;
		} else {
			gathered.set(key, {
				first: row,
				level: row.level,
				bytes: row.workload.frontEnd.value,
				machines: row.workload.count
			});
		}
	}
	return [...gathered.values()].map(({ first, level, bytes, machines }) => ({
		key: `${shapeKey(first)}|${machines}`,
		level,
		frontEndBytes: bytes,
		machines,
		growthPerYear: first.growthPerYear.value,
		storedShare: first.storedShare.value,
		changedStoredShare: first.changedStoredShare,
		commonShare: first.commonShare,
		curve: first.curve
	}));
}
