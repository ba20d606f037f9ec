import { readPractice } from '#ui/api.ts';
import type { PageLoad } from './$types';

/** Ours alone, so it is fetched by the pages that need it and by no other. */
export const load: PageLoad = async ({ fetch }) => ({ practice: await readPractice(fetch) });
