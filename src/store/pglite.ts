/**
 * PGlite, PostgreSQL inside this process, as the store's {@link Database}.
 *
 * It runs without PostgreSQL's helpers: nothing clears away old row versions and nothing shortens
 * the write-ahead log. At one save a second, 75 kB each, both would grow by 100 MB in an hour, so
 * they are tidied after every few hundred transactions, which takes some 20 ms.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { keepSeed, readSeed } from './seed.ts';

const transactionsBeforeTidying = 400;

/** Bids are small: 128 MB of page cache, PostgreSQL's own choice, would be memory for nothing. */
const settings = ['-c', 'shared_buffers=8MB'];

async function start(folder?: string, seed?: Blob): Promise<PGlite> {
	// Loaded only when a store is opened: most of the command line needs none.
	const { PGlite } = await import('@electric-sql/pglite');
	return PGlite.create({
		...(folder === undefined ? {} : { dataDir: `file://${folder}` }),
		...(seed === undefined ? {} : { loadDataDir: seed }),
		startParams: [...PGlite.defaultStartParams, ...settings],
		// PostgreSQL's own log; whatever matters comes back as an error.
		onStdout: () => true,
		onStderr: () => true
	});
}

function queriesOver(connection: PGlite | Transaction): Queries {
	return {
		query: async <Row>(text: string, values: readonly unknown[] = []) =>
			(await connection.query<Row>(text, [...values])).rows,
		script: async (text) => {
			await connection.exec(text);
		}
	};
}

function databaseOver(connection: PGlite): Database {
	let sinceTidied = 0;
	const tidy = async () => {
		sinceTidied = 0;
		// One by one: several statements together would be a transaction, in which vacuum refuses to run.
		await connection.exec('vacuum');
		await connection.exec('checkpoint');
	};
	return {
		...queriesOver(connection),
		transaction: async (work) => {
			// Before, not after: a write that was done must not be reported as failed.
			if (sinceTidied >= transactionsBeforeTidying) await tidy();
			sinceTidied += 1;
			return connection.transaction((transaction) => work(queriesOver(transaction)));
		},
		close: async () => {
			await tidy();
			await connection.close();
		}
	};
}

/** A database that ends with the process. */
export async function openMemory(): Promise<Database> {
	return databaseOver(await start());
}

/** Makes an empty database in `folder`, from the kept one or, the first time, from nothing. */
async function make(folder: string): Promise<void> {
	const seed = await readSeed();
	const connection = await start(folder, seed);
	if (!seed) await keepSeed(await connection.dumpDataDir('gzip'));
	await connection.close();
}

/**
 * The database in `folder`, made when there is none. A new one is made beside and moved into place
 * when it is whole, so that an interrupted first start leaves nothing that looks like a database.
 * Throws when what stands in the folder does not start.
 */
export async function openFolder(folder: string): Promise<Database> {
	if (!existsSync(folder)) {
		const unfinished = `${folder}.new`;
		await rm(unfinished, { recursive: true, force: true });
		await make(unfinished);
		await rename(unfinished, folder);
	}
	return databaseOver(await start(folder));
}
