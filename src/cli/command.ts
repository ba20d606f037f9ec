/** A command: what it is called, how it is used, what it does. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError, type Terminal } from './terminal.ts';

export interface Command {
	readonly name: string;
	/** The line after the program's name. */
	readonly usage: string;
	/** One sentence. */
	readonly does: string;
	/** Options, each with its sentence, for the help text. */
	readonly options: readonly (readonly [option: string, meaning: string])[];
	/** Returns the exit code. Throws InputError for bad input. */
	readonly run: (words: readonly string[], terminal: Terminal) => number | Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the words of a command; a wrong option becomes an InputError that names the command's help. */
export function parseWords<const T extends Options>(
	command: string,
	words: readonly string[],
	options: T
) {
	try {
		return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
	} catch (error) {
		const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
		throw new InputError(`${command}: ${said}; see "bidwright ${command} --help"`);
	}
}

/** The only positional word of a command. */
export function onlyWord(command: string, positionals: readonly string[], what: string): string {
	const [word, extra] = positionals;
	if (word === undefined)
		throw new InputError(`${command}: expected ${what}; see "bidwright ${command} --help"`);
	if (extra !== undefined)
		throw new InputError(`${command}: "${extra}" is one word too many; expected only ${what}`);
	return word;
}

/** A whole number given as an option. */
export function wholeNumber(
	command: string,
	option: string,
	text: string,
	least: number,
	most: number
): number {
	const value = Number(text);
	if (!Number.isInteger(value) || value < least || value > most)
		throw new InputError(
			`${command}: ${option} "${text}" is not a whole number from ${least} to ${most}`
		);
	return value;
}

export function helpOf({ name, usage, does, options }: Command): string {
	const width = Math.max(0, ...options.map(([option]) => option.length));
	const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
	return [
		`bidwright ${name} ${usage}`.trimEnd(),
		'',
		does,
		...(lines.length > 0 ? ['', ...lines] : []),
		''
	].join('\n');
}
