/**
 * Installs the programs that the tests use, where it can, and says in one line a tool what it did:
 * by apt-get where the tests run as root on Debian or its kin; a browser elsewhere by Playwright.
 * It asks for no password and never fails: what is missing is told by the tests that need it.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser, HOW_TO_INSTALL_BROWSER } from './browser.ts';
import { findProgram, howToInstall, SYSTEM_TOOLS } from './system-tools.ts';

interface Wanted {
	readonly name: string;
	/** Where it is, or undefined while it is missing. */
	readonly find: () => string | undefined;
	readonly debianPackage: string;
	readonly advice: string;
}

const WANTED: readonly Wanted[] = [
	{
		name: 'chromium',
		find: findBrowser,
		debianPackage: 'chromium',
		advice: HOW_TO_INSTALL_BROWSER
	},
	...SYSTEM_TOOLS.map((tool) => ({
		name: tool.name,
		find: () => firstIfAll(tool.programs.map(findProgram)),
		debianPackage: tool.debianPackage,
		advice: howToInstall(tool)
	}))
];

function firstIfAll(paths: readonly (string | undefined)[]): string | undefined {
	return paths.includes(undefined) ? undefined : paths[0];
}

/** Installs what is missing and prints one line a tool. Takes no time when nothing is missing. */
export function installSystemTools(): void {
	const missing = WANTED.filter(({ find }) => find() === undefined);
	if (missing.length > 0 && canUseApt()) aptInstall(missing);
	if (findBrowser() === undefined) downloadBrowser();
	for (const wanted of WANTED) {
		const path = wanted.find();
		const outcome = missing.includes(wanted) ? 'installed as' : 'found at';
		console.log(
			path === undefined
				? `${wanted.name}: missing. ${wanted.advice}`
				: `${wanted.name}: ${outcome} ${path}`
		);
	}
}

function canUseApt(): boolean {
	return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

function aptInstall(missing: readonly Wanted[]): void {
	// Another apt-get may be at work on a machine that has just started.
	const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300'];
	run('apt-get', [...options, 'update']);
	// One by one: a package that this Debian lacks must not keep out the others.
	for (const { debianPackage } of missing) {
		console.log(`Installing ${debianPackage} with apt-get …`);
		run('apt-get', [...options, 'install', '--no-install-recommends', debianPackage]);
	}
}

function downloadBrowser(): void {
	console.log('Downloading Chromium with Playwright …');
	run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
}

/** Runs a command quietly; where it fails, its last words are shown and the work goes on. */
function run(command: string, args: readonly string[]): void {
	const { status, stdout, stderr } = spawnSync(command, args, {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		stdio: ['ignore', 'pipe', 'pipe'],
		encoding: 'utf8',
		maxBuffer: 64 * 2 ** 20
	});
	if (status === 0) return;
	const lastWords = `${stdout}${stderr}`.trimEnd().split('\n').slice(-5).join('\n');
	console.log(`${command} ${args.join(' ')} failed:\n${lastWords}`);
}
