/**
 * A design made ready for its disasters: the copies of each kind, and how each pool gives data back.
 * Worked out once for all events.
 */
import type { MediumRestoring, Pool } from '../library/index.ts';
import type { RestorePool, SharedResource } from '../recovery/index.ts';
import { copiesOf, type HeldCopy } from './copies.ts';
import { usedPools, type Design, type Kind, type Scene } from './design.ts';
import { drivesOf, equipmentOf } from './equipment.ts';
import { tapesOf, type TapesOf } from './tapes.ts';

/** How a pool gives data back. */
export interface PoolWay {
	readonly pool: RestorePool;
	readonly readResource: SharedResource | null;
	readonly overheadSeconds: number;
	readonly recallSeconds: number;
	/** A restore of multiplexed sets reads more than it wants. */
	readonly rateCapBytesPerSecond: number | null;
	/** Null where it is no tape. */
	readonly tapes: TapesOf | null;
}

export interface Stage {
	readonly design: Design;
	readonly copies: ReadonlyMap<Kind, readonly HeldCopy[]>;
	/** By pool id. */
	readonly ways: ReadonlyMap<string, PoolWay>;
}

export const isMounted = ({ restores }: Pool): boolean =>
	restores === 'mounts' || restores === 'boots';

/** Delay of what has to be fetched: as the pool says, as whoever carries it takes, or as is usual. */
function recallSeconds(
	{ id, restores, restore }: Pool,
	{ library }: Scene,
	design: Design
): number {
	if (restore.recall) return restore.recall.value;
	if (restores !== 'recalls') return 0;
	const into = design.architecture.movements.find(({ to }) => to === id);
	return (into?.carried ?? library.restoring.recall).value;
}

function tapeWay(pool: Pool, scene: Scene, design: Design, copies: Stage['copies']): PoolWay {
	const { tape } = scene.library.restoring;
	const drives = drivesOf(pool, design, scene.library);
	const held = scene.stocks.flatMap((stock) => {
		const copy = copies.get(stock.kind)?.find((one) => one.pool === pool);
		return copy ? [{ stock, everySeconds: copy.everySeconds }] : [];
	});
	const count = drives?.count ?? 0;
	const rate = drives?.bytesPerSecond ?? 0;
	const multiplexed = pool.restore.multiplexed?.value ?? 1;
	return {
		pool: {
			id: drives?.id ?? pool.id,
			tape: {
				drives: count,
				loadSeconds: tape.load.value,
				locateSeconds: tape.locate.value,
				unloadSeconds: tape.unload.value,
				driveBytesPerSecond: rate
			}
		},
		readResource: null,
		overheadSeconds: (pool.restore.overhead ?? tape.overhead).value,
		recallSeconds: recallSeconds(pool, scene, design),
		rateCapBytesPerSecond: rate / multiplexed,
		tapes: tapesOf(pool, held, Math.max(1, count), design, scene.library)
	};
}

function otherWay(pool: Pool, medium: MediumRestoring, scene: Scene, design: Design): PoolWay {
	const equipment = equipmentOf(pool, medium, design, scene.library);
	const own = pool.restore;
	const read = equipment.readBytesPerSecond;
	return {
		pool: {
			id: pool.id,
			readResource: read === null ? null : equipment.id,
			streamSlots: (own.streams ?? medium.streams).value,
			streamBytesPerSecond: (own.perStream ?? medium.perStream).value,
			rehydration: (own.rehydration ?? medium.rehydration).value,
			mountSlots: equipment.machines,
			mountSeconds: (own.mount ?? medium.mount).value,
			iops: pool.restores === 'mounts' ? equipment.iops : null,
			migrationSlots: (own.moving ?? medium.moving).value
		},
		readResource: read === null ? null : { id: equipment.id, bytesPerSecond: read },
		overheadSeconds: (own.overhead ?? medium.overhead).value,
		recallSeconds: recallSeconds(pool, scene, design),
		rateCapBytesPerSecond: null,
		tapes: null
	};
}

export function stageOf(scene: Scene, design: Design): Stage {
	const copies = new Map(scene.kinds.map((kind) => [kind, copiesOf(kind, design)]));
	const ways = usedPools(design).map(({ pool }): [string, PoolWay] => [
		pool.id,
		pool.medium === 'tape'
			? tapeWay(pool, scene, design, copies)
			: otherWay(pool, scene.library.restoring.media[pool.medium], scene, design)
	]);
	return { design, copies, ways: new Map(ways) };
}
