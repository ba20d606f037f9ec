/**
 * The list of assumptions behind an evaluation: each default that was used, once, with its source.
 *
 * What somebody measured or supplied is not here; what a class, a defaults file or an architecture
 * file filled in is. Rows of one class that share a default appear as one line.
 */
import type { Assumption } from './assumption.ts';
import type { IncumbentFrame } from './baselines.ts';
import { effortAssumptions, exitAssumptions } from './change-over-assumptions.ts';
import type { Economics } from './cost/index.ts';
import type { EstateRow } from './design/index.ts';
import type { Architecture, Driver, Figure, Library, Pool, Stage } from './library/index.ts';
import { sourceText } from './library/index.ts';

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;
const rate = (bytesPerSecond: number): string =>
	`${Number((bytesPerSecond / 1e6).toPrecision(3))} MB/s`;

const kilobytes = (bytes: number): string => `${Number((bytes / 1e3).toPrecision(3))} kB`;

type RowField = 'changePerDay' | 'growthPerYear' | 'storedShare';

const rowFields: readonly {
	readonly field: RowField;
	readonly words: string;
	readonly unit: string;
}[] = [
	{ field: 'changePerDay', words: 'Change of', unit: ' a day' },
	{ field: 'growthPerYear', words: 'Growth of', unit: ' a year' },
	{ field: 'storedShare', words: 'Stored bytes of a full,', unit: ' of the bytes read' }
];

/** Assumed inputs of the estate: one line for the rows that share field, value and source. */
function ofEstate(rows: readonly EstateRow[]): Assumption[] {
	const gathered = new Map<
		string,
		{
			readonly assumption: Omit<Assumption, 'what'>;
			readonly words: string;
			readonly names: string[];
		}
	>();
	for (const { field, words, unit } of rowFields) {
		for (const row of rows) {
			const known = row[field];
			if (known.how !== 'assumed' || !row.level) continue;
			const value = `${percent(known.value)}${unit}`;
			const key = `${words}|${value}|${known.source}`;
			const entry = gathered.get(key) ?? {
				assumption: { value, source: known.source, how: 'assumed' as const },
				words,
				names: []
			};
			entry.names.push(row.workload.name);
			gathered.set(key, entry);
		}
	}
	return [...gathered.values()].map(({ assumption, words, names }) => {
		const shown =
			names.length > 3
				? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
				: names.join(', ');
		return { what: `${words} ${shown}`, ...assumption };
	});
}

function ofEconomics(economics: Economics): Assumption[] {
	const rates = [
		{ what: 'Discount rate', known: economics.discountRatePerYear },
		{ what: 'Inflation of running costs', known: economics.inflationPerYear }
	].map(({ what, known }) => ({ what, value: `${percent(known.value)} a year`, known }));
	const labour = economics.labourPerHour;
	const hourly = labour
		? [
				{
					what: 'An hour of administration',
					value: `${labour.value.amount.toDecimalPlaces(2).toFixed()} ${labour.value.currency}`,
					known: labour
				}
			]
		: [];
	return [...rates, ...hourly]
		.filter(({ known }) => known.how === 'assumed')
		.map(({ what, value, known }) => ({ what, value, source: known.source, how: known.how }));
}

/** A figure of an architecture as a line: what it is of, and its value in words. */
type Say = <T>(what: string, figure: Figure<T>, words: (value: T) => string) => Assumption;

const days = (count: number): string => `${Number(count.toPrecision(3))} d`;
const hours = (count: number): string => `${count} h a week`;
const number = (value: number): string => String(Number(value.toPrecision(3)));

function ofPool(pool: Pool, say: Say): Assumption[] {
	const { store, keepsAtMost, lock } = pool;
	const { fillLimit, rawPerUsable, metadata } = pool;
	return [
		...(fillLimit.value < 1 ? [say(`${pool.name}, filled at most to`, fillLimit, percent)] : []),
		...(rawPerUsable.value > 1
			? [say(`${pool.name}, raw bytes per usable byte`, rawPerUsable, String)]
			: []),
		...(metadata.value > 0 ? [say(`${pool.name}, metadata`, metadata, percent)] : []),
		...(keepsAtMost ? [say(`${pool.name}, nothing older than`, keepsAtMost, days)] : []),
		...(lock?.generation
			? [say(`${pool.name}, blocks locked in generations of`, lock.generation, days)]
			: []),
		...(store.kind === 'chunked' && store.newInChanged
			? [say(`${pool.name}, part of a changed block that is new`, store.newInChanged, percent)]
			: []),
		...(store.kind === 'journal'
			? [
					say(`${pool.name}, history of the journal`, store.history, days),
					say(`${pool.name}, journal per byte written`, store.perWritten, number)
				]
			: [])
	];
}

function ofStage(movement: string, stage: Stage, say: Say): Assumption[] {
	switch (stage.kind) {
		case 'cores':
			return [say(`${movement}, a proxy core on changes`, stage.incrementalPerCore, rate)];
		case 'drives':
			return [
				say(`${movement}, a tape drive`, stage.perDrive, rate),
				say(`${movement}, share of time a drive streams`, stage.streaming, percent)
			];
		case 'source':
			return [say(`${movement}, reads of one machine`, stage.perMachine, rate)];
		case 'network':
			return stage.label === 'local network'
				? []
				: [say(`${movement}, ${stage.label}`, stage.rate, rate)];
		case 'link':
		case 'target':
			return [];
	}
}

function ofDriver(label: string, driver: Driver, say: Say): Assumption[] {
	if (driver.by === 'restore')
		return [say(`${label}, part that has to come back at once`, driver.share, percent)];
	if (driver.by === 'tested-tb')
		return [say(`${label}, read back a year`, driver.perYear, percent)];
	if (driver.by === 'put-requests')
		return [say(`${label}, size of an object`, driver.objectSize, kilobytes)];
	return driver.by === 'protected-tb' && driver.beside.value > 0
		? [say(`${label}, billed beside what is protected`, driver.beside, percent)]
		: [];
}

/** Figures of the proposed architecture that sizing rests on. */
function ofArchitecture(
	architecture: Architecture,
	poolIds: ReadonlySet<string>,
	library: Library
): Assumption[] {
	const say: Say = (what, figure, words) => ({
		what,
		value: words(figure.value),
		source: sourceText(figure, library.sources),
		how: 'assumed'
	});
	const { pools, movements, billOfMaterials } = architecture;
	return [
		...pools.filter(({ id }) => poolIds.has(id)).flatMap((pool) => ofPool(pool, say)),
		...movements
			.filter(({ to }) => poolIds.has(to))
			.flatMap(({ name, stages, peak }) => [
				...stages.flatMap((stage) => ofStage(name, stage, say)),
				...(peak ? [say(`${name}, busiest hour over the average`, peak, number)] : [])
			]),
		...billOfMaterials.flatMap(({ label, meets }) =>
			meets.flatMap((driver) => ofDriver(label, driver, say))
		),
		say('Administration per 100 TB of front-end data', architecture.administration, hours)
	];
}

/** What the assumptions are taken from. `architecture` is the proposed one; null when there is none. */
export interface Assuming {
	readonly rows: readonly EstateRow[];
	readonly economics: Economics;
	readonly incumbent: IncumbentFrame | null;
	readonly library: Library;
	readonly architecture: Architecture | null;
	readonly poolIds: ReadonlySet<string>;
}

/** All assumptions, the estate's first. */
export function assumptionsOf(assuming: Assuming): readonly Assumption[] {
	const { rows, economics, incumbent, library, architecture, poolIds } = assuming;
	return [
		...ofEstate(rows),
		...ofEconomics(economics),
		...effortAssumptions(library),
		...(incumbent ? exitAssumptions(incumbent) : []),
		...(architecture ? ofArchitecture(architecture, poolIds, library) : [])
	];
}
