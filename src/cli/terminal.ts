/**
 * What a command may touch: the three streams, files and the folder it runs in. Handed in, so that
 * tests run commands without a process of their own.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Terminal {
	readonly folder: string;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly readStdin: () => Uint8Array;
	readonly out: (data: string | Uint8Array) => void;
	readonly err: (text: string) => void;
}

/** Bad input: one line for a person, exit code 2, nothing written. */
export class InputError extends Error {}

/** Exit codes of the command line. */
export const done = 0;
export const blocked = 1;
export const badInput = 2;

const sentences: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such file',
	EISDIR: 'this is a folder, not a file',
	EACCES: 'it may not be opened by this user',
	ENOTDIR: 'a part of its path is not a folder',
	ENOSPC: 'the disk is full'
};

function reason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return sentences[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Reads a file, or standard input for `-`. Throws InputError naming the file. */
export function readInput(path: string, terminal: Terminal): Uint8Array {
	if (path === '-') return terminal.readStdin();
	try {
		return readFileSync(resolve(terminal.folder, path));
	} catch (error) {
		throw new InputError(`${path}: ${reason(error)}`);
	}
}

/** Text of a file in UTF-8; a byte order mark is dropped. Throws InputError when it is not text. */
export function readText(path: string, terminal: Terminal): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(readInput(path, terminal));
	} catch (error) {
		if (error instanceof InputError) throw error;
		throw new InputError(`${path}: is not a text file in UTF-8; expected YAML or JSON`);
	}
}

/** Writes a file whole or not at all; `-` is standard output. */
export function writeOutput(path: string, data: string | Uint8Array, terminal: Terminal): void {
	if (path === '-') {
		terminal.out(data);
		return;
	}
	const target = resolve(terminal.folder, path);
	const beside = join(dirname(target), `.bidwright-${randomBytes(6).toString('hex')}`);
	try {
		writeFileSync(beside, data);
		renameSync(beside, target);
	} catch (error) {
		rmSync(beside, { force: true });
		throw new InputError(`${path}: cannot be written, because ${reason(error)}`);
	}
}
