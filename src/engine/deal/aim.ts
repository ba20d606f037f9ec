/**
 * Reaching a price by discount: the offer's discounts that bring the price of a deal to a target.
 *
 * Going down, what is left of every category after its discount is cut by one factor
 * f = (target − support) / (price − support), because support is sold on list price. Going up, every
 * discount shrinks by one factor g = (list − target) / (list − price); above list no discount leads.
 * Discounts are stated to a hundredth of a percent, rounded towards the side that the aim allows: not
 * above a competitor, not under a margin.
 * Example: list 1000 sold at 800, target 900: a discount of 20 % becomes 10 %.
 */
import type { BidDocument, CostCategory, Scenario } from '../bid/index.ts';
import { Decimal, decimal, money, total, type Currency } from '../finance/index.ts';
import { parseAmount, parseShare, type Reading } from '../units/index.ts';
import { priceFloor } from './floor.ts';
import type { DealReport, DealReportLine } from './report.ts';

type Aim = NonNullable<Scenario['aim']>;
export type Discounts = NonNullable<NonNullable<BidDocument['offer']>['discounts']>;

export type AimProblem =
	'no-competitor' | 'no-corridor' | 'no-floor' | 'above-list' | 'below-support';

export type AimOutcome<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: AimProblem };

const found = <T>(value: T): AimOutcome<T> => ({ ok: true, value });
const refused = (problem: AimProblem): AimOutcome<never> => ({ ok: false, problem });

/** What a scenario typed has been read before; anything else is a broken invariant. */
function readAs<T>(reading: Reading<T>): T {
	if (reading.ok) return reading.value;
	throw new Error(reading.problem);
}

/** The lowest price that leaves a net margin: the floor under another policy. */
function priceAtNetMargin({ sheet, currency, shares }: DealReport, wanted: Decimal) {
	// The report's currency comes from a bid that was read.
	const unit = currency as Currency;
	const floor = priceFloor(
		money(decimal(sheet.bought).plus(sheet.work), unit),
		money(decimal(sheet.slip).plus(sheet.financing).plus(sheet.fxBuffer), unit),
		{
			costOfSale: decimal(shares.costOfSale),
			overhead: decimal(shares.overhead),
			commission: decimal(shares.commission),
			netMarginPolicy: wanted
		}
	);
	return floor ? found(floor.amount) : refused('no-floor');
}

/** The price that a scenario aims for, given the deal before it. */
export function priceAimedAt(aim: Aim, report: DealReport): AimOutcome<Decimal> {
	const { corridor } = report;
	if (aim.at === 'price') return found(decimal(readAs(parseAmount(String(aim.amount)))));
	if (aim.at === 'competitor')
		return corridor.competitor ? found(decimal(corridor.competitor.low)) : refused('no-competitor');
	const share = decimal(readAs(parseShare(String(aim.share))));
	if (aim.at === 'net-margin') return priceAtNetMargin(report, share);
	const { floor, ceiling, doNotBid } = corridor;
	if (floor === null || ceiling === null || doNotBid) return refused('no-corridor');
	return found(decimal(floor).plus(decimal(ceiling).minus(floor).times(share)));
}

const sumOf = (lines: readonly DealReportLine[], key: 'list' | 'sell'): Decimal =>
	total(lines.map((line) => decimal(line[key])));

/** Discount of a category, 0 … 1, as it stands in the lines. */
function discountOf(category: CostCategory, lines: readonly DealReportLine[]): Decimal {
	const own = lines.filter((line) => line.category === category);
	const list = sumOf(own, 'list');
	return list.isZero() ? decimal(0) : decimal(1).minus(sumOf(own, 'sell').div(list));
}

/** The discounts that bring the price to `target`, as a person would type them. */
export function discountsToReach(
	target: Decimal,
	report: DealReport,
	side: 'not-above' | 'not-under'
): AimOutcome<Discounts> {
	const discounted = report.lines.filter(({ category }) => category !== 'support');
	const support = sumOf(report.lines, 'sell').minus(sumOf(discounted, 'sell'));
	const [list, price] = [sumOf(discounted, 'list'), sumOf(discounted, 'sell')];
	const wanted = target.minus(support);
	if (wanted.isNegative() || price.isZero()) return refused('below-support');
	if (wanted.gt(list)) return refused('above-list');
	const rounding = side === 'not-above' ? Decimal.ROUND_UP : Decimal.ROUND_DOWN;
	const typed = (share: Decimal): string =>
		`${share.times(100).toDecimalPlaces(2, rounding).toFixed()} %`;
	const next = (discount: Decimal): Decimal =>
		wanted.gt(price)
			? discount.times(list.minus(wanted)).div(list.minus(price))
			: decimal(1).minus(decimal(1).minus(discount).times(wanted).div(price));
	const before = [...new Set(discounted.map(({ category }) => category))].map(
		(category) => [category, discountOf(category, discounted)] as const
	);
	const after = before.map(([category, discount]) => [category, discount, next(discount)] as const);
	return found(
		Object.fromEntries(
			after
				.filter(([, old, share]) => !(old.isZero() && share.isZero()))
				.map(([category, , share]) => [category, typed(share)])
		)
	);
}

/** Whether an aim must not be passed upwards or downwards. */
export const sideOf = ({ at }: Aim): 'not-above' | 'not-under' =>
	at === 'competitor' || at === 'price' ? 'not-above' : 'not-under';
