/**
 * A store as four switches and a law: what the five mechanisms differ in, once they are told apart.
 *
 * | mechanism | a full shares blocks with the point before | neighbours take over what expires | law |
 * | chain     | no  | yes (merge)    | U(g)            |
 * | cloned    | yes | yes            | D(g), its block |
 * | chunked   | yes | yes            | D(g), its chunks; machines share in a pool |
 * | snapshot  | yes | yes            | D(g), its block |
 * | tape      | no  | no             | U(g)            |
 */
import { changeLaw, type ChangeLaw } from './change-curve.ts';
import { chunkLaw } from './chunk-law.ts';
import type { Chunker } from './chunker.ts';
import type { DataShape, StoreMechanism } from './store.ts';

/** How points hang together, whatever they cost. */
export interface Sharing {
	/** Whether a full costs only what is new since the point before it. */
	readonly sharesFulls: boolean;
	/** Whether the next point takes over what an expired one held. */
	readonly takesOver: boolean;
}

export interface Mechanism extends Sharing {
	readonly law: ChangeLaw;
	/** Share of the first day's bytes that counts once for all machines. */
	readonly sharedShare: number;
	/** Garbage that cleaning leaves, per living byte. */
	readonly garbageAllowance: number;
	/** 0: what goes is free at once. */
	readonly cleaningEveryDays: number;
	/** Bytes beside the points, per byte of front end. */
	readonly besideShare: number;
}

const plain = {
	sharedShare: 0,
	garbageAllowance: 0,
	cleaningEveryDays: 0,
	besideShare: 0
};

/** The law as the store's blocks see it; as counted when the shape does not say in which extents. */
function lawIn(
	chunker: Chunker | undefined,
	{ curve, extentBytes, hotRunBytes = Infinity, machineBytes = Infinity }: DataShape
): ChangeLaw {
	if (!chunker || extentBytes === undefined) return changeLaw(curve);
	return chunkLaw(curve, chunker, { extentBytes, hotRunBytes, machineBytes });
}

const blocks = (bytes: number | undefined): Chunker | undefined =>
	bytes === undefined ? undefined : { kind: 'fixed', bytes };

/** The switches of a store for a shape of data. Throws when cleaning could never free anything. */
export function mechanismOf(shape: DataShape, store: StoreMechanism): Mechanism {
	const common = { ...plain, ...sharingOf(store) };
	switch (store.kind) {
		case 'chain':
		case 'tape':
			return { ...common, law: changeLaw(shape.curve) };
		case 'cloned':
			return { ...common, law: lawIn(blocks(store.blockBytes), shape) };
		case 'snapshot':
			return {
				...common,
				law: lawIn(blocks(store.blockBytes), shape),
				besideShare: store.mountedWriteShare ?? 0
			};
		case 'chunked': {
			const { chunker, scope, unreclaimedShare, cleaningEveryDays } = store;
			if (!(unreclaimedShare >= 0 && unreclaimedShare < 1 && cleaningEveryDays >= 1))
				throw new RangeError(
					`a chunk store needs an unreclaimed share below 1 and a day or more between cleanings, not ${unreclaimedShare} and ${cleaningEveryDays}`
				);
			return {
				...common,
				law: lawIn(chunker, shape),
				sharedShare: scope === 'pool' && shape.machines > 1 ? shape.sharedShare : 0,
				garbageAllowance: unreclaimedShare / (1 - unreclaimedShare),
				cleaningEveryDays
			};
		}
	}
}

/** How a store lets points hang together. */
export const sharingOf = ({ kind }: StoreMechanism): Sharing => ({
	sharesFulls: kind !== 'chain' && kind !== 'tape',
	takesOver: kind !== 'tape'
});

/** D(g) of a shape of data in a store: what share of its blocks a gap makes new. Throws as {@link mechanismOf}. */
export const lawOf = (shape: DataShape, store: StoreMechanism): ChangeLaw =>
	mechanismOf(shape, store).law;
