/**
 * Groups of like workloads: same service level, same class, same shape of data. Bytes stored are linear in
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
	readonly classId: string;
	readonly frontEndBytes: number;
	readonly machines: number;
	/** Its members, for what depends on where each is or is rounded machine by machine. */
	readonly rows: readonly EstateRow[];
	readonly growthPerYear: number;
	readonly storedShare: number;
	readonly changedStoredShare: number;
	readonly commonShare: number;
	readonly curve: ChangeCurve;
	/** Whether it is known how much of the change falls on the same bytes again. */
	readonly isLocalityKnown: boolean;
}

const shapeKey = (row: EstateRow): string =>
	[
		row.growthPerYear.value,
		row.storedShare.value,
		row.changedStoredShare,
		row.commonShare,
		row.curve.changePerDay,
		row.curve.hotShare,
		row.curve.hotWeight,
		row.isLocalityKnown
	].join('|');

const sumOver = (rows: readonly EstateRow[], of: (row: EstateRow) => number): number =>
	rows.reduce((sum, row) => sum + of(row), 0);

function groupOf(level: ServiceLevel, rows: readonly [EstateRow, ...EstateRow[]]): WorkloadGroup {
	const [first] = rows;
	const machines = sumOver(rows, ({ workload }) => workload.count);
	return {
		key: `${shapeKey(first)}|${machines}`,
		level,
		classId: first.class.id,
		frontEndBytes: sumOver(rows, ({ workload }) => workload.frontEnd.value),
		machines,
		rows,
		growthPerYear: first.growthPerYear.value,
		storedShare: first.storedShare.value,
		changedStoredShare: first.changedStoredShare,
		commonShare: first.commonShare,
		curve: first.curve,
		isLocalityKnown: first.isLocalityKnown
	};
}

/** Protected rows gathered into groups; rows without a level are in none. */
export function groupRows(rows: readonly EstateRow[]): readonly WorkloadGroup[] {
	const gathered = new Map<string, { level: ServiceLevel; rows: [EstateRow, ...EstateRow[]] }>();
	for (const row of rows) {
		if (!row.level) continue;
		const key = `${row.level.id}|${row.class.id}|${shapeKey(row)}`;
		const group = gathered.get(key);
		if (group) group.rows.push(row);
		else gathered.set(key, { level: row.level, rows: [row] });
	}
	return [...gathered.values()].map(({ level, rows: members }) => groupOf(level, members));
}
