/**
 * An inventory → the sites and workloads of a bid, each size saying how it is known.
 *
 * Sizes are kept in bytes, exactly; `measured` when a tool read them, `supplied` when the customer's
 * own table lists them. What an inventory cannot know (role of a site, level of a workload) is
 * chosen by one rule each and told in `notes`.
 * Example: 8 databases of 4 TB in "Rotterdam" by RVTools become the workload `databases` at the site
 * `rotterdam`, front end 4000000000000 bytes, measured, "RVTools export estate.xlsx, guest-consumed".
 */
import type { BidDocument } from '#engine/bid/index.ts';
import type { Inventory, InventoryWorkload } from '#inventory/index.ts';
import { createNames, type Names } from './names.ts';

export interface BidFromInventory {
	readonly document: BidDocument;
	/** What was assumed, a sentence each, for the person who imports. */
	readonly notes: readonly string[];
}

type Site = BidDocument['sites'][number];
type Workload = NonNullable<BidDocument['workloads']>[number];
type Levels = BidDocument['serviceLevels'];

/** The site with most data is the primary, the next one the secondary. */
const roleAt = (rank: number): Site['role'] =>
	rank === 0 ? 'primary' : rank === 1 ? 'secondary' : 'branch';

function sitesOf({ sites }: Inventory, ids: Names): Map<string, Site> {
	return new Map(
		sites.map(({ name }, rank) => [name, { id: ids.idFor(name), name, role: roleAt(rank) }])
	);
}

/** `guest-consumed`, or each basis with its machines where there are several. */
function basisText({ sizeBasis }: InventoryWorkload): string {
	const [only, second] = sizeBasis;
	if (only && !second) return only.basis;
	return sizeBasis.map(({ basis, machines }) => `${basis} for ${machines}`).join(', ');
}

/** How the sizes of a row are known: by whom or what, and when. */
function provenance({ kind, source }: Inventory, row: InventoryWorkload) {
	const on = source.collectedOn === undefined ? {} : { on: source.collectedOn };
	return kind === 'rvtools'
		? ({
				how: 'measured',
				source: `RVTools export ${source.fileName}, ${basisText(row)}`,
				...on
			} as const)
		: ({ how: 'supplied', source: `table ${source.fileName}`, ...on } as const);
}

/** The rule that most machines of the row matched; the customer's own word where the table had one. */
function classKnown({ classRules }: InventoryWorkload, { source }: Inventory) {
	const rule = classRules.reduce<(typeof classRules)[number] | undefined>(
		(most, next) => (most && most.machines >= next.machines ? most : next),
		undefined
	);
	return rule?.known === 'supplied'
		? ({ how: 'supplied', source: `table ${source.fileName}` } as const)
		: ({ how: 'assumed', source: rule?.rule ?? 'nothing in the file tells' } as const);
}

const levelNamed = (wanted: string | undefined, levels: Levels) =>
	levels.find(({ id, name }) =>
		[id, name].some((known) => known.toLowerCase() === wanted?.trim().toLowerCase())
	);

function workloadOf(
	row: InventoryWorkload,
	inventory: Inventory,
	placed: { readonly id: string; readonly site: string; readonly level: string }
): Workload {
	const known = provenance(inventory, row);
	return {
		id: placed.id,
		name: row.name,
		class: row.class,
		classKnown: classKnown(row, inventory),
		count: row.count,
		frontEnd: { value: row.frontEndBytes, ...known },
		largest: { value: row.largestMachine.bytes, ...known },
		...(row.changePerDay !== undefined && { changePerDay: { value: row.changePerDay, ...known } }),
		...(row.changeOver && {
			changeOver: {
				days: row.changeOver.days,
				share: { value: row.changeOver.share, ...known }
			}
		}),
		...(row.growthPerYear !== undefined && {
			growthPerYear: { value: row.growthPerYear, ...known }
		}),
		level: placed.level,
		site: placed.site,
		...(row.owner !== undefined && { owner: row.owner })
	};
}

function notesOn(inventory: Inventory, sites: readonly Site[], levels: Levels, usual: string) {
	const { workloads } = inventory;
	const guessed = workloads.filter(({ classRules }) =>
		classRules.some(({ known }) => known === 'assumed')
	).length;
	const silent = workloads.filter(({ serviceLevel }) => serviceLevel === undefined).length;
	const strange = new Set(
		workloads.flatMap(({ serviceLevel }) =>
			serviceLevel === undefined || levelNamed(serviceLevel, levels) ? [] : [serviceLevel]
		)
	);
	const name = levels.find(({ id }) => id === usual)?.name ?? usual;
	const roles = sites.map((site) => `${site.name} is ${site.role}`).join(', ');
	return [
		...(guessed > 0
			? [`The class of ${guessed} of ${workloads.length} rows is assumed from names.`]
			: []),
		...(silent > 0
			? [`${silent} of ${workloads.length} rows name no service level and stand at ${name}.`]
			: []),
		...[...strange].map(
			(level) => `The bid has no service level "${level}"; rows that name it stand at ${name}.`
		),
		...(sites.length > 1 ? [`Roles of sites are assumed from their size: ${roles}.`] : [])
	];
}

/**
 * Puts an inventory into `blank`, a bid without workloads, in place of its sites. Rows whose level
 * is not among the bid's stand at `usual`.
 */
export function bidFromInventory(
	inventory: Inventory,
	blank: BidDocument,
	usual: string
): BidFromInventory {
	const sites = sitesOf(inventory, createNames());
	const ids = createNames();
	const workloads = inventory.workloads.map((row) =>
		workloadOf(row, inventory, {
			id: ids.idFor(row.name),
			site: sites.get(row.site)?.id ?? '',
			level: levelNamed(row.serviceLevel, blank.serviceLevels)?.id ?? usual
		})
	);
	const placed = [...sites.values()];
	return {
		document: { ...blank, sites: placed.length > 0 ? placed : blank.sites, workloads },
		notes: notesOn(inventory, placed, blank.serviceLevels, usual)
	};
}
