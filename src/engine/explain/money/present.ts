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

/** The months of a contract year in the money of signing, as far as they count; not rounded. */
function presentYear(
	book: Book,
	at: Series,
	year: number,
	growth: Formula,
	counts: (amount: number) => boolean
): Figure {
	const due = Array.from({ length: 12 }, (_, month) => 12 * (year - 1) + month + 1)
		.map((instant) => ({ instant, figure: at(instant) }))
		.filter(({ figure }) => counts(Number(figure.value)));
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
					['^', growth, ['/', instant, 12]]
				])
			)
		}
	);
}

/** What falls due at signing and in each contract year, in the money of signing while one becomes `growth` in a year. */
const inYears = (
	book: Book,
	at: Series,
	growth: Formula,
	counts: (amount: number) => boolean
): readonly Figure[] => [
	...(counts(Number(at(0).value)) ? [at(0)] : []),
	...Array.from({ length: book.frame.economics.months / 12 }, (_, year) =>
		presentYear(book, at, year + 1, growth, counts)
	)
];

/** Those amounts of a series that count, in the money of signing while one becomes `growth` in a year; not rounded. */
export const presentAt = (
	book: Book,
	at: Series,
	growth: Formula,
	counts: (amount: number) => boolean
): Formula =>
	sumOf(
		'v',
		inYears(book, at, growth, counts)
			.filter(({ value }) => Number(value) !== 0)
			.map((figure) => opens(figure))
	);

/** A whole series in the money of signing. */
export function presentLaw(book: Book, at: Series): Law {
	const growth: Formula = ['+', 1, yearlyRate('r', 'discountRatePerYear', book)];
	return {
		sentence:
			'What falls due at signing, and each year discounted to signing; rounded once, at the end.',
		formula: toMinorUnit(
			sumOf(
				'v',
				inYears(book, at, growth, (amount) => amount !== 0).map((figure) => opens(figure))
			),
			book.frame.economics.currency
		)
	};
}
