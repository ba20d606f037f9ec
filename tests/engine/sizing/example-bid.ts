import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { evaluate, type CandidateEvaluation, type Evaluation } from '#engine/evaluate.ts';
import { loadLibrary, templatesFolder } from '#library/index.ts';

const templates = templatesFolder({}, process.cwd());
export const { library } = loadLibrary(templates);

/** The worked example as its file stands, to be varied. */
export const exampleDocument = (): BidDocument =>
	parse(
		readFileSync(join(templates, 'examples', 'kestrel-logistics.bid.yaml'), 'utf8')
	) as BidDocument;

export function typed(document: BidDocument): Bid {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return reading.bid;
}

export const evaluated = (document: BidDocument): Evaluation => evaluate(typed(document), library);

export function candidate(evaluation: Evaluation, id: string): CandidateEvaluation {
	const found = evaluation.candidates.find((one) => one.id === id);
	if (!found) throw new Error(`no candidate ${id}`);
	return found;
}
