/**
 * `npm test`: gets the system's programs, runs vitest and then the browser tests, and closes with
 * one line over both, `N passed, N failed`, and an exit code to match.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
	countPlaywright,
	countVitest,
	judge,
	type PlaywrightReport,
	type VitestReport
} from './counts.ts';
import { installSystemTools } from './install-system-tools.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
const reports = mkdtempSync(join(tmpdir(), 'bidwright-tests-'));

installSystemTools();
const outcomes = [vitest(), playwright()];
rmSync(reports, { recursive: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
for (const { complaints } of outcomes) complaints.forEach((complaint) => console.log(complaint));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function vitest() {
	const report = join(reports, 'vitest.json');
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const status = run(['node_modules/vitest/vitest.mjs', 'run', '--allowOnly=false', ...reporters]);
	const found = readJson(report) as VitestReport | undefined;
	return judge('vitest', found && countVitest(found), status);
}

function playwright() {
	const report = join(reports, 'playwright.json');
	const config = ['--config', '.config/playwright.config.ts', '--reporter=list,json'];
	const status = run(['node_modules/@playwright/test/cli.js', 'test', ...config], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: report
	});
	const found = readJson(report) as PlaywrightReport | undefined;
	return judge('Playwright', found && countPlaywright(found), status);
}

/** Runs Node with these arguments, its output shown as it comes; returns the exit code. */
function run(args: readonly string[], environment: Record<string, string> = {}): number | null {
	return spawnSync(process.execPath, args, {
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'inherit', 'inherit']
	}).status;
}

/** Undefined where the file does not exist: the runner died before it wrote its report. */
function readJson(file: string): unknown {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
