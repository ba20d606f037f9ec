/** One lane of the replay: a design and every server that the event took from it. */
import type { TrainServer } from '#charts/screen/index.ts';

export interface LaneServer extends TrainServer {
	readonly id: string;
	readonly name: string;
	/** Name of its service level; empty without one. */
	readonly level: string;
	/** Null: nothing survives that it could come back from, or nothing is known of its age. */
	readonly dataLostSeconds: number | null;
	/** Why it never comes back, in words; empty when it does. */
	readonly neverWords: string;
}

export interface Lane {
	readonly id: string;
	/** A, B, C …; `0` for today. */
	readonly letter: string;
	readonly name: string;
	readonly method: string;
	readonly isChosen: boolean;
	/** In the order of the queue. */
	readonly servers: readonly LaneServer[];
	/** Before this no restore starts, and what happens until then. */
	readonly opensAt: number;
	readonly opensWords: string;
	/** When the last of those that come back is usable; null when none does. */
	readonly lastUsableAt: number | null;
	readonly neverUsable: number;
	readonly rtoMissed: number;
	readonly rpoMissed: number;
	/** What the outage costs as far as it is known, in the bid's currency; null when nothing is. */
	readonly cost: number | null;
	/** What held it up longest, in words; empty when nothing did. */
	readonly bottleneck: string;
}

/** A service level among the servers that are hit; the yard gives each a band. */
export interface Band {
	readonly name: string;
	readonly rtoSeconds: number | null;
}

/** An event, played on every design. */
export interface Replay {
	readonly eventId: string;
	readonly eventName: string;
	/** What it does, in half a dozen words. */
	readonly does: string;
	readonly servers: number;
	readonly bytes: number;
	readonly bands: readonly Band[];
	/** Today first, then the designs in their order. */
	readonly lanes: readonly Lane[];
	readonly currency: string;
	/** How often it happens, and who says so: a sentence; empty where nobody knows. */
	readonly frequency: string;
}

/** When the last of all lanes is back; 0 when nobody ever is. */
export const lastBack = ({ lanes }: Replay): number =>
	Math.max(0, ...lanes.map(({ lastUsableAt }) => lastUsableAt ?? 0));
