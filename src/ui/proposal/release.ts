/**
 * What a proposal needs before it binds: each need with its verdict. A draft may lack any of it and
 * says on every page that it is one.
 */
import type { Bid } from '#engine/bid/index.ts';
import type { CandidateEvaluation, Evaluation } from '#engine/evaluation.ts';
import type { ApprovalState } from '../deal/approval-api.ts';
import { formatCount, formatDay } from '../format.ts';
import { listed } from '../internal/amounts.ts';
import { asSentence, numberWord } from '../words.ts';
import type { VerdictKind } from '../marks/verdict.ts';

export interface Need {
	readonly verdict: VerdictKind;
	readonly words: string;
}

function dated({ offer }: Bid, today: string): Need {
	const { validUntil } = offer;
	if (validUntil === undefined)
		return { verdict: 'broken', words: 'Until when prices hold is missing' };
	return validUntil < today
		? { verdict: 'broken', words: `Prices held until ${formatDay(validUntil)}, which has passed` }
		: { verdict: 'kept', words: `Prices hold until ${formatDay(validUntil)}` };
}

const given = (
	value: string | undefined,
	there: (value: string) => string,
	missing: string
): Need =>
	value === undefined
		? { verdict: 'broken', words: missing }
		: { verdict: 'kept', words: there(value) };

function priced({ letter, cost }: CandidateEvaluation): Need {
	const count = cost.unpriced.length;
	return count === 0
		? { verdict: 'kept', words: `Every line of ${letter} has a price` }
		: {
				verdict: 'broken',
				words: `${formatCount(count, 'line', 'lines')} of ${letter} without a price: ${cost.unpriced.join('; ')}`
			};
}

/** Whose word the price needs, by role; null while nobody knows. Nothing for a price without margin. */
function approved(approval: ApprovalState | null): readonly Need[] {
	if (!approval)
		return [
			{ verdict: 'untouched', words: 'Whether the price is approved is known once the bid is kept' }
		];
	const { needed, open, records, isApproved } = approval;
	if (needed.rule === 'incomplete') return [];
	if (isApproved) {
		const by = needed.by.length === 0 ? 'itself' : listed(needed.by);
		return [{ verdict: 'kept', words: `The price is approved by ${by}` }];
	}
	const isVoid = records.some(({ counts, decision }) => !counts && decision === 'approved');
	const since = isVoid ? ': the bid has changed since' : '';
	return [
		{
			verdict: 'broken',
			words:
				open.length === 0
					? 'The bid was sent back as it stands'
					: `The approval of ${listed(open)} is missing${since}`
		}
	];
}

/** The needs in the order in which they are settled. `today` is a date such as `2026-11-23`. */
export function releaseNeeds(
	bid: Bid,
	evaluation: Evaluation,
	chosen: CandidateEvaluation | null,
	approval: ApprovalState | null,
	today: string
): readonly Need[] {
	const blocking = [...evaluation.findings, ...(chosen?.findings ?? [])].filter(
		({ severity, id }) => severity === 'blocks' && id !== 'no-price'
	);
	return [
		chosen
			? { verdict: 'kept', words: `${chosen.letter} is proposed: ${chosen.name}` }
			: { verdict: 'broken', words: 'No design is proposed' },
		...(chosen ? [priced(chosen), ...approved(approval)] : []),
		...blocking.map(({ sentence }): Need => ({ verdict: 'broken', words: sentence })),
		given(bid.offer.number, (number) => `Number ${number}`, 'The document number is missing'),
		given(bid.offer.author, (author) => `Written by ${author}`, 'The author is missing'),
		dated(bid, today)
	];
}

export const openNeeds = (needs: readonly Need[]): number =>
	needs.filter(({ verdict }) => verdict === 'broken').length;

/** The sentence at the head of the page. */
export function proposalSentence({ offer }: Bid, open: number, pages: number | null): string {
	const size = pages === null ? '' : ` ${formatCount(pages, 'page', 'pages')}.`;
	if (open > 0) {
		const what = open === 1 ? 'One thing keeps' : `${asSentence(numberWord(open))} things keep`;
		return offer.releasedBy === undefined
			? `${what} it from being released; until then it prints as a draft.${size}`
			: `${what} it from being released; without “Released by” it prints as a draft.`;
	}
	return offer.releasedBy === undefined
		? `Nothing keeps it from being released; it prints as a draft until somebody signs for it.${size}`
		: `Released by ${offer.releasedBy}.${size}`;
}
