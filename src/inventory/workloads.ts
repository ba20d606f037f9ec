/**
 * Hundreds of machines become the few rows a person would type: by class and site, the largest
 * first, with every machine still behind its row.
 *
 * Law: the bytes and the machines of the rows sum to those given.
 * Example: 8 databases in Rotterdam and 3 in Eindhoven become `Databases, Rotterdam` (8) and
 * `Databases, Eindhoven` (3); with a single site the row is just `Databases`.
 */
import { bytes, type Bytes } from '#engine/units/index.ts';
import type { NamePatterns } from './classes/patterns.ts';
import type { ClassSuggestion } from './classes/suggest.ts';
import type {
	BasisShare,
	ClassRule,
	GroupBy,
	InventoryMachine,
	InventoryWorkload
} from './inventory.ts';
import type { Machine } from './machine.ts';
import type { ChosenSize } from './size-basis.ts';

/** A machine that is taken, with the size and the class it is taken with. */
export interface TakenMachine {
	readonly machine: Machine;
	readonly size: ChosenSize;
	readonly class: ClassSuggestion & { readonly known: ClassRule['known'] };
}

export const sumBytes = (sizes: Iterable<number>): Bytes => {
	let sum = 0;
	for (const size of sizes) sum += size;
	return bytes(sum);
};

/** Parts `items` by a key, keys in the order in which they first appear. */
export function groupedBy<T>(
	items: readonly T[],
	keyOf: (item: T) => string
): readonly (readonly T[])[] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return [...groups.values()];
}

export const machineCount = (taken: readonly TakenMachine[]): number =>
	taken.reduce((count, { machine }) => count + machine.count, 0);

/** Machines and bytes by the basis that was used, the largest share first. */
export function basisShares(taken: readonly TakenMachine[]): readonly BasisShare[] {
	return groupedBy(taken, ({ size }) => size.basis)
		.map((group) => ({
			basis: group[0]?.size.basis ?? 'as-listed',
			machines: machineCount(group),
			frontEndBytes: sumBytes(group.map(({ size }) => size.bytes))
		}))
		.toSorted((a, b) => b.frontEndBytes - a.frontEndBytes);
}

function classRules(taken: readonly TakenMachine[]): readonly ClassRule[] {
	return groupedBy(taken, ({ class: one }) => one.rule)
		.flatMap((group): ClassRule[] => {
			const first = group[0]?.class;
			if (!first) return [];
			const { rule, reason, known } = first;
			return [{ rule, reason, known, machines: machineCount(group) }];
		})
		.toSorted((a, b) => b.machines - a.machines);
}

/** The average weighted by bytes over those that state a value; undefined when none does. */
function weighted(
	taken: readonly TakenMachine[],
	valueOf: (machine: Machine) => number | undefined
): number | undefined {
	let sum = 0;
	let weight = 0;
	for (const { machine, size } of taken) {
		const value = valueOf(machine);
		if (value === undefined) continue;
		sum += value * size.bytes;
		weight += size.bytes;
	}
	return weight > 0 ? sum / weight : undefined;
}

/** A text that all machines of a group share; undefined when they differ or are silent. */
function common(taken: readonly TakenMachine[], textOf: (machine: Machine) => string | undefined) {
	const texts = new Set(taken.map(({ machine }) => textOf(machine)));
	const [only] = texts;
	return texts.size === 1 ? only : undefined;
}

/** Change over a week where any machine states it, else over a month. */
function changeOverDays(taken: readonly TakenMachine[]): InventoryWorkload['changeOver'] {
	const week = weighted(taken, (machine) => machine.changeIn7Days);
	if (week !== undefined) return { days: 7, share: week };
	const month = weighted(taken, (machine) => machine.changeIn30Days);
	return month === undefined ? undefined : { days: 30, share: month };
}

function workload(name: string, taken: readonly TakenMachine[]): InventoryWorkload {
	const machines = taken
		.map(({ machine, size }): InventoryMachine => ({ name: machine.name, bytes: size.bytes }))
		.toSorted((a, b) => b.bytes - a.bytes);
	const [largestMachine] = taken
		.map(({ machine, size }) => ({
			name: machine.name,
			bytes: machine.largest ?? bytes(size.bytes / machine.count)
		}))
		.toSorted((a, b) => b.bytes - a.bytes);
	const [first] = taken;
	if (!largestMachine || !first) throw new Error('A workload needs at least one machine.');
	const changePerDay = weighted(taken, (machine) => machine.changePerDay);
	const changeOver = changeOverDays(taken);
	const growthPerYear = weighted(taken, (machine) => machine.growthPerYear);
	const owner = common(taken, (machine) => machine.owner);
	const serviceLevel = common(taken, (machine) => machine.serviceLevel);
	return {
		name,
		class: first.class.class,
		classRules: classRules(taken),
		site: first.machine.site,
		count: machineCount(taken),
		frontEndBytes: sumBytes(machines.map((machine) => machine.bytes)),
		sizeBasis: basisShares(taken),
		machines,
		largestMachine,
		...(changePerDay !== undefined && { changePerDay }),
		...(changeOver && { changeOver }),
		...(growthPerYear !== undefined && { growthPerYear }),
		...(owner !== undefined && { owner }),
		...(serviceLevel !== undefined && { serviceLevel })
	};
}

const keys: Readonly<Record<Exclude<GroupBy, 'line'>, (taken: TakenMachine) => unknown[]>> = {
	'class-and-site': ({ machine, class: one }) => [one.class, machine.site, machine.serviceLevel],
	'class-site-and-cluster': ({ machine, class: one }) => [
		one.class,
		machine.site,
		machine.cluster,
		machine.serviceLevel
	]
};

/** The rows of the estate for the taken machines, the largest first. */
export function workloadsOf(
	taken: readonly TakenMachine[],
	groupBy: GroupBy,
	patterns: NamePatterns
): readonly InventoryWorkload[] {
	if (groupBy === 'line') return taken.map((one) => workload(one.machine.name, [one]));
	const severalSites = new Set(taken.map(({ machine }) => machine.site)).size > 1;
	return groupedBy(taken, (one) => JSON.stringify(keys[groupBy](one)))
		.map((group) => {
			const [first] = group;
			const parts = [
				patterns.classes[first?.class.class ?? 'general'].label,
				...(severalSites ? [first?.machine.site] : []),
				...(groupBy === 'class-site-and-cluster' ? [first?.machine.cluster] : []),
				...(first?.machine.serviceLevel === undefined ? [] : [first.machine.serviceLevel])
			];
			return workload(parts.join(', '), group);
		})
		.toSorted((a, b) => b.frontEndBytes - a.frontEndBytes);
}
