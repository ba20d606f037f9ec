/** The deal told as plain data: what the desk computed, line by line, in text that crosses workers. */
import type { CostCategory } from '../bid/index.ts';
import { add, money, moneyText, subtract, type Currency, type Money } from '../finance/index.ts';
import type { DealPractice } from '../library/index.ts';
import { approvalNeeded } from './approval.ts';
import type { Bought } from './bought.ts';
import { cashLow } from './cash.ts';
import type { CustomerValue } from './customer-value.ts';
import type { DealSheet } from './deal.ts';
import type { Work } from './effort.ts';
import type { Payment } from './financing.ts';
import type { DealReport, DealReportCorridor, DealReportLine, DealReportSheet } from './report.ts';
import {
	monthTerms,
	percentText,
	policyTerms,
	shareTerms,
	type DealInput,
	type Terms
} from './terms.ts';
import type { DealLine } from './waterfall.ts';

/** Everything that the desk has worked out. */
export interface Desk {
	readonly currency: Currency;
	readonly candidate: { readonly id: string; readonly name: string };
	readonly incumbentTotal: string | null;
	readonly approvers: DealPractice['approvers'];
	readonly terms: Terms;
	readonly bought: Bought;
	readonly work: Work;
	readonly slipInputs: readonly DealInput[];
	readonly flow: { readonly paidOut: readonly Payment[]; readonly received: readonly Payment[] };
	readonly value: CustomerValue;
	readonly counterOffer: Money;
	readonly sheet: DealSheet;
}

interface Named {
	readonly label: string;
	readonly category: CostCategory;
}

function lineReport(line: DealLine, kind: DealReportLine['kind'], named: Named): DealReportLine {
	return {
		id: line.id,
		kind,
		...named,
		list: moneyText(line.list),
		sell: moneyText(line.sell),
		buy: moneyText(line.buy),
		grossMargin: moneyText(line.grossMargin),
		margin: line.margin && line.margin.toNumber(),
		markup: line.markup && line.markup.toNumber(),
		rebate: moneyText(line.rebateUpside)
	};
}

function linesReport({ bought, work, sheet }: Desk): readonly DealReportLine[] {
	const names = new Map<string, Named>([
		...work.lines.map(({ line, label }) => [line.id, { label, category: 'transition' }] as const),
		...bought.lines.map(({ line, label, category }) => [line.id, { label, category }] as const)
	]);
	const report = (kind: DealReportLine['kind']) => (line: DealLine) =>
		lineReport(line, kind, names.get(line.id) ?? { label: line.id, category: 'transition' });
	return [...sheet.products.map(report('product')), ...sheet.services.map(report('work'))];
}

function sheetReport(sheet: DealSheet): DealReportSheet {
	return {
		list: moneyText(sheet.list),
		discount: moneyText(subtract(sheet.list, sheet.netSell)),
		sell: moneyText(sheet.netSell),
		bought: moneyText(sheet.buy),
		work: moneyText(sheet.servicesCost),
		grossMargin: moneyText(sheet.grossMargin),
		grossMarginShare: sheet.grossMarginShare && sheet.grossMarginShare.toNumber(),
		markup: sheet.markup && sheet.markup.toNumber(),
		costOfSale: moneyText(sheet.costOfSale),
		overhead: moneyText(sheet.overhead),
		commission: moneyText(sheet.commission),
		slip: moneyText(sheet.slip),
		financing: moneyText(sheet.financing.cost),
		fxBuffer: moneyText(sheet.fxBuffer),
		netMargin: moneyText(sheet.netMargin),
		netMarginShare: sheet.netMarginShare && sheet.netMarginShare.toNumber(),
		rebate: moneyText(sheet.rebateUpside)
	};
}

function gainReport(value: CustomerValue, terms: Terms): Pick<DealReportCorridor, 'hard' | 'soft'> {
	if (!value.known || value.from === 'bid') return { hard: null, soft: null };
	const { hard, soft } = value;
	return {
		hard: {
			gain: moneyText(hard.gain),
			share: terms.valueCounted.value,
			counted: moneyText(hard.counted),
			beside: hard.beside && moneyText(hard.beside)
		},
		soft: soft && {
			lines: soft.lines,
			trustedPerYear: moneyText(soft.trustedPerYear),
			months: soft.months,
			share: terms.avoidedLossCounted.value,
			counted: moneyText(soft.counted)
		}
	};
}

function corridorReport({
	currency,
	incumbentTotal,
	terms,
	value,
	counterOffer,
	sheet
}: Desk): DealReportCorridor {
	const { corridor, floor } = sheet;
	const { competitor } = terms;
	const inCurrency = (amount: string) => moneyText(money(amount, currency));
	const empty = corridor?.isEmpty ? corridor : null;
	return {
		floor: floor && moneyText(floor),
		netMarginWanted: terms.netMargin.value,
		ceiling: corridor && moneyText(corridor.ceiling),
		value: value.known ? moneyText(value.counted) : null,
		valueFrom: value.known ? value.from : null,
		whyNoValue: value.known ? null : value.why,
		...gainReport(value, terms),
		requiredSaving: terms.requiredSaving.value,
		counterOffer: moneyText(counterOffer),
		doNotBid: empty
			? { why: empty.reason, gap: empty.gap && moneyText(empty.gap) }
			: floor
				? null
				: { why: 'no-floor', gap: null },
		place: corridor && corridor.place,
		position: corridor && !corridor.isEmpty ? (corridor.position?.toNumber() ?? null) : null,
		incumbentBill: incumbentTotal,
		competitor: competitor
			? {
					name: competitor.name ?? null,
					low: inCurrency(competitor.low),
					high: inCurrency(competitor.high),
					evidence: competitor.evidence
				}
			: null
	};
}

function inputsReport({ terms, bought, work, slipInputs }: Desk): readonly DealInput[] {
	const { pursuitCost } = terms;
	const shares = Object.entries({ ...shareTerms, ...policyTerms }).map(([key, what]) => {
		const { value, how, source } = terms[key as keyof typeof shareTerms];
		return { what, value: percentText(value), how, source };
	});
	const months = Object.entries(monthTerms).map(([key, what]) => {
		const { value, how, source } = terms[key as keyof typeof monthTerms];
		return { what, value: `${value}`, how, source };
	});
	const pursuit: DealInput = {
		what: 'Pursuit, also when we lose',
		value: `${moneyText(pursuitCost.value)} ${pursuitCost.value.currency}`,
		how: pursuitCost.how,
		source: pursuitCost.source
	};
	return [...bought.inputs, ...work.inputs, ...slipInputs, ...shares, ...months, pursuit];
}

/** The deal as it is told. */
export function reportOf(desk: Desk): DealReport {
	const { currency, candidate, terms, bought, flow, sheet } = desk;
	const cash = cashLow(
		sheet.netSell,
		add(sheet.buy, sheet.servicesCost),
		flow.received,
		flow.paidOut
	);
	const isComplete = bought.unpriced.length === 0;
	const corridor = corridorReport(desk);
	const isEmptyCorridor = corridor.doNotBid !== null;
	return {
		schema: 'bidwright/deal-report@1',
		currency,
		candidateId: candidate.id,
		candidateName: candidate.name,
		lines: linesReport(desk),
		unpriced: bought.unpriced,
		sheet: sheetReport(sheet),
		corridor,
		cash: {
			lowest: moneyText(cash.amount),
			month: cash.month,
			monthsBelow: cash.monthsBelow,
			backMonth: cash.backMonth
		},
		shares: {
			costOfSale: terms.costOfSale.value,
			overhead: terms.overhead.value,
			commission: terms.commission.value
		},
		winProbability: terms.winProbability.value,
		pursuitCost: moneyText(terms.pursuitCost.value),
		expectedValue: moneyText(sheet.expectedValue),
		breakEven: {
			status: sheet.breakEven.status,
			probability: sheet.breakEven.probability && sheet.breakEven.probability.toNumber()
		},
		approval: approvalNeeded(
			{
				netMarginShare: sheet.netMarginShare,
				price: sheet.netSell.amount,
				cash,
				isComplete,
				isEmptyCorridor
			},
			terms,
			desk.approvers
		),
		inputs: inputsReport(desk)
	};
}
