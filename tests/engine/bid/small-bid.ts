import type { BidDocument } from '#engine/bid/index.ts';

/** The smallest bid that is complete: one site, one level, one workload. */
export function smallBid(changes: Partial<BidDocument> = {}): BidDocument {
	return {
		schema: 'bidwright/bid@1',
		customer: { name: 'Adder & Sons' },
		currency: 'EUR',
		start: '2027-01-01',
		sites: [{ id: 'main', name: 'Main', role: 'primary' }],
		serviceLevels: [
			{
				id: 'standard',
				name: 'Standard',
				rpo: '24 h',
				rto: '24 h',
				retention: { daily: '14 d', weekly: 4 }
			}
		],
		workloads: [
			{
				id: 'w1',
				name: 'Files',
				class: 'file-server',
				frontEnd: '10 TB',
				level: 'standard',
				site: 'main'
			}
		],
		...changes
	};
}
