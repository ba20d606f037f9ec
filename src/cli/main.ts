#!/usr/bin/env node
/** The command line: finds the command, runs it, turns what went wrong into one line and a code. */
import { readFileSync } from 'node:fs';
import { commands } from './commands/index.ts';
import { helpOf } from './command.ts';
import { badInput, done, InputError, type Terminal } from './terminal.ts';

function overview(): string {
	const width = Math.max(...commands.map(({ name }) => name.length));
	const lines = commands.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`);
	return [
		'Bidwright sizes a data-protection bid, prices it against the incumbent and prints the proposal.',
		'',
		'bidwright COMMAND … (each has --help)',
		'',
		...lines,
		'',
		'Exit codes: 0 done, 1 done with blocking findings, 2 bad input with nothing written.',
		''
	].join('\n');
}

/** Runs the words after the program's name. Returns the exit code; never throws for bad input. */
export async function runCommandLine(
	words: readonly string[],
	terminal: Terminal
): Promise<number> {
	const [name, ...rest] = words;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		terminal.out(overview());
		return done;
	}
	const command = commands.find((known) => known.name === name);
	if (!command) {
		terminal.err(
			`bidwright: "${name}" is no command; there are ${commands.map((known) => known.name).join(', ')}\n`
		);
		return badInput;
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		terminal.out(helpOf(command));
		return done;
	}
	try {
		return await command.run(rest, terminal);
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		terminal.err(`${error.message}\n`);
		return badInput;
	}
}

if (import.meta.main) {
	// A reader that has seen enough (head, less) closes the pipe; that is not an error.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit(done);
	});
	process.exitCode = await runCommandLine(process.argv.slice(2), {
		folder: process.cwd(),
		environment: process.env,
		readStdin: () => readFileSync(0),
		out: (data) => void process.stdout.write(data),
		err: (text) => void process.stderr.write(text)
	});
}
