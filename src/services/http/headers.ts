/** Headers that every answer carries. What pages may load is set where pages are made. */

const always = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN'
} as const;

/** What a link opens is for whoever has the link: no search engine, no cache, no trace of it elsewhere. */
const ofALink = {
	'x-robots-tag': 'noindex, nofollow',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store'
} as const;

/** Adds the headers to a response, which it changes. Bids are confidential: answers of the API are not cached. */
export function addHeaders(response: Response, pathname: string): Response {
	for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
	if (pathname.startsWith('/s/'))
		for (const [name, value] of Object.entries(ofALink)) response.headers.set(name, value);
	if (pathname.startsWith('/api/') && !response.headers.has('cache-control'))
		response.headers.set('cache-control', 'no-store');
	return response;
}
