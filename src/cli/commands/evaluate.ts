import {
	createMemo,
	evaluate as evaluateBid,
	type CandidateEvaluation,
	type Evaluation
} from '#engine/evaluate.ts';
import { crossCheckPools } from '#engine/cross-check.ts';
import { replay, valueOf } from '#engine/replay.ts';
import { trialsOf, type Trials, type TrialsAsked } from '#engine/trials.ts';
import { onlyWord, parseWords, type Command } from '../command.ts';
import { grouped } from '../figures.ts';
import { hoursText, terabytesText } from '../hours.ts';
import { openBid, openLibrary } from '../library.ts';
import { crossCheckText, type CheckedDesign } from '../cross-check.ts';
import { survivalText } from '../survival.ts';
import { textTable } from '../table.ts';
import { blocked, done, InputError, type Terminal } from '../terminal.ts';
import { askedTrials, trialOptions } from '../trials-asked.ts';
import { trialsText } from '../trials-text.ts';

const parts = ['size', 'cost', 'recover', 'check'] as const;
type Part = (typeof parts)[number];
/** What is shown unless something is asked for: disasters take longer, and checks are for whoever doubts. */
const usual: readonly Part[] = ['size', 'cost'];

function fullDate({ sizing }: CandidateEvaluation): string {
	const dates = sizing.pools.flatMap(({ fullDate: date }) => date ?? []).sort();
	return dates[0] ?? 'later';
}

/** What the first pool may come to instead; empty where all that decides about it is known. */
function rangeText({ sizing }: CandidateEvaluation): string {
	const range = sizing.pools[0]?.range;
	return range
		? `${terabytesText(range.low.peakBytes)}–${terabytesText(range.high.peakBytes)}`
		: '';
}

function sizeCells(candidate: CandidateEvaluation): readonly string[] {
	const stored = candidate.sizing.pools[0]?.peakBytes ?? 0;
	const { worst } = candidate.sizing.window;
	const bought = candidate.sizing.usableToBuyBytes;
	return [
		terabytesText(stored),
		rangeText(candidate),
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

/** Today and the candidates. */
const designsOf = ({ today, candidates }: Evaluation): readonly CandidateEvaluation[] =>
	today ? [today, ...candidates] : candidates;

/** The checks of a design under its id. */
const crossCheckOf = ({ design: { id, letter }, checks }: CheckedDesign) => ({
	id,
	letter,
	pools: checks
});

function summary(evaluation: Evaluation, wanted: readonly Part[]): string {
	const columns = [
		{ head: '' },
		{ head: 'design' },
		...(wanted.includes('size')
			? ['stored TB', 'range TB', 'buy TB', 'full', 'worst run', 'limit'].map((head) => ({
					head,
					right: true
				}))
			: []),
		...(wanted.includes('cost')
			? [`TCO ${evaluation.currency}`, 'saving', 'payback'].map((head) => ({ head, right: true }))
			: [])
	];
	const all = designsOf(evaluation);
	const rows = all.map((one) => [
		one.letter,
		one.name,
		...(wanted.includes('size') ? sizeCells(one) : []),
		...(wanted.includes('cost') ? costCells(one) : [])
	]);
	const { estate } = evaluation;
	const isOpen = wanted.includes('size') && all.some((one) => rangeText(one) !== '');
	const foot = isOpen
		? 'Range: between the same blocks changing every day and all alike, where nobody knows which.\n'
		: '';
	const head = `${evaluation.customer}: ${estate.machines} machines, ${terabytesText(estate.frontEndBytes)} TB, ${evaluation.horizonYears} years`;
	return `${head}\n\n${textTable(columns, rows)}\n${foot}${unverified(evaluation)}`;
}

/** How much stands behind it that nobody verified, and where to see it. */
const unverified = ({ assumptions }: Evaluation): string =>
	assumptions.length === 0
		? ''
		: `\nIt rests on ${assumptions.length} figures that nobody verified; --json lists them as "assumptions".\n`;

const sections: Readonly<
	Record<Exclude<Part, 'recover' | 'check'>, readonly (keyof CandidateEvaluation)[]>
> = {
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

const trialsPerLine = 50;

/** Runs the trials and says on standard error how far they are. */
function runTrials(asked: TrialsAsked, terminal: Terminal): Trials | null {
	let figures: Trials | null = null;
	for (const soFar of trialsOf(asked)) {
		const { done: steps, of } = soFar;
		if (steps % trialsPerLine === 0 || steps === of)
			terminal.err(`Trials: ${steps} of ${of} steps\n`);
		if (steps === of) figures = soFar.figures();
	}
	return figures;
}

/** Evaluates a bid. Exit 1 when a finding blocks. */
export const evaluate: Command = {
	name: 'evaluate',
	usage: 'BID [--only size,cost,recover,check] [--trials N [--seed S]] [--json]',
	does: 'Sizes and prices every candidate of a bid, beside today.',
	options: [
		['BID', 'a .bid.yaml or .bid.json file; - reads standard input'],
		['--only PARTS', `some of it: ${parts.join(', ')}; without it ${usual.join(' and ')}`],
		...trialOptions,
		['--json', 'the whole Evaluation as one JSON document on standard output']
	],
	run: (words, terminal) => {
		const { values, positionals } = parseWords('evaluate', words, {
			json: { type: 'boolean' },
			only: { type: 'string' },
			trials: { type: 'string' },
			seed: { type: 'string' }
		});
		const wanted = wantedParts(values.only);
		const asked = askedTrials('evaluate', values);
		const { bid } = openBid(onlyWord('evaluate', positionals, 'a bid file'), terminal);
		const { library } = openLibrary(terminal);
		const memo = createMemo();
		const evaluation = evaluateBid(bid, library, memo);
		const played = wanted.includes('recover') ? replay(bid, library, evaluation) : null;
		const value = played && valueOf(bid, library, played);
		const checked = wanted.includes('check')
			? designsOf(evaluation).map((design): CheckedDesign => ({
					design,
					checks: crossCheckPools(bid, library, design.letter, memo)
				}))
			: null;
		const trials = asked && runTrials({ bid, library, ...asked }, terminal);
		if (values.json) {
			const all = {
				...only(evaluation, wanted),
				...(played ? { replay: played, value } : {}),
				...(checked ? { crossCheck: checked.map(crossCheckOf) } : {}),
				...(trials ? { trials } : {})
			};
			terminal.out(`${JSON.stringify(all)}\n`);
		} else {
			if (wanted.some((part) => usual.includes(part))) terminal.out(summary(evaluation, wanted));
			if (checked) terminal.out(crossCheckText(checked));
			if (played && value) terminal.out(survivalText(played, value));
			if (trials) terminal.out(trialsText(trials));
		}
		const findings = [
			...evaluation.findings,
			...evaluation.candidates.flatMap((one) => one.findings)
		];
		return findings.some(({ severity }) => severity === 'blocks') ? blocked : done;
	}
};
