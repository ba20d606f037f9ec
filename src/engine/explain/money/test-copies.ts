/**
 * What virtual copies for test and development spare, taken apart: a sum of years, a year a sum of
 * workloads, a workload its copies times disk or days times a price.
 */
import type { Benefit } from '../../evaluation.ts';
import { monthsPerYear } from '../../finance/index.ts';
import { servedCopies, type Served } from '../../value/index.ts';
import { placeIn, type Design } from '../book.ts';
import { rateOf } from '../estate/rows.ts';
import { computed, type Figure, type Formula } from '../figure.ts';
import { byConvention, input, leaf, opens, sumOf, template } from '../terms.ts';
import { moneyFigure } from './cost-lines.ts';
import { toMinorUnit } from './prices.ts';

/** What one workload spares in a year of twelve months, before its price; null where it cannot be counted. */
type Quantity = (design: Design, served: Served, year: number) => Formula | null;

const copies = ({ wanted }: Served): Formula =>
	input('n', 'Whole copies kept today', 'copies', wanted.copies);

function grown({ book }: Design, { row }: Served, year: number): Formula {
	const rate = rateOf('g', [row], 'growthPerYear', book);
	const label = 'Years since the start, in the middle of the year';
	const years = leaf('y', label, year + 0.5, 'years', byConvention('the middle of each year'));
	return ['^', ['+', 1, rate], years];
}

const disk: Quantity = (design, served, year) => [
	'*',
	copies(served),
	['/', input('f', 'Front end', 'bytes', served.row.workload.frontEnd), 1e12],
	grown(design, served, year),
	['-', 1, template('w', 'Written by a virtual copy', 'share', served.written, design.book.library)]
];

const waiting: Quantity = ({ book }, served) => {
	const { refreshesPerYear, daysToHave } = served.wanted;
	if (!refreshesPerYear || !daysToHave) return null;
	const { library } = book;
	const today = input('d', 'Days until a copy is there today', 'days', daysToHave);
	const virtual = template(
		'v',
		'Days until a virtual copy is there',
		'days',
		library.value.virtualCopyDays,
		library
	);
	return [
		'*',
		copies(served),
		input('r', 'Times a year that it is made anew', '', refreshesPerYear),
		['max', 0, ['-', today, virtual]]
	];
};

/** Months of a contract year after the cut-over. */
function monthsIn(year: number, { leaving }: Design): Formula {
	if (!leaving) return monthsPerYear;
	const both = input('b', 'Months in which both systems run', 'months', leaving.dualRunning);
	return ['min', monthsPerYear, ['max', 0, ['-', monthsPerYear * (year + 1), both]]];
}

interface Kind {
	readonly id: 'disk' | 'waiting';
	readonly label: string;
	readonly price: { readonly symbol: string; readonly label: string };
	readonly quantity: Quantity;
}

const kinds: readonly Kind[] = [
	{
		id: 'disk',
		label: 'Disk of test copies that are no longer kept',
		price: { symbol: 'p', label: 'Disk under a copy, a TB and year' },
		quantity: disk
	},
	{
		id: 'waiting',
		label: 'Waiting for test copies that is over',
		price: { symbol: 'p', label: 'A day of waiting' },
		quantity: waiting
	}
];

function workloadYear(design: Design, kind: Kind, served: Served, year: number): Figure | null {
	const { bid, frame } = design.book;
	const { currency } = frame.economics;
	const price = bid.economics[kind.id === 'disk' ? 'testDiskPerTbYear' : 'testWaitingPerDay'];
	const quantity = kind.quantity(design, served, year);
	if (!price || !quantity) return null;
	const { name } = served.row.workload;
	const each = input(kind.price.symbol, kind.price.label, currency, price);
	return computed(
		{ label: name, place: placeIn(design, kind.label), symbol: 's', unit: currency, isExact: true },
		{
			sentence: 'What the copies take, times its price, for the months after the cut-over.',
			formula: toMinorUnit(
				['/', ['*', quantity, each, monthsIn(year, design)], monthsPerYear],
				currency
			)
		}
	);
}

function benefitFigures(design: Design, kind: Kind, benefit: Benefit): readonly Figure[] {
	const { book, parts } = design;
	const served = servedCopies(
		book.frame.rows,
		parts().filled.map(({ pool }) => pool)
	);
	const years = benefit.byYear.map((amount, year) =>
		moneyFigure(
			design,
			`test-copies.${kind.id}.year-${year + 1}`,
			'Y',
			kind.label,
			amount,
			() => ({
				sentence: 'Workload by workload.',
				formula: sumOf(
					's',
					served.flatMap((each) => {
						const own = workloadYear(design, kind, each, year);
						return own ? [opens(own)] : [];
					})
				)
			}),
			`year ${year + 1}`
		)
	);
	const total = moneyFigure(
		design,
		`test-copies.${kind.id}`,
		'B',
		kind.label,
		benefit.total,
		() => ({
			sentence: 'The years together; beside the cost of ownership, in no total of it.',
			formula: sumOf(
				'y',
				years.map((own, index) => opens(own, 'y', `Year ${index + 1}`))
			)
		})
	);
	return [total, ...years];
}

/** The figures of what a design's virtual copies spare; none where they spare nothing. */
export const testCopyFigures = (design: Design): readonly Figure[] =>
	kinds.flatMap((kind) => {
		const benefit = design.candidate.testCopies?.[kind.id];
		return benefit ? benefitFigures(design, kind, benefit) : [];
	});
