/**
 * What virtual copies for test and development spare, taken apart: a sum of years, a year a sum of
 * workloads, a workload its copies times disk or days times a price.
 */
import type { Benefit, TestCopyLine } from '../../evaluation.ts';
import { monthsPerYear } from '../../finance/index.ts';
import { servedCopies, type Served } from '../../value/index.ts';
import { placeIn, type Design } from '../book.ts';
import { rateOf } from '../estate/rows.ts';
import { computed, figure, type Figure, type Formula } from '../figure.ts';
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

const servedBy = ({ book, parts }: Design): readonly Served[] =>
	servedCopies(
		book.frame.rows,
		parts().filled.map(({ pool }) => pool)
	);

function benefitFigures(
	design: Design,
	kind: Kind,
	benefit: Benefit,
	served: readonly Served[]
): readonly Figure[] {
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
	return [total, ...years, ...trustFigures(design, kind, benefit, total)];
}

/** What of the total is counted, by how its inputs are known. */
function trustFigures(design: Design, kind: Kind, benefit: Benefit, total: Figure): Figure[] {
	const { library, frame } = design.book;
	const { currency } = frame.economics;
	const id = `test-copies.${kind.id}`;
	const label = `Counted of what is ${benefit.how}`;
	const share = template('t', label, 'share', library.value.trust[benefit.how], library);
	return [
		figure(
			`${design.scope}.${id}.trust`,
			placeIn(design, kind.label),
			['T', label, benefit.trustShare, 'share'],
			() => ({ sentence: 'A benefit counts by how well its inputs are known.', formula: share })
		),
		moneyFigure(
			design,
			`${id}.trusted`,
			'C',
			'Counted of it',
			benefit.trusted,
			() => ({
				sentence: 'The total, as far as how its inputs are known lets it count.',
				formula: toMinorUnit(['*', opens(total), share], currency)
			}),
			kind.label
		)
	];
}

/** Copies, disk and days of a workload, before any price. */
function lineFigures(design: Design, line: TestCopyLine, served: Served): readonly Figure[] {
	const { name } = line;
	const id = `${design.scope}.test-copies.${line.workloadId}`;
	const days = waiting(design, served, 0);
	const { library } = design.book;
	return [
		figure(
			`${id}.copies`,
			placeIn(design, name),
			['N', 'Whole copies that go', line.copies, 'copies'],
			() => ({ sentence: 'As the bid says of today.', formula: copies(served) })
		),
		figure(
			`${id}.disk`,
			placeIn(design, name),
			['D', 'Disk that they free today', line.bytes, 'bytes'],
			() => ({
				sentence: 'Each copy as large as its original, less what a virtual copy writes itself.',
				formula: [
					'round',
					[
						'*',
						copies(served),
						input('f', 'Front end', 'bytes', served.row.workload.frontEnd),
						['-', 1, template('w', 'Written by a virtual copy', 'share', served.written, library)]
					],
					0
				]
			})
		),
		...(line.daysPerYear === null || days === null
			? []
			: [
					figure(
						`${id}.days`,
						placeIn(design, name),
						['W', 'Working days a year without waiting', line.daysPerYear, 'days'],
						() => ({
							sentence:
								'For each copy that is made anew, the days that a virtual one comes sooner.',
							formula: days
						})
					)
				])
	];
}

/** The figures of what a design's virtual copies spare; none where they spare nothing. */
export function testCopyFigures(design: Design): readonly Figure[] {
	const { testCopies } = design.candidate;
	if (!testCopies) return [];
	const served = servedBy(design);
	return [
		...testCopies.lines.flatMap((line, index) => {
			const own = served[index];
			return own ? lineFigures(design, line, own) : [];
		}),
		...kinds.flatMap((kind) => {
			const benefit = testCopies[kind.id];
			return benefit ? benefitFigures(design, kind, benefit, served) : [];
		})
	];
}
