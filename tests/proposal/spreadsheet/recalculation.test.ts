import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BidDocument } from '#engine/bid/index.ts';
import { address } from '#proposal/spreadsheet/cell.ts';
import { bookOf, cellsIn, fileOf, withInputsOf, type Book } from './books.ts';
import { cellsOf, recalculated, type ReadCells } from './recalculate.ts';

type Incumbent = NonNullable<BidDocument['incumbent']>;

const percent = (value: number): string => `${value} %`;
const tenths = (low: number, high: number) =>
	fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);

/** Inputs of many kinds, all changed at once: rates, prices, quantities, the incumbent's terms. */
const changes = fc.record({
	discountRate: tenths(0, 20),
	inflation: tenths(-2, 9),
	exchangeRate: fc.integer({ min: 5000, max: 15_000 }).map((value) => value / 10_000),
	labour: fc.integer({ min: 3000, max: 15_000 }).map((cents) => cents / 100),
	hardwareOff: tenths(0, 50),
	uplift: tenths(1, 12),
	counterOffer: tenths(1, 45),
	softwareRise: tenths(0, 9),
	subscription: fc.integer({ min: 1, max: 30_000_000 }).map((cents) => cents / 100),
	servers: fc.integer({ min: 4, max: 9 }),
	chance: tenths(1, 100)
});
type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function changed(bid: BidDocument, to: Change): BidDocument {
	const incumbent = bid.incumbent as Incumbent;
	const bill = (incumbent.bill ?? []).map((line) => {
		if (line.label === 'Expected true-up') return { ...line, probability: percent(to.chance) };
		return line.label === 'Backup software subscription'
			? { ...line, amount: to.subscription, escalatorPerYear: percent(to.softwareRise) }
			: line;
	});
	return {
		...bid,
		economics: {
			...bid.economics,
			discountRatePerYear: percent(to.discountRate),
			inflationPerYear: percent(to.inflation),
			labourPerHour: to.labour,
			exchangeRates: [
				{ quote: 'EUR per USD', rate: to.exchangeRate, on: '2026-11-20', source: 'by chance' }
			]
		},
		incumbent: {
			...incumbent,
			renewalUplift: percent(to.uplift),
			counterOffer: percent(to.counterOffer),
			bill
		},
		candidates: (bid.candidates ?? []).map((one) =>
			one.id === 'disk' ? { ...one, quantities: { proxies: to.servers } } : one
		),
		offer: { ...bid.offer, discounts: { hardware: percent(to.hardwareOff) } }
	};
}

/** Chosen once and for all: chance decides which, never whether. */
const drawn: readonly Change[] = fc.sample(changes, { numRuns: 3, seed: 20_261_122 });

/** The formulas of a workbook with the engine's results. */
const formulasOf = (book: Book) =>
	cellsIn(book).flatMap(([sheet, row, column, cell]) =>
		cell.kind === 'formula' ? [{ ...cell, place: `${sheet}!${address(column, row)}` }] : []
	);

/** A program's figures against the engine's: amounts to the cent, rates to a millionth. */
function differences(program: ReadCells, engine: Book): readonly string[] {
	return formulasOf(engine).flatMap(({ place, formula, result }) => {
		const found = program.get(place)?.value;
		const isEqual =
			typeof result === 'number' && typeof found === 'number'
				? Math.abs(result - found) < 1e-6 * Math.max(1, Math.abs(result) / 1e6)
				: result === found;
		return isEqual ? [] : [`${place} =${formula}: ${String(found)} instead of ${result}`];
	});
}

/** How many results of two workbooks of one form differ. */
function countChanged(one: Book, other: Book): number {
	const results = new Map(formulasOf(other).map(({ place, result }) => [place, result]));
	return formulasOf(one).filter(({ place, result }) => results.get(place) !== result).length;
}

const twoQuotes = [
	{ quote: 'USD per EUR', rate: 1.16, on: '2026-11-20', source: 'test' },
	{ quote: 'JPY per EUR', rate: 181.35, on: '2026-11-20', source: 'test' }
];

describe('a spreadsheet program', { timeout: 60_000 }, () => {
	const shapes = {
		'in English': bookOf(),
		'in German': bookOf((bid) => bid, 'de'),
		'without an incumbent': bookOf(({ incumbent: _, ...bid }) => bid),
		'over seven years in yen, through two exchange rates': bookOf((bid) => ({
			...bid,
			currency: 'JPY',
			economics: { ...bid.economics, horizonYears: 7, exchangeRates: twoQuotes },
			candidates: [{ id: 'disk', architecture: 'disk-repository', residualShare: '12 %' }]
		}))
	};
	const changedBooks = drawn.map((to) => bookOf((bid) => changed(bid, to)));
	/** The example with other inputs typed into it: all its results are stale. */
	const typedInto = changedBooks.map((other) => withInputsOf(shapes['in English'], other));
	let computed: ReadonlyMap<Book, ReadCells> = new Map();

	beforeAll(async () => {
		const books = [...Object.values(shapes), ...typedInto];
		const files = await Promise.all(recalculated(books.map(fileOf)).map(cellsOf));
		computed = new Map(books.map((book, index) => [book, files[index] as ReadCells]));
	}, 60_000);

	it.each(Object.entries(shapes))(
		'computes every figure as the engine does, to the cent: %s',
		(_, book) => {
			expect(formulasOf(book).length).toBeGreaterThan(500);
			expect(differences(computed.get(book) as ReadCells, book)).toEqual([]);
		}
	);

	it.each(typedInto.map((book, index) => [index, book] as const))(
		'follows inputs that are typed into it, as the engine follows them: draw %i',
		(index, book) => {
			const engine = changedBooks[index] as Book;
			expect(countChanged(book, engine)).toBeGreaterThan(1000);
			expect(differences(computed.get(book) as ReadCells, engine)).toEqual([]);
		}
	);
});
