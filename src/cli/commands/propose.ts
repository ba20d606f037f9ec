import { missingApprovals } from '#services/approvals.ts';
import { printProposal, printSpreadsheet } from '#services/proposal.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { openBid, openDesk } from '../library.ts';
import { done, InputError, writeOutput } from '../terminal.ts';
import { askedTrials, trialOptions } from '../trials-asked.ts';

const languages = ['en', 'de'] as const;

function languageOf(text: string | undefined): (typeof languages)[number] | undefined {
	const language = languages.find((known) => known === text);
	if (text !== undefined && !language)
		throw new InputError(
			`propose: --lang "${text}" is not known; expected ${languages.join(' or ')}`
		);
	return language;
}

const refused = (problems: readonly string[]): InputError =>
	new InputError(problems.map((problem) => `propose: ${problem}`).join('\n'));

/** Prints the proposal of a bid as a PDF, and its cost as a workbook. What the customer may not see is in neither. */
export const propose: Command = {
	name: 'propose',
	usage:
		'BID [-o OUT.pdf] [--xlsx OUT.xlsx] [--brand B] [--template T] [--lang L] [--trials N [--seed S]]',
	does: 'Prints the proposal of a bid as a branded PDF.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		[
			'-o, --output OUT.pdf',
			'where it goes; - is standard output; without it, a name made of customer, number and version'
		],
		['--xlsx OUT.xlsx', 'its cost too, as a workbook with live formulas; - is standard output'],
		['--brand B', 'a file in templates/brands (what the bid says)'],
		['--template T', 'a file in templates/proposals (what the bid says)'],
		['--lang L', `${languages.join(', ')} (what the bid says)`],
		...trialOptions
	],
	run: async (words, terminal) => {
		const { values, positionals } = parseWords('propose', words, {
			output: { type: 'string', short: 'o' },
			xlsx: { type: 'string' },
			brand: { type: 'string' },
			template: { type: 'string' },
			lang: { type: 'string' },
			trials: { type: 'string' },
			seed: { type: 'string' }
		});
		const asked = askedTrials('propose', values);
		const read = openBid(onlyWord('propose', positionals, 'a bid file'), terminal);
		const shelf = openDesk(terminal);
		const choice = {
			brand: values.brand,
			template: values.template,
			language: languageOf(values.lang)
		};
		const date = read.bid.offer.date ?? new Date().toISOString().slice(0, 10);
		if (asked) terminal.err(`Running ${asked.trials} trials of the bid\n`);
		const printed = await printProposal(read, shelf, choice, date, asked ?? undefined);
		if (!printed.ok) throw refused(printed.problems);
		const output = values.output ?? printed.fileName;
		if (output === '-' && values.xlsx === '-')
			throw new InputError(
				'propose: only one of the PDF and the workbook can go to standard output'
			);
		const workbook = values.xlsx === undefined ? null : printSpreadsheet(read, shelf, choice, date);
		if (workbook && !workbook.ok) throw refused(workbook.problems);
		const isPiped = output === '-' || values.xlsx === '-';
		const say = (text: string): void => (isPiped ? undefined : terminal.out(text));
		if (read.bid.offer.releasedBy === undefined)
			for (const problem of missingApprovals(read, shelf))
				terminal.err(`propose: printed as a draft; before release, ${problem}\n`);
		writeOutput(output, printed.pdf, terminal);
		say(`Written: ${output}, ${printed.pages} pages\n`);
		if (workbook && values.xlsx !== undefined) {
			writeOutput(values.xlsx, workbook.xlsx, terminal);
			say(`Written: ${values.xlsx}\n`);
		}
		return done;
	}
};
