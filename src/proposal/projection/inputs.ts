/**
 * Inputs with how each is known: what was measured or supplied for this bid, and every default that
 * stood in. Rows of the estate that share an origin are one line, weighted by their bytes.
 *
 * Example: two rows of 60 and 40 TB, both measured on one day, with 3 % and 1 % of change a day are
 * one line: 2.2 % a day, from 1 % to 3 %, measured, covering all of the data.
 */
import type { CustomerBid, How, Known, Workload } from '#engine/bid/index.ts';
import type { CandidateEvaluation, EstateRowSummary, Evaluation } from '#engine/evaluation.ts';
import { sourceText, type Figure, type Library } from '#engine/library/index.ts';
import type { InputName, InputValue, InputView } from './input-types.ts';

interface Measured {
	readonly bytes: number;
	readonly value: number;
	readonly how: How;
	readonly source: string;
	readonly on: string | null;
}

type TypedField = 'frontEnd' | 'changePerDay' | 'growthPerYear' | 'storedShare';
type ClassField = 'changedStoredShare' | 'commonShare' | 'hotShare' | 'hotWeight';
type EstateField = TypedField | ClassField;

const typedFields: readonly TypedField[] = [
	'frontEnd',
	'changePerDay',
	'growthPerYear',
	'storedShare'
];
const classFields: readonly ClassField[] = [
	'changedStoredShare',
	'commonShare',
	'hotShare',
	'hotWeight'
];

const estateKinds = {
	frontEnd: 'bytes',
	changePerDay: 'sharePerDay',
	growthPerYear: 'sharePerYear',
	storedShare: 'share',
	changedStoredShare: 'share',
	commonShare: 'share',
	hotShare: 'share',
	hotWeight: 'share'
} as const;

const hows: readonly How[] = ['measured', 'supplied', 'assumed'];

function measuredOf(workload: Workload, row: EstateRowSummary, field: TypedField): Measured {
	const typed: Known<number> | undefined = workload[field];
	const { value, how, source } = row[field];
	return { bytes: row.frontEnd.value, value, how, source, on: typed?.on ?? null };
}

function lineOf(name: EstateField, rows: readonly Measured[], allBytes: number): InputView {
	const bytes = rows.reduce((sum, row) => sum + row.bytes, 0);
	const weighted = rows.reduce((sum, row) => sum + row.value * row.bytes, 0);
	const values = rows.map(({ value }) => value);
	const isSum = name === 'frontEnd';
	const spread = isSum || Math.min(...values) === Math.max(...values);
	const [first] = rows;
	return {
		group: 'estate',
		name,
		of: null,
		value: {
			kind: estateKinds[name],
			value: isSum ? bytes : weighted / (bytes || 1),
			low: spread ? null : Math.min(...values),
			high: spread ? null : Math.max(...values)
		},
		how: first?.how ?? 'assumed',
		source: first?.source ?? '',
		on: first?.on ?? null,
		covers: allBytes === 0 ? null : bytes / allBytes
	};
}

interface EstatePart {
	readonly workload: Workload;
	readonly row: EstateRowSummary;
}

/** A figure of the workload's class; null where the row does not rest on it. */
function ofClass(
	field: ClassField,
	{ workload, row }: EstatePart,
	{ classes, sources }: Library
): Measured | null {
	const isHot = field === 'hotShare' || field === 'hotWeight';
	if (isHot ? row.isLocalityKnown : row.changePerDay.value === 0 && field !== 'commonShare')
		return null;
	const kind = classes.find(({ id }) => id === workload.class);
	const figure = (kind ?? classes.find(({ id }) => id === 'general'))?.[field];
	return (
		(figure && {
			bytes: row.frontEnd.value,
			value: figure.value,
			how: 'assumed' as const,
			source: sourceText(figure, sources),
			on: null
		}) ??
		null
	);
}

/** The estate's inputs, protected rows only, best known first. */
function ofEstate(bid: CustomerBid, evaluation: Evaluation, library: Library): InputView[] {
	const parts = bid.workloads.flatMap((workload): readonly EstatePart[] => {
		const row = evaluation.estate.rows.find(({ id }) => id === workload.id);
		return row && workload.level !== undefined ? [{ workload, row }] : [];
	});
	const allBytes = parts.reduce((sum, { row }) => sum + row.frontEnd.value, 0);
	const linesOf = (name: EstateField, rows: readonly Measured[]): InputView[] => {
		const gathered = new Map<string, Measured[]>();
		for (const one of rows) {
			const key = `${hows.indexOf(one.how)}|${one.source}|${one.on ?? ''}`;
			gathered.set(key, [...(gathered.get(key) ?? []), one]);
		}
		return [...gathered]
			.map(([, group]) => lineOf(name, group, allBytes))
			.sort(
				(one, other) =>
					hows.indexOf(one.how) - hows.indexOf(other.how) || (other.covers ?? 0) - (one.covers ?? 0)
			);
	};
	const rests = (field: ClassField): boolean =>
		evaluation.assumptions.some(({ kind }) => kind === `class.${field}`);
	return [
		...typedFields.flatMap((name) =>
			linesOf(
				name,
				parts.map(({ workload, row }) => measuredOf(workload, row, name))
			)
		),
		...classFields.filter(rests).flatMap((name) =>
			linesOf(
				name,
				parts.flatMap((part) => ofClass(name, part, library) ?? [])
			)
		)
	];
}

const rate = (kind: Extract<InputValue, { value: number }>['kind'], value: number): InputValue => ({
	kind,
	value,
	low: null,
	high: null
});

function known(
	name: InputName,
	group: InputView['group'],
	of: string | null,
	value: InputValue,
	origin: { readonly how: How; readonly source: string; readonly on?: string | undefined }
): InputView {
	const { how, source, on } = origin;
	return { group, name, of, value, how, source, on: on ?? null, covers: null };
}

/** The bid's own value, or the library's default with its source; amounts keep their currency. */
function orDefault<T>(
	own: Known<T> | undefined,
	fallback: Figure<T>,
	library: Library
): Known<T> & { readonly isDefault: boolean } {
	if (own) return { ...own, isDefault: false };
	const source = sourceText(fallback, library.sources);
	return { value: fallback.value, how: 'assumed', source, isDefault: true };
}

function amount(
	name: 'labour' | 'power' | 'rack',
	of: string | null,
	own: Known<string> | undefined,
	bid: CustomerBid,
	library: Library
): InputView {
	const { defaults } = library;
	const fallback = {
		labour: defaults.labourPerHour,
		power: defaults.powerPricePerKwh,
		rack: defaults.rackUnitPricePerMonth
	}[name];
	const per = { labour: 'hour', power: 'kwh', rack: 'unitMonth' } as const;
	const found = orDefault<string>(own, fallback, library);
	const currency = found.isDefault ? defaults.currency : bid.currency;
	const value: InputValue = { kind: 'amount', value: found.value, currency, per: per[name] };
	return known(name, 'economics', of, value, found);
}

function ofSites(bid: CustomerBid, library: Library, used: ReadonlySet<string>): InputView[] {
	return bid.sites
		.filter(({ id }) => used.has(id))
		.flatMap((site) => {
			const fallback = library.defaults.powerUsageEffectiveness;
			const pue = orDefault(site.powerUsageEffectiveness, fallback, library);
			return [
				amount('power', site.name, site.powerPricePerKwh, bid, library),
				known('pue', 'economics', site.name, rate('number', pue.value), pue),
				amount('rack', site.name, site.rackUnitPricePerMonth, bid, library)
			];
		});
}

function ofEconomics(bid: CustomerBid, library: Library, used: ReadonlySet<string>): InputView[] {
	const { economics } = bid;
	const { defaults } = library;
	const discount = orDefault(economics.discountRatePerYear, defaults.discountRatePerYear, library);
	const inflation = orDefault(economics.inflationPerYear, defaults.inflationPerYear, library);
	const perYear = (value: number): InputValue => rate('sharePerYear', value);
	return [
		known('discountRate', 'economics', null, perYear(discount.value), discount),
		known('inflation', 'economics', null, perYear(inflation.value), inflation),
		amount('labour', null, economics.labourPerHour, bid, library),
		...ofSites(bid, library, used),
		...economics.exchangeRates.map(({ quote, rate: value, on, source }) =>
			known(
				'exchangeRate',
				'economics',
				null,
				{ kind: 'exchange', rate: String(value), quote },
				{ how: 'supplied', source, on }
			)
		)
	];
}

/** Lines between sites; the usable share is stated once where it is everybody's default. */
function ofLinks(bid: CustomerBid, library: Library): InputView[] {
	const name = (id: string): string => bid.sites.find((site) => site.id === id)?.name ?? id;
	const stated = bid.links.flatMap(({ from, to, bandwidth, usableShare }) => {
		const between = `${name(from)}–${name(to)}`;
		const share = usableShare
			? [known('linkShare', 'lines', between, rate('share', usableShare.value), usableShare)]
			: [];
		return [
			known('linkBandwidth', 'lines', between, rate('rate', bandwidth.value), bandwidth),
			...share
		];
	});
	if (bid.links.every(({ usableShare }) => usableShare !== undefined)) return stated;
	const usual = orDefault(undefined, library.defaults.linkUsableShare, library);
	return [...stated, known('linkShare', 'lines', null, rate('share', usual.value), usual)];
}

/** All inputs of the bid behind the proposed design: the estate's, the money's, the lines'. */
export function inputsOf(
	bid: CustomerBid,
	evaluation: Evaluation,
	proposed: CandidateEvaluation,
	library: Library
): readonly InputView[] {
	const powered = proposed.sizing.billOfMaterials.filter(
		({ watts, rackUnits, siteId }) => siteId !== null && watts + rackUnits > 0
	);
	const used = new Set(powered.flatMap(({ siteId }) => siteId ?? []));
	return [
		...ofEstate(bid, evaluation, library),
		...ofEconomics(bid, library, used),
		...ofLinks(bid, library)
	];
}
