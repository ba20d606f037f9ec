/**
 * The served app: time from the start of the process to the first answer, with a new and with an
 * existing data folder, and the JavaScript that the first page makes a browser load.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kilobytes, milliseconds, type Figure } from './figure.ts';

const root = resolve(import.meta.dirname, '../..');

interface Served {
	readonly address: string;
	readonly process: ChildProcess;
}

function serve(data: string): Promise<Served> {
	const words = ['src/cli/main.ts', 'serve', '--port', '0', '--data', data];
	const served = spawn(process.execPath, words, {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	return new Promise((ready, failed) => {
		served.once('exit', (code) =>
			failed(new Error(`serve ended with ${String(code)}; is the app built?`))
		);
		served.stdout.on('data', (text: Buffer) => {
			const address = /http:\S+/.exec(text.toString())?.[0];
			if (address !== undefined) ready({ address, process: served });
		});
	});
}

function stopped({ process: served }: Served): Promise<void> {
	return new Promise((done) => {
		served.removeAllListeners('exit');
		served.once('exit', () => done());
		served.kill('SIGTERM');
	});
}

async function firstAnswer(
	data: string
): Promise<{ readonly time: number; readonly served: Served }> {
	const before = performance.now();
	const served = await serve(data);
	const answer = await fetch(served.address);
	if (!answer.ok) throw new Error(`the first page answered ${answer.status}`);
	await answer.text();
	return { time: performance.now() - before, served };
}

/** Scripts named in a page or imported by one of them; what is imported on demand is not counted. */
function scriptsIn(text: string): readonly string[] {
	const named = [
		...text.matchAll(/(?:href|src)="([^"]+\.js)"|(?:import|from)\s*\(?"([^"]+\.js)"/g)
	];
	return named.flatMap((match) => match[1] ?? match[2] ?? []);
}

async function firstPageScripts(address: string): Promise<number> {
	const page = await (await fetch(address)).text();
	const bodies = new Map<string, string>();
	const wanted = scriptsIn(page).map((path) => new URL(path, address).href);
	for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
		if (bodies.has(next)) continue;
		const body = await (await fetch(next)).text();
		bodies.set(next, body);
		// Only static imports: `import"./x.js"` and `from"./x.js"`, never `import("./x.js")`.
		for (const [, path] of body.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g))
			wanted.push(new URL(path ?? '', next).href);
	}
	return [...bodies.values()].reduce((sum, body) => sum + gzipSync(body).length, 0);
}

export async function benchApp(): Promise<readonly Figure[]> {
	const data = mkdtempSync(join(tmpdir(), 'bidwright-bench-'));
	try {
		const made = await firstAnswer(join(data, 'store'));
		const scripts = await firstPageScripts(made.served.address);
		await stopped(made.served);
		const again = await firstAnswer(join(data, 'store'));
		await stopped(again.served);
		return [
			{ what: 'JavaScript of the first page, gzipped', value: kilobytes(scripts), aim: '150 kB' },
			{
				what: 'Start to first answer, data folder made anew',
				value: milliseconds(made.time),
				aim: ''
			},
			{ what: 'Start to first answer, data folder there', value: milliseconds(again.time), aim: '' }
		];
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}
