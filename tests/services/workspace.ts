/** A workspace on the project's own templates, its store in memory. */
import { resolve } from 'node:path';
import { loadLibrary } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';
import type { Workspace } from '#services/index.ts';
import { openMemoryStore } from '#store/index.ts';

const templates = resolve(import.meta.dirname, '../../templates');

export const openTestWorkspace = async (): Promise<Workspace> => ({
	store: await openMemoryStore(),
	library: loadLibrary(templates).library,
	practice: loadPractice(templates),
	templates
});

/** The value of a reading that must be one. */
export function valueOf<T>(
	reading:
		{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }
): T {
	if (!reading.ok) throw new Error(reading.problem);
	return reading.value;
}
