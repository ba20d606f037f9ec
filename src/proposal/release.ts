/**
 * What keeps a released proposal from being printed. A draft may be incomplete and says so on every
 * page; what is released binds, so it needs a number, an author, prices and a day until which they
 * hold that has not passed.
 */
import type { Projection } from './projection/types.ts';

/** Reasons, as sentences; empty when it may be printed. */
export function releaseProblems(view: Projection, date: string): readonly string[] {
	const { offer, proposed } = view;
	if (offer.releasedBy === null) return [];
	const problems: string[] = [];
	if (offer.number === null)
		problems.push('offer.number is missing; a released proposal needs one');
	if (offer.author === null)
		problems.push('offer.author is missing; a released proposal names who wrote it');
	if (offer.validUntil === null)
		problems.push('offer.validUntil is missing; a released proposal says until when prices hold');
	else if (offer.validUntil < date.slice(0, 10))
		problems.push(
			`offer.validUntil is ${offer.validUntil}, before ${date.slice(0, 10)}; price it again before it is sent`
		);
	if (proposed.cost.unpriced.length > 0)
		problems.push(
			`there is no price for ${proposed.cost.unpriced.join(', ')}; a released proposal is complete`
		);
	return problems;
}
