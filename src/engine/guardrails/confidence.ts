/**
 * Money and promises that rest on what nobody has confirmed: prices that are assumed, restores that
 * nobody tries.
 *
 * share = amounts of lines whose price is weak or assumed ÷ total.
 * Example: 300 of 1 200 on assumed prices are 25 %; from a quarter on it is worth a sentence.
 */
import { Decimal } from '../finance/index.ts';
import { found, type Finding } from './finding.ts';
import type { JudgedCandidate } from './judged.ts';
import { few } from './words.ts';

/** From this share on, unconfirmed prices are worth a sentence. */
const worthSaying = 0.25;

/** Prices that nobody confirmed, with the share of the money that they carry. */
function priceFindings({ id, cost }: JudgedCandidate): readonly Finding[] {
	const total = new Decimal(cost.total);
	if (total.lte(0) || id === 'today') return [];
	const unsure = cost.lines.filter((line) => line.assumed);
	const amount = unsure.reduce((sum, line) => sum.plus(line.total), new Decimal(0));
	const share = amount.div(total).toNumber();
	if (share < worthSaying) return [];
	const largest = [...unsure].sort((left, right) =>
		new Decimal(right.total).cmp(new Decimal(left.total))
	);
	return [
		found({
			id: 'price-unconfirmed',
			severity: 'notes',
			candidateId: id,
			sentence: `${Math.round(share * 100)} % of the cost rests on prices and rates that nobody has confirmed.`,
			extent: { value: share, unit: 'share' },
			detail: `The largest: ${few(largest.map(({ label }) => label))}.`
		})
	];
}

/** A restore that nobody tries is a hope. */
const testFindings = ({ id, pools, restoreTestEveryDays }: JudgedCandidate): readonly Finding[] =>
	restoreTestEveryDays !== null || pools.length === 0
		? []
		: [
				found({
					id: 'restore-untested',
					severity: 'warns',
					candidateId: id,
					sentence:
						'Nobody is to test a restore: whether the copies can be read shows on the bad day.'
				})
			];

/** Findings about what is believed and not known. */
export const checkConfidence = (design: JudgedCandidate): readonly Finding[] => [
	...testFindings(design),
	...priceFindings(design)
];
