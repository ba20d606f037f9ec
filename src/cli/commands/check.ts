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

const concerns = (finding: ReviewedFinding, ids: readonly (string | null)[]): boolean =>
	ids.includes(finding.candidateId);

/** A design that is not printed whole: how much is open, and the gravest of it. */
function summary(
	{ id, letter, name }: CandidateEvaluation,
	findings: readonly Advised[]
): readonly string[] {
	const open = findings.filter(
		(one) => one.candidateId === id && one.status === 'open' && one.severity !== 'notes'
	);
	const [first] = open;
	return [
		`  ${letter}  ${name}: ${open.length === 0 ? 'nothing open' : `${open.length} open`}${first ? `; ${first.sentence}` : ''}`
	];
}

/** Findings by severity, then what was accepted, then the other designs in a line each. */
function report(
	findings: readonly Advised[],
	{ spent }: Review,
	evaluation: Evaluation,
	shown: readonly (string | null)[]
): readonly string[] {
	const designs = [evaluation.today, ...evaluation.candidates].filter((one) => one !== null);
	const print = (one: Advised): readonly string[] => lines(one, designs, evaluation.currency);
	const group = (head: string, body: readonly string[]): readonly string[] =>
		body.length === 0 ? [] : [head, ...body, ''];
	const told = findings.filter((finding) => concerns(finding, shown));
	const open = told.filter(({ status }) => status === 'open');
	return [
		...(['blocks', 'warns', 'notes'] as const).flatMap((severity) =>
			group(marks[severity], open.filter((one) => one.severity === severity).flatMap(print))
		),
		...group(
			'Accepted',
			told
				.filter(({ status }) => status === 'accepted')
				.flatMap((one) => [...print(one), `     ${acceptedBy(one)}: ${one.acceptance?.why ?? ''}`])
		),
		...group(
			'Accepted without a finding',
			spent.map(({ sentence }) => `     ${sentence}`)
		),
		...group(
			'Other designs',
			designs.filter(({ id }) => !shown.includes(id)).flatMap((one) => summary(one, findings))
		)
	];
}

/** Validates a bid and prints what is wrong or open, and what would end it. Exit 1 when something blocks. */
export const check: Command = {
	name: 'check',
	usage: 'BID [--all] [--json]',
	does: 'Validates a bid and prints its findings with what would end them.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--all', 'every design, not only the one that is proposed'],
		['--json', 'one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('check', words, {
			json: { type: 'boolean' },
			all: { type: 'boolean' }
		});
		const { bid, document } = openBid(onlyWord('check', positionals, 'a bid file'), terminal);
		const { review, evaluation, alternativesFor } = advise({
			document,
			bid,
			library: openLibrary(terminal).library,
			on: bid.offer.date ?? new Date().toISOString().slice(0, 10)
		});
		const { today, candidates, chosen } = evaluation;
		const shown = values.all
			? [null, ...[today, ...candidates].flatMap((one) => one?.id ?? [])]
			: [null, chosen];
		const findings = review.findings.map((finding) => ({
			...finding,
			fixes: finding.status === 'open' && concerns(finding, shown) ? alternativesFor(finding) : []
		}));
		if (values.json)
			terminal.out(`${JSON.stringify({ findings, spentAcceptances: review.spent })}\n`);
		else
			terminal.out(
				findings.length === 0
					? 'Nothing to say against this bid.\n'
					: `${report(findings, review, evaluation, shown).join('\n').trimEnd()}\n`
			);
		return findings.some(({ severity }) => severity === 'blocks') ? blocked : done;
	}
};
