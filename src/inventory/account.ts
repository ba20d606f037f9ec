/**
 * The account of an import in plain words: what was skipped and why, which sizes were used, which
 * sites there are, what a person should look at.
 *
 * Example: 40 machines of which 3 are templates give `3 templates: masters for new machines, which
 * do not change`, with the bytes they would have added, their names and rows.
 */
import { usuallyNotBackedUp } from './classes/suggest.ts';
import type { NamePatterns } from './classes/patterns.ts';
import type {
	BasisReport,
	ChosenBasis,
	Inventory,
	InventorySite,
	Notice,
	Skipped,
	SizeBasis,
	SkipReason
} from './inventory.ts';
import type { Machine } from './machine.ts';
import { listText, placeText, type Place, type Problem } from './problem.ts';
import { chooseSize } from './size-basis.ts';
import { basisShares, groupedBy, machineCount, sumBytes, type TakenMachine } from './workloads.ts';

const examplesAtMost = 5;

/** A machine that was read and not taken. */
export interface SkippedMachine {
	readonly machine: Machine;
	readonly reason: SkipReason;
}

/** `1 machine`, `2 machines`. */
export const plural = (count: number, one: string, many: string): string =>
	`${count} ${count === 1 ? one : many}`;

const skipSentences: Readonly<Record<SkipReason, (count: number) => string>> = {
	template: (count) =>
		`${plural(count, 'template', 'templates')}: masters for new machines, which do not change`,
	'site-recovery-placeholder': (count) =>
		`${plural(count, 'placeholder', 'placeholders')} of site recovery: the machines themselves are listed where they run`,
	'powered-off': (count) =>
		`${plural(count, 'machine that is', 'machines that are')} powered off; such machines can be taken as well`,
	'listed-twice': (count) =>
		`${plural(count, 'row that lists', 'rows that list')} a machine again that was already taken`,
	total: (count) => `${plural(count, 'line', 'lines')} with a total of the others`,
	'no-name': (count) => `${plural(count, 'row', 'rows')} without a name`,
	'no-size': (count) => `${plural(count, 'machine', 'machines')} of unknown size`
};

/** Skipped machines by reason, with what they would have added. */
export function skippedOf(
	skipped: readonly SkippedMachine[],
	chosen: ChosenBasis,
	place: Place
): readonly Skipped[] {
	return groupedBy(skipped, ({ reason }) => reason).map((group) => {
		const reason = group[0]?.reason ?? 'no-name';
		const sizes = group.flatMap(({ machine }) => chooseSize(machine.sizes, chosen) ?? []);
		const count = group.reduce((sum, { machine }) => sum + machine.count, 0);
		return {
			reason,
			sentence: skipSentences[reason](count),
			count,
			...(sizes.length > 0 && { frontEndBytes: sumBytes(sizes.map((size) => size.bytes)) }),
			examples: group.slice(0, examplesAtMost).map(({ machine }) => machine.name),
			where: `${placeText(place)}, ${group.length === 1 ? 'row' : 'rows'} ${listText(group.map(({ machine }) => machine.row))}`
		};
	});
}

const basisNames: Readonly<Record<SizeBasis, string>> = {
	'guest-consumed': 'what the guest consumes',
	'in-use': 'what is in use on the datastore',
	provisioned: 'what is provisioned',
	'disk-capacity': 'the capacity of its disks',
	'as-listed': 'the size in the table'
};

/** Which sizes were used, and what the others would have come to. */
export function basisOf(
	taken: readonly TakenMachine[],
	kind: Inventory['kind'],
	chosen: ChosenBasis
): BasisReport {
	const used = basisShares(taken);
	const shares = used.map(
		({ basis, machines }) => `${plural(machines, 'machine', 'machines')} by ${basisNames[basis]}`
	);
	const total = (basis: ChosenBasis) =>
		sumBytes(
			taken.map(({ machine, size }) => chooseSize(machine.sizes, basis)?.bytes ?? size.bytes)
		);
	const choices: readonly ChosenBasis[] =
		kind === 'rvtools' ? ['guest-consumed', 'in-use', 'provisioned'] : [];
	return {
		chosen: kind === 'rvtools' ? chosen : 'as-listed',
		used,
		alternatives: choices.map((basis) => ({ basis, frontEndBytes: total(basis) })),
		sentence: shares.length === 0 ? 'no machine was sized' : `Sized: ${shares.join('; ')}`
	};
}

/** The sites, the largest first, each with its clusters. */
export function sitesOf(taken: readonly TakenMachine[]): readonly InventorySite[] {
	const summed = (group: readonly TakenMachine[], name: string) => ({
		name,
		machines: machineCount(group),
		frontEndBytes: sumBytes(group.map(({ size }) => size.bytes))
	});
	return groupedBy(taken, ({ machine }) => machine.site)
		.map((group) => ({
			...summed(group, group[0]?.machine.site ?? ''),
			clusters: groupedBy(group, ({ machine }) => machine.cluster).map((cluster) =>
				summed(cluster, cluster[0]?.machine.cluster ?? '')
			)
		}))
		.toSorted((a, b) => b.frontEndBytes - a.frontEndBytes);
}

/** Taken machines that a backup usually leaves out, by reason. */
export function notBackedUp(
	taken: readonly TakenMachine[],
	patterns: NamePatterns
): readonly Notice[] {
	const odd = taken.flatMap(({ machine, size }) => {
		const reason = usuallyNotBackedUp(machine, patterns);
		return reason === undefined ? [] : [{ machine, size, reason }];
	});
	return groupedBy(odd, ({ reason }) => reason).map((group) => ({
		kind: 'usually-not-backed-up' as const,
		sentence: `${plural(group.length, 'machine looks', 'machines look')} like one that is usually not backed up: ${group[0]?.reason ?? ''}`,
		count: group.length,
		bytes: sumBytes(group.map(({ size }) => size.bytes)),
		examples: group.slice(0, examplesAtMost).map(({ machine }) => machine.name)
	}));
}

/** Averages over a group stand in for machines that state no value; say how many. */
export function averaged(taken: readonly TakenMachine[]): readonly Notice[] {
	const tell = (what: string, valueOf: (machine: Machine) => number | undefined): Notice[] => {
		const silent = taken.filter(({ machine }) => valueOf(machine) === undefined);
		if (silent.length === 0 || silent.length === taken.length) return [];
		return [
			{
				kind: 'averages',
				sentence: `${plural(silent.length, 'line states', 'lines state')} no ${what}; the average of the others in its row stands in`,
				count: silent.length,
				examples: silent.slice(0, examplesAtMost).map(({ machine }) => machine.name)
			}
		];
	};
	return [
		...tell('change per day', (machine) => machine.changePerDay),
		...tell('growth per year', (machine) => machine.growthPerYear)
	];
}

/** An import that takes nothing is no error of the file, but nobody should overlook it. */
export function nothingTaken(taken: readonly TakenMachine[], place: Place): readonly Problem[] {
	if (taken.length > 0) return [];
	return [
		{
			where: placeText(place),
			sentence: 'not one machine was taken; what was skipped says why'
		}
	];
}

/** Of unknown size: a problem a person can mend, since such machines are missing from every sum. */
export function unsized(skipped: readonly SkippedMachine[], place: Place): readonly Problem[] {
	const machines = skipped
		.filter(({ reason }) => reason === 'no-size')
		.map(({ machine }) => machine);
	if (machines.length === 0) return [];
	return [
		{
			where: `${placeText(place)}, ${machines.length === 1 ? 'row' : 'rows'} ${listText(machines.map(({ row }) => row))}`,
			sentence: `no size is known of ${listText(machines.map(({ name }) => name))}; ${machines.length === 1 ? 'it is' : 'they are'} missing from the totals`
		}
	];
}
