import { advise, type Alternative, type Review, type ReviewedFinding } from '#engine/advise.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluate.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { openBid, openLibrary } from '../library.ts';
import { blocked, done } from '../terminal.ts';

interface Advised extends ReviewedFinding {
	/** What would end it, cheapest first. */
	readonly fixes: readonly Alternative[];
}

const grouped = (amount: string): string =>
	amount
		.replace(/^-/, '')
		.replace(/\.\d+$/, '')
		.replace(/\B(?=(\d{3})+$)/g, ' ');

/** `686 EUR a year more`; rounding to whole units may leave nothing to say. */
function priceText(price: string | null, currency: string): string {
	if (price === null) return 'no price';
	if (Math.abs(Number(price)) < 1) return 'costs nothing';
	return `${grouped(price)} ${currency} a year ${Number(price) < 0 ? 'less' : 'more'}`;
}

function remainsText({ remains, kind }: Alternative): string {
	if (kind === 'promises-less') return 'the risk remains, the promise is lower';
	const [added] = remains.filter(({ isNew }) => isNew);
	if (added) return `new: ${added.sentence}`;
	if (remains.length === 0) return 'nothing else remains open';
	return remains.length === 1 ? 'one other remains' : `${remains.length} others remain`;
}

const marks: Readonly<Record<ReviewedFinding['severity'], string>> = {
	blocks: 'Blocks',
	warns: 'Warns',
	notes: 'Notes'
};

const acceptedBy = ({ acceptance }: ReviewedFinding): string =>
	acceptance
		? `${acceptance.by}${acceptance.role ? `, ${acceptance.role}` : ''}, ${acceptance.on}`
		: '';

function lines(
	finding: Advised,
	designs: readonly CandidateEvaluation[],
	currency: string
): readonly string[] {
	const letter = designs.find(({ id }) => id === finding.candidateId)?.letter ?? ' ';
	const [fix] = finding.fixes;
	const below = [
		finding.detail,
		finding.lapsedBecause === null
			? undefined
			: `open again: accepted by ${acceptedBy(finding)}, but ${finding.lapsedBecause}`,
		fix && `fix: ${fix.name}, ${priceText(fix.pricePerYear, currency)}; ${remainsText(fix)}`
	];
	return [
		`  ${letter}  ${finding.sentence}`,
		...below.flatMap((line) => (line === undefined ? [] : [`     ${line}`]))
	];
}

/** Findings of the offer by severity, then what was accepted, then today's. */
function report(
	findings: readonly Advised[],
	{ spent }: Review,
	evaluation: Evaluation
): readonly string[] {
	const designs = [evaluation.today, ...evaluation.candidates].filter((one) => one !== null);
	const group = (head: string, of: readonly Advised[]): readonly string[] =>
		of.length === 0
			? []
			: [head, ...of.flatMap((one) => lines(one, designs, evaluation.currency)), ''];
	const offered = findings.filter(({ candidateId }) => candidateId !== 'today');
	const open = offered.filter(({ status }) => status === 'open');
	const accepted = offered.filter(({ status }) => status === 'accepted');
	return [
		...(['blocks', 'warns', 'notes'] as const).flatMap((severity) =>
			group(
				marks[severity],
				open.filter((one) => one.severity === severity)
			)
		),
		...(accepted.length === 0 ? [] : ['Accepted']),
		...accepted.flatMap((one) => [
			...lines({ ...one, fixes: [] }, designs, evaluation.currency),
			`     ${acceptedBy(one)}: ${one.acceptance?.why ?? ''}`
		]),
		...(accepted.length === 0 ? [] : ['']),
		...(spent.length === 0
			? []
			: ['Accepted without a finding', ...spent.map(({ sentence }) => `     ${sentence}`), '']),
		...group(
			'Today, as it is',
			findings.filter(({ candidateId }) => candidateId === 'today')
		)
	];
}

/** Validates a bid and prints what is wrong or open, and what would end it. Exit 1 when something blocks. */
export const check: Command = {
	name: 'check',
	usage: 'BID [--json]',
	does: 'Validates a bid and prints its findings with what would end them.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--json', 'one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('check', words, { json: { type: 'boolean' } });
		const { bid, document } = openBid(onlyWord('check', positionals, 'a bid file'), terminal);
		const { review, evaluation, alternativesFor } = advise({
			document,
			bid,
			library: openLibrary(terminal).library,
			on: bid.offer.date ?? new Date().toISOString().slice(0, 10)
		});
		const findings = review.findings.map((finding) => ({
			...finding,
			fixes: finding.status === 'open' ? alternativesFor(finding) : []
		}));
		if (values.json)
			terminal.out(`${JSON.stringify({ findings, spentAcceptances: review.spent })}\n`);
		else
			terminal.out(
				findings.length === 0
					? 'Nothing to say against this bid.\n'
					: `${report(findings, review, evaluation).join('\n').trimEnd()}\n`
			);
		return findings.some(({ severity }) => severity === 'blocks') ? blocked : done;
	}
};
