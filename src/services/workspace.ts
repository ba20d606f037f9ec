/**
 * What the services work with: the store, the library, and the folder of templates behind it.
 */
import type { Library } from '#engine/library/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { openStore, type Store } from '#store/index.ts';
import { openLibrary } from './library.ts';

export interface Workspace {
	readonly store: Store;
	readonly library: Library;
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
	for (const line of leftOut) tell(`Left out: ${line}`);
	const opened = await openStore({ folder: dataFolder(environment), onProgress: tell });
	return opened.ok ? { ok: true, value: { store: opened.value, library, templates } } : opened;
}
