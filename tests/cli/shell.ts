/** Runs a command as a person would, without a process of its own: what it printed and its exit code. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/main.ts';

export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

export const scratchFolder = (): string => mkdtempSync(join(tmpdir(), 'bidwright-cli-'));

export async function bidwright(
	words: readonly string[],
	{
		folder = process.cwd(),
		stdin = ''
	}: { readonly folder?: string; readonly stdin?: string | Uint8Array } = {}
): Promise<Ran> {
	let out = '';
	let err = '';
	const code = await runCommandLine(words, {
		folder,
		environment: { BIDWRIGHT_TEMPLATES: join(process.cwd(), 'templates') },
		readStdin: () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
		out: (data) => (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
		err: (text) => (err += text)
	});
	return { code, out, err };
}

export const example = 'templates/examples/kestrel-logistics.bid.yaml';
