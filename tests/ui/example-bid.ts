/** The worked example as a document: four designs against a tape library, with findings of every kind. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BidDocument } from '#engine/bid/index.ts';

export const exampleBid = parse(
	readFileSync('templates/examples/kestrel-logistics.bid.yaml', 'utf8')
) as BidDocument;

/** Spaces that a reader does not see as such: narrow ones as `_`, no-break ones as plain. */
export const seen = (text: string): string =>
	text.replaceAll('\u202f', '_').replaceAll('\u00a0', ' ');
