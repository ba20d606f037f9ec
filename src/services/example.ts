/**
 * The worked example, kept in the store like any other bid. It is made once; asked for again, it is
 * as it was left, and after a deletion it is back as it was shipped, its history intact.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#engine/units/index.ts';
import type { BidSummary, Store } from '#store/index.ts';
import { readBidText } from './bid-file.ts';
import { createBid, restoreBid, saveBid } from './bids.ts';
import type { Workspace } from './workspace.ts';

export const exampleId = 'kestrel-logistics';

function readExample(templates: string): Reading<unknown> {
	const name = `${exampleId}.bid.yaml`;
	const path = join(templates, 'examples', name);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return { ok: false, problem: `${path} is missing; it holds the example bid` };
	}
	const read = readBidText(join('templates', 'examples', name), text);
	return read.ok
		? { ok: true, value: read.document }
		: { ok: false, problem: read.lines.join('; ') };
}

/** Makes the example, or brings a deleted one back. */
async function placeExample(store: Store, document: unknown): Promise<void> {
	const created = await createBid(store, document, exampleId);
	if (created.ok) return;
	const restored = await restoreBid(store, exampleId);
	if (restored) await saveBid(store, exampleId, document, restored.revision);
}

/** Opens the example bid. Refuses when its file is missing or faulty and the store has none. */
export async function openExample({
	store,
	templates
}: Pick<Workspace, 'store' | 'templates'>): Promise<Reading<BidSummary>> {
	if (!(await store.read(exampleId))) {
		const example = readExample(templates);
		if (!example.ok) return example;
		await placeExample(store, example.value);
	}
	const bid = await store.read(exampleId);
	if (!bid) throw new Error('the example was made and is not there');
	const { document: _, ...summary } = bid;
	return { ok: true, value: summary };
}
