/**
 * Factors of what is charged for a line of the bill of materials: the purchase or fee itself, its
 * support, the same hardware bought again, and what a buyer pays for it at the end.
 *
 * Support is a share of list price, without our discount. A residual value is a share of what was
 * paid, on the minor unit, and counts against it.
 */
import type { Decimal } from '../../finance/index.ts';
import { billedIn, listPrice, quantity, quantityAt, type Billed } from '../bill/bill.ts';
import { placeIn, type Charge, type Design } from '../book.ts';
import { computed, type Term } from '../figure.ts';
import { byConvention, fromBid, input, leaf, multiplied, opens, template } from '../terms.ts';
import { unitPrice, type AmountFactors } from './factors.ts';
import { toMinorUnit } from './prices.ts';

/** The line of the bill of materials that something is charged for; none for what is not bought. */
export const billedFor = (design: Design, { line }: Charge): Billed | undefined =>
	line.bought && billedIn(design).find((one) => one.line.id === line.bought?.id);

function priceOf(of: Billed): Term {
	const price = listPrice(of, 'p', `List price, ${of.product.name}`);
	if (!price) throw new Error(`${of.product.id} has no price`);
	return price;
}

function discountOf({ line, design }: Billed): Pick<AmountFactors, 'discount'> {
	const off = design.book.bid.offer.discounts[line.category] ?? 0;
	if (off === 0) return {};
	const discount = leaf('d', `Discount on ${line.category}`, off, 'share', fromBid('discounts'));
	return { discount: { ...discount, internal: true } };
}

function purchase(of: Billed, { dated }: Charge): AmountFactors {
	const { line } = of;
	const yearly = line.quantityByYear;
	const at =
		line.period === 'month' && line.quantityByMonth
			? quantityAt(of, 'month', dated.month)
			: yearly && quantityAt(of, 'year', Math.min(dated.year, yearly.length) - 1);
	return {
		quantity: opens(at ?? quantity(of), 'q', line.productName),
		price: priceOf(of),
		...discountOf(of)
	};
}

function support(of: Billed): AmountFactors {
	const { library } = of.design.book;
	const share = of.product.supportPerYear;
	if (!share) throw new Error(`${of.product.id} has no support`);
	return {
		quantity: opens(quantity(of), 'q', of.line.productName),
		price: priceOf(of),
		share: template('s', 'Support a year, of list price', 'share', share, library)
	};
}

function residual(of: Billed, charge: Charge): AmountFactors {
	const { design, line } = of;
	const bought = purchase(of, charge);
	const { currency } = charge.line.unitPrice;
	const paid = computed(
		{
			label: `Paid for ${line.productName}`,
			place: placeIn(design),
			symbol: 'P',
			unit: currency,
			isExact: true
		},
		{
			sentence: 'Quantity times list price, less the discount.',
			formula: toMinorUnit(multiplied([bought.quantity ?? null, unitPrice(bought)]), currency)
		}
	);
	const share = design.asked.candidate?.residualShare;
	if (!share) throw new Error(`${design.scope} has no residual value`);
	const received = byConvention('what is received counts against what is paid');
	return {
		quantity: leaf('q', 'Received', -1, '', received),
		price: opens(paid, 'p'),
		share: input('s', 'Of what was paid, at the end', 'share', share)
	};
}

const isNegative = (quantity: Charge['line']['quantity']): boolean =>
	!Array.isArray(quantity) && (quantity as Decimal).isNegative();

/** The factors of a charge for a line of the bill of materials. */
export function boughtFactors(of: Billed, charge: Charge): AmountFactors {
	const { kind, quantity: units } = charge.line;
	if (isNegative(units)) return residual(of, charge);
	// A yearly charge for what was bought once is its support.
	return of.line.period === 'once' && kind !== 'once' ? support(of) : purchase(of, charge);
}
