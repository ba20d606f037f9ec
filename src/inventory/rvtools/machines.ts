/**
 * The list of machines (vInfo) as machines: where each runs, why it may be skipped, what is known of
 * its size. Sizes of the guests and the disks are joined by index.
 *
 * A site is a datacenter; two vCenters often have one of the same name, and are then told apart by
 * the vCenter. Without a datacenter the cluster, then the host stands for the site; a machine
 * without a cluster is listed under its host.
 * Example: Datacenter `DC1` in vc-a and in vc-b become the sites `DC1 (vc-a)` and `DC1 (vc-b)`.
 */
import type { Bytes } from '#engine/units/index.ts';
import type { InventoryOptions, SkipReason } from '../inventory.ts';
import { unlessIncluded, type Machine, type MachineSizes } from '../machine.ts';
import {
	cellOf,
	cellPowerState,
	textOf,
	type CellReader,
	type Table,
	type TableRow
} from '../tables/index.ts';
import type { InfoField } from './columns.ts';

type InfoTable = Table<InfoField>;

const vcenterOf = (info: InfoTable, row: TableRow): string =>
	textOf(info, row, 'vcenter') || textOf(info, row, 'vcenterUuid');

/** Names the site of a row; datacenters of one name in several vCenters carry the vCenter's. */
function siteNamer(info: InfoTable): (row: TableRow) => string {
	const vcenters = new Map<string, Set<string>>();
	for (const row of info.rows) {
		const datacenter = textOf(info, row, 'datacenter');
		const known = vcenters.get(datacenter) ?? new Set<string>();
		vcenters.set(datacenter, known.add(vcenterOf(info, row)));
	}
	return (row) => {
		const datacenter = textOf(info, row, 'datacenter');
		if (datacenter === '')
			return textOf(info, row, 'cluster') || textOf(info, row, 'host') || 'Site not stated';
		const several = (vcenters.get(datacenter)?.size ?? 0) > 1;
		const vcenter = vcenterOf(info, row);
		return several && vcenter !== '' ? `${datacenter} (${vcenter})` : datacenter;
	};
}

function clusterOf(info: InfoTable, row: TableRow): string {
	const host = textOf(info, row, 'host');
	return textOf(info, row, 'cluster') || (host === '' ? 'No cluster' : `Host ${host}`);
}

function skipReason(
	info: InfoTable,
	row: TableRow,
	reader: CellReader<InfoField>
): SkipReason | undefined {
	if (textOf(info, row, 'name') === '') return 'no-name';
	// A placeholder stands for a machine that is protected from elsewhere: it would count twice.
	if (reader.flag(row, 'placeholder') === true) return 'site-recovery-placeholder';
	if (reader.flag(row, 'template') === true) return 'template';
	return cellPowerState(cellOf(info, row, 'powerState')) === 'off' ? 'powered-off' : undefined;
}

/** Sizes of a machine known from other sheets. */
interface JoinedSizes {
	readonly guestConsumed: Bytes | undefined;
	readonly diskCapacity: Bytes | undefined;
}

function sizesOf(row: TableRow, reader: CellReader<InfoField>, joined: JoinedSizes): MachineSizes {
	const inUse = reader.size(row, 'inUse');
	const provisioned = reader.size(row, 'provisioned');
	const diskCapacity = joined.diskCapacity ?? reader.size(row, 'diskCapacity');
	return {
		...(joined.guestConsumed !== undefined && { guestConsumed: joined.guestConsumed }),
		...(inUse !== undefined && { inUse }),
		...(provisioned !== undefined && { provisioned }),
		...(diskCapacity !== undefined && { diskCapacity })
	};
}

/** The machines of the list, in its order; `joined` gives what other sheets know by index. */
export function readMachines(
	info: InfoTable,
	rows: readonly TableRow[],
	reader: CellReader<InfoField>,
	joined: (index: number) => JoinedSizes,
	include: InventoryOptions['include']
): readonly Machine[] {
	const siteOf = siteNamer(info);
	return rows.map((row, index): Machine => {
		const skip = unlessIncluded(skipReason(info, row, reader), include);
		return {
			name: textOf(info, row, 'name'),
			row: row.row,
			site: siteOf(row),
			cluster: clusterOf(info, row),
			count: 1,
			sizes: sizesOf(row, reader, joined(index)),
			...(skip && { skip }),
			operatingSystem: textOf(info, row, 'osReported') || textOf(info, row, 'osConfigured'),
			notes: textOf(info, row, 'notes')
		};
	});
}
