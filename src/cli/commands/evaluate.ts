import {
	evaluate as evaluateBid,
	type CandidateEvaluation,
	type Evaluation
} from '#engine/evaluate.ts';
import { replay, valueOf } from '#engine/replay.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { grouped } from '../figures.ts';
import { hoursText, terabytesText } from '../hours.ts';
import { openBid, openLibrary } from '../library.ts';
import { survivalText } from '../survival.ts';
import { textTable } from '../table.ts';
import { blocked, done, InputError } from '../terminal.ts';

const parts = ['size', 'cost', 'recover'] as const;
type Part = (typeof parts)[number];
/** What is shown unless something is asked for: replaying disasters takes longer than sizing. */
const usual: readonly Part[] = ['size', 'cost'];

function fullDate({ sizing }: CandidateEvaluation): string {
	const dates = sizing.pools.flatMap(({ fullDate: date }) => date ?? []).sort();
	return dates[0] ?? 'later';
}

function sizeCells(candidate: CandidateEvaluation): readonly string[] {
	const stored = candidate.sizing.pools[0]?.peakBytes ?? 0;
	const { worst } = candidate.sizing.window;
	const bought = candidate.sizing.usableToBuyBytes;
	return [
		terabytesText(stored),
		bought > 0 ? terabytesText(bought) : '–',
		fullDate(candidate),
		worst ? hoursText(worst.run.seconds) : 'unknown',
		worst ? hoursText(worst.limitSeconds) : ''
	];
}

function totalText({ total, unpriced }: CandidateEvaluation['cost']): string {
	if (unpriced.length === 0) return grouped(total);
	return Number(total) === 0 ? 'no price' : `${grouped(total)} + ${unpriced.length} unpriced`;
}

const costCells = ({ cost, against }: CandidateEvaluation): readonly string[] => [
	totalText(cost),
	against?.complete ? grouped(against.saving) : '',
	against?.complete
		? against.paybackMonth === null
			? 'never'
			: `month ${against.paybackMonth}`
		: ''
];

function summary(evaluation: Evaluation, wanted: readonly Part[]): string {
	const columns = [
		{ head: '' },
		{ head: 'design' },
		...(wanted.includes('size')
			? ['stored TB', 'buy TB', 'full', 'worst run', 'limit'].map((head) => ({ head, right: true }))
			: []),
		...(wanted.includes('cost')
			? [`TCO ${evaluation.currency}`, 'saving', 'payback'].map((head) => ({ head, right: true }))
			: [])
	];
	const all = [evaluation.today, ...evaluation.candidates].filter((one) => one !== null);
	const rows = all.map((one) => [
		one.letter,
		one.name,
		...(wanted.includes('size') ? sizeCells(one) : []),
		...(wanted.includes('cost') ? costCells(one) : [])
	]);
	const { estate } = evaluation;
	const head = `${evaluation.customer}: ${estate.machines} machines, ${terabytesText(estate.frontEndBytes)} TB, ${evaluation.horizonYears} years`;
	return `${head}\n\n${textTable(columns, rows)}\n${unverified(evaluation)}`;
}

/** How much stands behind it that nobody verified, and where to see it. */
const unverified = ({ assumptions }: Evaluation): string =>
	assumptions.length === 0
		? ''
		: `\nIt rests on ${assumptions.length} figures that nobody verified; --json lists them as "assumptions".\n`;

const sections: Readonly<Record<Exclude<Part, 'recover'>, readonly (keyof CandidateEvaluation)[]>> =
	{
		size: ['sites', 'pools', 'movements', 'authorities', 'sizing'],
		cost: ['cost', 'against']
	};

/** The evaluation with only the asked parts of each candidate. */
function only(evaluation: Evaluation, wanted: readonly Part[]): object {
	const dropped = new Set<string>(
		Object.entries(sections).flatMap(([part, keys]) =>
			wanted.some((one) => one === part) ? [] : [...keys]
		)
	);
	const cut = (candidate: CandidateEvaluation | null) =>
		candidate && Object.fromEntries(Object.entries(candidate).filter(([key]) => !dropped.has(key)));
	return {
		...evaluation,
		today: cut(evaluation.today),
		candidates: evaluation.candidates.map(cut)
	};
}

function wantedParts(text: string | undefined): readonly Part[] {
	if (text === undefined) return usual;
	return text.split(',').map((word) => {
		const part = parts.find((known) => known === word.trim());
		if (!part)
			throw new InputError(
				`evaluate: --only "${word}" is not known; expected ${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`
			);
		return part;
	});
}

/** Evaluates a bid. Exit 1 when a finding blocks. */
export const evaluate: Command = {
	name: 'evaluate',
	usage: 'BID [--only size,cost,recover] [--json]',
	does: 'Sizes and prices every candidate of a bid, beside today.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--only PARTS', `some of it: ${parts.join(', ')}; without it ${usual.join(' and ')}`],
		['--json', 'the whole Evaluation as one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('evaluate', words, {
			json: { type: 'boolean' },
			only: { type: 'string' }
		});
		const wanted = wantedParts(values.only);
		const { bid } = openBid(onlyWord('evaluate', positionals, 'a bid file'), terminal);
		const { library } = openLibrary(terminal);
		const evaluation = evaluateBid(bid, library);
		const shown = only(evaluation, wanted);
		const played = wanted.includes('recover') ? replay(bid, library, evaluation) : null;
		const value = played && valueOf(bid, library, played);
		if (values.json)
			terminal.out(`${JSON.stringify(played ? { ...shown, replay: played, value } : shown)}\n`);
		else {
			if (wanted.some((part) => usual.includes(part))) terminal.out(summary(evaluation, wanted));
			if (played && value) terminal.out(survivalText(played, value));
		}
		const findings = [
			...evaluation.findings,
			...evaluation.candidates.flatMap((one) => one.findings)
		];
		return findings.some(({ severity }) => severity === 'blocks') ? blocked : done;
	}
};
