/**
 * The architectures of the library as people look for them: by how data comes back from the first copy. What
 * customers have and nobody should be sold is not among them.
 */
import type { Architecture, Library } from '#engine/library/index.ts';

export interface Family {
	readonly title: string;
	readonly architectures: readonly Architecture[];
}

type Pool = Architecture['pools'][number];

/** The pool that data comes back from: the first, or the one of whose copy it is only a part. */
const mainPool = ({ pools }: Architecture): Pool | undefined =>
	pools.find(({ id }) => id === pools[0]?.partOf) ?? pools[0];

function titleOf({ medium, restores }: Pool): string {
	if (restores === 'mounts' || restores === 'boots') return 'Mounts or starts in place';
	if (medium === 'tape') return 'Comes back from tape';
	return medium === 'object' || medium === 'service'
		? 'Comes back from the cloud or a service'
		: 'Streams back from disk';
}

const titles = [
	'Streams back from disk',
	'Mounts or starts in place',
	'Comes back from the cloud or a service',
	'Comes back from tape'
];

/** What can be proposed, in groups; empty groups are left out. */
export const offeredFamilies = ({ architectures }: Library): readonly Family[] =>
	titles
		.map((title) => ({
			title,
			architectures: architectures.filter((architecture) => {
				const pool = mainPool(architecture);
				return architecture.offered && pool !== undefined && titleOf(pool) === title;
			})
		}))
		.filter((family) => family.architectures.length > 0);
