/** What every request to the API has in common. */
export { readBytes, readJson, workbookLimit, type Body } from './body.ts';
export { allowedHosts, refuseStranger } from './guard.ts';
export { addHeaders } from './headers.ts';
export { isProblemResponse, problemResponse } from './problem.ts';
export { etagOf, ifMatch } from './revision.ts';
