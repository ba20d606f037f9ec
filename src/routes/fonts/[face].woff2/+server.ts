// Runs while building: each cut is subset from the installed TTF and written out as a file.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { error } from '@sveltejs/kit';
import subsetFont from 'subset-font';
import { faceFiles, faceFeatures, faceText } from '#ui/faces.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => Object.keys(faceFiles).map((face) => ({ face }));

export const GET: RequestHandler = async ({ params }) => {
	const file = faceFiles[params.face];
	if (!file) error(404, `There is no face "${params.face}".`);
	const whole = await readFile(createRequire(import.meta.url).resolve(file));
	const subset = await subsetFont(whole, faceText(params.face), {
		targetFormat: 'woff2',
		noHinting: true,
		keepFeatures: [...faceFeatures]
	});
	return new Response(new Uint8Array(subset), { headers: { 'content-type': 'font/woff2' } });
};
