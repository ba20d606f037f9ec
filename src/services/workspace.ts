/**
 * What the services work with: the store, the library, the practice, and the folder of templates behind
 * them.
 */
import type { Library, Practice } from '#engine/library/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { openLibrary, openPractice } from './library.ts';

export interface Workspace {
	readonly store: Store;
	readonly library: Library;
	/** What we assume about our own deals; never handed to what a customer sees. */
	readonly practice: Practice;
	readonly templates: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** BIDWRIGHT_DATA, or `data` in the working directory. */
const dataFolder = (environment: Environment): string => environment['BIDWRIGHT_DATA'] || 'data';

/**
 * Opens the workspace that the environment names. `tell` is given a sentence about each step that
 * takes long and each template file that is left out. Refuses with one sentence.
 */
export async function openWorkspace(
	environment: Environment,
	tell: (sentence: string) => void
): Promise<Reading<Workspace>> {
	const found = openLibrary(environment, process.cwd());
	if (!found.ok) return found;
	const { library, templates, leftOut } = found.value;
	const practice = openPractice(templates);
	if (!practice.ok) return practice;
	for (const line of leftOut) tell(`Left out: ${line}`);
	const opened = await openStore({ folder: dataFolder(environment), onProgress: tell });
	if (!opened.ok) return opened;
	const value = { store: opened.value, library, practice: practice.value, templates };
	return { ok: true, value };
}
