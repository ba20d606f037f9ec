/** Finance: money and dated cash flows → tables, present values, rates of return. Knows nothing of backup. */
export { allocate, largestRemainder } from './allocate.ts';
export { cashCurve, cumulative, savingCurve, type CashCurve } from './cash.ts';
export { compareCash, type CashComparison } from './comparison.ts';
export { conventions } from './conventions.ts';
export { costTable, partialTotal, type CostEntry } from './cost-table.ts';
export { composedDiscount, counterBill, withCounterOffer } from './counter-offer.ts';
export { isCurrency, minorUnits, parseCurrency, type Currency } from './currency.ts';
export { Decimal, decimal, total } from './decimal.ts';
export { bookValue, depreciationByYear, residualValue } from './depreciation.ts';
export { escalatorFactor, escalatorSteps, type Anchor, type Escalator } from './escalator.ts';
export {
	conversion,
	convert,
	convertAmounts,
	exchangeSteps,
	parseExchangeRate,
	type Conversion,
	type ExchangeRate,
	type ExchangeStep
} from './exchange.ts';
export { expectedYearlyLoss } from './expected-loss.ts';
export { internalRate, type InternalRate } from './internal-rate.ts';
export { factorsOf, scheduleLine, type DatedAmount, type Factors, type Line } from './line.ts';
export {
	add,
	money,
	moneyText,
	negate,
	nothing,
	rounded,
	roundedDown,
	roundedUp,
	subtract,
	sum,
	times,
	type Money
} from './money.ts';
export { parseMoney } from './parse-money.ts';
export { interpolatedPayback, payback } from './payback.ts';
export { discounted, netPresentValue, presentValue, presentValueAt } from './present-value.ts';
export {
	inTodaysMoney,
	monthlyGrowth,
	monthlyRate,
	monthsPerYear,
	nominalRate,
	rateInCurrency,
	yearlyRate
} from './rate.ts';
export {
	cautiousBenefit,
	cautiousCost,
	confidenceCut,
	returnOnInvestment,
	yearlyCase
} from './return-on-investment.ts';
export { costPerUnitMonth, unitMonths } from './unit-cost.ts';
export { valueAddedTax } from './vat.ts';
