/**
 * What running a design costs beside what is bought: power, rack space and administration.
 *
 * power a month = watts × PUE × 730 h ÷ 1000 × price per kWh; space = rack units × price a month;
 * administration = hours a week per 100 TB × front-end TB ÷ 100 × 52 ÷ 12 × hourly rate, with the
 * front end of each contract year. Paid at the end of the month; prices rise with inflation.
 * Example: 1 000 W at a PUE of 1.5 and 0.20 a kWh cost 219 a month.
 */
import type { Bid } from '../bid/index.ts';
import { decimal, type Line, type Money } from '../finance/index.ts';
import { siteName } from '../design/index.ts';
import type { Architecture, Library } from '../library/index.ts';
import type { BomLine } from '../sizing/index.ts';
import { hoursPerMonth } from '../units/index.ts';
import { exact, sitePrices, type Economics } from './economics.ts';
import { sourceOf, type CostSource } from './source.ts';

const weeksPerMonth = 52 / 12;

/** A line paid at the end of each month that rises with inflation. */
export const monthlyLine = (
	id: string,
	category: string,
	price: Money,
	quantity: Line['quantity'],
	economics: Economics
): Line => ({
	id,
	category,
	kind: 'monthly',
	unitPrice: price,
	quantity,
	timing: 'end',
	escalator: exact(economics.inflationPerYear.value)
});

interface Load {
	readonly watts: number;
	readonly rackUnits: number;
}

function loadsBySite(bill: readonly BomLine[]): ReadonlyMap<string, Load> {
	const loads = new Map<string, Load>();
	for (const { siteId, watts, rackUnits, quantity } of bill) {
		if (siteId === null || watts + rackUnits === 0) continue;
		const before = loads.get(siteId) ?? { watts: 0, rackUnits: 0 };
		loads.set(siteId, {
			watts: before.watts + watts * quantity,
			rackUnits: before.rackUnits + rackUnits * quantity
		});
	}
	return loads;
}

/** Power and rack space, one source each a site. */
export function facilities(
	bill: readonly BomLine[],
	bid: Bid,
	library: Library,
	economics: Economics
): readonly CostSource[] {
	return [...loadsBySite(bill)].flatMap(([siteId, load]) => {
		const site = bid.sites.find(({ id }) => id === siteId);
		const prices = sitePrices(site, bid, library);
		const name = siteName(siteId, bid);
		const pue = prices.powerUsageEffectiveness.value;
		const kilowattHours = (load.watts * pue * hoursPerMonth) / 1000;
		const source = (
			id: string,
			label: string,
			price: Money | null,
			quantity: number,
			why: string,
			assumed: boolean
		): CostSource =>
			sourceOf(
				{ id: `${id}/${siteId}`, label, category: 'facilities', why, assumed },
				price && [monthlyLine(id, 'facilities', price, decimal(quantity), economics)],
				economics
			);
		return [
			source(
				'power',
				`Power and cooling, ${name}`,
				prices.powerPerKwh?.value ?? null,
				kilowattHours,
				`${Math.round(load.watts)} W at a PUE of ${pue}`,
				prices.powerPerKwh?.how === 'assumed'
			),
			source(
				'rack',
				`Rack space, ${name}`,
				prices.rackUnitPerMonth?.value ?? null,
				load.rackUnits,
				`${load.rackUnits} rack units`,
				prices.rackUnitPerMonth?.how === 'assumed'
			)
		];
	});
}

/** Administration by the customer's own people. `frontEndByYearBytes` at the middle of each contract year. */
export function administration(
	architecture: Architecture,
	frontEndByYearBytes: readonly number[],
	economics: Economics
): CostSource {
	const perWeek = architecture.administration.value;
	const hours = frontEndByYearBytes.map((bytes) => perWeek * (bytes / 1e14) * weeksPerMonth);
	const rate = economics.labourPerHour;
	const line =
		rate &&
		monthlyLine(
			'administration',
			'administration',
			rate.value,
			hours.map((value) => decimal(value)),
			economics
		);
	return sourceOf(
		{
			id: 'administration',
			label: 'Administration',
			category: 'administration',
			why: `${perWeek} h a week per 100 TB of front-end data`,
			assumed: true
		},
		line && [line],
		economics
	);
}
