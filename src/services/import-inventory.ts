/**
 * A customer's file → its inventory, and the bid that begins with it. Nothing is stored: the person
 * who imports looks at it first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BidDocument } from '#engine/bid/index.ts';
import type { Reading } from '#engine/units/index.ts';
import {
	namePatternsSchema,
	readInventory,
	type Inventory,
	type InventoryFile,
	type InventoryOptions,
	type NamePatterns
} from '#inventory/index.ts';
import { problemLine, readYaml } from '#library/index.ts';
import { bidFromInventory } from './bid-from-inventory.ts';
import { newBid, type NewBid } from './new-bid.ts';
import { readServiceLevels } from './service-levels.ts';
import type { Workspace } from './workspace.ts';

export interface Import {
	readonly inventory: Inventory;
	/** A bid with the inventory's sites and workloads. */
	readonly document: BidDocument;
	readonly notes: readonly string[];
}

function readPatterns(templates: string): Reading<NamePatterns> {
	const place = ['classes', 'name-patterns.yaml'] as const;
	const path = join(templates, ...place);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return { ok: false, problem: `${path} is missing; classes are told from names by it` };
	}
	const patterns = readYaml(join('templates', ...place), text, namePatternsSchema);
	return patterns.ok
		? patterns
		: { ok: false, problem: patterns.problems.map(problemLine).join('; ') };
}

/** Reads one file, or several CSV files of one export. Refuses with where and what was expected. */
export async function importInventory(
	workspace: Pick<Workspace, 'library' | 'templates'>,
	files: InventoryFile | readonly InventoryFile[],
	options: InventoryOptions,
	wish: NewBid
): Promise<Reading<Import>> {
	const patterns = readPatterns(workspace.templates);
	if (!patterns.ok) return patterns;
	const blank = newBid(workspace, wish);
	if (!blank.ok) return blank;
	const levels = readServiceLevels(workspace.templates);
	if (!levels.ok) return levels;
	const read = await readInventory(files, options, patterns.value);
	if (!read.ok) {
		const { where, sentence } = read.problem;
		return { ok: false, problem: `${where}: ${sentence}` };
	}
	const inventory = read.value;
	const made = bidFromInventory(inventory, blank.value, levels.value.usual);
	return { ok: true, value: { inventory, ...made } };
}
