/** What the designs say in one sentence or two: who is cheapest, who breaks what. */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import { formatShare } from '../format.ts';
import { asSentence, numberWord } from '../words.ts';

/** `A`, `A and B`, `A, B and C`; `all four` when nobody is left out. */
function lettersOf(some: readonly CandidateEvaluation[], all: number): string {
	if (some.length === all && all > 2) return `all ${numberWord(all)}`;
	if (some.length === all && all === 2) return 'both';
	const letters = some.map(({ letter }) => letter);
	const last = letters.pop() ?? '';
	return letters.length === 0 ? last : `${letters.join(', ')} and ${last}`;
}

const broken: readonly {
	readonly id: string;
	readonly one: string;
	readonly many: string;
}[] = [
	{ id: 'nothing-fits', one: 'cannot be built', many: 'cannot be built' },
	{ id: 'window-exceeded', one: 'misses its window', many: 'miss their windows' },
	{ id: 'pool-full', one: 'is full too early', many: 'are full too early' },
	{ id: 'copies-missing', one: 'holds too few copies', many: 'hold too few copies' },
	{ id: 'rpo-missed', one: 'loses more than promised', many: 'lose more than promised' },
	{ id: 'one-authority', one: 'falls to one stolen password', many: 'fall to one stolen password' }
];

function cheapest({ candidates, today, horizonYears }: Evaluation): string {
	const priced = candidates.filter(({ cost }) => cost.unpriced.length === 0);
	if (priced.length < candidates.length) {
		const open = candidates.filter(({ cost }) => cost.unpriced.length > 0);
		const who = lettersOf(open, candidates.length);
		return `${asSentence(who)} ${open.length === 1 ? 'has' : 'have'} lines without a price.`;
	}
	// What leaves data out is cheap for that reason, and is compared only with its like.
	const complete = priced.filter(({ sizing }) => sizing.leftOut.workloadIds.length === 0);
	const compared = complete.length > 0 ? complete : priced;
	const [first] = [...compared].sort(
		(one, other) => Number(one.cost.total) - Number(other.cost.total)
	);
	if (!first) return '';
	const share = first.against?.savingShare;
	const against =
		!today || share === null || share === undefined
			? ''
			: share >= 0
				? `, ${formatShare(share)} under today`
				: `, ${formatShare(-share)} over today`;
	return candidates.length === 1
		? `One design over ${horizonYears} years${against}.`
		: `${first.letter} is cheapest${against}.`;
}

/** The sentence at the head of the page. */
export function designsSentence(evaluation: Evaluation): string {
	const { candidates } = evaluation;
	if (candidates.length === 0) return 'No design yet. Add one, and it is sized while you watch.';
	const failures = broken.flatMap(({ id, one, many }) => {
		const some = candidates.filter(({ findings }) => findings.some((finding) => finding.id === id));
		if (some.length === 0) return [];
		const isOne = some.length === 1;
		return [`${lettersOf(some, candidates.length)} ${isOne ? one : many}`];
	});
	const whole = candidates.filter(({ findings }) => findings.length === 0);
	const verdict =
		failures.length > 0
			? asSentence(`${failures.slice(0, 2).join('; ')}.`)
			: 'Every check is kept.';
	const best =
		whole.length > 0 && whole.length < candidates.length
			? `${asSentence(lettersOf(whole, candidates.length))} ${whole.length === 1 ? 'keeps' : 'keep'} every check.`
			: '';
	return [cheapest(evaluation), verdict, best].filter((part) => part !== '').join(' ');
}
