import { evaluate, type Finding } from '#engine/evaluate.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { openBid, openLibrary } from '../library.ts';
import { blocked, done } from '../terminal.ts';

const marks: Readonly<Record<Finding['severity'], string>> = {
	blocks: 'blocks',
	warns: 'warns ',
	notes: 'notes '
};

/** Validates a bid and prints what is wrong or open. Exit 1 when something blocks. */
export const check: Command = {
	name: 'check',
	usage: 'BID [--json]',
	does: 'Validates a bid and prints its findings.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--json', 'one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('check', words, { json: { type: 'boolean' } });
		const { bid } = openBid(onlyWord('check', positionals, 'a bid file'), terminal);
		const evaluation = evaluate(bid, openLibrary(terminal).library);
		const all = [evaluation.today, ...evaluation.candidates].filter((one) => one !== null);
		const findings = [...evaluation.findings, ...all.flatMap((one) => one.findings)];
		if (values.json) terminal.out(`${JSON.stringify({ findings })}\n`);
		else {
			const nameOf = (id: string | null): string => {
				const candidate = all.find((one) => one.id === id);
				return candidate ? `${candidate.letter} ${candidate.name}: ` : '';
			};
			for (const finding of findings)
				terminal.out(
					`${marks[finding.severity]}  ${nameOf(finding.candidateId)}${finding.sentence}\n`
				);
			if (findings.length === 0) terminal.out('Nothing to say against this bid.\n');
		}
		return findings.some(({ severity }) => severity === 'blocks') ? blocked : done;
	}
};
