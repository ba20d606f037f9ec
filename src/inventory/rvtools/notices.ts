/**
 * What a person should know about the machines that were taken: disks a backup may not reach,
 * machines that were not connected when the tool looked, headers that stand twice.
 */
import { bytes, type Bytes } from '#engine/units/index.ts';
import type { Notice, NoticeKind } from '../inventory.ts';
import type { Machine } from '../machine.ts';
import {
	columnLetters,
	textOf,
	type FoundColumns,
	type Table,
	type TableRow
} from '../tables/index.ts';
import type { InfoField } from './columns.ts';
import type { DiskFacts, OddDisk } from './disks.ts';

const examplesAtMost = 5;

function diskNotice(
	kind: NoticeKind,
	disks: readonly OddDisk[],
	machines: readonly Machine[],
	sentence: (disks: number, machines: number) => string
): readonly Notice[] {
	const taken = disks.filter((disk) => machines[disk.machine]?.skip === undefined);
	if (taken.length === 0) return [];
	const owners = [...new Set(taken.map((disk) => disk.machine))];
	const known = taken.flatMap((disk): Bytes[] => (disk.bytes === undefined ? [] : [disk.bytes]));
	return [
		{
			kind,
			sentence: sentence(taken.length, owners.length),
			count: taken.length,
			...(known.length > 0 && { bytes: bytes(known.reduce((sum, size) => sum + size, 0)) }),
			examples: owners.slice(0, examplesAtMost).map((owner) => machines[owner]?.name ?? '')
		}
	];
}

const counted = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

/** Raw device mappings and independent disks of machines that are not skipped. */
export function diskNotices(facts: DiskFacts, machines: readonly Machine[]): readonly Notice[] {
	const physical = facts.raw.filter(
		(disk) => disk.physical && machines[disk.machine]?.skip === undefined
	).length;
	return [
		...diskNotice(
			'raw-device-mappings',
			facts.raw,
			machines,
			(disks, owners) =>
				`${counted(disks, 'raw device mapping', 'raw device mappings')} on ${counted(owners, 'machine', 'machines')}, ${physical} in physical mode, which no image backup can read; plan an agent for what is on them`
		),
		...diskNotice(
			'independent-disks',
			facts.independent,
			machines,
			(disks, owners) =>
				`${counted(disks, 'independent disk', 'independent disks')} on ${counted(owners, 'machine', 'machines')}, left out of snapshots and so of image backups; plan an agent for what is on them`
		)
	];
}

/** Machines that the vCenter had lost touch with, so that their sizes may be old. */
export function connectionNotices(
	info: Table<InfoField>,
	rows: readonly TableRow[],
	machines: readonly Machine[]
): readonly Notice[] {
	const lost = rows.filter((row, index) => {
		const state = textOf(info, row, 'connection').toLowerCase();
		return state !== '' && state !== 'connected' && machines[index]?.skip === undefined;
	});
	if (lost.length === 0) return [];
	return [
		{
			kind: 'not-connected',
			sentence: `${counted(lost.length, 'machine was', 'machines were')} not connected when the tool looked; the sizes are the last known ones`,
			count: lost.length,
			examples: lost.slice(0, examplesAtMost).map((row) => textOf(info, row, 'name'))
		}
	];
}

/** Wanted headers that stand over two columns, of which the first filled cell counts. */
export function doubledHeaders<Field extends string>(
	found: FoundColumns<Field>
): readonly Notice[] {
	const lists = Object.values<readonly number[] | undefined>(found.columnsOf);
	return lists.flatMap((columns): Notice[] => {
		const [first] = columns ?? [];
		if (!columns || first === undefined || columns.length < 2) return [];
		const letters = columns.toSorted((a, b) => a - b).map(columnLetters);
		return [
			{
				kind: 'two-columns-one-header',
				sentence: `columns ${letters.join(' and ')} both hold ${found.headers[first] ?? ''}; of two filled cells the first is used`,
				count: columns.length,
				examples: letters
			}
		];
	});
}
