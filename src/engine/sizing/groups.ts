/**
 * Groups of like workloads: same service level, same class, same shape of data. Bytes stored are linear in
 * front-end bytes within a group, so one unit response serves all its members and cost does not grow
 * with the number of machines. What designs ask of the members is summed here, once for all designs.
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
	/** The same by the site on which they live, in the order in which sites appear. */
	readonly bytesBySite: ReadonlyMap<string, number>;
	readonly machines: number;
	/** The member with the largest single machine of those whose size somebody stated; else null. */
	readonly largest: EstateRow | null;
	/** Its members, for what is rounded machine by machine. */
	readonly rows: readonly EstateRow[];
	readonly growthPerYear: number;
	readonly storedShare: number;
	readonly changedStoredShare: number;
	readonly commonShare: number;
	readonly curve: ChangeCurve;
	/** Whether it is known how much of the change falls on the same bytes again. */
	readonly isLocalityKnown: boolean;
}

/** Same level, class and shape of data. */
const isAlike = (one: EstateRow, other: EstateRow): boolean =>
	one.level === other.level &&
	one.class === other.class &&
	one.growthPerYear.value === other.growthPerYear.value &&
	one.storedShare.value === other.storedShare.value &&
	one.changedStoredShare === other.changedStoredShare &&
	one.commonShare === other.commonShare &&
	one.curve.changePerDay === other.curve.changePerDay &&
	one.curve.hotShare === other.curve.hotShare &&
	one.curve.hotWeight === other.curve.hotWeight &&
	one.isLocalityKnown === other.isLocalityKnown;

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

function bytesBySite(rows: readonly EstateRow[]): ReadonlyMap<string, number> {
	const bytes = new Map<string, number>();
	for (const { workload } of rows)
		bytes.set(workload.site, (bytes.get(workload.site) ?? 0) + workload.frontEnd.value);
	return bytes;
}

const largestOf = ({ workload }: EstateRow): number => workload.largest?.value ?? 0;

function groupOf(level: ServiceLevel, rows: readonly [EstateRow, ...EstateRow[]]): WorkloadGroup {
	const [first] = rows;
	const machines = sumOver(rows, ({ workload }) => workload.count);
	return {
		key: `${shapeKey(first)}|${machines}`,
		level,
		classId: first.class.id,
		frontEndBytes: sumOver(rows, ({ workload }) => workload.frontEnd.value),
		bytesBySite: bytesBySite(rows),
		machines,
		largest: rows.reduce<EstateRow | null>(
			(largest, row) => (largestOf(row) > (largest ? largestOf(largest) : 0) ? row : largest),
			null
		),
		rows,
		growthPerYear: first.growthPerYear.value,
		storedShare: first.storedShare.value,
		changedStoredShare: first.changedStoredShare,
		commonShare: first.commonShare,
		curve: first.curve,
		isLocalityKnown: first.isLocalityKnown
	};
}

interface Gathered {
	readonly level: ServiceLevel;
	readonly rows: [EstateRow, ...EstateRow[]];
}

/** A number that like rows share and others seldom do; texts of all figures took ten times as long. */
const markOf = ({ curve, growthPerYear, storedShare }: EstateRow): number =>
	curve.changePerDay + 3 * growthPerYear.value + 7 * storedShare.value;

/** Protected rows gathered into groups, in the order of their first; rows without a level are in none. */
export function groupRows(rows: readonly EstateRow[]): readonly WorkloadGroup[] {
	const groups: Gathered[] = [];
	const byMark = new Map<number, Gathered[]>();
	for (const row of rows) {
		const { level } = row;
		if (!level) continue;
		const mark = markOf(row);
		const marked = byMark.get(mark) ?? [];
		const group = marked.find((one) => isAlike(one.rows[0], row));
		if (group) {
			group.rows.push(row);
			continue;
		}
		const made: Gathered = { level, rows: [row] };
		groups.push(made);
		byMark.set(mark, [...marked, made]);
	}
	return groups.map(({ level, rows: members }) => groupOf(level, members));
}
