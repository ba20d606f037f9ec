/**
 * One process at a time on a data folder. PGlite does not see to it: two processes would each
 * report success and lose the other's writes.
 *
 * An exclusive transaction on an empty SQLite file is a lock that the operating system itself gives
 * back when the process ends, however it ends: nothing goes stale, nothing is to be cleaned up.
 */
export interface FolderLock {
	release(): void;
}

/** SQLite's code for a file that another connection has locked. */
const busy = 5;

/** Null when another process, or this one, holds the file's lock. Throws when it cannot be opened. */
export function acquireLock(file: string): FolderLock | null {
	// Not imported: a bundler takes a module that has no name without `node:` for a missing package.
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	const connection = new DatabaseSync(file);
	try {
		// In memory, because nothing is ever written that a journal could bring back.
		connection.exec('pragma journal_mode = memory; begin exclusive');
	} catch (error) {
		connection.close();
		if ((error as { readonly errcode?: number }).errcode === busy) return null;
		throw error;
	}
	return { release: () => connection.close() };
}
