/**
 * Drivers of running: people's hours and what they cost, power and space, inflation, the life of
 * hardware. Labour, power and space stand on both sides of a comparison, in the designs and in the
 * incumbent's bill, and move there together.
 */
import type { Known } from '../../bid/index.ts';
import type { Defaults, Figure } from '../../library/index.ts';
import type { Amount } from '../../units/index.ts';
import { driverOf, placeOf, type Driver, type Place, type ValueOf, type World } from '../driver.ts';
import { rangeOfFigure, rangeOfKnown } from '../range.ts';
import { amountText, billPlaces, knownNumbers, putBill } from './incumbent.ts';

const inNumbers = ({ low, high, value, ...rest }: Figure<Amount>): Figure<number> => ({
	...rest,
	value: Number(value),
	...(low === undefined ? {} : { low: Number(low) }),
	...(high === undefined ? {} : { high: Number(high) })
});

const withDefaults = (world: World, changed: Partial<Defaults>): World => ({
	...world,
	library: { ...world.library, defaults: { ...world.library.defaults, ...changed } }
});

/** Weights of bill lines as parts of one, so that the other side of the driver weighs as much. */
function inParts(places: readonly Place[]): readonly Place[] {
	const total = places.reduce((sum, { weight }) => sum + weight, 0);
	return places.map((place) => ({ ...place, weight: place.weight / total }));
}

/** An hour of people: what the designs reckon with, and the incumbent's lines for people. */
function labour(world: World): readonly Driver[] {
	const { bid, library } = world;
	const { defaults } = library;
	const own = bid.economics.labourPerHour;
	const rate = own
		? rangeOfKnown(knownNumbers(own), defaults.spreads.rate, library)
		: rangeOfFigure(inNumbers(defaults.labourPerHour), library);
	const isMeant = ({ category, timing }: { category: string; timing: string }) =>
		category === 'administration' && timing !== 'once';
	const bill = inParts(billPlaces(world, isMeant, defaults.spreads.runningCharge));
	return driverOf({
		id: 'labour',
		name: 'Cost of own people',
		kind: 'factor',
		places: [...placeOf('hour', rate), ...bill],
		put: (changed, valueOf) => {
			const billed = putBill(changed, valueOf);
			const value = valueOf('hour');
			if (value === undefined) return billed;
			const hour = billed.bid.economics.labourPerHour;
			if (!hour)
				return withDefaults(billed, {
					labourPerHour: { ...defaults.labourPerHour, value: amountText(value) }
				});
			const labourPerHour = { ...hour, value: amountText(value) };
			const economics = { ...billed.bid.economics, labourPerHour };
			return { ...billed, bid: { ...billed.bid, economics } };
		}
	});
}

type SitePrice = 'powerPricePerKwh' | 'rackUnitPricePerMonth';
const sitePrices: readonly SitePrice[] = ['powerPricePerKwh', 'rackUnitPricePerMonth'];

function putSites(world: World, valueOf: ValueOf): World {
	const { defaults } = world.library;
	const moved = (known: Known<Amount> | undefined, key: string) => {
		const value = valueOf(key);
		return known && value !== undefined ? { ...known, value: amountText(value) } : known;
	};
	const sites = world.bid.sites.map((site) => ({
		...site,
		...Object.fromEntries(
			sitePrices.flatMap((field) => {
				const known = moved(site[field], `${site.id}/${field}`);
				return known ? [[field, known] as const] : [];
			})
		)
	}));
	const changed = Object.fromEntries(
		sitePrices.map((field) => {
			const value = valueOf(field);
			const figure = defaults[field];
			return [field, value === undefined ? figure : { ...figure, value: amountText(value) }];
		})
	);
	const { powerUsageEffectiveness: pue } = defaults;
	return withDefaults(
		{ ...world, bid: { ...world.bid, sites } },
		{
			...changed,
			powerUsageEffectiveness: { ...pue, value: valueOf('effectiveness') ?? pue.value }
		}
	);
}

/** Power and space at the sites, by default and in the incumbent's bill. */
function facilities(world: World): readonly Driver[] {
	const { bid, library } = world;
	const { defaults } = library;
	const bill = inParts(
		billPlaces(
			world,
			({ category, timing }) => category === 'facilities' && timing !== 'once',
			defaults.spreads.runningCharge
		)
	);
	const ofSites = bid.sites.flatMap((site) =>
		sitePrices.flatMap((field) => {
			const own = site[field];
			return own
				? placeOf(
						`${site.id}/${field}`,
						rangeOfKnown(knownNumbers(own), defaults.spreads.rate, library)
					)
				: [];
		})
	);
	const ofDefaults = sitePrices.flatMap((field) =>
		placeOf(field, rangeOfFigure(inNumbers(defaults[field]), library))
	);
	const effectiveness = placeOf(
		'effectiveness',
		rangeOfFigure(defaults.powerUsageEffectiveness, library)
	);
	return driverOf({
		id: 'facilities',
		name: 'Power and space',
		kind: 'factor',
		places: [...ofSites, ...ofDefaults, ...effectiveness, ...bill],
		put: (changed, valueOf) => putBill(putSites(changed, valueOf), valueOf)
	});
}

function inflation({ bid, library }: World): readonly Driver[] {
	const own = bid.economics.inflationPerYear;
	const { inflationPerYear, spreads } = library.defaults;
	const range = own
		? rangeOfKnown(own, spreads.rate, library)
		: rangeOfFigure(inflationPerYear, library);
	return driverOf({
		id: 'inflation',
		name: 'Inflation',
		kind: 'sharePerYear',
		places: placeOf('rate', range),
		put: (world, valueOf) => {
			const value = valueOf('rate') ?? inflationPerYear.value;
			const known: Known<number> = { ...(own ?? { how: 'assumed', source: '' }), value };
			const economics = { ...world.bid.economics, inflationPerYear: known };
			return { ...world, bid: { ...world.bid, economics } };
		}
	});
}

const efforts = [
	'migrationHours',
	'migrationHoursPer100Tb',
	'trainingHours',
	'carryOverHoursPerTb',
	'hoursPerRestoreTest'
] as const;

/** Hours of own people in the change and in restore tests. */
function effort({ library }: World): readonly Driver[] {
	const { changeOver } = library.defaults;
	return driverOf({
		id: 'own-effort',
		name: 'Own hours in the change',
		kind: 'factor',
		places: efforts.flatMap((field) => placeOf(field, rangeOfFigure(changeOver[field], library))),
		put: (world, valueOf) => {
			const before = world.library.defaults.changeOver;
			const hours = Object.fromEntries(
				efforts.map((field) => [
					field,
					{ ...before[field], value: valueOf(field) ?? before[field].value }
				])
			);
			return withDefaults(world, { changeOver: { ...before, ...hours } });
		}
	});
}

/** Years until hardware is bought again, for designs that do not say. */
function hardwareLife({ bid, library }: World): readonly Driver[] {
	if (bid.candidates.every(({ hardwareLifeYears }) => hardwareLifeYears !== undefined)) return [];
	const { hardwareLifeYears } = library.defaults.changeOver;
	return driverOf({
		id: 'hardware-life',
		name: 'Life of hardware',
		kind: 'years',
		places: placeOf('years', rangeOfFigure(hardwareLifeYears, library)),
		put: (world, valueOf) => {
			const { changeOver } = world.library.defaults;
			const value = valueOf('years') ?? hardwareLifeYears.value;
			return withDefaults(world, {
				changeOver: { ...changeOver, hardwareLifeYears: { ...hardwareLifeYears, value } }
			});
		}
	});
}

/** The drivers of what running and changing cost. */
export const runningDrivers = (world: World): readonly Driver[] => [
	...labour(world),
	...facilities(world),
	...inflation(world),
	...effort(world),
	...hardwareLife(world)
];
