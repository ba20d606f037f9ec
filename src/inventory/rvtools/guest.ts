/**
 * What the guests themselves say they consume: the sum of a machine's partitions (vPartition).
 *
 * It needs running VMware Tools, so many machines have none. A machine of which one partition is
 * unreadable counts as unknown, since part of a sum would pass for the whole.
 * Example: partitions of 41 510 and 1 024 MiB make 42 534 MiB.
 */
import { bytes, type Bytes } from '#engine/units/index.ts';
import { listText, placeText, type Outcome, type Problem } from '../problem.ts';
import { cellReader, textOf, type Table, type TableRow } from '../tables/index.ts';
import type { IdentityField, PartitionField } from './columns.ts';
import { machineFinder } from './identity.ts';

/** Consumed bytes by index of the machine, and what could not be assigned or read. */
export interface GuestSizes {
	readonly consumed: ReadonlyMap<number, Bytes>;
	readonly problems: readonly Problem[];
}

export const noGuestSizes: GuestSizes = { consumed: new Map(), problems: [] };

/** Adds up the partitions of every machine. Refuses the file when one is negative. */
export function sumPartitions(
	info: Table<IdentityField>,
	machines: readonly TableRow[],
	partitions: Table<PartitionField>
): Outcome<GuestSizes> {
	const reader = cellReader(partitions, ['consumed']);
	const find = machineFinder(info, machines, partitions);
	const sums = new Map<number, number>();
	const unassigned = { several: new Set<string>(), unknown: new Set<string>() };
	for (const row of partitions.rows) {
		const size = reader.size(row, 'consumed');
		const machine = find(row);
		if (typeof machine === 'string') unassigned[machine].add(textOf(partitions, row, 'name'));
		else sums.set(machine, (sums.get(machine) ?? 0) + (size ?? NaN));
	}
	const refusal = reader.refusal();
	if (refusal) return refusal;
	const consumed = new Map<number, Bytes>();
	for (const [machine, sum] of sums) if (sum > 0) consumed.set(machine, bytes(sum));
	return {
		ok: true,
		value: { consumed, problems: [...reader.problems(), ...leftOver(partitions, unassigned)] }
	};
}

/** Rows of a sheet that belong to no machine, or to more than one. */
export function leftOver(
	table: Table<IdentityField>,
	names: Readonly<Record<'several' | 'unknown', ReadonlySet<string>>>
): readonly Problem[] {
	const where = placeText(table.place);
	const tell = (set: ReadonlySet<string>, one: string, many: string): Problem[] =>
		set.size === 0
			? []
			: [{ where, sentence: `${set.size} ${set.size === 1 ? one : many}: ${listText([...set])}` }];
	return [
		...tell(
			names.several,
			'name stands for more than one machine and nothing tells them apart, so its rows were left out',
			'names stand for more than one machine each and nothing tells them apart, so their rows were left out'
		),
		...tell(
			names.unknown,
			'machine has rows here but is not in the list of machines, so they were left out',
			'machines have rows here but are not in the list of machines, so they were left out'
		)
	];
}
