/**
 * Which row of another sheet belongs to which machine.
 *
 * Names are not unique: two vCenters, or two folders of one, may use the same. A machine is told by
 * name, vCenter and VM UUID (or VM ID), as far as both sheets have them; where that still leaves
 * several, by datacenter, cluster and host as well. What stays ambiguous is left unassigned.
 * Example: `WEB01` of vc-a and `WEB01` of vc-b each get their own partitions; without any vCenter,
 * UUID or place in the sheets, neither gets any.
 */
import { hasField, textOf, type Table, type TableRow } from '../tables/index.ts';
import type { IdentityField } from './columns.ts';

type IdentityTable = Table<IdentityField>;

const isFilled = (table: IdentityTable, field: IdentityField): boolean =>
	hasField(table, field) && table.rows.some((row) => textOf(table, row, field) !== '');

function shared(
	one: IdentityTable,
	two: IdentityTable,
	fields: readonly IdentityField[]
): readonly IdentityField[] {
	return fields.filter((field) => isFilled(one, field) && isFilled(two, field));
}

function keyOf(table: IdentityTable, row: TableRow, fields: readonly IdentityField[]): string {
	return fields.map((field) => textOf(table, row, field).toLowerCase()).join('\u0000');
}

/** The index of the machine a row belongs to, or why there is none. */
type Assignment = number | 'several' | 'unknown';

function indexBy(keys: readonly string[]): ReadonlyMap<string, Assignment> {
	const index = new Map<string, Assignment>();
	keys.forEach((key, machine) => index.set(key, index.has(key) ? 'several' : machine));
	return index;
}

/** A function that finds the machine (index in `rows` of `info`) of a row of `other`. */
export function machineFinder(
	info: IdentityTable,
	rows: readonly TableRow[],
	other: IdentityTable
): (row: TableRow) => Assignment {
	const short: readonly IdentityField[] = [
		'name',
		...shared(info, other, ['vcenterUuid', 'vcenter']).slice(0, 1),
		...shared(info, other, ['vmUuid', 'vmId']).slice(0, 1)
	];
	const long = [...short, ...shared(info, other, ['datacenter', 'cluster', 'host'])];
	const byShort = indexBy(rows.map((row) => keyOf(info, row, short)));
	const byLong = indexBy(rows.map((row) => keyOf(info, row, long)));
	return (row) => {
		const found = byShort.get(keyOf(other, row, short)) ?? 'unknown';
		return found === 'several' ? (byLong.get(keyOf(other, row, long)) ?? 'several') : found;
	};
}

/**
 * The rows of the list of machines without those that list a machine again, and the repeated ones.
 * A machine is repeated when name, vCenter and UUID (or ID) agree; without either of the latter two
 * only a row that agrees in every column counts as a repetition.
 */
export function withoutRepetitions(info: IdentityTable): {
	readonly rows: readonly TableRow[];
	readonly repeated: readonly TableRow[];
} {
	const id = (['vmUuid', 'vmId'] as const).find((field) => isFilled(info, field));
	const server = (['vcenterUuid', 'vcenter'] as const).filter((field) => isFilled(info, field));
	const seen = new Set<string>();
	const rows: TableRow[] = [];
	const repeated: TableRow[] = [];
	for (const row of info.rows) {
		const told = id !== undefined && textOf(info, row, id) !== '';
		const key = told
			? keyOf(info, row, ['name', ...server.slice(0, 1), id])
			: JSON.stringify(row.cells);
		(seen.has(key) ? repeated : rows).push(row);
		seen.add(key);
	}
	return { rows, repeated };
}
