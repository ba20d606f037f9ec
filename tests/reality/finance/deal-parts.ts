/** Reference cases about margins, slip, financing, price floor and ceiling, expected value. */
import {
	breakEvenProbability,
	costAtMargin,
	costAtMarkup,
	currencyBuffer,
	expectedSlip,
	expectedValue,
	financing,
	marginFromMarkup,
	marginOf,
	markupFromMargin,
	markupOf,
	priceAtMargin,
	priceAtMarkup,
	priceCeiling,
	priceCorridor,
	priceFloor,
	productWaterfall,
	type Corridor,
	type Payment,
	type PricePolicy,
	type ProductLine
} from '#engine/deal/index.ts';
import { money, rounded, type Currency, type Decimal } from '#engine/finance/index.ts';
import { conversionOrThrow, currency, figure, type Figure } from './input.ts';

export interface CaseProduct {
	readonly id?: string;
	readonly quantity: Figure;
	readonly listPrice: Figure;
	readonly buyDiscount: Figure;
	readonly dealRegistration?: Figure;
	readonly sellDiscount: Figure;
	readonly rebate?: Figure;
	readonly currency?: string;
}

export const productOf = (product: CaseProduct, report: Currency): ProductLine => ({
	id: product.id ?? 'line',
	quantity: figure(product.quantity),
	listPrice: money(figure(product.listPrice), currency(product.currency ?? report)),
	buyDiscount: figure(product.buyDiscount),
	dealRegistration: figure(product.dealRegistration ?? 0),
	sellDiscount: figure(product.sellDiscount),
	rebate: figure(product.rebate ?? 0)
});

export interface CasePayment {
	readonly month: number;
	readonly share: Figure;
}

export const paymentsOf = (payments: readonly CasePayment[]): readonly Payment[] =>
	payments.map(({ month, share }) => ({ month, share: figure(share) }));

export interface CasePolicy {
	readonly costOfSale: Figure;
	readonly overhead: Figure;
	readonly commission?: Figure;
	readonly netMarginPolicy: Figure;
}

export const policyOf = (policy: CasePolicy): PricePolicy => ({
	costOfSale: figure(policy.costOfSale),
	overhead: figure(policy.overhead),
	commission: figure(policy.commission ?? 0),
	netMarginPolicy: figure(policy.netMarginPolicy)
});

export interface CaseSlip {
	readonly id?: string;
	readonly probability: Figure;
	readonly impact: Figure;
}

export const slipsOf = <C extends Currency>(slips: readonly CaseSlip[], unit: C) =>
	slips.map(({ id = '', probability, impact }) => ({
		id,
		probability: figure(probability),
		impact: money(figure(impact), unit)
	}));

interface CaseMargin {
	readonly cost?: Figure;
	readonly price?: Figure;
	readonly marginWanted?: Figure;
	readonly markupWanted?: Figure;
	readonly currency?: string;
}

/** Any two of cost, price, margin and markup give the others. */
function marginResult(input: CaseMargin): object {
	const cent = (amount: Decimal | null): Decimal | null =>
		amount && rounded(money(amount, currency(input.currency))).amount;
	if (input.cost !== undefined && input.price !== undefined) {
		const [price, cost] = [figure(input.price), figure(input.cost)];
		return { margin: marginOf(price, cost), markup: markupOf(price, cost) };
	}
	const isCost = input.cost !== undefined;
	const known = figure(input.cost ?? input.price ?? 0);
	if (input.marginWanted !== undefined) {
		const margin = figure(input.marginWanted);
		const other = isCost
			? { price: cent(priceAtMargin(known, margin)) }
			: { cost: cent(costAtMargin(known, margin)) };
		return { ...other, markup: known.isZero() ? null : markupFromMargin(margin) };
	}
	const markup = figure(input.markupWanted ?? 0);
	const other = isCost
		? { price: cent(priceAtMarkup(known, markup)) }
		: { cost: cent(costAtMarkup(known, markup)) };
	return { ...other, margin: known.isZero() ? null : marginFromMarkup(markup) };
}

/** A corridor as the cases print it. */
export function corridorResult(corridor: Corridor): object {
	const ends = {
		floor: corridor.floor && corridor.floor.amount,
		ceiling: corridor.ceiling.amount,
		empty: corridor.isEmpty,
		price: corridor.place
	};
	return corridor.isEmpty
		? { ...ends, reason: corridor.reason, gap: corridor.gap && corridor.gap.amount }
		: { ...ends, width: corridor.width.amount, position: corridor.position };
}

export const dealPartQuestions = {
	margin: marginResult,

	waterfall: (input: CaseProduct) => {
		const report = currency(input.currency);
		const same = conversionOrThrow(report, report, []);
		const line = productWaterfall(productOf(input, report), same);
		if (!line) return { status: 'refused' };
		return {
			status: 'ok',
			list: line.list.amount,
			buy: line.buy.amount,
			sell: line.sell.amount,
			grossMargin: line.grossMargin.amount,
			margin: line.margin,
			markup: line.markup,
			rebateUpside: line.rebateUpside.amount
		};
	},

	slip: (input: { readonly slips: readonly CaseSlip[]; readonly currency: string }) => {
		const unit = currency(input.currency);
		return { slip: expectedSlip(slipsOf(input.slips, unit), unit).amount };
	},

	financing: (input: {
		readonly cost: Figure;
		readonly paidOut: readonly CasePayment[];
		readonly received: readonly CasePayment[];
		readonly ratePerYear: Figure;
		readonly currency: string;
	}) => {
		const result = financing(
			money(figure(input.cost), currency(input.currency)),
			paymentsOf(input.paidOut),
			paymentsOf(input.received),
			figure(input.ratePerYear)
		);
		return {
			averageOutstanding: result.averageOutstanding.amount,
			months: result.months,
			financing: result.cost.amount
		};
	},

	fxBuffer: (input: {
		readonly foreignBuy: Figure;
		readonly share: Figure;
		readonly currency: string;
	}) => ({
		fxBuffer: currencyBuffer(
			money(figure(input.foreignBuy), currency(input.currency)),
			figure(input.share)
		).amount
	}),

	floor: (
		input: CasePolicy & {
			readonly cost: Figure;
			readonly fixedDeductions: Figure;
			readonly currency: string;
		}
	) => {
		const unit = currency(input.currency);
		const fixed = money(figure(input.fixedDeductions), unit);
		const floor = priceFloor(money(figure(input.cost), unit), fixed, policyOf(input));
		return { floor: floor && floor.amount, status: floor ? 'ok' : 'none' };
	},

	corridor: (input: {
		readonly valueP10: Figure;
		readonly requiredSavingShare: Figure;
		readonly floor: Figure | null;
		readonly price: Figure;
		readonly currency: string;
	}) => {
		const unit = currency(input.currency);
		const floor = input.floor === null ? null : money(figure(input.floor), unit);
		const ceiling = priceCeiling(
			money(figure(input.valueP10), unit),
			figure(input.requiredSavingShare)
		);
		return corridorResult(priceCorridor(floor, ceiling, money(figure(input.price), unit)));
	},

	expectedValue: (input: {
		readonly winProbability: Figure;
		readonly netMargin: Figure;
		readonly pursuitCost: Figure;
	}) => {
		const net = money(figure(input.netMargin), 'EUR');
		const pursuit = money(figure(input.pursuitCost), 'EUR');
		return {
			expectedValue: expectedValue(figure(input.winProbability), net, pursuit).amount,
			breakEven: breakEvenProbability(net, pursuit)
		};
	}
};
