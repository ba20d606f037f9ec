/** The library that an environment names, for whoever starts: the app, a command, a bench. */
import type { Library, Practice } from '#engine/library/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { loadLibrary, problemLine, templatesFolder } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';

export interface OpenedLibrary {
	readonly library: Library;
	/** The folder it was read from. */
	readonly templates: string;
	/** Template files that were left out, a line each. */
	readonly leftOut: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the templates at or above `folder`, or where BIDWRIGHT_TEMPLATES says. Refuses with one sentence. */
export function openLibrary(environment: Environment, folder: string): Reading<OpenedLibrary> {
	try {
		const templates = templatesFolder(environment, folder);
		const { library, problems } = loadLibrary(templates);
		return { ok: true, value: { library, templates, leftOut: problems.map(problemLine) } };
	} catch (error) {
		return { ok: false, problem: error instanceof Error ? error.message : String(error) };
	}
}

/** Reads the practice of a folder of templates. Refuses with one sentence. */
export function openPractice(templates: string): Reading<Practice> {
	try {
		return { ok: true, value: loadPractice(templates) };
	} catch (error) {
		return { ok: false, problem: error instanceof Error ? error.message : String(error) };
	}
}
