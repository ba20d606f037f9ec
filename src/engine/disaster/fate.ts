/**
 * What becomes of each kind of data in a variant of an event: the copies that are left, and the one to
 * restore from. The judgement itself is the recovery room's.
 */
import { findSurvivors, type CopiesSurvival, type Topology } from '../recovery/index.ts';
import type { HeldCopy } from './copies.ts';
import type { Kind } from './design.ts';
import type { Stage } from './stage.ts';
import type { Variant } from './variants.ts';

export interface Fate {
	readonly copies: readonly HeldCopy[];
	readonly survival: CopiesSurvival;
	/** Null when nothing clean is left. */
	readonly chosen: HeldCopy | null;
	readonly pointAt: number | null;
	/** Copies left, two places of one counted once, followers of production not at all. */
	readonly copiesLeft: number;
}

/** Without the newest point of what is on its way by hand. */
const withoutShipment = ({ copy, isCarried }: HeldCopy): HeldCopy['copy'] =>
	isCarried ? { ...copy, points: copy.points.slice(1) } : copy;

/** Who can delete whom: no architecture says that one login takes over another. */
const controls: Topology['controls'] = {};

export function topologyOf({ copies }: Stage, takesShipment: boolean): Topology {
	return {
		controls,
		workloads: [...copies].map(([kind, held]) => ({
			id: kind.key,
			copies: held.map((one) => (takesShipment ? withoutShipment(one) : one.copy))
		}))
	};
}

/** The fate of every kind, as if all of it were struck. */
export function fatesOf(stage: Stage, variant: Variant): ReadonlyMap<Kind, Fate> {
	const { workloads } = findSurvivors(topologyOf(stage, variant.takesShipment), variant.disaster);
	const fates = new Map<Kind, Fate>();
	[...stage.copies].forEach(([kind, copies], place) => {
		const survival = workloads[place];
		if (!survival?.hit) throw new RangeError(`the fate of ${kind.key} was not judged`);
		const left = copies.filter(({ pool }) => survival.survivingCopies.includes(pool.id));
		fates.set(kind, {
			copies,
			survival,
			chosen: copies.find(({ pool }) => pool.id === survival.chosenCopy) ?? null,
			pointAt: survival.chosenPointAt,
			copiesLeft: new Set(left.flatMap(({ countsAs }) => countsAs ?? [])).size
		});
	});
	return fates;
}
