import { readDeck } from '#ui/present/read-deck.ts';
import type { PageLoad } from './$types';

// Shown by the browser alone: a crawler that runs nothing sees nothing.
export const ssr = false;

export const load: PageLoad = async ({ params, fetch }) => ({
	reading: await readDeck(fetch, `/s/${encodeURIComponent(params.token)}/deck`)
});
