/**
 * Hardware at the end of its life: bought again after so many years, and what a buyer pays for it at
 * the end of the horizon.
 *
 * A refresh is the purchase once more, at today's price with its discount, at each multiple of its
 * life inside the horizon. The residual value is a credit of round(cost × share) at the closing
 * instant, nought unless somebody named a share.
 * Example: hardware for 1000 with a life of five years costs 1000 again in month 60 of seven years.
 */
import type { Bid, Candidate } from '../bid/index.ts';
import { decimal, monthsPerYear, rounded, times, type Decimal } from '../finance/index.ts';
import type { Library } from '../library/index.ts';
import type { BomLine } from '../sizing/index.ts';
import { exact, type Economics } from './economics.ts';
import { priceOf } from './from-bill.ts';
import { typedOrDefault } from './leaving.ts';
import { sourceOf, type CostItem, type CostSource } from './source.ts';

const isHardware = ({ category, period }: BomLine): boolean =>
	category === 'hardware' && period === 'once';

type Purchase = CostItem & { readonly quantity: Decimal; readonly discount: Decimal };

/** The purchases of hardware that have a price. */
function purchases(bill: readonly BomLine[], bid: Bid): readonly Purchase[] {
	const discount = exact(bid.offer.discounts.hardware ?? 0);
	return bill.filter(isHardware).flatMap((line): Purchase[] => {
		const unitPrice = priceOf(line);
		if (!unitPrice) return [];
		return [
			{
				id: line.productName,
				bought: line,
				category: 'hardware',
				kind: 'once',
				unitPrice,
				quantity: decimal(line.quantity),
				discount
			}
		];
	});
}

function refresh(
	bought: readonly Purchase[],
	lifeYears: number,
	isAssumed: boolean,
	economics: Economics
): readonly CostSource[] {
	const life = lifeYears * monthsPerYear;
	const months = Array.from(
		{ length: Math.ceil(economics.months / life) - 1 },
		(_, index) => (index + 1) * life
	);
	if (months.length === 0 || bought.length === 0) return [];
	return [
		sourceOf(
			{
				id: 'refresh',
				label: `Hardware bought again after ${lifeYears} years`,
				category: 'hardware',
				why: `in month ${months.join(', ')}, at today's price`,
				assumed: isAssumed
			},
			months.flatMap((start) =>
				bought.map((line) => ({ ...line, id: `${line.id}, month ${start}`, start }))
			),
			economics
		)
	];
}

function residual(
	bought: readonly Purchase[],
	share: number,
	isAssumed: boolean,
	economics: Economics
): readonly CostSource[] {
	if (share === 0 || bought.length === 0) return [];
	return [
		sourceOf(
			{
				id: 'residual',
				label: 'Residual value of the hardware',
				category: 'hardware',
				why: `${exact(share).times(100).toFixed()} % of its price, at the end`,
				assumed: isAssumed
			},
			bought.map(({ id, bought: line, unitPrice, quantity, discount }) => ({
				id,
				bought: line,
				category: 'hardware',
				kind: 'once' as const,
				unitPrice: rounded(times(unitPrice, quantity.times(exact(1).minus(discount)))),
				quantity: decimal(-1),
				percent: exact(share),
				start: economics.months
			})),
			economics
		)
	];
}

/** Refresh and residual value of a candidate's hardware. */
export function costOfLife(
	bill: readonly BomLine[],
	candidate: Candidate | null,
	bid: Bid,
	library: Library,
	economics: Economics
): readonly CostSource[] {
	const bought = purchases(bill, bid);
	const { hardwareLifeYears } = library.defaults.changeOver;
	const life = typedOrDefault(candidate?.hardwareLifeYears, hardwareLifeYears, library);
	const share = candidate?.residualShare;
	return [
		...refresh(bought, life.value, life.how === 'assumed', economics),
		...residual(bought, share?.value ?? 0, share?.how === 'assumed', economics)
	];
}
