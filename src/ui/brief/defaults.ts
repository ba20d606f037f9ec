/** What counts where the brief says nothing: the library's figure, marked assumed, with its source. */
import type { Bid } from '#engine/bid/index.ts';
import type { ShownKnown } from '#engine/design/index.ts';
import { sourceText, type Figure, type Library } from '#engine/library/index.ts';

/** A figure of the library as a field shows it. */
export const libraryDefault = (figure: Figure<number>, library: Library): ShownKnown => ({
	value: figure.value,
	how: 'assumed',
	source: sourceText(figure, library.sources)
});

/**
 * An amount of the library, where it is in the bid's currency or the bid has a rate for it; nothing
 * otherwise, because an amount in another currency would be read as the bid's own.
 */
export function libraryAmount(
	figure: Figure<string>,
	library: Library,
	bid: Bid
): ShownKnown | undefined {
	const rate = rateInto(bid, library.defaults.currency);
	if (rate === undefined) return undefined;
	return {
		value: Number(figure.value) * rate,
		how: 'assumed',
		source: sourceText(figure, library.sources)
	};
}

function rateInto(bid: Bid, from: string): number | undefined {
	if (from === bid.currency) return 1;
	for (const { quote, rate } of bid.economics.exchangeRates) {
		if (quote === `${bid.currency} per ${from}`) return Number(rate);
		if (quote === `${from} per ${bid.currency}`) return 1 / Number(rate);
	}
	return undefined;
}
