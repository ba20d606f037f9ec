/**
 * Opens the store in a data folder, for this process alone.
 *
 * The folder holds `lock` and the database `pglite`; it is made, readable by its owner only, when it
 * does not exist. Example: a second process on the folder gets one sentence and no store.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Reading } from '#engine/units/index.ts';
import type { Database } from './database.ts';
import { acquireLock, type FolderLock } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { openFolder, openMemory } from './pglite.ts';
import { sqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
	readonly folder: string;
	/** Told, in a sentence, about a step that takes more than a second. */
	readonly onProgress?: (sentence: string) => void;
	readonly clock?: () => Date;
}

const systemClock = (): Date => new Date();

const refuse = (problem: string): Reading<never> => ({ ok: false, problem });

const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

function lockFolder(folder: string): Reading<FolderLock> {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const lock = acquireLock(join(folder, 'lock'));
		if (lock) return { ok: true, value: lock };
	} catch (error) {
		return refuse(
			`the data folder ${folder} cannot be used (${messageOf(error)}); name a folder that can be written in BIDWRIGHT_DATA`
		);
	}
	return refuse(
		`the data folder ${folder} is open in another Bidwright; stop that one, or name another folder in BIDWRIGHT_DATA`
	);
}

async function openDatabase(folder: string, options: StoreOptions): Promise<Database> {
	const path = join(folder, 'pglite');
	if (!existsSync(path)) options.onProgress?.(`Making a new store in ${folder} …`);
	return openFolder(path);
}

/**
 * The store, or one sentence why there is none: the folder cannot be used, another process has it,
 * its database does not start, or a newer version wrote it.
 */
export async function openStore(options: StoreOptions): Promise<Reading<Store>> {
	const folder = resolve(options.folder);
	const lock = lockFolder(folder);
	if (!lock.ok) return lock;
	const opened = await openLocked(folder, options);
	if (!opened.ok) {
		lock.value.release();
		return opened;
	}
	const store = opened.value;
	const close = async () => {
		await store.close();
		lock.value.release();
	};
	return { ok: true, value: { ...store, close } };
}

async function openLocked(folder: string, options: StoreOptions): Promise<Reading<Store>> {
	let database: Database;
	try {
		database = await openDatabase(folder, options);
	} catch (error) {
		return refuse(
			`the store in ${folder} does not start (${messageOf(error)}); bring the folder back from a backup, or name another one in BIDWRIGHT_DATA`
		);
	}
	const migrated = await migrate(database);
	if (migrated.ok) return { ok: true, value: sqlStore(database, options.clock ?? systemClock) };
	await database.close();
	return refuse(`the store in ${folder} ${migrated.problem}`);
}

/** A store that ends with the process and leaves nothing behind. */
export async function openMemoryStore(clock: () => Date = systemClock): Promise<Store> {
	const database = await openMemory();
	await migrate(database);
	return sqlStore(database, clock);
}
