/**
 * The headers of RVTools by field, in every spelling that has been seen: the present one (MiB), the
 * older one (MB, which counts in the same 1024s), and the internal names of `RVTools_tab…` exports.
 *
 * Fields that are not here are not read. Units stand in the header and are MiB throughout.
 */
import type { ColumnNames } from '../tables/index.ts';

export type IdentityField =
	'name' | 'vmUuid' | 'vmId' | 'vcenterUuid' | 'vcenter' | 'datacenter' | 'cluster' | 'host';

export type InfoField =
	| IdentityField
	| 'powerState'
	| 'template'
	| 'placeholder'
	| 'connection'
	| 'inUse'
	| 'provisioned'
	| 'diskCapacity'
	| 'osConfigured'
	| 'osReported'
	| 'notes';

export type PartitionField = IdentityField | 'consumed';

export type DiskField = IdentityField | 'capacity' | 'raw' | 'rawMode' | 'diskMode';

export type MetadataField = 'version' | 'collected';

const identity = (sheet: string): ColumnNames<IdentityField> => ({
	name: ['VM', `${sheet}VMName`],
	vmUuid: ['VM UUID', `${sheet}UUID`, `${sheet}VMUUID`],
	vmId: ['VM ID', `${sheet}VMID`],
	vcenterUuid: ['VI SDK UUID', `${sheet}VISDKUUID`],
	vcenter: ['VI SDK Server', `${sheet}VISDKServer`],
	datacenter: ['Datacenter', `${sheet}Datacenter`, 'Datacenter_2'],
	cluster: ['Cluster', `${sheet}Cluster`],
	host: ['Host', `${sheet}Host`]
});

export const infoColumns: ColumnNames<InfoField> = {
	...identity('vInfo'),
	powerState: ['Powerstate', 'vInfoPowerstate'],
	template: ['Template', 'vInfoTemplate'],
	placeholder: ['SRM Placeholder', 'vInfoSRMPlaceHolder'],
	connection: ['Connection state', 'vInfoConnectionState'],
	inUse: ['In Use MiB', 'In Use MB', 'vInfoInUse', 'vInfoInUseMiB'],
	provisioned: ['Provisioned MiB', 'Provisioned MB', 'vInfoProvisioned', 'vInfoProvisionedMiB'],
	diskCapacity: ['Total disk capacity MiB', 'Total disk capacity MB', 'vInfoTotalDiskCapacityMiB'],
	osConfigured: ['OS according to the configuration file', 'vInfoOS'],
	osReported: ['OS according to the VMware Tools', 'vInfoOSTools'],
	notes: ['Annotation', 'vInfoAnnotation', 'vInfoNotes']
};

export const partitionColumns: ColumnNames<PartitionField> = {
	...identity('vPartition'),
	consumed: ['Consumed MiB', 'Consumed MB', 'vPartitionConsumedMiB', 'vPartitionConsumedMB']
};

export const diskColumns: ColumnNames<DiskField> = {
	...identity('vDisk'),
	capacity: ['Capacity MiB', 'Capacity MB', 'vDiskCapacityMiB', 'vDiskCapacityMB'],
	raw: ['Raw', 'vDiskRaw'],
	rawMode: ['Raw Comp. Mode', 'vDiskRawCompMode'],
	diskMode: ['Disk Mode', 'vDiskDiskMode', 'vDiskMode']
};

export const metadataColumns: ColumnNames<MetadataField> = {
	version: ['RVTools version'],
	collected: ['xlsx creation datetime']
};
