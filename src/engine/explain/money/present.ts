/**
 * Present values: amounts by the month, discounted to signing and gathered by contract year.
 *
 * PV = a₀ + Σ a_t ÷ (1 + r)^(t ÷ 12), put on the minor unit once, at the end.
 */
import type { Book } from '../book.ts';
import { computed, type Figure, type Formula, type Law } from '../figure.ts';
import { toMinorUnit, yearlyRate } from './prices.ts';
import { added, opens, sumOf } from '../terms.ts';

type Series = (instant: number) => Figure;

/** The months of a contract year in the money of signing, not rounded. */
function presentYear(book: Book, at: Series, year: number): Figure {
	const rate = yearlyRate('r', 'discountRatePerYear', book);
	const due = Array.from({ length: 12 }, (_, month) => 12 * (year - 1) + month + 1)
		.map((instant) => ({ instant, figure: at(instant) }))
		.filter(({ figure }) => Number(figure.value) !== 0);
	return computed(
		{
			label: `Year ${year} in the money of signing`,
			place: at(0).place,
			symbol: 'v',
			unit: book.frame.economics.currency,
			isExact: true
		},
		{
			sentence: 'Each month of the year, discounted to signing at the yearly rate.',
			formula: added(
				due.map(({ instant, figure }): Formula => [
					'/',
					opens(figure, `a${instant}`),
					['^', ['+', 1, rate], ['/', instant, 12]]
				])
			)
		}
	);
}

/** A whole series in the money of signing. */
export function presentLaw(book: Book, at: Series): Law {
	const { months, currency } = book.frame.economics;
	const years = Array.from({ length: months / 12 }, (_, year) => presentYear(book, at, year + 1));
	return {
		sentence:
			'What falls due at signing, and each year discounted to signing; rounded once, at the end.',
		formula: toMinorUnit(
			sumOf(
				'v',
				[at(0), ...years].map((figure) => opens(figure))
			),
			currency
		)
	};
}
