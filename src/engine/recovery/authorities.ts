/**
 * Authorities that fall with an authority.
 *
 * held = those compromised and everything they can take over, in any number of steps; circles do no
 * harm.
 * Example: the domain administrator controls the backup administrator, who controls the vault's
 * robot: with the domain all three are held.
 */
import type { Topology } from './topology.ts';

type Controls = Topology['controls'];

/** The given authorities and all that can be reached from them. */
export function heldAuthorities(
	controls: Controls,
	compromised: readonly string[]
): ReadonlySet<string> {
	const held = new Set(compromised);
	// A set can be walked while it grows.
	for (const authority of held) for (const next of controls[authority] ?? []) held.add(next);
	return held;
}

/** Every authority that the topology names anywhere, in alphabetical order. */
export function allAuthorities({ controls, workloads }: Topology): readonly string[] {
	const named = new Set(Object.keys(controls));
	for (const taken of Object.values(controls)) for (const authority of taken) named.add(authority);
	for (const { copies } of workloads) {
		for (const { deleters, overriders } of copies) {
			for (const authority of deleters ?? []) named.add(authority);
			for (const authority of overriders ?? []) named.add(authority);
		}
	}
	return [...named].sort();
}
