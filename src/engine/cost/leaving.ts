/**
 * What leaving the incumbent comes to, as far as the bid and the defaults say: its contract, its
 * likely counter-offer, the restore points that it still has to hold, and what the books show.
 *
 * Example: dual running for three months and a contract that ends in month 3 leave nothing committed
 * after the cut-over; a contract to month 10 leaves seven months that are paid in any case.
 */
import {
	assumed,
	type Bid,
	type Candidate,
	type CostCategory,
	type Incumbent
} from '../bid/index.ts';
import type { Known, Legacy } from '../bid/index.ts';
import { bookValue, money, moneyText } from '../finance/index.ts';
import { sourceText, type Figure, type Library } from '../library/index.ts';
import { heldOnDay, type Retained } from '../sizing/index.ts';
import { contractCategories, contractOf, monthsUntil, type Contract } from './contract.ts';
import type { Economics } from './economics.ts';
import type { BookMemo } from './result.ts';

export interface Leaving {
	readonly contract: Contract;
	readonly renewalUplift: Known<number>;
	readonly counterOffer: Known<number>;
	readonly counterOfferOn: readonly CostCategory[];
	/** Months for which both run; the cut-over is at their end. */
	readonly dualRunning: Known<number>;
	readonly legacy: Legacy;
	/** Bytes still held at the cut-over, in every pool, and those of the one copy to carry over. */
	readonly retainedBytes: Known<number>;
	readonly carriedBytes: number;
	/** Share of the bytes still held, month by month until nothing is left. */
	readonly heldShareByMonth: readonly number[];
}

/** The bid's own value, or the library's with its source. */
const orDefault = <T>(
	own: Known<T> | undefined,
	fallback: Figure<T>,
	{ sources }: Library
): Known<T> => own ?? assumed(fallback.value, sourceText(fallback, sources));

const supplied = <T>(value: T): Known<T> => ({ value, how: 'supplied', source: '' });

/** A typed number counts as supplied; without one the library's default stands. */
export const typedOrDefault = <T>(own: T | undefined, fallback: Figure<T>, library: Library) =>
	orDefault(own === undefined ? undefined : supplied(own), fallback, library);

/** Share of the bytes still held in each month after the cut-over. */
function heldShares(
	{ retainedUntil }: Incumbent,
	{ bytesByMonth }: Retained,
	bid: Bid,
	cutOver: number
): readonly number[] {
	const whole = bytesByMonth[0] ?? 0;
	const shares = bytesByMonth.map((bytes) => (whole > 0 ? bytes / whole : 0));
	if (retainedUntil === undefined) return shares;
	// The customer knows the day; beyond what its rules say, the last of it is still there.
	const months = Math.max(0, monthsUntil(bid.start, retainedUntil) - cutOver);
	return Array.from({ length: months }, (_, month) => shares[month] ?? shares.at(-1) ?? 1);
}

/** One copy's part of the bytes held at the cut-over; all of it where none of it is computed. */
function carriedShare({ leftBehind, carried }: Retained): number {
	const whole = heldOnDay(leftBehind, 0);
	return whole > 0 ? heldOnDay(carried, 0) / whole : 1;
}

/**
 * How leaving goes with one candidate, or with none in particular. `retained` is what the incumbent
 * holds at the cut-over; computed again where a candidate's dual running is longer, it would differ
 * by the growth of a few weeks only.
 */
export function leavingOf(
	incumbent: Incumbent,
	candidate: Candidate | null,
	retained: Retained,
	bid: Bid,
	library: Library
): Leaving {
	const { changeOver, dualRunningMonths } = library.defaults;
	const months = candidate?.dualRunningMonths ?? incumbent.dualRunningMonths;
	const dualRunning = typedOrDefault(months, dualRunningMonths, library);
	const retainedBytes =
		incumbent.retained ??
		assumed(retained.bytesByMonth[0] ?? 0, 'computed from its service levels and its design');
	const renewalMonths = incumbent.renewalMonths ?? changeOver.renewalMonths.value;
	return {
		contract: contractOf(incumbent, bid, renewalMonths),
		renewalUplift: orDefault(incumbent.renewalUplift, changeOver.renewalUplift, library),
		counterOffer: orDefault(incumbent.counterOffer, changeOver.counterOffer, library),
		counterOfferOn: incumbent.counterOfferOn ?? contractCategories,
		dualRunning,
		legacy: candidate?.legacy ?? incumbent.legacy ?? 'keep',
		retainedBytes,
		carriedBytes: retainedBytes.value * carriedShare(retained),
		heldShareByMonth: heldShares(incumbent, retained, bid, dualRunning.value)
	};
}

/** What the books still show, straight line to nought; null when nobody said. */
export function bookMemo(incumbent: Incumbent, economics: Economics): BookMemo | null {
	if (!incumbent.bookValue) return null;
	const { currency, months } = economics;
	const value = money(incumbent.bookValue.value, currency);
	const life = Math.max(1, incumbent.bookMonths ?? 0);
	const at = (month: number): string =>
		moneyText(bookValue(value, money(0, currency), life, month));
	return {
		atStart: moneyText(value),
		months: incumbent.bookMonths ?? null,
		atYearEnds:
			incumbent.bookMonths === undefined
				? []
				: Array.from({ length: months / 12 }, (_, year) => at((year + 1) * 12)),
		how: incumbent.bookValue.how,
		source: incumbent.bookValue.source
	};
}
