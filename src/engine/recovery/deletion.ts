/**
 * Who can delete everything: single authorities, and the fewest that can do it together.
 *
 * An authority alone, with all it can take over, leaves nothing when every point of every copy can be
 * deleted by one it holds: unlocked and online by a deleter, any other only by an overrider. The
 * fewest that can is the smallest set of authorities of which each point is in reach of one (a
 * smallest hitting set, found exactly). Without points there is nothing to delete.
 * Example: two regions under one console: the console alone. A second account under its own root: two.
 */
import { allAuthorities, heldAuthorities } from './authorities.ts';
import { lockedUntil, type Topology, type WorkloadCopy } from './topology.ts';

export interface DeletionRisk {
	/** In the order of the topology. */
	readonly workloads: readonly WorkloadDeletion[];
}

export interface WorkloadDeletion extends CopiesDeletion {
	readonly id: string;
}

export interface CopiesDeletion {
	/** There is no point to delete. */
	readonly unprotected: boolean;
	/** Authorities that can delete everything alone, in alphabetical order. */
	readonly soleDeleters: readonly string[];
	/** Null when no number is enough. */
	readonly fewestAuthorities: number | null;
	/** One smallest set that can; null when there is none. */
	readonly smallestSet: readonly string[] | null;
}

/** By authority: the authorities whose fall gives it away, itself included. */
type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** Answers for every workload, no site being lost and nothing else destroyed, at a time (0 unless given). */
export function findDeletionRisk(topology: Topology, at = 0): DeletionRisk {
	const authorities = allAuthorities(topology);
	const takenBy = reachOf(topology, authorities);
	const judged = new Map<readonly WorkloadCopy[], CopiesDeletion>();
	const workloads = topology.workloads.map(({ id, copies }): WorkloadDeletion => {
		const deletion = judged.get(copies) ?? judgeDeletion(copies, at, authorities, takenBy);
		judged.set(copies, deletion);
		return { id, ...deletion };
	});
	return { workloads };
}

function reachOf({ controls }: Topology, authorities: readonly string[]): Reach {
	const takenBy = new Map(authorities.map((authority) => [authority, new Set<string>()]));
	for (const authority of authorities) {
		for (const held of heldAuthorities(controls, [authority])) takenBy.get(held)?.add(authority);
	}
	return takenBy;
}

function judgeDeletion(
	copies: readonly WorkloadCopy[],
	at: number,
	authorities: readonly string[],
	takenBy: Reach
): CopiesDeletion {
	const targets = copies.flatMap((copy) => targetsOf(copy, at));
	const killers = targets.map((direct) => {
		const all = new Set<string>();
		for (const authority of direct) for (const one of takenBy.get(authority) ?? []) all.add(one);
		return all;
	});
	const isUnprotected = killers.length === 0;
	const smallestSet = smallestHittingSet(killers);
	return {
		unprotected: isUnprotected,
		soleDeleters: isUnprotected
			? []
			: authorities.filter((authority) => killers.every((set) => set.has(authority))),
		fewestAuthorities: smallestSet?.length ?? null,
		smallestSet
	};
}

/** Who can delete what: one list for the points that are locked or offline, one for the others. */
function targetsOf(copy: WorkloadCopy, at: number): readonly (readonly string[])[] {
	const overriders = copy.overriders ?? [];
	const existing = copy.points.filter((point) => point.at <= at);
	const isOpen = (until: number): boolean => copy.online !== false && until <= at;
	const open = existing.filter((point) => isOpen(lockedUntil(copy, point))).length;
	return [
		...(open < existing.length ? [overriders] : []),
		...(open > 0 ? [[...overriders, ...(copy.deleters ?? [])]] : [])
	];
}

/** The smallest set that has a member in each of the sets; null when one of them is empty. */
function smallestHittingSet(sets: readonly ReadonlySet<string>[]): readonly string[] | null {
	const needed = withoutSupersets(sets);
	if (needed.some((set) => set.size === 0)) return null;
	for (let size = 0; ; size++) {
		const found = hitWith(needed, size);
		if (found) return found;
	}
}

/** Whoever hits a set hits those that contain it. */
function withoutSupersets(sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] {
	const bySize = [...sets].sort((one, other) => one.size - other.size);
	const kept: ReadonlySet<string>[] = [];
	for (const set of bySize) if (!kept.some((small) => contains(set, small))) kept.push(set);
	return kept;
}

const contains = (set: ReadonlySet<string>, small: ReadonlySet<string>): boolean =>
	[...small].every((authority) => set.has(authority));

/** A hitting set of at most `size`, or null; the sets by ascending size. */
function hitWith(sets: readonly ReadonlySet<string>[], size: number): readonly string[] | null {
	const [first] = sets;
	if (first === undefined) return [];
	if (disjoint(sets) > size) return null;
	for (const authority of [...first].sort()) {
		const rest = hitWith(
			sets.filter((set) => !set.has(authority)),
			size - 1
		);
		if (rest) return [authority, ...rest].sort();
	}
	return null;
}

/** Sets, chosen one after the other, that have nothing in common: each needs a member of its own. */
function disjoint(sets: readonly ReadonlySet<string>[]): number {
	const covered = new Set<string>();
	let chosen = 0;
	for (const set of sets) {
		if ([...set].some((authority) => covered.has(authority))) continue;
		for (const authority of set) covered.add(authority);
		chosen += 1;
	}
	return chosen;
}
