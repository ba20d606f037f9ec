/** Reference cases that are whole deals. */
import { dealSheet, type DealLine, type DealSheet, type ServiceLine } from '#engine/deal/index.ts';
import { money, type Currency } from '#engine/finance/index.ts';
import {
	corridorResult,
	paymentsOf,
	policyOf,
	productOf,
	slipsOf,
	type CasePayment,
	type CasePolicy,
	type CaseProduct,
	type CaseSlip
} from './deal-parts.ts';
import { currency, exchangeTable, figure, type Figure, type Rates } from './input.ts';

interface CaseService {
	readonly id: string;
	readonly days: Figure;
	readonly sellRatePerDay: Figure;
	readonly costRatePerDay: Figure;
	readonly loadFactor: Figure;
	readonly currency?: string;
}

function serviceOf(service: CaseService, report: Currency): ServiceLine {
	const unit = currency(service.currency ?? report);
	return {
		id: service.id,
		days: figure(service.days),
		sellRatePerDay: money(figure(service.sellRatePerDay), unit),
		costRatePerDay: money(figure(service.costRatePerDay), unit),
		loadFactor: figure(service.loadFactor)
	};
}

function lineResult(line: DealLine): object {
	return {
		id: line.id,
		list: line.list.amount,
		buy: line.buy.amount,
		sell: line.sell.amount,
		margin: line.grossMargin.amount,
		rebate: line.rebateUpside.amount
	};
}

function sheetResult(sheet: DealSheet): object {
	return {
		lines: [...sheet.products, ...sheet.services].map(lineResult),
		list: sheet.list.amount,
		sell: sheet.netSell.amount,
		buy: sheet.buy.amount,
		servicesCost: sheet.servicesCost.amount,
		grossMargin: sheet.grossMargin.amount,
		grossMarginShare: sheet.grossMarginShare,
		markup: sheet.markup,
		costOfSale: sheet.costOfSale.amount,
		commission: sheet.commission.amount,
		overhead: sheet.overhead.amount,
		slip: sheet.slip.amount,
		financing: sheet.financing.cost.amount,
		fxBuffer: sheet.fxBuffer.amount,
		netMargin: sheet.netMargin.amount,
		netMarginShare: sheet.netMarginShare,
		rebateUpside: sheet.rebateUpside.amount,
		netMarginWithRebate: sheet.netMarginWithRebate.amount,
		corridor: sheet.corridor && corridorResult(sheet.corridor),
		floorDiscountOffList: sheet.floorDiscountOffList,
		expectedValue: sheet.expectedValue.amount,
		breakEvenWin: sheet.breakEven
	};
}

interface CaseDeal extends CasePolicy {
	readonly currency: string;
	readonly fx?: Rates;
	readonly fxQuotedAs?: string;
	readonly products: readonly CaseProduct[];
	readonly services: readonly CaseService[];
	readonly credit?: Figure;
	readonly slips?: readonly CaseSlip[];
	readonly paidOut: readonly CasePayment[];
	readonly received: readonly CasePayment[];
	readonly financingRatePerYear: Figure;
	readonly fxBuffer?: Figure;
	readonly valueP10: Figure;
	readonly requiredSavingShare: Figure;
	readonly winProbability: Figure;
	readonly pursuitCost: Figure;
}

function wholeDeal(input: CaseDeal): object {
	const report = currency(input.currency);
	const sheet = dealSheet({
		currency: report,
		rates: exchangeTable(input.fx, report, input.fxQuotedAs),
		products: input.products.map((product) => productOf(product, report)),
		services: input.services.map((service) => serviceOf(service, report)),
		credit: money(figure(input.credit ?? 0), report),
		policy: policyOf(input),
		slips: slipsOf(input.slips ?? [], report),
		paidOut: paymentsOf(input.paidOut),
		received: paymentsOf(input.received),
		financingRatePerYear: figure(input.financingRatePerYear),
		fxBuffer: figure(input.fxBuffer ?? 0),
		value: {
			p10: money(figure(input.valueP10), report),
			requiredSavingShare: figure(input.requiredSavingShare)
		},
		winProbability: figure(input.winProbability),
		pursuitCost: money(figure(input.pursuitCost), report)
	});
	return sheet.ok ? sheetResult(sheet.value) : { status: 'refused' };
}

export const dealQuestions = { deal: wholeDeal };
