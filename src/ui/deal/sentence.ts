/** What the deal says of itself, and what each way to bid needs: derived, never written by hand. */
import type {
	ApprovalNeeded,
	DealReport,
	DeskFinding,
	ScenarioOutcome
} from '#engine/desk/index.ts';
import { formatShare } from '../format.ts';
import { inThousands, listed } from '../internal/amounts.ts';
import type { VerdictKind } from '../marks/verdict.ts';
import { doNotBidWords } from './charts.ts';

/** Where a price stands in a corridor, in words. */
function standing(position: number | null): string {
	if (position === null) return 'it is one price';
	if (position < 0.15) return 'we stand at its foot';
	if (position > 0.85) return 'we stand at its top';
	return `we stand at ${formatShare(position)} of it`;
}

/** The sentence at the head of the page. */
export function dealSentence(report: DealReport): string {
	const { sheet, corridor, unpriced, currency } = report;
	if (unpriced.length > 0)
		return `${unpriced.length} of its lines ${unpriced.length === 1 ? 'has' : 'have'} no price, so nothing below can be relied on.`;
	const net = `${inThousands(sheet.netMargin)} k ${currency} net at ${inThousands(sheet.sell)}.`;
	const refusal = doNotBidWords(report);
	if (refusal !== '') return `${net} ${refusal}`;
	if (corridor.ceiling === null || corridor.floor === null)
		return `${net} What the customer gains is not known, so there is no ceiling.`;
	const width = inThousands(Number(corridor.ceiling) - Number(corridor.floor));
	if (corridor.place === 'below-floor')
		return `${net} That is ${inThousands(Number(corridor.floor) - Number(sheet.sell))} under the floor.`;
	if (corridor.place === 'above-ceiling')
		return `${net} That is ${inThousands(Number(sheet.sell) - Number(corridor.ceiling))} above what the customer can pay and still move.`;
	return `${net} The corridor is ${width} wide and ${standing(corridor.position)}.`;
}

export interface RuleVerdict {
	readonly verdict: VerdictKind;
	readonly words: string;
}

const needs = ({ by, isDeepCash }: ApprovalNeeded): string =>
	by.length === 0 ? '' : `${isDeepCash ? ' Deep in cash.' : ''} Needs ${listed(by)}.`;

/** Which rule a deal meets or breaks, and who must approve. */
export function ruleVerdict(report: DealReport): RuleVerdict {
	const { approval, corridor, sheet } = report;
	switch (approval.rule) {
		case 'do-not-bid':
			return { verdict: 'broken', words: `${doNotBidWords(report)}${needs(approval)}` };
		case 'incomplete':
			return { verdict: 'broken', words: 'A line has no price. Nobody can approve it.' };
		case 'under-the-floor': {
			const under = Number(corridor.floor ?? 0) - Number(sheet.sell);
			const broken =
				corridor.floor === null
					? 'No floor.'
					: `Under the floor by ${inThousands(Math.max(0, under))}.`;
			return { verdict: 'broken', words: `${broken}${needs(approval)}` };
		}
		case 'in-the-band':
			return { verdict: 'only-just', words: `Above the floor.${needs(approval)}` };
		case 'itself':
			return approval.by.length === 0
				? { verdict: 'kept', words: 'Inside the band. Approves itself.' }
				: { verdict: 'only-just', words: `Inside the band.${needs(approval)}` };
	}
}

const missedWords: Readonly<Record<NonNullable<ScenarioOutcome['missed']>, string>> = {
	'no-competitor': 'Nobody knows the competitor’s price yet.',
	'no-corridor': 'There is no corridor to stand in.',
	'no-floor': 'No price leaves the margin it aims for.',
	'above-list': 'It aims above list price, where no discount leads.',
	'below-support': 'It aims below what support alone costs.'
};

/** Why a scenario is not at the price it aims for; empty where it is. */
export const missedNote = ({ missed, problem }: ScenarioOutcome): string =>
	problem ?? (missed === null ? '' : missedWords[missed]);

/** How deep the cash of a deal goes, and for how long. */
export function cashWords({ cash }: DealReport): string {
	if (cash.monthsBelow === 0) return 'never below 0';
	const until = cash.monthsBelow === 1 ? 'one month' : `${cash.monthsBelow} months`;
	return `${inThousands(cash.lowest)}, ${until} below 0`;
}

export function breakEvenWords({ breakEven }: DealReport): string {
	if (breakEven.status === 'none') return 'no chance does';
	if (breakEven.status === 'above-one') return 'not even certainty';
	return formatShare(breakEven.probability ?? 0);
}

/** What is wrong with a price that leaves less than we want. */
export function floorSentence(
	{ under, netMarginShare, netMarginWanted }: DeskFinding,
	{ currency, sheet }: DealReport
): string {
	const leaves = `A price of ${inThousands(sheet.sell)} k ${currency} leaves ${netMarginShare === null ? 'nothing' : formatShare(netMarginShare, 'en', 1)} net, and ${formatShare(netMarginWanted, 'en', 1)} is wanted`;
	return under === null
		? `${leaves}; no price would leave it.`
		: `${leaves}: ${inThousands(under)} k ${currency} under the floor.`;
}
