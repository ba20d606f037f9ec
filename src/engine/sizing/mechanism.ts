/**
 * From a pool's data to the mechanisms that protection and reduction know: the only place where the
 * words of an architecture file meet the engine's own.
 */
import type { JournalStore, Pool } from '../library/index.ts';
import type { ChainStyle } from '../protection/index.ts';
import type { StoreMechanism } from '../reduction/index.ts';

/** How the pool holds restore points together. */
export function chainStyleOf({ chain }: Pool): ChainStyle {
	switch (chain.style) {
		case 'independent':
		case 'forever-forward':
			return { style: chain.style };
		case 'forward-incremental':
		case 'tape-sets':
			return { style: chain.style, fullEveryDays: chain.fullEvery.value };
	}
}

/** How a store keeps their bytes; a journal keeps no restore points and has a law of its own. */
export function storeMechanismOf(store: Exclude<Pool['store'], JournalStore>): StoreMechanism {
	switch (store.kind) {
		case 'chain':
		case 'snapshot':
		case 'tape':
			return { kind: store.kind };
		case 'cloned':
			return { kind: 'cloned', blockBytes: store.block.value };
		case 'chunked':
			return {
				kind: 'chunked',
				chunker: { kind: 'fixed', bytes: store.chunk.value },
				scope: store.scope,
				unreclaimedShare: store.unreclaimed.value,
				cleaningEveryDays: store.cleaningEvery.value
			};
	}
}
