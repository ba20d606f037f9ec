// Runs while building: each cut is subset from the installed TTF and written out as a file.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { error } from '@sveltejs/kit';
import subsetFont from 'subset-font';
import { faceFeatures, faces } from '#ui/faces.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(faces).map((face) => ({ face }));

export const GET: RequestHandler = async ({ params }) => {
	const face = faces[params.face];
	if (!face) error(404, `There is no face "${params.face}".`);
	const whole = await readFile(createRequire(import.meta.url).resolve(face.file));
	const subset = await subsetFont(whole, face.text, {
		targetFormat: 'woff2',
		noHinting: true,
		keepFeatures: [...faceFeatures]
	});
	return new Response(new Uint8Array(subset), { headers: { 'content-type': 'font/woff2' } });
};
