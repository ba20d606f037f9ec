// Runs .config/prepare.js in a small checkout of its own, with an npm and a vite that only note they were called.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let checkout: string;

beforeEach(() => {
	checkout = mkdtempSync(join(tmpdir(), 'bidwright-prepare-'));
	write('package.json', '{ "type": "module" }');
	write('package-lock.json', lock({ 'node_modules/vite': { version: '8.0.0' } }));
	write('node_modules/.package-lock.json', lock({ 'node_modules/vite': { version: '8.0.0' } }));
	write('node_modules/.bin/npm', '#!/bin/sh\necho "npm $1"\n');
	chmodSync(join(checkout, 'node_modules/.bin/npm'), 0o755);
	write(
		'node_modules/vite/bin/vite.js',
		"require('node:fs').mkdirSync('build', { recursive: true });\nconsole.log('vite build');\n"
	);
	write('node_modules/vite/package.json', '{ "type": "commonjs" }');
	write('src/app.html', '<html></html>');
	mkdirSync(join(checkout, '.config'));
	cpSync(
		resolve(import.meta.dirname, '../../.config/prepare.js'),
		join(checkout, '.config/prepare.js')
	);
});
afterEach(() => rmSync(checkout, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(join(checkout, path)), { recursive: true });
	writeFileSync(join(checkout, path), text);
}

function lock(packages: Record<string, { version: string; optional?: boolean }>): string {
	return JSON.stringify({ packages });
}

/** What was called, what was said besides, and the exit code. */
function prepare(steps: readonly string[], nodeOptions: readonly string[] = []) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[...nodeOptions, '.config/prepare.js', ...steps],
		{ cwd: checkout, encoding: 'utf8' }
	);
	expect(stdout).toBe('');
	const lines = stderr.trimEnd().split('\n');
	return {
		called: lines.filter((line) => /^(npm|vite) /.test(line)),
		said: stderr,
		status
	};
}

describe('installing', () => {
	it('is left out when node_modules holds what the lock file asks for', () => {
		expect(prepare(['install'])).toEqual({ called: [], said: '', status: 0 });
	});

	it.each([
		['another version', { 'node_modules/vite': { version: '8.0.1' } }],
		['one package more', { 'node_modules/vite': { version: '8.0.0' }, x: { version: '1.0.0' } }],
		['one package less', {}]
	])('happens when the lock file asks for %s', (_, packages) => {
		write('package-lock.json', lock(packages));
		expect(prepare(['install']).called).toEqual(['npm ci']);
	});

	it('happens when there is no record of an install that finished', () => {
		rmSync(join(checkout, 'node_modules/.package-lock.json'));
		expect(prepare(['install']).called).toEqual(['npm ci']);
	});

	it('does not miss an optional package for another platform', () => {
		const vite = { version: '8.0.0' };
		write(
			'package-lock.json',
			lock({ 'node_modules/vite': vite, x: { version: '1.0.0', optional: true } })
		);
		expect(prepare(['install']).called).toEqual([]);
	});

	it('ends the run with one sentence when it fails', () => {
		rmSync(join(checkout, 'node_modules/.package-lock.json'));
		write('node_modules/.bin/npm', '#!/bin/sh\nexit 3\n');
		const { said, status } = prepare(['install', 'build']);
		expect(said).toContain('Installing the dependencies failed: `npm ci');
		expect(said).toContain('ended with 3.');
		expect(status).toBe(1);
	});
});

describe('building', () => {
	it('happens once, and again only after a change of what it reads', () => {
		expect(prepare(['install', 'build']).called).toEqual(['vite build']);
		expect(prepare(['install', 'build']).called).toEqual([]);
		write('src/app.html', '<html lang="en"></html>');
		expect(prepare(['install', 'build']).called).toEqual(['vite build']);
		write('src/more/page.svelte', '<p>Hi</p>');
		expect(prepare(['install', 'build']).called).toEqual(['vite build']);
		write('templates/prices.yaml', 'price: 1');
		expect(prepare(['install', 'build']).called).toEqual([]);
	});

	it('happens again when the build was removed', () => {
		prepare(['build']);
		rmSync(join(checkout, 'build'), { recursive: true });
		expect(prepare(['build']).called).toEqual(['vite build']);
	});

	it('happens again when the last one failed', () => {
		write('node_modules/vite/bin/vite.js', 'process.exit(1)');
		expect(prepare(['build']).status).toBe(1);
		expect(prepare(['build']).status).toBe(1);
	});
});

describe('the Node of the machine', () => {
	const on = (platform: string, arch: string, version: string) => {
		const faked = Object.entries({ platform, arch, versions: { node: version } })
			.map(
				([name, value]) =>
					`Object.defineProperty(process, '${name}', { value: ${JSON.stringify(value)} });`
			)
			.join('');
		return prepare(['install'], ['--import', `data:text/javascript,${encodeURIComponent(faked)}`]);
	};

	it('may be 20.19 on Linux x64, where the dependencies bring a newer one', () => {
		expect(on('linux', 'x64', '20.19.0').status).toBe(0);
		expect(on('linux', 'x64', '20.18.3').said).toContain('needs Node 20.19 or newer');
	});

	it('must be 22.18 elsewhere, which is said before anything is installed', () => {
		expect(on('darwin', 'arm64', '22.18.0').status).toBe(0);
		rmSync(join(checkout, 'node_modules/.package-lock.json'));
		expect(on('darwin', 'arm64', '20.19.0')).toEqual({
			called: [],
			said: 'Bidwright needs Node 22.18 or newer on this machine (darwin arm64); this is Node 20.19.0. Install a newer one from https://nodejs.org and run the command again.\n',
			status: 1
		});
	});

	it('is refused when the one that programs will find is too old', () => {
		write('node_modules/.bin/node', '#!/bin/sh\necho v20.20.2\n');
		chmodSync(join(checkout, 'node_modules/.bin/node'), 0o755);
		const { said, status } = prepare(['install']);
		expect(said).toContain('needs Node 22.18 or newer; the one found is Node 20.20.2');
		expect(status).toBe(1);
	});

	it('is refused when the one that came along does not start', () => {
		write('node_modules/.bin/node', '#!/bin/sh\nexit 1\n');
		chmodSync(join(checkout, 'node_modules/.bin/node'), 0o755);
		const { said, status } = prepare(['install']);
		expect(said).toContain('does not start on this machine');
		expect(status).toBe(1);
	});
});
