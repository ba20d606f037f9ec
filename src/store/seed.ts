/**
 * A new, empty database kept as a file, so that the next new data folder is a copy of it.
 *
 * Making one from nothing takes PGlite 2 to 3 s and 1.1 GB of memory; unpacking one takes 1 s and
 * half of that. It lies among the installed packages, which are never committed, under the
 * version of PGlite that made it, and is made again when it is gone.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

async function seedFile(): Promise<string> {
	const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
	const [modules = ''] = entry.split(join('@electric-sql', 'pglite'), 1);
	const manifest = await readFile(join(modules, '@electric-sql/pglite/package.json'), 'utf8');
	const { version } = JSON.parse(manifest) as { readonly version: string };
	return join(modules, '.cache', 'bidwright', `pglite-${version}.tar.gz`);
}

/** The kept database, packed; undefined when there is none. */
export async function readSeed(): Promise<Blob | undefined> {
	try {
		return new Blob([await readFile(await seedFile())]);
	} catch {
		return undefined;
	}
}

/** Keeps a packed database for {@link readSeed}. Where that is not possible, the next start takes longer. */
export async function keepSeed(packed: Blob): Promise<void> {
	try {
		const file = await seedFile();
		await mkdir(dirname(file), { recursive: true });
		// Named by process and moved when whole: two may be at it, and either may be stopped.
		await writeFile(`${file}.${process.pid}`, packed.stream());
		await rename(`${file}.${process.pid}`, file);
	} catch {
		return;
	}
}
