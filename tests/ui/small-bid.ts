import type { BidDocument } from '#engine/bid/index.ts';

/** The smallest bid in which every list that a page shows has something in it. */
export const smallBid: BidDocument = {
	schema: 'bidwright/bid@1',
	customer: { name: 'Harbour Mill' },
	currency: 'EUR',
	start: '2027-01-01',
	sites: [
		{ id: 'mill', name: 'Mill', role: 'primary' },
		{ id: 'quay', name: 'Quay', role: 'secondary' }
	],
	links: [{ id: 'mill-quay', from: 'mill', to: 'quay', bandwidth: '10 Gbit/s' }],
	serviceLevels: [
		{ id: 'gold', name: 'Gold', rpo: '1 h', rto: '4 h', retention: { daily: '14 d', weekly: 4 } },
		{ id: 'bronze', name: 'Bronze', rpo: '24 h', rto: '48 h', retention: { daily: '14 d' } }
	],
	workloads: [
		{
			id: 'orders',
			name: 'Orders',
			class: 'database',
			count: 4,
			frontEnd: { value: '12 TB', how: 'measured', source: 'RVTools 4.7', on: '2026-10-31' },
			changePerDay: '3 %/day',
			level: 'gold',
			site: 'mill'
		},
		{
			id: 'drawings',
			name: 'Drawings',
			class: 'file-server',
			count: 2,
			frontEnd: '8 TB',
			level: 'bronze',
			site: 'mill',
			needs: ['orders']
		}
	],
	incumbent: {
		name: 'Tape library',
		architecture: 'tape-library',
		bill: [
			{ label: 'Support', category: 'support', timing: 'yearly', amount: '40 000' },
			{ label: 'Cartridges', category: 'media', timing: 'yearly', amount: '12 000' }
		]
	},
	candidates: [{ id: 'disk', architecture: 'disk-repository' }]
};
