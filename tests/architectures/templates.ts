/** The templates as a practice owner would have them: the product's own, with files of one's own beside them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBid, type BidDocument } from '#engine/bid/index.ts';
import { evaluate, type CandidateEvaluation, type Evaluation } from '#engine/evaluate.ts';
import type { Library } from '#engine/library/index.ts';
import { loadLibrary, templatesFolder, type LoadedLibrary } from '#library/index.ts';

const root = templatesFolder({}, process.cwd());

/** Loads a copy of the templates to which files were added, by path: `architectures/mine.yaml`. */
export function loadWith(files: Readonly<Record<string, string>>): LoadedLibrary {
	const copy = mkdtempSync(join(tmpdir(), 'bidwright-architectures-'));
	try {
		cpSync(root, copy, { recursive: true });
		for (const [path, text] of Object.entries(files)) writeFileSync(join(copy, path), text);
		return loadLibrary(copy);
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

export const { library } = loadLibrary(root);

/** One workload of known numbers on one site; a year, dollars, nothing escalates. */
export function oneWorkload(
	architecture: string,
	workload: object = {},
	changes: Partial<BidDocument> = {}
): BidDocument {
	return {
		schema: 'bidwright/bid@1',
		customer: { name: 'By hand' },
		currency: 'USD',
		start: '2027-01-01',
		economics: { horizonYears: 1, inflationPerYear: '0 %' },
		sites: [
			{ id: 'main', name: 'Main', role: 'primary' },
			{ id: 'second', name: 'Second', role: 'secondary' },
			{ id: 'cloud', name: 'Cloud', role: 'cloud' }
		],
		links: [
			{ id: 'l1', from: 'main', to: 'second', bandwidth: '10 Gbit/s', usableShare: '80 %' },
			{ id: 'l2', from: 'main', to: 'cloud', bandwidth: '10 Gbit/s', usableShare: '80 %' }
		],
		serviceLevels: [
			{ id: 'one', name: 'One', rpo: '24 h', rto: '24 h', retention: { daily: 30 }, copies: 2 }
		],
		workloads: [
			{
				id: 'w',
				name: 'W',
				class: 'general',
				count: 100,
				frontEnd: '100 TB',
				changePerDay: '2 %/day',
				growthPerYear: '0 %/yr',
				storedShare: '50 %',
				level: 'one',
				site: 'main',
				...workload
			}
		],
		candidates: [{ id: 'it', architecture }],
		...changes
	};
}

/** Throws what is wrong with the document. */
export function evaluated(document: BidDocument, known: Library = library): Evaluation {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return evaluate(reading.bid, known);
}

/** The candidate of a document, evaluated. Throws as {@link evaluated}. */
export function sized(document: BidDocument, known: Library = library): CandidateEvaluation {
	const [candidate] = evaluated(document, known).candidates;
	if (!candidate) throw new Error('the document has no candidate of a known architecture');
	return candidate;
}

/** A line of the bill of materials by its rule. */
export function lineOf(candidate: CandidateEvaluation, rule: string) {
	const line = candidate.sizing.billOfMaterials.find(({ id }) => id.split('/')[0] === rule);
	if (!line) throw new Error(`no line of the rule "${rule}"`);
	return line;
}

export function poolOf(candidate: CandidateEvaluation, id: string) {
	const pool = candidate.sizing.pools.find(({ poolId }) => poolId === id);
	if (!pool) throw new Error(`no pool "${id}"`);
	return pool;
}

export const findingIds = ({ findings }: CandidateEvaluation): readonly string[] =>
	findings.map(({ id }) => id);
