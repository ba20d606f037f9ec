/**
 * What the virtual disks (vDisk) say: capacity per machine, and disks that a backup may not reach.
 *
 * A raw device mapping in physical mode cannot be read as an image; an independent disk is left out
 * of snapshots and so of every backup that works by snapshots. Both are counted and sized, not
 * taken off: whether an agent protects them is for a person to say.
 * Example: disks of 100 and 40 GiB, the second raw, make 140 GiB capacity and one raw disk of 40 GiB.
 */
import { bytes, type Bytes } from '#engine/units/index.ts';
import type { Outcome, Problem } from '../problem.ts';
import { cellReader, textOf, type Table, type TableRow } from '../tables/index.ts';
import type { DiskField, IdentityField } from './columns.ts';
import { leftOver } from './guest.ts';
import { machineFinder } from './identity.ts';

/** A disk out of the ordinary, with the index of its machine. */
export interface OddDisk {
	readonly machine: number;
	readonly bytes: Bytes | undefined;
}

export interface DiskFacts {
	/** Capacity by index of the machine, where every disk of it is known. */
	readonly capacity: ReadonlyMap<number, Bytes>;
	readonly raw: readonly (OddDisk & { readonly physical: boolean })[];
	readonly independent: readonly OddDisk[];
	readonly problems: readonly Problem[];
}

export const noDiskFacts: DiskFacts = {
	capacity: new Map(),
	raw: [],
	independent: [],
	problems: []
};

/** Reads the disks of every machine. Refuses the file when a capacity is negative. */
export function readDisks(
	info: Table<IdentityField>,
	machines: readonly TableRow[],
	disks: Table<DiskField>
): Outcome<DiskFacts> {
	const reader = cellReader(disks, ['capacity']);
	const find = machineFinder(info, machines, disks);
	const sums = new Map<number, number>();
	const raw: DiskFacts['raw'][number][] = [];
	const independent: OddDisk[] = [];
	const unassigned = { several: new Set<string>(), unknown: new Set<string>() };
	for (const row of disks.rows) {
		const size = reader.size(row, 'capacity');
		const machine = find(row);
		if (typeof machine === 'string') {
			unassigned[machine].add(textOf(disks, row, 'name'));
			continue;
		}
		sums.set(machine, (sums.get(machine) ?? 0) + (size ?? NaN));
		if (reader.flag(row, 'raw') === true) {
			const physical = /physical/i.test(textOf(disks, row, 'rawMode'));
			raw.push({ machine, bytes: size, physical });
		}
		if (/independent/i.test(textOf(disks, row, 'diskMode')))
			independent.push({ machine, bytes: size });
	}
	const refusal = reader.refusal();
	if (refusal) return refusal;
	const capacity = new Map<number, Bytes>();
	for (const [machine, sum] of sums) if (sum > 0) capacity.set(machine, bytes(sum));
	const problems = [...reader.problems(), ...leftOver(disks, unassigned)];
	return { ok: true, value: { capacity, raw, independent, problems } };
}
