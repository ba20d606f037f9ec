import { readDeck } from '#ui/present/read-deck.ts';
import type { PageLoad } from './$types';

// What a projector shows is fetched finished; nothing of the bid comes this way.
export const ssr = false;

export const load: PageLoad = async ({ params, fetch, depends }) => {
	depends('app:deck');
	return { reading: await readDeck(fetch, `/api/v1/bids/${encodeURIComponent(params.id)}/deck`) };
};
