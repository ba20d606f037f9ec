import { error } from '@sveltejs/kit';
import { apiStore, readLibrary } from '#ui/api.ts';
import { browserJournal, openBid } from '#ui/session/index.ts';
import type { LayoutLoad } from './$types';

// The bid is computed in the browser, where it is typed.
export const ssr = false;

export const load: LayoutLoad = async ({ params, fetch }) => {
	const store = apiStore(fetch);
	const [opened, library] = await Promise.all([
		openBid(params.id, store, browserJournal()),
		readLibrary(fetch)
	]);
	if (!opened)
		error(404, 'This bid is not in the store, and nothing of it is kept in this browser.');
	if (!library.ok)
		error(503, `The library of products and prices cannot be read: ${library.problem}`);
	return { opened, library: library.value };
};
