/**
 * Which copies survive an event, and from which point each workload is restored.
 *
 * A point is lost when its copy is lost or its site is hit; when a held authority can override locks;
 * or, online and no longer locked (immutableUntil ≤ the event), when a held authority can delete it
 * or the event destroys what is online there. A point after the event does not exist. A copy
 * survives with any of its points. A point is clean when taken before the corruption began.
 * Restored is the newest clean point of the first copy, in declared order, that has one: "the copy
 * that would be usable first" depends on what all others choose and is not well defined.
 * dataLostSeconds = event − chosen point.
 * Example: a bucket locked for 5 days outlives a stolen administrator, not the account's owner.
 */
import { heldAuthorities } from './authorities.ts';
import {
	lockedUntil,
	type CopyPoint,
	type DisasterEvent,
	type Topology,
	type WorkloadCopy
} from './topology.ts';

export interface Survivors {
	/** In the order of the topology. */
	readonly workloads: readonly WorkloadSurvival[];
}

export type WorkloadSurvival =
	| { readonly id: string; readonly hit: false }
	| ({ readonly id: string; readonly hit: true } & CopiesSurvival);

export interface CopiesSurvival {
	/** In declared order, the lost ones with what took them. */
	readonly copies: readonly CopySurvival[];
	readonly survivingCopies: readonly string[];
	/** Null when nothing clean is left. */
	readonly chosenCopy: string | null;
	readonly chosenPointAt: number | null;
	/** Over all copies: shows what the order of preference costs in freshness. */
	readonly newestCleanPointAt: number | null;
	readonly dataLostSeconds: number | null;
}

export interface CopySurvival {
	readonly id: string;
	readonly points: number;
	readonly survivingPoints: number;
	readonly newestCleanPointAt: number | null;
	/** What took all its points, or those that were not locked; null when it took none. */
	readonly lostTo: CopyLoss | null;
}

export type CopyLoss =
	| { readonly by: 'copy' | 'site' | 'destruction' }
	/** Of several held authorities that can, the first that the copy names. */
	| { readonly by: 'override' | 'deletion'; readonly authority: string };

/** The event with what follows from it for every copy. */
interface Attack {
	readonly at: number;
	readonly cleanBefore: number;
	readonly sites: ReadonlySet<string>;
	readonly copiesLost: ReadonlySet<string>;
	readonly held: ReadonlySet<string>;
	readonly destroysAt: (site: string) => boolean;
}

/** Judges every copy of every workload against one event. */
export function findSurvivors(topology: Topology, event: DisasterEvent): Survivors {
	const attack = attackOf(topology, event);
	const hit = event.workloads ? new Set(event.workloads) : null;
	const judged = new Map<readonly WorkloadCopy[], CopiesSurvival>();
	const workloads = topology.workloads.map(({ id, copies }): WorkloadSurvival => {
		if (hit && !hit.has(id)) return { id, hit: false };
		const survival = judged.get(copies) ?? judgeCopies(copies, attack);
		judged.set(copies, survival);
		return { id, hit: true, ...survival };
	});
	return { workloads };
}

function attackOf({ controls }: Topology, event: DisasterEvent): Attack {
	const destruction = event.onlineDestruction ?? [];
	return {
		at: event.at ?? 0,
		cleanBefore: event.corruptedSince ?? Infinity,
		sites: new Set(event.sites),
		copiesLost: new Set(event.copiesLost),
		held: heldAuthorities(controls, event.authorities ?? []),
		destroysAt: (site) => destruction === 'all' || destruction.includes(site)
	};
}

function judgeCopies(copies: readonly WorkloadCopy[], attack: Attack): CopiesSurvival {
	const judged = copies.map((copy) => judgeCopy(copy, attack));
	const chosen = judged.find(({ newestCleanPointAt }) => newestCleanPointAt !== null);
	const chosenPointAt = chosen?.newestCleanPointAt ?? null;
	return {
		copies: judged,
		survivingCopies: judged.filter((copy) => copy.survivingPoints > 0).map(({ id }) => id),
		chosenCopy: chosen?.id ?? null,
		chosenPointAt,
		newestCleanPointAt: judged.reduce<number | null>(
			(newest, copy) => later(newest, copy.newestCleanPointAt),
			null
		),
		dataLostSeconds: chosenPointAt === null ? null : attack.at - chosenPointAt
	};
}

const later = (one: number | null, other: number | null): number | null =>
	one === null || (other !== null && other > one) ? other : one;

function judgeCopy(copy: WorkloadCopy, attack: Attack): CopySurvival {
	const lostTo = wholeLoss(copy, attack) ?? unlockedLoss(copy, attack);
	const sparesLocked = lostTo?.by === 'deletion' || lostTo?.by === 'destruction';
	const survives = (point: CopyPoint): boolean =>
		lostTo === null || (sparesLocked && lockedUntil(copy, point) > attack.at);
	let existing = 0;
	let surviving = 0;
	let newestClean: number | null = null;
	for (const point of copy.points) {
		if (point.at > attack.at) continue;
		existing += 1;
		if (!survives(point)) continue;
		surviving += 1;
		if (point.at < attack.cleanBefore) newestClean = later(newestClean, point.at);
	}
	return {
		id: copy.id,
		points: existing,
		survivingPoints: surviving,
		newestCleanPointAt: newestClean,
		lostTo: surviving < existing ? lostTo : null
	};
}

/** What takes a copy whatever is locked. */
function wholeLoss(copy: WorkloadCopy, { sites, copiesLost, held }: Attack): CopyLoss | null {
	if (copiesLost.has(copy.id)) return { by: 'copy' };
	if (sites.has(copy.site)) return { by: 'site' };
	const authority = copy.overriders?.find((one) => held.has(one));
	return authority === undefined ? null : { by: 'override', authority };
}

/** What takes the points of a copy that are not locked. */
function unlockedLoss(copy: WorkloadCopy, { held, destroysAt }: Attack): CopyLoss | null {
	if (copy.online === false) return null;
	const authority = copy.deleters?.find((one) => held.has(one));
	if (authority !== undefined) return { by: 'deletion', authority };
	return destroysAt(copy.site) ? { by: 'destruction' } : null;
}
