/**
 * A bid as a file: `NAME.bid.yaml` or `.bid.json`, the same document either way. Read with every
 * problem at its line, written so that a person can go on editing it.
 */
import { stringify } from 'yaml';
import { bidSchemaId, readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { parseYaml, problemLine, type FileProblem } from '#library/index.ts';

export type BidFileReading =
	| { readonly ok: true; readonly document: BidDocument; readonly bid: Bid }
	/** One line a problem: file, line, path, what was expected. */
	| { readonly ok: false; readonly lines: readonly string[] };

const isDocument = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const refused = (problems: readonly FileProblem[]): BidFileReading => ({
	ok: false,
	lines: problems.map(problemLine)
});

/** Reads the text of a bid file. `file` is only named in problems. */
export function readBidText(file: string, text: string): BidFileReading {
	const parsed = parseYaml(file, text);
	if (!parsed.ok) return refused(parsed.problems);
	const { value, at } = parsed.value;
	if (!isDocument(value) || !('schema' in value)) {
		const message = `is not a bid; expected a document that begins with "schema: ${bidSchemaId}"`;
		return refused([at('', message)]);
	}
	const reading = readBid(value);
	if (reading.ok) return { ok: true, document: value as BidDocument, bid: reading.bid };
	return refused(reading.problems.map(({ path, message }) => at(path, message)));
}

/** The document as text: JSON for a name that ends in `.json`, YAML otherwise. */
export const writeBidText = (document: BidDocument, fileName: string): string =>
	fileName.endsWith('.json')
		? `${JSON.stringify(document, null, '\t')}\n`
		: stringify(document, { lineWidth: 110, defaultStringType: 'PLAIN' });
