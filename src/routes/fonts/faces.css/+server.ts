import { faceSheet } from '#ui/faces.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The style sheet of the faces. */
export const GET: RequestHandler = () =>
	new Response(faceSheet(), { headers: { 'content-type': 'text/css' } });
