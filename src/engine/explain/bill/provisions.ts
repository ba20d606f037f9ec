/** What units of a product bring, in words and units. */
import type { Provision } from '../../library/index.ts';
import type { Unit } from '../derivation.ts';

export const provisionUnits: Readonly<Record<Provision, Unit>> = {
	raw: 'bytes',
	usable: 'bytes',
	ingest: 'bytes/s',
	readRate: 'bytes/s',
	cores: 'cores',
	memory: 'bytes',
	slots: 'slots',
	drives: 'drives',
	machines: 'machines',
	iops: 'IOPS'
};

export const provisionWords: Readonly<Record<Provision, string>> = {
	raw: 'Raw capacity',
	usable: 'Usable capacity',
	ingest: 'Ingest',
	readRate: 'Read rate',
	cores: 'Cores',
	memory: 'Memory',
	slots: 'Slots',
	drives: 'Drives',
	machines: 'Machines',
	iops: 'Operations a second'
};
