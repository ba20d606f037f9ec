/**
 * Inputs with how each is known: what was measured or supplied for this bid, and every default that
 * stood in. Rows of the estate that share an origin are one line, weighted by their bytes.
 *
 * Example: two rows of 60 and 40 TB, both measured on one day, with 3 % and 1 % of change a day are
 * one line: 2.2 % a day, from 1 % to 3 %, measured, covering all of the data.
 */
import type { CustomerBid, How, Known, Workload } from '#engine/bid/index.ts';
import { architectureOf } from '#engine/design/index.ts';
import type { CandidateEvaluation, EstateRowSummary, Evaluation } from '#engine/evaluation.ts';
import { sourceText, type Figure, type Library, type Stage } from '#engine/library/index.ts';
import type { InputName, InputValue, InputView } from './types.ts';

interface Measured {
	readonly bytes: number;
	readonly value: number;
	readonly how: How;
	readonly source: string;
	readonly on: string | null;
}

type EstateField = 'frontEnd' | 'changePerDay' | 'growthPerYear' | 'storedShare';

const estateKinds = {
	frontEnd: 'bytes',
	changePerDay: 'sharePerDay',
	growthPerYear: 'sharePerYear',
	storedShare: 'share'
} as const;

const hows: readonly How[] = ['measured', 'supplied', 'assumed'];

function measuredOf(workload: Workload, row: EstateRowSummary, field: EstateField): Measured {
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

/** The estate's inputs, protected rows only, best known first. */
function ofEstate(bid: CustomerBid, evaluation: Evaluation): InputView[] {
	const rows = bid.workloads.flatMap((workload) => {
		const row = evaluation.estate.rows.find(({ id }) => id === workload.id);
		return row && workload.level !== undefined ? [{ workload, row }] : [];
	});
	const allBytes = rows.reduce((sum, { row }) => sum + row.frontEnd.value, 0);
	const names: readonly EstateField[] = [
		'frontEnd',
		'changePerDay',
		'growthPerYear',
		'storedShare'
	];
	return names.flatMap((name) => {
		const gathered = new Map<string, Measured[]>();
		for (const { workload, row } of rows) {
			const one = measuredOf(workload, row, name);
			const key = `${hows.indexOf(one.how)}|${one.source}|${one.on ?? ''}`;
			gathered.set(key, [...(gathered.get(key) ?? []), one]);
		}
		return [...gathered]
			.map(([, group]) => lineOf(name, group, allBytes))
			.sort(
				(one, other) =>
					hows.indexOf(one.how) - hows.indexOf(other.how) || (other.covers ?? 0) - (one.covers ?? 0)
			);
	});
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

interface StageFigure {
	readonly name: InputName;
	readonly kind: 'rate' | 'share';
	readonly figure: Figure<number>;
}

function stageFigures(stage: Stage): StageFigure[] {
	switch (stage.kind) {
		case 'source':
			return [{ name: 'sourceRate', kind: 'rate', figure: stage.perMachine }];
		case 'cores':
			return [{ name: 'coreRate', kind: 'rate', figure: stage.incrementalPerCore }];
		case 'drives':
			return [
				{ name: 'driveRate', kind: 'rate', figure: stage.perDrive },
				{ name: 'driveStreaming', kind: 'share', figure: stage.streaming }
			];
		case 'network':
		case 'link':
		case 'target':
			return [];
	}
}

/** Lines between sites; the usable share is stated once where it is everybody's default. */
function ofLinks(bid: CustomerBid, library: Library): InputView[] {
	const name = (id: string): string => bid.sites.find((site) => site.id === id)?.name ?? id;
	const stated = bid.links.flatMap(({ from, to, bandwidth, usableShare }) => {
		const between = `${name(from)}–${name(to)}`;
		const share = usableShare
			? [known('linkShare', 'design', between, rate('share', usableShare.value), usableShare)]
			: [];
		return [
			known('linkBandwidth', 'design', between, rate('rate', bandwidth.value), bandwidth),
			...share
		];
	});
	if (bid.links.every(({ usableShare }) => usableShare !== undefined)) return stated;
	const usual = orDefault(undefined, library.defaults.linkUsableShare, library);
	return [...stated, known('linkShare', 'design', null, rate('share', usual.value), usual)];
}

function ofDesign(candidate: CandidateEvaluation, bid: CustomerBid, library: Library): InputView[] {
	const architecture = architectureOf(candidate, library)?.architecture;
	if (!architecture) return [];
	const line = (
		name: InputName,
		of: string | null,
		kind: Extract<InputValue, { value: number }>['kind'],
		{ value, low, high, ...figure }: Figure<number>
	): InputView =>
		known(
			name,
			'design',
			of,
			{ kind, value, low: low ?? null, high: high ?? null },
			{ how: 'assumed', source: sourceText(figure.source, library.sources) }
		);
	const pools = architecture.pools.filter(({ id }) =>
		candidate.pools.some((pool) => pool.id === id)
	);
	return [
		...ofLinks(bid, library),
		...pools.flatMap((pool) => [
			...(pool.fillLimit.value < 1 ? [line('fillLimit', pool.name, 'share', pool.fillLimit)] : []),
			...(pool.rawPerUsable.value > 1
				? [line('rawPerUsable', pool.name, 'number', pool.rawPerUsable)]
				: []),
			...(pool.metadata.value > 0 ? [line('metadata', pool.name, 'share', pool.metadata)] : [])
		]),
		...architecture.movements
			.filter(({ id }) => candidate.movements.some((movement) => movement.id === id))
			.flatMap((movement) =>
				movement.stages
					.flatMap(stageFigures)
					.map(({ name, kind, figure }) => line(name, movement.name, kind, figure))
			),
		line('administration', null, 'hoursPerWeek', architecture.administration)
	];
}

/** All inputs behind the proposed design: the estate's, the money's, the design's. */
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
		...ofEstate(bid, evaluation),
		...ofEconomics(bid, library, used),
		...ofDesign(proposed, bid, library)
	];
}
