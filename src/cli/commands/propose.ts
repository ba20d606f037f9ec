import { printProposal } from '#services/proposal.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { openBid, openLibrary } from '../library.ts';
import { done, InputError, writeOutput } from '../terminal.ts';

const languages = ['en', 'de'] as const;

function languageOf(text: string | undefined): (typeof languages)[number] | undefined {
	const language = languages.find((known) => known === text);
	if (text !== undefined && !language)
		throw new InputError(
			`propose: --lang "${text}" is not known; expected ${languages.join(' or ')}`
		);
	return language;
}

/** Prints the proposal of a bid as a PDF. What the customer may not see is not in it. */
export const propose: Command = {
	name: 'propose',
	usage: 'BID [-o OUT.pdf] [--brand B] [--template T] [--lang L]',
	does: 'Prints the proposal of a bid as a branded PDF.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		[
			'-o, --output OUT.pdf',
			'where it goes; - is standard output; without it, a name made of customer, number and version'
		],
		['--brand B', 'a file in templates/brands (what the bid says)'],
		['--template T', 'a file in templates/proposals (what the bid says)'],
		['--lang L', `${languages.join(', ')} (what the bid says)`]
	],
	run: async (words, terminal) => {
		const { values, positionals } = parseWords('propose', words, {
			output: { type: 'string', short: 'o' },
			brand: { type: 'string' },
			template: { type: 'string' },
			lang: { type: 'string' }
		});
		const read = openBid(onlyWord('propose', positionals, 'a bid file'), terminal);
		const printed = await printProposal(
			read,
			openLibrary(terminal),
			{ brand: values.brand, template: values.template, language: languageOf(values.lang) },
			read.bid.offer.date ?? new Date().toISOString().slice(0, 10)
		);
		if (!printed.ok)
			throw new InputError(printed.problems.map((problem) => `propose: ${problem}`).join('\n'));
		const output = values.output ?? printed.fileName;
		writeOutput(output, printed.pdf, terminal);
		if (output !== '-') terminal.out(`Written: ${output}, ${printed.pages} pages\n`);
		return done;
	}
};
