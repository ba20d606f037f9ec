/** Bills, terms and deals to vary: the least that the desk can work with, and the worked example. */
import { readBid, type Bid, type BidDocument } from '#engine/bid/index.ts';
import { economicsOf } from '#engine/cost/index.ts';
import { dealOf, type DealReport } from '#engine/desk/index.ts';
import { dealOfBid, type DealQuestion } from '#engine/deal/index.ts';
import { createMemo, evaluate } from '#engine/evaluate.ts';
import type { BomLine } from '#engine/sizing/index.ts';
import { templatesFolder } from '#library/index.ts';
import { loadPractice } from '#practice/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { smallBid } from '../bid/small-bid.ts';
import { exampleDocument, library } from '../sizing/example-bid.ts';

export const practice = loadPractice(templatesFolder({}, process.cwd()));
export const desk = { library, practice };

const memo = createMemo();

export function typed(document: BidDocument): Bid {
	const reading = readBid(document);
	if (reading.ok) return reading.bid;
	throw new Error(reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** 10 units at 100 EUR list, bought once. */
export const bomLine = (changes: Partial<BomLine> = {}): BomLine => ({
	id: 'units',
	label: 'Units',
	productId: 'unit',
	productName: 'Unit',
	category: 'hardware',
	quantity: 10,
	quantityByMonth: null,
	quantityByYear: null,
	unit: 'unit',
	period: 'once',
	why: '',
	unitPrice: '100' as NonNullable<BomLine['unitPrice']>,
	priceCurrency: 'EUR',
	priceConfidence: 'seen',
	priceSource: null,
	supportPerYear: null,
	watts: 0,
	rackUnits: 0,
	siteId: null,
	...changes
});

/** Terms without practice in them: nothing taken off, nothing deducted. */
const bareTerms: NonNullable<BidDocument['deal']> = {
	buying: { categories: { hardware: { discount: 0, dealRegistration: 0, rebate: 0 } } },
	costOfSale: 0,
	overhead: 0,
	commission: 0,
	pursuitCost: 0,
	slips: [],
	payment: { customerMonths: 0, supplierMonths: 0 },
	financingRatePerYear: 0,
	fxBuffer: 0
};

interface Small {
	readonly bill?: readonly BomLine[];
	readonly deal?: BidDocument['deal'];
	readonly bid?: Partial<BidDocument>;
	readonly candidate?: Partial<DealQuestion['candidate']>;
	readonly counterOffer?: string;
	readonly beside?: string;
	readonly avoided?: DealQuestion['avoided'];
}

/** The deal of a bill of a few lines under terms of its own. */
export function smallDeal({
	bill = [bomLine()],
	deal = {},
	bid = {},
	candidate = {},
	counterOffer = '0',
	beside,
	avoided = null
}: Small) {
	const whole = typed(smallBid({ ...bid, deal: { ...bareTerms, ...deal } }));
	return dealOfBid({
		bid: whole,
		practice,
		economics: economicsOf(whole, library),
		candidate: { id: 'one', name: 'One', billOfMaterials: bill, against: null, ...candidate },
		incumbentTotal: null,
		counterOffer,
		beside: beside ?? null,
		avoided
	});
}

export function reportOf(reading: Reading<DealReport>): DealReport {
	if (reading.ok) return reading.value;
	throw new Error(reading.problem);
}

export const problemOf = (reading: Reading<unknown>): string => (reading.ok ? '' : reading.problem);

type Change = (document: BidDocument) => BidDocument;

/** The worked example's deal, the bid changed as asked. */
export function exampleDeal(change: Change = (document) => document): DealReport {
	const bid = typed(change(exampleDocument()));
	return reportOf(dealOf(bid, evaluate(bid, library, memo), desk));
}
