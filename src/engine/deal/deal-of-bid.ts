/**
 * From a bid and its evaluated candidate to the deal: lines priced from our side, terms filled in,
 * the sheet, the corridor, the cash and who must agree.
 *
 * Pure, and apart from the evaluation: what customer artefacts are made of never holds any of it.
 */
import type { Bid } from '../bid/index.ts';
import { exact, type Comparison, type Economics } from '../cost/index.ts';
import { add, decimal, money, rounded, times, type Money } from '../finance/index.ts';
import { sourceText, type Practice } from '../library/index.ts';
import type { BomLine } from '../sizing/index.ts';
import { read, type Reading } from '../units/index.ts';
import type { AvoidedGround } from './avoided-loss.ts';
import { boughtLines, type Bought, type BoughtLine } from './bought.ts';
import { instalments, paymentsOf } from './cash.ts';
import { customerValue } from './customer-value.ts';
import type { DealSheet, DealTerms, Slip } from './deal.ts';
import { sheetOfLines } from './deal-sheet.ts';
import { workOf, type Work } from './effort.ts';
import type { Payment } from './financing.ts';
import type { DealReport } from './report.ts';
import { reportOf } from './tell.ts';
import { percentText, termsOf, type DealInput, type ShareTerm, type Terms } from './terms.ts';
import type { DealLine } from './waterfall.ts';

export interface DealQuestion {
	readonly bid: Bid;
	readonly practice: Practice;
	readonly economics: Economics;
	readonly candidate: {
		readonly id: string;
		readonly name: string;
		readonly billOfMaterials: readonly BomLine[];
		readonly against: Comparison | null;
	};
	/** Today's bill over the horizon; null when there is none or a line of it has no price. */
	readonly incumbentTotal: string | null;
	/** What the incumbent takes off its bill over the horizon to stay, in the bid's currency. */
	readonly counterOffer: string;
	/** Hard benefits beside the bill, as trusted, in the bid's currency; null without any. */
	readonly beside: string | null;
	/** What disasters cost less with it; null while nobody has played them. */
	readonly avoided: AvoidedGround | null;
}

interface Told {
	readonly slips: readonly Slip[];
	readonly inputs: readonly DealInput[];
}

/** What may go wrong: the bid's list, or the practice's shares of what our work costs. */
function slipsOf({ bid, practice, economics }: DealQuestion, workCost: Money): Told {
	const { currency } = economics;
	const own = bid.deal?.slips;
	if (own)
		return {
			slips: own.map(({ id, probability, impact }) => ({
				id,
				probability: exact(probability.value),
				impact: money(impact.value, currency)
			})),
			inputs: own.map(({ what, probability, impact }) => ({
				what,
				value: `${percentText(probability.value)} × ${impact.value} ${currency}`,
				how: impact.how,
				source: impact.source
			}))
		};
	return {
		slips: practice.deal.slips.map(({ id, probability, shareOfServices }) => ({
			id,
			probability: decimal(probability.value),
			impact: rounded(times(workCost, decimal(shareOfServices.value)))
		})),
		inputs: practice.deal.slips.map(({ what, probability, shareOfServices }) => ({
			what,
			value: `${percentText(probability.value)} × ${percentText(shareOfServices.value)} of work`,
			how: 'assumed',
			source: sourceText(probability, practice.sources)
		}))
	};
}

interface Flow {
	readonly paidOut: readonly Payment[];
	readonly received: readonly Payment[];
}

/** Suppliers are paid by their invoices, our own people from the start. */
function flowOf(sold: readonly BoughtLine[], work: Work, terms: Terms, months: number): Flow {
	const supplierMonths = terms.supplierMonths.value;
	const customerMonths = terms.customerMonths.value;
	const bought = sold.flatMap((line) =>
		line.bought.map((dated) => ({ dated, delayMonths: supplierMonths }))
	);
	const done = work.lines.map(({ line }) => ({
		dated: { instant: 0, month: 0, year: 1, amount: line.buy },
		delayMonths: 0
	}));
	const received =
		terms.collection === 'monthly'
			? instalments(months, customerMonths)
			: paymentsOf(
					sold.flatMap((line) => line.sold.map((dated) => ({ dated, delayMonths: customerMonths })))
				);
	return { paidOut: paymentsOf([...bought, ...done]), received };
}

function sheetOf(
	question: DealQuestion,
	terms: Terms,
	{ lines }: Bought,
	work: Work,
	{ slips }: Told,
	flow: Flow,
	p10: Money | null
): DealSheet {
	const share = (key: ShareTerm) => exact(terms[key].value);
	const frame: DealTerms = {
		currency: question.economics.currency,
		credit: money(0, question.economics.currency),
		policy: {
			costOfSale: share('costOfSale'),
			overhead: share('overhead'),
			commission: share('commission'),
			netMarginPolicy: exact(terms.netMargin.value)
		},
		slips,
		...flow,
		financingRatePerYear: share('financingRatePerYear'),
		fxBuffer: share('fxBuffer'),
		value: p10 && { p10, requiredSavingShare: share('requiredSaving') },
		winProbability: share('winProbability'),
		pursuitCost: terms.pursuitCost.value
	};
	const workIds = new Set(work.lines.map(({ line }) => line.id));
	const products = lines.map(({ line }) => line).filter(({ id }) => !workIds.has(id));
	return sheetOfLines(
		frame,
		products,
		work.lines.map(({ line }) => line)
	);
}

/**
 * The deal of a candidate. Refused with one sentence when more than a list price is taken off, a role
 * is not known, or a practice amount cannot be told in the bid's currency.
 */
export function dealOfBid(question: DealQuestion): Reading<DealReport> {
	const { bid, practice, economics, candidate } = question;
	const terms = termsOf(bid, economics, practice);
	if (!terms.ok) return terms;
	const bought = boughtLines(candidate.billOfMaterials, bid, economics, practice);
	if (!bought.ok) return bought;
	const work = workOf(bought.value.lines, bid, { economics, practice });
	if (!work.ok) return work;
	const cost = (lines: readonly DealLine[]) =>
		lines.reduce((all, { buy }) => add(all, buy), money(0, economics.currency));
	const told = slipsOf(question, cost(work.value.lines.map(({ line }) => line)));
	const flow = flowOf(bought.value.lines, work.value, terms.value, economics.months);
	const counterOffer = money(question.counterOffer, economics.currency);
	const price = bought.value.lines.reduce(
		(all, { line }) => add(all, line.sell),
		money(0, economics.currency)
	);
	const value = customerValue({
		against: candidate.against,
		price,
		counterOffer,
		beside: question.beside === null ? null : money(question.beside, economics.currency),
		avoided: question.avoided,
		stated: bid.deal?.customerValue,
		terms: terms.value
	});
	const p10 = value.known ? value.counted : null;
	const sheet = sheetOf(question, terms.value, bought.value, work.value, told, flow, p10);
	return read(
		reportOf({
			currency: economics.currency,
			candidate,
			incumbentTotal: question.incumbentTotal,
			approvers: practice.deal.approvers,
			terms: terms.value,
			bought: bought.value,
			work: work.value,
			slipInputs: told.inputs,
			flow,
			value,
			counterOffer,
			sheet
		})
	);
}
