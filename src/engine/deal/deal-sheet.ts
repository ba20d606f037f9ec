/**
 * The deal sheet: list → buy → sell → gross margin → net margin → floor, corridor, expected value.
 *
 * Net sell S = Σ sell of products and services − credit, excluding tax. Net margin = gross margin
 * − cost of sale − overhead − commission − expected slip − financing − currency buffer, each rounded
 * once; the floor is computed from the rounded slip, financing and buffer, so that the printed sheet
 * gives the printed floor. Rebates and pursuit cost stand outside: one is paid later and only if
 * claimed, the other is spent on lost bids too.
 * Example: sold for 1000, bought for 700, at 5 % cost of sale and 6 % overhead 190 of 300 remain.
 */
import {
	add,
	conversion,
	decimal,
	nothing,
	rounded,
	subtract,
	sum,
	times,
	type Currency,
	type Decimal,
	type Money
} from '../finance/index.ts';
import { read, refuse, type Reading } from '../units/index.ts';
import { priceCeiling, priceCorridor, type Corridor } from './corridor.ts';
import type { Deal, DealSheet, DealTerms, Slip } from './deal.ts';
import { breakEvenProbability, expectedValue } from './expected-value.ts';
import { financing } from './financing.ts';
import { priceFloor } from './floor.ts';
import { marginOf, markupOf } from './margin.ts';
import { productWaterfall, serviceWaterfall, type DealLine } from './waterfall.ts';

/** Probability × impact of each slip, rounded, added up. */
export const expectedSlip = <C extends Currency>(
	slips: readonly Slip<C>[],
	currency: C
): Money<C> =>
	sum(
		slips.map(({ impact, probability }) => rounded(times(impact, probability))),
		currency
	);

/** round(foreign part of what is bought × share). */
export const currencyBuffer = <C extends Currency>(
	foreignBuy: Money<C>,
	share: Decimal
): Money<C> => rounded(times(foreignBuy, share));

function productLines<C extends Currency>(deal: Deal<C>): Reading<readonly DealLine<C>[]> {
	const lines: DealLine<C>[] = [];
	for (const product of deal.products) {
		const way = conversion(product.listPrice.currency, deal.currency, deal.rates);
		if (!way.ok) return refuse(`line "${product.id}": ${way.problem}`);
		const line = productWaterfall(product, way.value);
		if (!line)
			return refuse(
				`line "${product.id}": discount and deal registration together take off more than the list price`
			);
		lines.push(line);
	}
	return read(lines);
}

function serviceLines<C extends Currency>(deal: Deal<C>): Reading<readonly DealLine<C>[]> {
	const lines: DealLine<C>[] = [];
	for (const service of deal.services) {
		const way = conversion(service.sellRatePerDay.currency, deal.currency, deal.rates);
		if (!way.ok) return refuse(`line "${service.id}": ${way.problem}`);
		lines.push(serviceWaterfall(service, way.value));
	}
	return read(lines);
}

/** What stands on the sheet down to gross margin. */
function grossPart<C extends Currency>(
	deal: DealTerms<C>,
	products: readonly DealLine<C>[],
	services: readonly DealLine<C>[]
) {
	const { currency } = deal;
	const lines = [...products, ...services];
	const of = (some: readonly DealLine<C>[], pick: (line: DealLine<C>) => Money<C>): Money<C> =>
		sum(some.map(pick), currency);
	const foreign = products.filter(({ isForeign }) => isForeign);
	const netSell = subtract(
		of(lines, ({ sell }) => sell),
		rounded(deal.credit)
	);
	const buy = of(products, (line) => line.buy);
	const servicesCost = of(services, (line) => line.buy);
	const cost = add(buy, servicesCost);
	return {
		list: of(lines, ({ list }) => list),
		netSell,
		buy,
		servicesCost,
		cost,
		foreignBuy: of(foreign, (line) => line.buy),
		grossMargin: subtract(netSell, cost),
		grossMarginShare: marginOf(netSell.amount, cost.amount),
		markup: markupOf(netSell.amount, cost.amount),
		rebateUpside: of(products, (line) => line.rebateUpside)
	};
}

type GrossPart<C extends Currency> = ReturnType<typeof grossPart<C>>;

/** The deductions, each rounded once, and the net margin they leave. */
function netPart<C extends Currency>(deal: DealTerms<C>, gross: GrossPart<C>) {
	const { currency, policy } = deal;
	const { netSell, grossMargin, cost } = gross;
	const isEarning = grossMargin.amount.isPositive();
	const deductions = {
		costOfSale: rounded(times(netSell, policy.costOfSale)),
		overhead: rounded(times(netSell, policy.overhead)),
		commission: isEarning ? rounded(times(grossMargin, policy.commission)) : nothing(currency),
		slip: expectedSlip(deal.slips, currency),
		financing: financing(cost, deal.paidOut, deal.received, deal.financingRatePerYear),
		fxBuffer: currencyBuffer(gross.foreignBuy, deal.fxBuffer)
	};
	const { financing: credit, ...others } = deductions;
	const deducted = sum([...Object.values(others), credit.cost], currency);
	const netMargin = subtract(grossMargin, deducted);
	return {
		...deductions,
		netMargin,
		netMarginShare: netSell.amount.isZero() ? null : netMargin.amount.div(netSell.amount),
		netMarginWithRebate: add(netMargin, gross.rebateUpside)
	};
}

function corridorOf<C extends Currency>(
	{ value }: DealTerms<C>,
	floor: Money<C> | null,
	price: Money<C>
): Corridor<C> | null {
	return value && priceCorridor(floor, priceCeiling(value.p10, value.requiredSavingShare), price);
}

/** The sheet of lines that have been priced: the same laws, whatever made the lines. */
export function sheetOfLines<C extends Currency>(
	deal: DealTerms<C>,
	products: readonly DealLine<C>[],
	services: readonly DealLine<C>[]
): DealSheet<C> {
	const { cost, foreignBuy, ...gross } = grossPart(deal, products, services);
	const net = netPart(deal, { ...gross, cost, foreignBuy });
	const fixed = sum([net.slip, net.financing.cost, net.fxBuffer], deal.currency);
	const floor = priceFloor(cost, fixed, deal.policy);
	const isListed = floor !== null && !gross.list.amount.isZero();
	return {
		products,
		services,
		...gross,
		...net,
		floor,
		floorDiscountOffList: isListed ? decimal(1).minus(floor.amount.div(gross.list.amount)) : null,
		corridor: corridorOf(deal, floor, gross.netSell),
		expectedValue: expectedValue(deal.winProbability, net.netMargin, deal.pursuitCost),
		breakEven: breakEvenProbability(net.netMargin, deal.pursuitCost)
	};
}

/**
 * The whole sheet of a deal. Refused, with the line named, when more than the list price is taken off
 * or a line's currency has no exchange rate.
 */
export function dealSheet<C extends Currency>(deal: Deal<C>): Reading<DealSheet<C>> {
	const products = productLines(deal);
	if (!products.ok) return products;
	const services = serviceLines(deal);
	if (!services.ok) return services;
	return read(sheetOfLines(deal, products.value, services.value));
}
