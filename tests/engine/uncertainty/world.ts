/** A small bid, quick to evaluate hundreds of times, and a library from which every range is taken. */
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import type { Library } from '#engine/library/index.ts';
import { loadLibrary, templatesFolder } from '#library/index.ts';

export const { library } = loadLibrary(templatesFolder({}, process.cwd()));

export const smallDocument: BidDocument = {
	schema: 'bidwright/bid@1',
	customer: { name: 'Small customer' },
	currency: 'USD',
	start: '2027-01-01',
	economics: { horizonYears: 2 },
	sites: [{ id: 'main', name: 'Main', role: 'primary' }],
	serviceLevels: [
		{ id: 'all', name: 'All', rpo: '24 h', rto: '24 h', retention: { daily: 14 }, copies: 1 }
	],
	workloads: [
		{
			id: 'files',
			name: 'Files',
			class: 'file-server',
			frontEnd: '40 TB',
			changePerDay: '1 %/day',
			growthPerYear: '20 %/yr',
			level: 'all',
			site: 'main'
		}
	],
	incumbent: {
		name: 'Today',
		architecture: 'tape-library',
		bill: [
			{ label: 'Software', category: 'software', timing: 'yearly', amount: '60 000' },
			{ label: 'Own people', category: 'administration', timing: 'monthly', amount: '1 000' },
			{ label: 'New drives', category: 'hardware', timing: 'once', month: 6, amount: '30 000' }
		]
	},
	candidates: [{ id: 'disk', architecture: 'disk-repository' }]
};

export function bidOf(document: BidDocument = smallDocument): Bid {
	const reading = readBid(document);
	if (!reading.ok)
		throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	return reading.bid;
}

type Plain = Readonly<Record<string, unknown>>;

/** The same data without a low or a high; spreads end where they begin. */
function withoutRanges(node: unknown): unknown {
	if (Array.isArray(node)) return node.map(withoutRanges);
	if (typeof node !== 'object' || node === null) return node;
	const { low, high, ...rest } = node as Plain;
	const isFigure = 'confidence' in rest;
	const kept = isFigure ? rest : (node as Plain);
	return Object.fromEntries(
		Object.entries(kept).map(([key, child]) => [key, withoutRanges(child)])
	);
}

/** The library as if nobody had ever said how far a figure may lie off. */
export const certainLibrary = withoutRanges(library) as Library;
