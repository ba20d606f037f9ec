/**
 * What a design is compared with: renewing as it is, renewing at the likely counter-offer, and doing
 * nothing. Each is the incumbent's bill with another renewal.
 *
 * Example: 100 000 a year under a contract that ends today, an uplift of 5 % and a counter-offer of
 * 20 % are 105 000, 84 000 and nothing a year.
 */
import type { Incumbent } from '../bid/index.ts';
import type { Library } from '../library/index.ts';
import { freeFrom, legacyCarried, legacyKept } from './change-over.ts';
import { exact, type Economics } from './economics.ts';
import { costOfIncumbent, counterOfferOf, lapse, upliftOf, type Renewal } from './incumbent.ts';
import { bookMemo, type Leaving } from './leaving.ts';
import type { Baseline, BaselineId, Exit } from './result.ts';
import { sourceOf } from './source.ts';
import { tabulate, type Tabled } from './table.ts';

const percent = (share: number): string => `${exact(share).times(100).toFixed()} %`;

/** `hardware, software and support` */
const listed = (names: readonly string[]): string =>
	[names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and ');

function meaningOf(id: BaselineId, { counterOffer, contract, ...leaving }: Leaving): string {
	const end = contract.endMonth === 0 ? 'from the start' : `from month ${contract.endMonth}`;
	const uplift = leaving.renewalUplift.value;
	switch (id) {
		case 'renew':
			return uplift === 0
				? 'The incumbent is renewed and its bill goes on.'
				: `The incumbent is renewed; what is under contract costs ${percent(uplift)} more ${end}.`;
		case 'counter-offer':
			return `The incumbent is renewed and takes ${percent(counterOffer.value)} off ${listed(leaving.counterOfferOn)} ${end}.`;
		case 'do-nothing':
			return `Nothing is renewed and nothing bought: ${end} the old system runs on without support, updates or spare parts.`;
	}
}

const baselineIds: readonly BaselineId[] = ['renew', 'counter-offer', 'do-nothing'];

/** What a baseline makes of the renewal. */
export function renewalOf(id: BaselineId, leaving: Leaving): Renewal {
	switch (id) {
		case 'renew':
			return upliftOf(leaving);
		case 'counter-offer':
			return counterOfferOf(leaving);
		case 'do-nothing':
			return lapse;
	}
}

/** A baseline with its curve, for comparing. */
export interface TabledBaseline {
	readonly baseline: Baseline;
	readonly tabled: Tabled;
}

/** The three, in their order. `tbMonths` as for a candidate. */
export function baselinesOf(
	incumbent: Incumbent,
	leaving: Leaving,
	economics: Economics,
	tbMonths: number
): readonly TabledBaseline[] {
	return baselineIds.map((id) => {
		const sources = costOfIncumbent(incumbent, leaving, renewalOf(id, leaving), economics);
		const tabled = tabulate(sources, economics, tbMonths);
		return { tabled, baseline: { id, meaning: meaningOf(id, leaving), cost: tabled.cost } };
	});
}

/** What holds the customer to the incumbent, with both ways of treating its restore points priced. */
export function exitOf(
	incumbent: Incumbent,
	leaving: Leaving,
	{ defaults }: Library,
	economics: Economics
): Exit {
	const { contract, counterOffer, dualRunning, heldShareByMonth } = leaving;
	const carried = legacyCarried(leaving, defaults.changeOver, economics);
	const priced = (lines: Parameters<typeof sourceOf>[1]): string | null => {
		const head = { id: 'legacy', label: '', why: '', assumed: true } as const;
		const source = sourceOf({ ...head, category: 'transition' }, lines, economics);
		return source.amounts && tabulate([source], economics, 0).cost.total;
	};
	return {
		contractEndMonth: contract.endMonth,
		noticeBy: contract.noticeBy,
		isNoticeMissed: contract.isNoticeMissed,
		cutOverMonth: dualRunning.value,
		freeFromMonth: freeFrom(incumbent, leaving),
		renewalUplift: leaving.renewalUplift.value,
		counterOffer: {
			share: counterOffer.value,
			how: counterOffer.how,
			source: counterOffer.source
		},
		counterOfferOn: leaving.counterOfferOn,
		legacy: leaving.legacy,
		retainedBytes: leaving.retainedBytes.value,
		carriedBytes: leaving.carriedBytes,
		retainedMonths: heldShareByMonth.length,
		heldShareByMonth,
		keeping: priced(legacyKept(incumbent, leaving, defaults.changeOver, economics)),
		carrying: priced(carried && [carried]),
		book: bookMemo(incumbent, economics)
	};
}
