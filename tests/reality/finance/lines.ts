/** Reference cases about lines, their dated amounts and what is derived from them. */
import {
	bookValue,
	convertAmounts,
	costPerUnitMonth,
	costTable,
	counterBill,
	depreciationByYear,
	escalatorFactor,
	escalatorSteps,
	expectedYearlyLoss,
	money,
	monthsPerYear,
	residualValue,
	rounded,
	scheduleLine,
	subtract,
	times,
	unitMonths,
	type Anchor,
	type CostEntry,
	type Currency,
	type Escalator,
	type ExchangeRate,
	type Line
} from '#engine/finance/index.ts';
import {
	conversionOrThrow,
	currency,
	exchangeTable,
	figure,
	figures,
	maybe,
	type Figure,
	type Rates
} from './input.ts';

export interface CaseLine {
	readonly id: string;
	readonly category: string;
	readonly kind: Line['kind'];
	readonly unitPrice: Figure;
	readonly quantity?: Figure;
	readonly quantityByYear?: readonly Figure[];
	readonly currency?: string;
	readonly start?: number;
	readonly end?: number;
	readonly timing?: 'start' | 'end';
	readonly anchor?: Anchor;
	readonly escalator?: Figure | readonly Figure[];
	readonly holdYears?: number;
	readonly discount?: Figure;
	readonly percent?: Figure;
	readonly probability?: Figure;
}

const escalatorOf = (rates: Figure | readonly Figure[]): Escalator =>
	typeof rates === 'object' ? figures(rates) : figure(rates);

export function lineOf(line: CaseLine, report: Currency): Line {
	const { id, category, kind, start, end, timing, anchor, holdYears } = line;
	return {
		...{ id, category, kind, start, end, timing, anchor, holdYears },
		unitPrice: money(figure(line.unitPrice), currency(line.currency ?? report)),
		quantity: line.quantityByYear ? figures(line.quantityByYear) : figure(line.quantity ?? 1),
		escalator: line.escalator === undefined ? undefined : escalatorOf(line.escalator),
		discount: maybe(line.discount),
		percent: maybe(line.percent),
		probability: maybe(line.probability)
	};
}

/** A line with its dated amounts in the currency reported. */
export function entryOf(
	line: Line,
	months: number,
	report: Currency,
	rates: readonly ExchangeRate[]
): CostEntry {
	const way = conversionOrThrow(line.unitPrice.currency, report, rates);
	return {
		id: line.id,
		category: line.category,
		amounts: convertAmounts(scheduleLine(line, months), way)
	};
}

interface CaseDepreciation {
	readonly cost: Figure;
	readonly salvage?: Figure;
	readonly lifeYears: number;
	readonly currency?: string;
}

function depreciation(input: CaseDepreciation): object {
	const unit = currency(input.currency);
	const cost = money(figure(input.cost), unit);
	const salvage = money(figure(input.salvage ?? 0), unit);
	const months = input.lifeYears * monthsPerYear;
	return {
		perYear: subtract(cost, salvage).amount.div(input.lifeYears),
		byYear: depreciationByYear(cost, salvage, months).map(({ amount }) => amount),
		bookValueAtMonth: Object.fromEntries(
			Array.from({ length: months + 1 }, (_, month) => [
				String(month),
				bookValue(cost, salvage, months, month).amount
			])
		)
	};
}

export const lineQuestions = {
	escalator: (input: {
		readonly price: Figure;
		readonly escalator: Figure | readonly Figure[];
		readonly months: readonly number[];
		readonly holdYears?: number;
		readonly anchor?: Anchor;
		readonly start?: number;
		readonly currency: string;
	}) => {
		const price = money(figure(input.price), currency(input.currency));
		const escalator = escalatorOf(input.escalator);
		const at = (month: number) =>
			rounded(times(price, escalatorFactor(escalator, escalatorSteps(month, input)))).amount;
		return { amounts: input.months.map((month) => ({ month, amount: at(month) })) };
	},

	schedule: (input: {
		readonly line: CaseLine;
		readonly horizonMonths: number;
		readonly reportCurrency?: string;
		readonly fx?: Rates;
		readonly fxQuotedAs?: string;
	}) => {
		const report = currency(input.reportCurrency ?? input.line.currency);
		const rates = exchangeTable(input.fx, report, input.fxQuotedAs);
		const entry = entryOf(lineOf(input.line, report), input.horizonMonths, report, rates);
		const amounts = entry.amounts ?? [];
		return {
			flows: amounts.map(({ instant, amount }) => ({ month: instant, amount: amount.amount })),
			total: costTable([entry], input.horizonMonths, report).whole.total.amount
		};
	},

	depreciation,

	residual: (input: {
		readonly cost: Figure;
		readonly share: Figure;
		readonly years?: number;
		readonly horizonMonths?: number;
		readonly currency: string;
	}) => {
		const months = input.horizonMonths ?? (input.years ?? 0) * monthsPerYear;
		const cost = money(figure(input.cost), currency(input.currency));
		const { instant, amount } = residualValue(cost, figure(input.share), months);
		return { month: instant, amount: amount.amount };
	},

	costPerTBMonth: (input: {
		readonly total: Figure;
		readonly startTB: Figure;
		readonly growthPerYear: Figure;
		readonly months: number;
	}) => {
		const served = unitMonths(figure(input.startTB), figure(input.growthPerYear), input.months);
		const cost = costPerUnitMonth(money(figure(input.total), 'EUR'), served);
		return { tbMonths: served, costPerTBMonth: cost?.amount ?? null };
	},

	counterOffer: (input: {
		readonly renewal: Figure;
		readonly candidate: Figure;
		readonly counterDiscount: Figure;
		readonly currency: string;
	}) => {
		const unit = currency(input.currency);
		const renewal = money(figure(input.renewal), unit);
		const candidate = money(figure(input.candidate), unit);
		const counter = counterBill(renewal, figure(input.counterDiscount));
		return {
			counterBill: counter.amount,
			savingAgainstRenewal: subtract(renewal, candidate).amount,
			savingAfterCounterOffer: subtract(counter, candidate).amount
		};
	},

	expectedLoss: (input: {
		readonly events: readonly {
			readonly perYear: Figure;
			readonly hoursDown: Figure;
			readonly hoursLost: Figure;
		}[];
		readonly downtimePerHour: Figure;
		readonly lossPerHour: Figure;
		readonly currency: string;
	}) => {
		const unit = currency(input.currency);
		const events = input.events.map((event) => ({
			timesPerYear: figure(event.perYear),
			hoursDown: figure(event.hoursDown),
			hoursLost: figure(event.hoursLost)
		}));
		const downtime = money(figure(input.downtimePerHour), unit);
		return {
			perYear: expectedYearlyLoss(events, downtime, money(figure(input.lossPerHour), unit)).amount
		};
	}
};
