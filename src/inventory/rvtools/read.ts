/**
 * An RVTools export becomes an inventory: machines from vInfo, what their guests consume from
 * vPartition, disks out of the ordinary from vDisk.
 *
 * Headers say MB or MiB and mean MiB either way. Example: `In Use MB` 62 420 is 65 452 113 920 bytes.
 */
import type { NamePatterns } from '../classes/patterns.ts';
import type { Inventory, InventoryOptions } from '../inventory.ts';
import { accept, placeText, type Outcome, type Problem } from '../problem.ts';
import { cellReader, type Table } from '../tables/index.ts';
import { summarise } from '../summarise.ts';
import { noDiskFacts, readDisks } from './disks.ts';
import type { RvtoolsExport } from './export.ts';
import { noGuestSizes, sumPartitions } from './guest.ts';
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

/** Turns an export into an inventory. Refuses it when a size is negative. */
export function readRvtools(
	fileName: string,
	exported: RvtoolsExport,
	options: InventoryOptions,
	patterns: NamePatterns
): Outcome<Inventory> {
	const { info, partitions, disks } = exported;
	const { rows, repeated } = withoutRepetitions(info);
	const guest = partitions ? sumPartitions(info, rows, partitions) : accept(noGuestSizes);
	if (!guest.ok) return guest;
	const facts = disks ? readDisks(info, rows, disks) : accept(noDiskFacts);
	if (!facts.ok) return facts;
	const reader = cellReader(info, ['inUse', 'provisioned', 'diskCapacity']);
	const joined = (index: number) => ({
		guestConsumed: guest.value.consumed.get(index),
		diskCapacity: facts.value.capacity.get(index)
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
				...diskNotices(facts.value, listed),
				...connectionNotices(info, rows, listed),
				...doubledHeaders(info.found)
			],
			problems: [
				...exported.problems,
				...missingSheets(exported),
				...reader.problems(),
				...guest.value.problems,
				...facts.value.problems
			],
			options,
			patterns
		})
	);
}
