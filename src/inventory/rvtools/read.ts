/**
 * An RVTools export becomes an inventory: machines from vInfo, what their guests consume from
 * vPartition, disks out of the ordinary from vDisk.
 *
 * Headers say MB or MiB and mean MiB either way. Example: `In Use MB` 62 420 is 65 452 113 920 bytes.
 */
import type { NamePatterns } from '../classes/patterns.ts';
import type { Inventory, InventoryOptions } from '../inventory.ts';
import { accept, placeText, reject, type Outcome, type Problem } from '../problem.ts';
import { cellReader, type Table, type TableRow } from '../tables/index.ts';
import { summarise } from '../summarise.ts';
import { noDiskFacts, readDisks, type DiskFacts } from './disks.ts';
import type { RvtoolsExport } from './export.ts';
import { noGuestSizes, sumPartitions, type GuestSizes } from './guest.ts';
import { withoutRepetitions } from './identity.ts';
import { readMachines } from './machines.ts';
import { toolOf } from './metadata.ts';
import { connectionNotices, diskNotices, doubledHeaders } from './notices.ts';

const nameOf = (table: Table<string>): string => table.place.sheet ?? table.place.file;

/** Without the guests' own count the larger number has to stand in, and that is worth saying. */
function missingSheets(exported: RvtoolsExport): readonly Problem[] {
	const where = placeText(exported.info.place);
	const problems: Problem[] = [];
	if ((exported.partitions?.rows.length ?? 0) === 0)
		problems.push({
			where,
			sentence:
				'there is no vPartition with what the guests consume, so sizes are what the datastores hold'
		});
	if ((exported.disks?.rows.length ?? 0) === 0)
		problems.push({
			where,
			sentence:
				'there is no vDisk, so raw device mappings and independent disks could not be looked for'
		});
	return problems;
}

/** What the sheets beside the list know of its machines, by index. */
function readOthers(
	{ info, partitions, disks }: RvtoolsExport,
	rows: readonly TableRow[]
): Outcome<{ readonly guest: GuestSizes; readonly facts: DiskFacts }> {
	const guest = partitions ? sumPartitions(info, rows, partitions) : accept(noGuestSizes);
	if (!guest.ok) return guest;
	const facts = disks ? readDisks(info, rows, disks) : accept(noDiskFacts);
	return facts.ok ? accept({ guest: guest.value, facts: facts.value }) : facts;
}

/** Turns an export into an inventory. Refuses it when a size is negative. */
export function readRvtools(
	fileName: string,
	exported: RvtoolsExport,
	options: InventoryOptions,
	patterns: NamePatterns
): Outcome<Inventory> {
	const { info, partitions, disks } = exported;
	if (info.rows.length === 0)
		return reject(placeText(info.place), 'there are headers and no machines below them');
	const { rows, repeated } = withoutRepetitions(info);
	const others = readOthers(exported, rows);
	if (!others.ok) return others;
	const { guest, facts } = others.value;
	const reader = cellReader(info, ['inUse', 'provisioned', 'diskCapacity']);
	const joined = (index: number) => ({
		guestConsumed: guest.consumed.get(index),
		diskCapacity: facts.capacity.get(index)
	});
	const listed = readMachines(info, rows, reader, joined, options.include);
	const again = readMachines(info, repeated, reader, () => joined(-1), []).map((machine) => ({
		...machine,
		skip: 'listed-twice' as const
	}));
	const refusal = reader.refusal();
	if (refusal) return refusal;
	const read = [info, partitions, disks, exported.metadata].filter((table) => table !== undefined);
	return accept(
		summarise({
			kind: 'rvtools',
			source: { fileName, read: read.map(nameOf), ...toolOf(fileName, exported) },
			place: info.place,
			machines: [...listed, ...again],
			notices: [
				...diskNotices(facts, listed),
				...connectionNotices(info, rows, listed),
				...doubledHeaders(info.found)
			],
			problems: [
				...exported.problems,
				...missingSheets(exported),
				...reader.problems(),
				...guest.problems,
				...facts.problems
			],
			options,
			patterns
		})
	);
}
