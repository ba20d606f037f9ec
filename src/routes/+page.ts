import { listBids } from '#ui/api.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, depends }) => {
	depends('app:bids');
	return { bids: await listBids(fetch) };
};
