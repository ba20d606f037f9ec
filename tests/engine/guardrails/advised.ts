/** The worked example and small bids, with advice. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { advise, type Advice, type Alternative, type ReviewedFinding } from '#engine/advise.ts';
import { createMemo } from '#engine/evaluate.ts';
import { applyPatches, readBid, type BidDocument } from '#engine/bid/index.ts';
import { library } from '../../architectures/templates.ts';

export { library, oneWorkload } from '../../architectures/templates.ts';

export const example = parse(
	readFileSync('templates/examples/kestrel-logistics.bid.yaml', 'utf8')
) as BidDocument;

const memo = createMemo();

/** Throws what is wrong with the document. */
export function advised(document: BidDocument, on: string | null = null): Advice {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return advise({ document, bid: reading.bid, library, on, memo });
}

export function findingOf({ review }: Advice, key: string): ReviewedFinding {
	const finding = review.findings.find((one) => one.key === key);
	if (!finding)
		throw new Error(
			`no finding "${key}"; there is ${review.findings.map((one) => one.key).join(', ')}`
		);
	return finding;
}

export const keysOf = ({ review }: Advice): readonly string[] =>
	review.findings.map(({ key }) => key);

/** The document after an alternative was taken. */
export const taken = (document: BidDocument, { patches }: Alternative): BidDocument =>
	applyPatches(document, patches);

/** The total of a candidate. */
export function totalOf({ evaluation }: Advice, candidateId: string): number {
	const candidate = evaluation.candidates.find(({ id }) => id === candidateId);
	if (!candidate) throw new Error(`no candidate "${candidateId}"`);
	return Number(candidate.cost.total);
}
