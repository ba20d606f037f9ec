import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProgram, requireTool } from './system-tools.ts';

describe('a program of the system', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'bidwright-tools-'));
		vi.stubEnv('PATH', folder);
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true });
	});

	it('is found on the PATH when it can be run', () => {
		const program = join(folder, 'qpdf');
		writeFileSync(program, '#!/bin/sh\n');
		chmodSync(program, 0o644);
		expect(findProgram('qpdf')).toBeUndefined();
		chmodSync(program, 0o755);
		expect(findProgram('qpdf')).toBe(program);
		expect(requireTool('qpdf')).toBe(program);
	});

	it('fails the test that needs it with a sentence that says how to install it', () => {
		expect(() => requireTool('pdftotext')).toThrow(
			'This test needs the program pdftotext. Install poppler (Debian, Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler) and run the tests again.'
		);
	});

	it('is named even where nothing is known about it', () => {
		expect(() => requireTool('lualatex')).toThrow('This test needs the program lualatex.');
	});
});
