/**
 * Whether a document can be kept, and what a list shows of it.
 *
 * Anything that says it is a bid of a version we know is kept, finished or not: half a bid typed a
 * second ago is worth more than a rule. Its problems are counted, not refused.
 * Example: a bid with the service level "gold" missing is kept, with one problem.
 */
import { bidSchemaId, readBid, type BidReading } from '#engine/bid/index.ts';
import type { Reading } from '#engine/units/index.ts';
import type { BidDraft, DraftToStore } from '#store/index.ts';

export interface ReadDraft extends DraftToStore {
	readonly reading: BidReading;
}

const known = Number(bidSchemaId.split('@')[1]);

const refuse = (problem: string): Reading<never> => ({ ok: false, problem });

/** The text at a path of keys; empty when there is none. */
function textAt(value: unknown, ...path: readonly string[]): string {
	let here = value;
	for (const key of path) {
		if (typeof here !== 'object' || here === null) return '';
		here = (here as Readonly<Record<string, unknown>>)[key];
	}
	return typeof here === 'string' ? here.trim() : '';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a parsed JSON value. Refuses what is no bid, or a bid of a version that is not known here. */
export function readDraft(value: unknown): Reading<ReadDraft> {
	const schema = isObject(value) ? value['schema'] : undefined;
	const version = /^bidwright\/bid@(\d+)$/.exec(String(schema))?.[1];
	if (!isObject(value) || version === undefined)
		return refuse(`this is not a bid; expected a JSON object with "schema": "${bidSchemaId}"`);
	if (Number(version) > known)
		return refuse(
			`this bid has the form ${version} and this Bidwright knows forms up to ${known}; update this Bidwright to open it`
		);
	if (schema !== bidSchemaId)
		return refuse(`"${String(schema)}" is no form of a bid; expected "${bidSchemaId}"`);
	const reading = readBid(value);
	return {
		ok: true,
		value: {
			document: value as BidDraft,
			name: textAt(value, 'customer', 'name'),
			offerNumber: textAt(value, 'offer', 'number'),
			problemCount: reading.ok ? 0 : reading.problems.length,
			reading
		}
	};
}
