/**
 * The rates and prices behind the money that the bid does not state, or states as assumed: discount
 * rate and inflation, labour, power and space where something of the design stands, lines between sites.
 *
 * Defaults keep the currency of their file; what is reckoned with them is converted at the bid's rate.
 */
import type { Known, Link } from '../bid/index.ts';
import type { Figure } from '../library/index.ts';
import type { BasisInput } from './input.ts';
import type { FigureKind } from './kind.ts';
import { assumedOf, listed, type Heading } from './listing.ts';
import type { BasisFigure } from './result.ts';

type Own = Known<number> | Known<string> | undefined;

/** The default where the bid says nothing, the bid's own where it only assumes. */
function standing(
	kind: FigureKind,
	heading: Heading,
	own: Own,
	fallback: Figure<number> | Figure<string>,
	{ bid, library }: BasisInput
): readonly BasisFigure[] {
	if (!own)
		return [listed(kind, { ...heading, currency: library.defaults.currency }, fallback, library)];
	return own.how === 'assumed'
		? [assumedOf(kind, { ...heading, currency: bid.currency }, own)]
		: [];
}

/** Power and space at the sites on which something draws or fills them. */
function siteFigures(input: BasisInput): readonly BasisFigure[] {
	const { bid, library, proposed } = input;
	const { powerPricePerKwh, powerUsageEffectiveness, rackUnitPricePerMonth } = library.defaults;
	const bill = proposed?.sizing.billOfMaterials ?? [];
	const siteIds = new Set(
		bill.flatMap(({ siteId, watts, rackUnits }) => (watts + rackUnits > 0 ? (siteId ?? []) : []))
	);
	return [...siteIds].flatMap((id) => {
		const site = bid.sites.find((one) => one.id === id);
		const heading = { group: 'economics' as const, of: site?.name ?? id };
		const of = (kind: FigureKind, own: Own, fallback: Figure<number> | Figure<string>) =>
			standing(kind, heading, own, fallback, input);
		return [
			...of('default.powerPricePerKwh', site?.powerPricePerKwh, powerPricePerKwh),
			...of(
				'default.powerUsageEffectiveness',
				site?.powerUsageEffectiveness,
				powerUsageEffectiveness
			),
			...of('default.rackUnitPricePerMonth', site?.rackUnitPricePerMonth, rackUnitPricePerMonth)
		];
	});
}

/** Sites between which data moves: where workloads run and where pools in use lie. */
function linksOf({ bid, rows, proposed, today }: BasisInput): readonly Link[] {
	const ids = new Set([
		...rows.flatMap(({ workload, level }) => (level ? [workload.site] : [])),
		...[proposed, today]
			.flatMap((design) => (design ? design.pools : []))
			.map(({ siteId }) => siteId)
	]);
	return bid.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

function linkFigures(input: BasisInput): readonly BasisFigure[] {
	const { bid, library } = input;
	const name = (id: string): string => bid.sites.find((site) => site.id === id)?.name ?? id;
	return linksOf(input).flatMap(({ from, to, bandwidth, usableShare }) => {
		const heading = { group: 'economics' as const, of: `${name(from)}–${name(to)}` };
		return [
			...(bandwidth.how === 'assumed' ? [assumedOf('bid.bandwidth', heading, bandwidth)] : []),
			...standing(
				'default.linkUsableShare',
				heading,
				usableShare,
				library.defaults.linkUsableShare,
				input
			)
		];
	});
}

export function economicsFigures(input: BasisInput): readonly BasisFigure[] {
	const { bid, library, proposed } = input;
	const { economics } = bid;
	const { discountRatePerYear, inflationPerYear, labourPerHour } = library.defaults;
	const heading = { group: 'economics' as const, of: null };
	const of = (kind: FigureKind, own: Own, fallback: Figure<number> | Figure<string>) =>
		standing(kind, heading, own, fallback, input);
	return [
		...of('default.discountRatePerYear', economics.discountRatePerYear, discountRatePerYear),
		...of('default.inflationPerYear', economics.inflationPerYear, inflationPerYear),
		...(proposed ? of('default.labourPerHour', economics.labourPerHour, labourPerHour) : []),
		...siteFigures(input),
		...linkFigures(input)
	];
}
