/**
 * The last step of every reader: machines → the inventory with its account of itself.
 *
 * Each machine is either taken, with a size and a class, or skipped, with a reason. A machine of
 * unknown size is skipped and named, never taken with zero.
 * Law: machines read = taken + skipped; bytes of rows = bytes of sites = bytes of bases = taken.
 */
import {
	averaged,
	basisOf,
	nothingTaken,
	notBackedUp,
	plural,
	sitesOf,
	skippedOf,
	unsized,
	type SkippedMachine
} from './account.ts';
import { suggestClass } from './classes/suggest.ts';
import type { NamePatterns } from './classes/patterns.ts';
import type { Inventory, InventoryOptions, InventorySource, Notice } from './inventory.ts';
import type { Machine } from './machine.ts';
import type { Place, Problem } from './problem.ts';
import { chooseSize } from './size-basis.ts';
import { machineCount, sumBytes, workloadsOf, type TakenMachine } from './workloads.ts';

/** What a reader hands over. */
interface Findings {
	readonly kind: Inventory['kind'];
	readonly source: InventorySource;
	readonly place: Place;
	readonly machines: readonly Machine[];
	readonly notices: readonly Notice[];
	readonly problems: readonly Problem[];
	readonly options: InventoryOptions;
	readonly patterns: NamePatterns;
}

/** Sizes, sorts and counts the machines a reader found. */
export function summarise(findings: Findings): Inventory {
	const { options, patterns, place } = findings;
	const chosen = options.sizeBasis ?? 'guest-consumed';
	const taken: TakenMachine[] = [];
	const skipped: SkippedMachine[] = [];
	for (const machine of findings.machines) {
		const size = chooseSize(machine.sizes, chosen);
		if (machine.skip !== undefined || size === undefined) {
			skipped.push({ machine, reason: machine.skip ?? 'no-size' });
			continue;
		}
		const stated = machine.statedClass;
		taken.push({
			machine,
			size,
			class: stated
				? { ...stated, reason: 'The table states it.', known: 'supplied' }
				: { ...suggestClass(machine, patterns), known: 'assumed' }
		});
	}
	const machines = machineCount(taken);
	const read = findings.machines.reduce((count, machine) => count + machine.count, 0);
	return {
		kind: findings.kind,
		source: findings.source,
		workloads: workloadsOf(taken, options.groupBy ?? 'class-and-site', patterns),
		machinesRead: read,
		taken: {
			machines,
			frontEndBytes: sumBytes(taken.map(({ size }) => size.bytes)),
			sentence: `${plural(machines, 'machine', 'machines')} taken, ${read - machines} left out`
		},
		skipped: skippedOf(skipped, chosen, place),
		basis: basisOf(taken, findings.kind, chosen),
		notices: [...findings.notices, ...notBackedUp(taken, patterns), ...averaged(taken)],
		problems: [...nothingTaken(taken, place), ...findings.problems, ...unsized(skipped, place)],
		sites: sitesOf(taken)
	};
}
