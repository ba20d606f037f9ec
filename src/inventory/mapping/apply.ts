/**
 * Applies a mapping to the rows of a customer's own table: lines → machines → an inventory.
 *
 * A line may count several machines; its size is then that of them all, unless the mapping says
 * each. Lines that are totals of the others are left out. A negative size refuses the file.
 * Example: `File server | 4,5 | 3` with size in TB for each → 3 machines of 13.5 TB together.
 */
import { bytes, type Reading } from '#engine/units/index.ts';
import { statedClass } from '../classes/suggest.ts';
import type { NamePatterns } from '../classes/patterns.ts';
import type { Inventory, InventoryOptions, SkipReason } from '../inventory.ts';
import { unlessIncluded, type Machine } from '../machine.ts';
import { accept, listText, placeText, reject, type Outcome, type Problem } from '../problem.ts';
import { summarise } from '../summarise.ts';
import { cellFlag, cellPowerState, cellText, type TableRow } from '../tables/index.ts';
import { readRate, readSize } from './amount.ts';
import {
	columnFor,
	mappedCell,
	type Grid,
	type MappedColumn,
	type MappedField,
	type Mapping
} from './mapping.ts';
import { describeColumn } from './propose.ts';

const total =
	/^(grand\s+|sub-?)?(total|totals|sum|summe|gesamt|zwischensumme|totaal|somme|suma)\b/i;

/** Tables up to this length read like a list of workloads, longer ones like a list of machines. */
const linesKeptAtMost = 60;

/** Collects what could not be read, a sentence per column. */
function unreadCells(grid: Grid) {
	const found = new Map<MappedColumn, { rows: number[]; problem: string }>();
	return {
		/** The value, or undefined with the reason remembered. */
		value<T>(row: TableRow, column: MappedColumn, reading: Reading<T>): T | undefined {
			if (reading.ok) return reading.value;
			const known = found.get(column) ?? { rows: [], problem: reading.problem };
			known.rows.push(row.row);
			found.set(column, known);
			return undefined;
		},
		problems: (): readonly Problem[] =>
			[...found].map(([column, { rows, problem }]) => ({
				where: placeText(grid.place, undefined, describeColumn(column)),
				sentence: `${rows.length === 1 ? 'a cell' : `${rows.length} cells`} could not be read (row ${listText(rows)}): ${problem}; the value counts as unknown there`
			}))
	};
}

type Unread = ReturnType<typeof unreadCells>;

const whole = (text: string): Reading<number> =>
	/^\d{1,7}$/.test(text) && Number(text) > 0
		? { ok: true, value: Number(text) }
		: { ok: false, problem: `"${text}" is not a number of machines` };

const within = (reading: Reading<number>, from: number, to: number): Reading<number> =>
	reading.ok && (reading.value < from || reading.value > to)
		? { ok: false, problem: `${reading.value * 100} % is beyond what can be meant` }
		: reading;

function skipReason(row: TableRow, mapping: Mapping): SkipReason | undefined {
	const cell = (field: MappedField) => mappedCell(row, columnFor(mapping, field));
	const name = cellText(cell('name'));
	if (total.test(name)) return 'total';
	if (name === '') return 'no-name';
	if (cellFlag(cell('template')) === true) return 'template';
	const power = columnFor(mapping, 'power');
	const running = power && /running/i.test(power.header) ? cellFlag(cell('power')) : undefined;
	return running === false || cellPowerState(cell('power')) === 'off' ? 'powered-off' : undefined;
}

type RateField = 'change' | 'change-7-days' | 'change-30-days' | 'growth';

function rateOf(
	row: TableRow,
	mapping: Mapping,
	field: RateField,
	unread: Unread
): number | undefined {
	const column = columnFor(mapping, field);
	const cell = mappedCell(row, column);
	if (!column || cell === null) return undefined;
	const period = field === 'growth' ? 'year' : 'day';
	const reading = readRate(cell, column.unit, mapping.decimalMark, period);
	return unread.value(
		row,
		column,
		field === 'growth' ? within(reading, -1, 10) : within(reading, 0, 1)
	);
}

function classOf(row: TableRow, mapping: Mapping, patterns: NamePatterns, unread: Unread) {
	const column = columnFor(mapping, 'class');
	const word = cellText(mappedCell(row, column));
	if (!column || word === '') return undefined;
	const known = statedClass(word, patterns);
	const reading: Reading<typeof known> = known
		? { ok: true, value: known }
		: { ok: false, problem: `"${word}" is not a known kind of workload` };
	const stated = unread.value(row, column, reading);
	return stated && { class: stated, rule: `column ${column.header} says "${word}"` };
}

function sizeOf(row: TableRow, mapping: Mapping, field: 'size' | 'largest', unread: Unread) {
	const column = columnFor(mapping, field);
	const cell = mappedCell(row, column);
	return column && cell !== null
		? unread.value(row, column, readSize(cell, column.unit, mapping.decimalMark))
		: undefined;
}

/** Rates of a line; those that it does not state are absent. */
function ratesOf(row: TableRow, mapping: Mapping, unread: Unread): Partial<Machine> {
	const rate = (field: RateField) => rateOf(row, mapping, field, unread);
	const changePerDay = rate('change');
	const changeIn7Days = rate('change-7-days');
	const changeIn30Days = rate('change-30-days');
	const growthPerYear = rate('growth');
	return {
		...(changePerDay !== undefined && { changePerDay }),
		...(changeIn7Days !== undefined && { changeIn7Days }),
		...(changeIn30Days !== undefined && { changeIn30Days }),
		...(growthPerYear !== undefined && { growthPerYear })
	};
}

interface ReadingContext {
	readonly include: InventoryOptions['include'];
	readonly patterns: NamePatterns;
	readonly unread: Unread;
}

function machineOf(
	row: TableRow,
	mapping: Mapping,
	{ include, patterns, unread }: ReadingContext
): Machine {
	const text = (field: MappedField): string => cellText(mappedCell(row, columnFor(mapping, field)));
	const skip = unlessIncluded(skipReason(row, mapping), include);
	const size = sizeOf(row, mapping, 'size', unread);
	const largest = sizeOf(row, mapping, 'largest', unread);
	const countColumn = columnFor(mapping, 'count');
	const countText = text('count');
	const count =
		countColumn && countText !== '' && skip !== 'total'
			? (unread.value(row, countColumn, whole(countText)) ?? 1)
			: 1;
	const each = mapping.sizeOf === 'each' ? count : 1;
	const stated = classOf(row, mapping, patterns, unread);
	const owner = text('owner');
	const serviceLevel = text('service-level');
	return {
		name: text('name'),
		row: row.row,
		site: text('site') || 'Site not stated',
		cluster: text('cluster') || 'No cluster',
		count,
		sizes: size === undefined ? {} : { asListed: bytes(size * each) },
		...(skip && { skip }),
		operatingSystem: text('operating-system'),
		notes: text('notes'),
		...(stated && { statedClass: stated }),
		...(largest !== undefined && largest > 0 && { largest }),
		...ratesOf(row, mapping, unread),
		...(owner !== '' && { owner }),
		...(serviceLevel !== '' && { serviceLevel })
	};
}

/** What the mapping lacks to be applied, or undefined. */
function unready(grid: Grid, mapping: Mapping): Outcome<never> | undefined {
	const where = placeText(grid.place, grid.headerRow);
	const headers = grid.headers.slice(0, 12).join(', ');
	const size = columnFor(mapping, 'size');
	if (!columnFor(mapping, 'name') || !size)
		return reject(
			where,
			`a column with ${columnFor(mapping, 'name') ? 'the size' : 'the name'} of each machine was expected, but the columns are ${headers}; say which column it is`
		);
	if (size.unit === undefined)
		return reject(
			placeText(grid.place, grid.headerRow, describeColumn(size)),
			'the sizes name no unit; say whether they are in MB, GB, TB or MiB, GiB, TiB, or write it in the header'
		);
	return undefined;
}

function guesses(grid: Grid, mapping: Mapping): readonly Problem[] {
	const guessed = mapping.columns
		.filter(({ confidence }) => confidence === 'guess')
		.map((column) => ({
			where: placeText(grid.place, undefined, describeColumn(column)),
			sentence: `taken for the ${column.field} because ${column.because}; check that it is`
		}));
	if (mapping.decimalMarkDecided) return guessed;
	const mark = mapping.decimalMark === ',' ? 'comma' : 'point';
	return [
		...guessed,
		{
			where: placeText(grid.place),
			sentence: `the numbers could be read with a decimal comma or a decimal point; a decimal ${mark} was taken`
		}
	];
}

/** Applies a mapping to a grid. Refuses a mapping without name, size or unit, and a negative size. */
export function applyMapping(
	grid: Grid,
	mapping: Mapping,
	options: InventoryOptions,
	patterns: NamePatterns
): Outcome<Inventory> {
	const lacking = unready(grid, mapping);
	if (lacking) return lacking;
	const unread = unreadCells(grid);
	const context = { include: options.include, patterns, unread };
	const machines = grid.rows.map((row) => machineOf(row, mapping, context));
	const negative = machines.find(({ sizes }) => (sizes.asListed ?? 0) < 0);
	const size = columnFor(mapping, 'size');
	if (negative && size)
		return reject(
			placeText(grid.place, negative.row, describeColumn(size)),
			`a size of zero or more was expected, but that of ${negative.name} is negative; nothing was imported`
		);
	const kept = columnFor(mapping, 'count') !== undefined || grid.rows.length <= linesKeptAtMost;
	const inventory = summarise({
		kind: 'table',
		source: { fileName: grid.place.file, read: [grid.place.sheet ?? grid.place.file] },
		place: grid.place,
		machines,
		notices: [],
		problems: [...guesses(grid, mapping), ...unread.problems()],
		options: { ...options, groupBy: options.groupBy ?? (kept ? 'line' : 'class-and-site') },
		patterns
	});
	return accept({ ...inventory, mapping });
}
