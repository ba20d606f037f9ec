import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '#store/index.ts';
import { draft } from './draft.ts';

const writerFile = fileURLToPath(new URL('./writer.ts', import.meta.url));
const seconds = 1000;

let top: string;
beforeAll(async () => {
	top = await mkdtemp(join(tmpdir(), 'bidwright-store-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

interface Writer {
	readonly process: ChildProcess;
	readonly lines: Interface;
}

function startWriter(folder: string): Writer {
	const child = spawn(process.execPath, [writerFile, folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return { process: child, lines: createInterface({ input: child.stdout }) };
}

/** Kills the writer, as a power cut of its process would, once it has said so many lines. */
async function killAfter(writer: Writer, count: number): Promise<readonly string[]> {
	const said: string[] = [];
	const ended = once(writer.process, 'exit');
	for await (const line of writer.lines) {
		said.push(line);
		if (said.length === count) writer.process.kill('SIGKILL');
	}
	expect(await ended).toEqual([null, 'SIGKILL']);
	return said;
}

async function openOrThrow(folder: string): Promise<Store> {
	const opened = await openStore({ folder });
	if (!opened.ok) throw new Error(opened.problem);
	return opened.value;
}

async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const sizes = files.map(
		async ({ parentPath, name }) => (await stat(join(parentPath, name))).size
	);
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const problemOf = async (folder: string): Promise<string> => {
	const opened = await openStore({ folder });
	if (!opened.ok) return opened.problem;
	await opened.value.close();
	return 'it opened';
};

describe('a data folder', () => {
	it(
		'keeps what was written, for its owner alone',
		async () => {
			const folder = join(top, 'new', 'folder');
			const told: string[] = [];
			const opened = await openStore({ folder, onProgress: (line) => told.push(line) });
			if (!opened.ok) throw new Error(opened.problem);
			expect(told).toEqual([`Making a new store in ${folder} …`]);
			await opened.value.create('bid', draft({ is: 'kept' }), 'local');
			await opened.value.close();
			expect((await stat(folder)).mode & 0o777).toBe(0o700);

			const again = await openOrThrow(folder);
			expect(await again.read('bid')).toMatchObject({ revision: 1, document: { is: 'kept' } });
			await again.close();
		},
		60 * seconds
	);

	it(
		'is refused to a second process, and free after the first was killed',
		async () => {
			const folder = join(top, 'shared');
			const first = startWriter(folder);
			await once(first.lines, 'line');

			const sentence = `the data folder ${folder} is open in another Bidwright; stop that one, or name another folder in BIDWRIGHT_DATA`;
			const second = promisify(execFile)(process.execPath, [writerFile, folder]);
			await expect(second).rejects.toMatchObject({ code: 2, stdout: '', stderr: `${sentence}\n` });
			expect(await problemOf(folder)).toBe(sentence);

			await killAfter(first, 1);
			expect(await problemOf(folder)).toBe('it opened');
		},
		60 * seconds
	);

	it(
		'is refused twice to one process',
		async () => {
			const folder = join(top, 'twice');
			const store = await openOrThrow(folder);
			expect(await problemOf(folder)).toContain('is open in another Bidwright');
			await store.close();
			expect(await problemOf(folder)).toBe('it opened');
		},
		60 * seconds
	);

	it(
		'loses nothing that was acknowledged, however often the writer is killed',
		async () => {
			const folder = join(top, 'killed');
			// The first is killed while the database is being made, the others while writing.
			expect(await killAfter(startWriter(folder), 1)).toEqual([
				`Making a new store in ${folder} …`
			]);
			expect(await readdir(folder)).not.toContain('pglite');
			let acknowledged = 0;
			for (const count of [3, 20, 57, 111, 450]) {
				const said = (await killAfter(startWriter(folder), count)).filter((line) =>
					/^\d+$/.test(line)
				);
				expect(Number(said[0])).toBeGreaterThanOrEqual(acknowledged);
				acknowledged = Number(said.at(-1));
			}
			const store = await openOrThrow(folder);
			const bid = await store.read('bid');
			expect(bid?.revision).toBeGreaterThanOrEqual(acknowledged);
			expect(bid?.document['typed']).toBe(bid?.revision);
			expect((await store.revisions('bid')).at(-1)?.revision).toBe(bid?.revision);
			await store.close();
		},
		120 * seconds
	);

	it(
		'does not grow with every write',
		async () => {
			const folder = join(top, 'busy');
			const store = await openOrThrow(folder);
			const noise = () => randomBytes(30_000).toString('hex');
			await store.create('bid', draft({ noise: noise() }), 'local');
			const before = await sizeOf(folder);
			for (let revision = 1; revision <= 900; revision++)
				await store.write('bid', draft({ noise: noise() }), revision, 'local');
			await store.close();
			// Each write is 60 kB in the table and 60 kB in the log: 108 MB if nothing were tidied.
			expect((await sizeOf(folder)) - before).toBeLessThan(70e6);
		},
		60 * seconds
	);

	it('that is a file is refused in one sentence', async () => {
		const file = join(top, 'file');
		await writeFile(file, 'x');
		expect(await problemOf(file)).toMatch(
			/^the data folder .*file cannot be used \(.*\); name a folder that can be written in BIDWRIGHT_DATA$/
		);
	});

	it('whose database is damaged is refused in one sentence, and not left locked', async () => {
		const folder = join(top, 'damaged');
		await mkdir(join(folder, 'pglite'), { recursive: true });
		await writeFile(join(folder, 'pglite', 'PG_VERSION'), '18\n');
		const sentence =
			/^the store in .*damaged does not start \(.*\); bring the folder back from a backup/;
		expect(await problemOf(folder)).toMatch(sentence);
		expect(await problemOf(folder)).toMatch(sentence);
	});
});
