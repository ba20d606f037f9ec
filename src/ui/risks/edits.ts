/** What the Risks page types into the bid: a cure, an acceptance, a standard. */
import type { ReviewedFinding } from '#engine/advise.ts';
import type { BidDocument } from '#engine/bid/index.ts';

export interface Signature {
	readonly by: string;
	readonly role: string;
	readonly on: string;
	readonly why: string;
	/** Last day on which it holds; empty: as long as the bid. */
	readonly until: string;
}

/** Without the acceptance of a finding. */
export const withdraw = (document: BidDocument, key: string): BidDocument => ({
	...document,
	acceptances: (document.acceptances ?? []).filter(({ finding }) => finding !== key)
});

/** With a finding accepted as it stands now; an acceptance of it from before is replaced. */
export function accept(
	document: BidDocument,
	{ key, sentence, extent }: ReviewedFinding,
	{ by, role, on, why, until }: Signature
): BidDocument {
	const others = withdraw(document, key);
	return {
		...others,
		acceptances: [
			...(others.acceptances ?? []),
			{
				finding: key,
				by,
				...(role === '' ? {} : { role }),
				on,
				why,
				...(until === '' ? {} : { until }),
				sentence,
				...(extent === null ? {} : { extent: extent.value })
			}
		]
	};
}

/** With a standard chosen, or not any more. */
export function holdAgainst(
	document: BidDocument,
	standard: string,
	isChosen: boolean
): BidDocument {
	const others = (document.regimes ?? []).filter((regime) => regime.standard !== standard);
	return { ...document, regimes: isChosen ? [...others, { standard }] : others };
}
