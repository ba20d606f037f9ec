// `npm run check`: everything that can be said about the code without running the app. Its steps
// are the scripts of package.json named `check:…`, longest first; each can be run by itself too.
// Only formatting is cached: the others judge a file by more than that file.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Step {
	readonly name: string;
	/** A line for a shell. */
	readonly command: string;
}

process.chdir(resolve(import.meta.dirname, '..'));
const start = performance.now();
// The types of pages are generated, and most steps read them.
const ready = await run({ name: 'sync', command: 'svelte-kit sync' });
const failures = ready ? await runAll(readSteps()) : 1;
const verdict = failures === 0 ? 'All checks passed' : `Checks that failed: ${failures}`;
console.log(`${verdict}, ${seconds(start)}`);
process.exitCode = failures === 0 ? 0 : 1;

function readSteps(): readonly Step[] {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		readonly scripts: Readonly<Record<string, string>>;
	};
	return Object.entries(scripts)
		.filter(([name]) => name.startsWith('check:'))
		.map(([name, command]) => ({ name, command }));
}

/** Runs the steps, two at a time, all of them even when one fails; returns how many failed. */
async function runAll(steps: readonly Step[]): Promise<number> {
	const waiting = [...steps];
	let failed = 0;
	const lane = async (): Promise<void> => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			if (!(await run(step))) failed += 1;
		}
	};
	await Promise.all([lane(), lane()]);
	return failed;
}

/** Runs one step, says how it ended and shows its output if badly. */
function run({ name, command }: Step): Promise<boolean> {
	const began = performance.now();
	const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
	const output: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
	return new Promise((done) => {
		child.on('close', (status) => {
			console.log(`${status === 0 ? 'passed' : 'FAILED'} ${name}, ${seconds(began)}`);
			if (status !== 0) console.log(Buffer.concat(output).toString());
			done(status === 0);
		});
	});
}

function seconds(since: number): string {
	return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
