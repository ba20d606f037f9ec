// Makes a checkout ready: installs the dependencies, builds the app, each only when something changed.
// npm runs it before `start`, `test`, `check` and the others on whatever Node the machine has,
// so it is plain JavaScript that needs nothing but Node 20. It speaks on stderr only: stdout
// belongs to the command that follows.
//
//   node .config/prepare.js install
//   node .config/prepare.js install build

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const NODE_TO_PREPARE = [20, 19];
const NODE_TO_RUN = [22, 18];

/** Everything the build reads. */
const BUILD_INPUTS = [
	'src',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];
/** Holds the hash of the inputs of the build it lies in; gone when the build is. */
const BUILD_STAMP = join('build', '.inputs');

checkMachineNode();
process.chdir(resolve(import.meta.dirname, '..'));
// As in `npm run`, so that calling this file directly finds the same Node.
process.env['PATH'] = resolve('node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');

if (process.argv.includes('install') && !isInstalled()) install();
checkProjectNode();
if (process.argv.includes('build') && !isBuilt()) build();

/** Only Linux x64 gets a Node with the dependencies; elsewhere the machine's own must do, so say so before installing. */
function checkMachineNode() {
	const bringsItsOwn = process.platform === 'linux' && process.arch === 'x64';
	const needed = bringsItsOwn ? NODE_TO_PREPARE : NODE_TO_RUN;
	if (isAtLeast(process.versions.node, needed)) return;
	stop(
		`Bidwright needs Node ${needed.join('.')} or newer on this machine (${process.platform} ${process.arch}); this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`
	);
}

/** Asks the Node that `npm run` will use, through a shell as npm does. */
function checkProjectNode() {
	const answer = spawnSync('node --version', { shell: true, encoding: 'utf8' });
	const version = answer.stdout.trim().replace(/^v/, '');
	if (isAtLeast(version, NODE_TO_RUN)) return;
	stop(
		version === ''
			? 'The Node that came with the dependencies does not start on this machine, whose system libraries may be too old for it. Install Node 22.18 or newer from https://nodejs.org, delete node_modules/.bin/node and run the command again.'
			: `Bidwright needs Node ${NODE_TO_RUN.join('.')} or newer; the one found is Node ${version}. Run \`npm ci --include=optional\`, or install a newer Node from https://nodejs.org.`
	);
}

/**
 * Whether node_modules holds what the lock file asks for, read from the record that npm itself
 * leaves there; so an `npm ci` by hand counts, and an interrupted one does not.
 */
function isInstalled() {
	const wanted = lockedPackages('package-lock.json');
	const present = lockedPackages(join('node_modules', '.package-lock.json'));
	return (
		Object.keys(present).every((path) => path in wanted) &&
		Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
			const found = present[path];
			if (path === '') return true;
			// Optional packages for other platforms are left out.
			if (!found) return optional === true;
			return found.version === version && found.integrity === integrity;
		})
	);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} none where the file does not exist
 */
function lockedPackages(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install() {
	// Errors only: a machine with Node 20 would read warnings that the Node now being installed settles.
	const options = [
		'--include=dev',
		'--include=optional',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	];
	run('Installing the dependencies', 'npm', ['ci', ...options]);
}

function build() {
	const inputs = hashOfInputs();
	run('Building the app', 'node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
	writeFileSync(BUILD_STAMP, inputs);
}

function isBuilt() {
	return existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === hashOfInputs();
}

function hashOfInputs() {
	const hash = createHash('sha256');
	for (const file of BUILD_INPUTS.flatMap(filesIn)) {
		hash.update(`${file}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
	}
	return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder, or neither
 * @returns {string[]} the files, in the same order everywhere
 */
function filesIn(path) {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/**
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 */
function run(title, command, args) {
	process.stderr.write(`${title} …\n`);
	const start = performance.now();
	// npm and node are scripts on Windows, which only a shell can start.
	const shell = process.platform === 'win32';
	const { status, error } = spawnSync(command, args, { shell, stdio: ['ignore', 2, 2] });
	if (error) stop(`\`${command}\` could not be started: ${error.message}`);
	if (status !== 0) stop(`${title} failed: \`${command} ${args.join(' ')}\` ended with ${status}.`);
	process.stderr.write(`${title} took ${Math.round((performance.now() - start) / 1000)} s.\n`);
}

/**
 * @param {string} version such as `24.21.0`
 * @param {number[]} minimum major and minor
 */
function isAtLeast(version, minimum) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [minimumMajor = 0, minimumMinor = 0] = minimum;
	return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
