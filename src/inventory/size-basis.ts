/**
 * Which of the known sizes stands for a machine.
 *
 * The guest's own count is the nearest to what a backup reads, where it is known and less than what
 * the datastore holds; "in use" also counts snapshots, logs and swap, and for thick disks the empty
 * part; "provisioned" is what could be filled. Where the chosen number is unknown or zero the next
 * one stands in, and the answer says which was used.
 * Example: guest 41 510 MiB, in use 62 420 MiB, provisioned 86 201 MiB → 41 510 MiB by
 * `guest-consumed`; without a guest count → 62 420 MiB by `in-use`.
 */
import type { Bytes } from '#engine/units/index.ts';
import type { ChosenBasis, SizeBasis } from './inventory.ts';
import type { MachineSizes } from './machine.ts';

export interface ChosenSize {
	readonly basis: SizeBasis;
	readonly bytes: Bytes;
}

const orders: Readonly<Record<ChosenBasis, readonly SizeBasis[]>> = {
	'guest-consumed': ['as-listed', 'guest-consumed', 'in-use', 'provisioned', 'disk-capacity'],
	'in-use': ['as-listed', 'in-use', 'guest-consumed', 'provisioned', 'disk-capacity'],
	provisioned: ['as-listed', 'provisioned', 'disk-capacity', 'in-use', 'guest-consumed']
};

function sizeBy(sizes: MachineSizes, basis: SizeBasis): Bytes | undefined {
	const { guestConsumed, inUse } = sizes;
	const known: Readonly<Record<SizeBasis, Bytes | undefined>> = {
		'as-listed': sizes.asListed,
		'guest-consumed': guestConsumed && inUse && guestConsumed >= inUse ? undefined : guestConsumed,
		'in-use': inUse,
		provisioned: sizes.provisioned,
		'disk-capacity': sizes.diskCapacity
	};
	const size = known[basis];
	return size !== undefined && size > 0 ? size : undefined;
}

/** The size of a machine under the chosen basis; undefined when nothing is known. */
export function chooseSize(sizes: MachineSizes, chosen: ChosenBasis): ChosenSize | undefined {
	for (const basis of orders[chosen]) {
		const bytes = sizeBy(sizes, basis);
		if (bytes !== undefined) return { basis, bytes };
	}
	return undefined;
}
