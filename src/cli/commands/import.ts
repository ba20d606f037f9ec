import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Inventory, InventoryFile, InventoryOptions } from '#inventory/index.ts';
import { writeBidText } from '#services/bid-file.ts';
import { importInventory } from '#services/import-inventory.ts';
import { parseWords, type Command } from '../command.ts';
import { openLibrary } from '../library.ts';
import { textTable } from '../table.ts';
import { done, InputError, readInput, writeOutput, type Terminal } from '../terminal.ts';

const bases = ['guest-consumed', 'in-use', 'provisioned'] as const;

function basisOf(text: string | undefined): InventoryOptions {
	if (text === undefined) return {};
	const basis = bases.find((known) => known === text);
	if (!basis)
		throw new InputError(`import: --size "${text}" is not known; expected ${bases.join(', ')}`);
	return { sizeBasis: basis };
}

const isFolder = (path: string): boolean =>
	statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The files of one inventory: those named, and for a folder the CSV files in it. */
function filesOf(paths: readonly string[], terminal: Terminal): readonly InventoryFile[] {
	const named = paths.flatMap((path) => {
		const place = resolve(terminal.folder, path);
		if (path === '-' || !isFolder(place)) return [path];
		return readdirSync(place)
			.filter((name) => name.toLowerCase().endsWith('.csv'))
			.sort()
			.map((name) => join(path, name));
	});
	return named.map((path) => ({
		fileName: path === '-' ? 'standard input' : basename(path),
		data: readInput(path, terminal)
	}));
}

const terabytes = (bytes: number): string => (bytes / 1e12).toFixed(bytes < 1e11 ? 3 : 1);

/** What was taken, what was skipped and why, which size was used: the account a person checks. */
function account(inventory: Inventory, notes: readonly string[]): string {
	const { basis, taken, skipped, workloads } = inventory;
	const rows = workloads.map((row) => [
		row.name,
		row.class,
		row.site,
		String(row.count),
		terabytes(row.frontEndBytes)
	]);
	const columns = [
		{ head: 'workload' },
		{ head: 'class' },
		{ head: 'site' },
		{ head: 'machines', right: true },
		{ head: 'TB', right: true }
	];
	const paragraphs = [
		[taken.sentence, basis.sentence],
		skipped.map(({ sentence }) => sentence),
		inventory.notices.map(({ sentence }) => sentence),
		inventory.problems.map(({ where, sentence }) => `${where}: ${sentence}`),
		notes,
		[textTable(columns, rows)]
	];
	return `${paragraphs
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

/** Turns a customer's inventory into a bid. Nothing is written when the file is refused. */
export const importCommand: Command = {
	name: 'import',
	usage: 'FILE … [-o BID] [--size BASIS] [--customer NAME] [--currency CODE] [--json]',
	does: 'Reads an inventory (RVTools workbook or CSV set, any CSV or TSV) and makes a bid of it.',
	options: [
		[
			'FILE …',
			'a workbook, a table, the CSV files of one RVTools export or the folder they are in; - reads standard input'
		],
		[
			'-o, --output BID',
			'where the bid goes, .bid.yaml or .bid.json; - writes it to standard output'
		],
		['--size BASIS', `which size counts: ${bases.join(', ')} (guest-consumed where known)`],
		['--powered-off', 'take machines that are switched off as well'],
		['--customer NAME', 'the customer the bid is for'],
		['--currency CODE', 'currency of the bid, such as EUR'],
		['--json', 'what was taken and skipped as one JSON document on standard output']
	],
	run: async (words, terminal) => {
		const { values, positionals } = parseWords('import', words, {
			output: { type: 'string', short: 'o' },
			size: { type: 'string' },
			'powered-off': { type: 'boolean' },
			customer: { type: 'string' },
			currency: { type: 'string' },
			json: { type: 'boolean' }
		});
		if (positionals.length === 0)
			throw new InputError('import: expected a file; see "bidwright import --help"');
		if (values.json && values.output === '-')
			throw new InputError('import: --json and -o - both want standard output; give -o a file');
		const { library, templates } = openLibrary(terminal);
		const options: InventoryOptions = {
			...basisOf(values.size),
			...(values['powered-off'] ? { include: ['powered-off'] as const } : {})
		};
		const imported = await importInventory(
			{ library, templates },
			filesOf(positionals, terminal),
			options,
			{
				customer: values.customer,
				currency: values.currency,
				today: new Date().toISOString().slice(0, 10)
			}
		);
		if (!imported.ok) throw new InputError(imported.problem);
		const { inventory, document, notes } = imported.value;
		if (values.output !== undefined)
			writeOutput(values.output, writeBidText(document, values.output), terminal);
		if (values.json) terminal.out(`${JSON.stringify(inventory)}\n`);
		else {
			// The account goes beside a bid that is written to standard output, not into it.
			const say = values.output === '-' ? terminal.err : terminal.out;
			say(account(inventory, notes));
			if (values.output !== undefined && values.output !== '-')
				say(`\nWritten: ${values.output}\n`);
		}
		return done;
	}
};
