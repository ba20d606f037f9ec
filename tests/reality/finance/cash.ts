/** Reference cases about rates and cash flows, asked of the finance room. */
import {
	discounted,
	inTodaysMoney,
	internalRate,
	interpolatedPayback,
	cautiousBenefit,
	cautiousCost,
	confidenceCut,
	money,
	monthlyGrowth,
	monthlyRate,
	netPresentValue,
	nominalRate,
	payback,
	presentValue,
	rateInCurrency,
	returnOnInvestment,
	rounded,
	yearlyCase,
	type Decimal
} from '#engine/finance/index.ts';
import { currency, figure, figures, type Figure } from './input.ts';

type Period = 'month' | 'year';
type Flows = readonly Figure[] | readonly { readonly month: number; readonly amount: Figure }[];

/** Flows at periods 0, 1, 2 …, whether listed or dated. */
function flowsOf(flows: Flows): readonly Decimal[] {
	const amounts: Decimal[] = [];
	for (const [index, flow] of flows.entries()) {
		const { month, amount } = typeof flow === 'object' ? flow : { month: index, amount: flow };
		while (amounts.length <= month) amounts.push(figure(0));
		amounts[month] = figure(amount).plus(amounts[month] ?? 0);
	}
	return amounts;
}

interface Rated {
	readonly period?: Period;
	readonly ratePerYear?: Figure;
	readonly ratePerPeriod?: Figure;
}

function growthPerPeriod({ period, ratePerPeriod, ratePerYear = 0 }: Rated): Decimal {
	if (ratePerPeriod !== undefined) return figure(ratePerPeriod).plus(1);
	return period === 'month' ? monthlyGrowth(figure(ratePerYear)) : figure(ratePerYear).plus(1);
}

const isMonthGrid = ({ period, ratePerYear }: Rated): boolean =>
	period === 'month' && ratePerYear !== undefined;

function yearlyTable(input: {
	readonly benefits: readonly Figure[];
	readonly costs: readonly Figure[];
	readonly initialCost?: Figure;
	readonly ratePerYear: Figure;
}): object {
	const initial = input.initialCost === undefined ? [] : [input.initialCost];
	const benefits = figures(
		input.initialCost === undefined ? input.benefits : [0, ...input.benefits]
	);
	const table = yearlyCase(
		benefits,
		figures([...initial, ...input.costs]),
		figure(input.ratePerYear)
	);
	return {
		presentValueBenefits: table.presentBenefits,
		presentValueCosts: table.presentCosts,
		npv: table.netPresentValue,
		roi: table.returnOnPresentValue
	};
}

function confidence(input: {
	readonly benefit?: Figure;
	readonly cost?: Figure;
	readonly shareUncertain: Figure;
	readonly riskFactor: Figure;
}): object {
	const cut = confidenceCut(figure(input.shareUncertain), figure(input.riskFactor));
	const amount = money(figure(input.benefit ?? input.cost ?? 0), 'EUR');
	const adjust = input.benefit === undefined ? cautiousCost : cautiousBenefit;
	return { cut, adjusted: adjust(amount, cut).amount };
}

export const cashQuestions = {
	'rate.monthly': (input: { readonly ratePerYear: Figure }) => {
		const rate = figure(input.ratePerYear);
		// A case asks what happens below −100 %; the engine throws, because a bid cannot hold it.
		return { ratePerMonth: rate.lt(-1) ? null : monthlyRate(rate) };
	},

	'rate.nominal': (input: { readonly realPerYear: Figure; readonly inflationPerYear: Figure }) => ({
		nominalPerYear: nominalRate(figure(input.realPerYear), figure(input.inflationPerYear))
	}),

	'rate.translate': (input: {
		readonly ratePerYear: Figure;
		readonly inflationFrom: Figure;
		readonly inflationTo: Figure;
	}) => ({
		ratePerYear: rateInCurrency(
			figure(input.ratePerYear),
			figure(input.inflationFrom),
			figure(input.inflationTo)
		)
	}),

	npv: (input: Rated & { readonly flows: Flows }) => {
		const byInstant = flowsOf(input.flows);
		const value = isMonthGrid(input)
			? presentValue({ currency: 'EUR', byInstant }, figure(input.ratePerYear ?? 0)).amount
			: netPresentValue(byInstant, growthPerPeriod(input).minus(1));
		return { npv: value };
	},

	irr: (input: { readonly period: Period; readonly flows: Flows }) =>
		internalRate(flowsOf(input.flows), input.period),

	payback: (input: Rated & { readonly difference: readonly Figure[] }) => {
		const plain = figures(input.difference);
		const isDiscounted = input.ratePerYear !== undefined || input.ratePerPeriod !== undefined;
		const differences = isDiscounted ? discounted(plain, growthPerPeriod(input)) : plain;
		const { month, firstTouch } = payback(differences);
		return { payback: month, firstTouch, interpolated: interpolatedPayback(differences) };
	},

	roi: (input: { readonly benefits: Figure; readonly costs: Figure }) => ({
		roi: returnOnInvestment(money(figure(input.benefits), 'EUR'), money(figure(input.costs), 'EUR'))
	}),

	tei: yearlyTable,
	riskAdjust: confidence,

	deflate: (input: {
		readonly amount: Figure;
		readonly inflationPerYear?: Figure;
		readonly inflation?: Figure;
		readonly month: number;
		readonly currency?: string;
	}) => {
		const amount = money(figure(input.amount), currency(input.currency));
		const inflation = figure(input.inflationPerYear ?? input.inflation ?? 0);
		const value = inTodaysMoney(amount, inflation, input.month);
		return { amount: input.currency === undefined ? value.amount : rounded(value).amount };
	}
};
