/**
 * The list of assumptions behind an evaluation: each default that was used, once, with its source.
 *
 * What somebody measured or supplied is not here; what a class, a defaults file or an architecture
 * file filled in is. Rows of one class that share a default appear as one line.
 */
import type { Economics } from './cost/index.ts';
import type { EstateRow } from './design/index.ts';
import type { Architecture, Figure, Library } from './library/index.ts';
import { sourceText } from './library/index.ts';

export interface Assumption {
	readonly what: string;
	/** As shown, with unit. */
	readonly value: string;
	readonly source: string;
	readonly how: 'measured' | 'supplied' | 'assumed';
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(3))} %`;
const rate = (bytesPerSecond: number): string =>
	`${Number((bytesPerSecond / 1e6).toPrecision(3))} MB/s`;

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

/** Figures of the proposed architecture that sizing rests on. */
function ofArchitecture(
	architecture: Architecture,
	poolIds: ReadonlySet<string>,
	library: Library
): Assumption[] {
	const line = <T>(what: string, figure: Figure<T>, words: (value: T) => string): Assumption => ({
		what,
		value: words(figure.value),
		source: sourceText(figure, library.sources),
		how: 'assumed'
	});
	const pools = architecture.pools
		.filter(({ id }) => poolIds.has(id))
		.flatMap((pool) => [
			...(pool.fillLimit.value < 1
				? [line(`${pool.name}, filled at most to`, pool.fillLimit, percent)]
				: []),
			...(pool.rawPerUsable.value > 1
				? [line(`${pool.name}, raw bytes per usable byte`, pool.rawPerUsable, String)]
				: []),
			...(pool.metadata.value > 0 ? [line(`${pool.name}, metadata`, pool.metadata, percent)] : [])
		]);
	const stages = architecture.movements.flatMap((movement) =>
		movement.stages.flatMap((stage) => {
			if (stage.kind === 'cores')
				return [line(`${movement.name}, a proxy core on changes`, stage.incrementalPerCore, rate)];
			if (stage.kind === 'drives')
				return [
					line(`${movement.name}, a tape drive`, stage.perDrive, rate),
					line(`${movement.name}, share of time a drive streams`, stage.streaming, percent)
				];
			if (stage.kind === 'source')
				return [line(`${movement.name}, reads of one machine`, stage.perMachine, rate)];
			return [];
		})
	);
	return [
		...pools,
		...stages,
		line(
			'Administration per 100 TB of front-end data',
			architecture.administration,
			(hours) => `${hours} h a week`
		)
	];
}

/** All assumptions, the estate's first. `architecture` is the proposed one; null when there is none. */
export function assumptionsOf(
	rows: readonly EstateRow[],
	economics: Economics,
	architecture: Architecture | null,
	poolIds: ReadonlySet<string>,
	library: Library
): readonly Assumption[] {
	return [
		...ofEstate(rows),
		...ofEconomics(economics),
		...(architecture ? ofArchitecture(architecture, poolIds, library) : [])
	];
}
