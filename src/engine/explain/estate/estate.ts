/**
 * Figures of the estate: totals over its rows, and averages weighted by bytes.
 *
 * Example: 2 %/day on 30 TB and 5 %/day on 10 TB change 1.1 TB a day, 2.75 % on average.
 */
import { hows, type How } from '../../bid/index.ts';
import type { EstateRow } from '../../design/index.ts';
import type { Book } from '../book.ts';
import type { Unit } from '../derivation.ts';
import { computed, type Figure, type Formula, type Law, type Term } from '../figure.ts';
import { frontEndOf, horizonYears, machinesOf, rateOf } from './rows.ts';
import { opens, sumOf } from '../terms.ts';

const place = ['estate'];

const total = (
	name: string,
	label: string,
	unit: Unit,
	value: number,
	law: () => Law,
	symbol = 'T'
): Figure => ({ id: `estate.${name}`, label, place, symbol, unit, value, law });

/** What follows from one row alone. */
const ofRow = (
	symbol: string,
	label: string,
	{ workload }: EstateRow,
	sentence: string,
	formula: Formula
): Term =>
	opens(
		computed(
			{ label, place: [workload.name, 'estate'], symbol, unit: 'bytes' },
			{ sentence, formula }
		),
		symbol,
		workload.name
	);

const changed = (row: EstateRow, book: Book): Term =>
	ofRow(
		'd',
		'Changed in a day',
		row,
		'Front-end bytes times the share of them that is rewritten in a day.',
		['*', frontEndOf(row), rateOf('c', [row], 'changePerDay', book)]
	);

const grown = (row: EstateRow, book: Book): Term =>
	ofRow('n', 'Grown in a year', row, 'Front-end bytes times growth a year.', [
		'*',
		frontEndOf(row),
		rateOf('g', [row], 'growthPerYear', book)
	]);

const atHorizon = (row: EstateRow, book: Book): Term =>
	ofRow(
		'h',
		`Front end in ${book.evaluation.horizonYears} years`,
		row,
		'Front-end bytes of the first day, grown each year by the same share.',
		[
			'*',
			frontEndOf(row),
			['^', ['+', 1, rateOf('g', [row], 'growthPerYear', book)], horizonYears('y', book)]
		]
	);

/** An average over bytes: what it is an average of, over the front end. Of an empty estate it is 0. */
const average = (sentence: string, part: Figure, book: Book): Law => ({
	sentence,
	formula:
		book.evaluation.estate.frontEndBytes === 0 ? 0 : ['/', opens(part), opens(frontEnd(book), 'F')]
});

const frontEnd = ({ evaluation, frame }: Book): Figure =>
	total(
		'front-end',
		'Front end',
		'bytes',
		evaluation.estate.frontEndBytes,
		() => ({
			sentence: 'Used bytes of all rows on the first day.',
			formula: sumOf('f', frame.rows.map(frontEndOf))
		}),
		'F'
	);

const changedPerDay = (book: Book): Figure =>
	total(
		'changed-per-day',
		'Changed in a day',
		'bytes',
		book.evaluation.estate.changedBytesPerDay,
		() => ({
			sentence: 'Bytes rewritten in a day, over all rows.',
			formula: sumOf(
				'd',
				book.frame.rows.map((row) => changed(row, book))
			)
		}),
		'D'
	);

const known: Readonly<Record<How, string>> = {
	measured: 'was measured',
	supplied: 'was supplied by a person',
	assumed: 'is assumed'
};

/** Share of the bytes whose change rate is known in a way. */
function changeKnown(how: How, book: Book): Figure {
	const { estate } = book.evaluation;
	const of = `whose change rate ${known[how]}`;
	return total(`change-${how}`, `Change rate ${how}`, 'share', estate.changeKnown[how], () => {
		const rows = book.frame.rows.filter(({ changePerDay }) => changePerDay.how === how);
		const bytes = computed(
			{ label: `Bytes ${of}`, place, symbol: 'K', unit: 'bytes' },
			{ sentence: `Used bytes of the rows ${of}.`, formula: sumOf('f', rows.map(frontEndOf)) }
		);
		return average(`Share of the front end ${of}.`, bytes, book);
	});
}

/** The figures of the estate, in reading order. */
export function estateFigures(book: Book): readonly Figure[] {
	const { evaluation, frame } = book;
	const { estate, horizonYears: years } = evaluation;
	const { rows } = frame;
	const weighted = 'The average of all rows, weighted by their bytes.';
	return [
		total('machines', 'Machines', 'machines', estate.machines, () => ({
			sentence:
				'Machines of all rows but services that nobody approved: those are not the customer’s machines.',
			formula: sumOf('m', rows.filter(({ workload }) => workload.sanctioned).map(machinesOf))
		})),
		frontEnd(book),
		total(
			'front-end-at-horizon',
			`Front end in ${years} years`,
			'bytes',
			estate.frontEndAtHorizonBytes,
			() => ({
				sentence: 'Each row grown at its own rate to the end of the comparison.',
				formula: sumOf(
					'h',
					rows.map((row) => atHorizon(row, book))
				)
			})
		),
		total('unprotected', 'Unprotected', 'bytes', estate.unprotectedBytes, () => ({
			sentence: 'Used bytes of the rows that no service level protects.',
			formula: sumOf('f', rows.filter(({ level }) => level === null).map(frontEndOf))
		})),
		changedPerDay(book),
		total('change-per-day', 'Change a day', 'share/day', estate.changePerDay, () =>
			average(weighted, changedPerDay(book), book)
		),
		total('growth-per-year', 'Growth a year', 'share/year', estate.growthPerYear, () => {
			const bytes = computed(
				{ label: 'Grown in a year', place, symbol: 'G', unit: 'bytes' },
				{
					sentence: 'Bytes by which all rows grow in a year from their size on the first day.',
					formula: sumOf(
						'n',
						rows.map((row) => grown(row, book))
					)
				}
			);
			return average(weighted, bytes, book);
		}),
		...hows.map((how) => changeKnown(how, book))
	];
}
