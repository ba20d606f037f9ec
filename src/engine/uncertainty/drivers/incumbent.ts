/**
 * Drivers of the incumbent: what it bills, what its renewal and its counter-offer come to, how long
 * both systems run. Bill lines for people, power and space belong to the drivers of running, because
 * those move the designs as well; a charge that may fall due stays at its expected value.
 */
import type { BillLine, Known } from '../../bid/index.ts';
import { decimal } from '../../finance/index.ts';
import type { Figure, Library, Spreads } from '../../library/index.ts';
import { bytes, type Amount } from '../../units/index.ts';
import { driverOf, placeOf, type Driver, type Place, type ValueOf, type World } from '../driver.ts';
import { rangeOfFigure, rangeOfKnown, type Range } from '../range.ts';

/** An amount as the bid holds it: exact text of a plain number. */
export const amountText = (value: number): Amount =>
	decimal(Number(value.toPrecision(15))).toFixed() as Amount;

/** A known amount in numbers, for its range. */
export function knownNumbers(known: Known<Amount>): Known<number> {
	const { value, low, high, ...rest } = known;
	return {
		...rest,
		value: Number(value),
		...(low === undefined ? {} : { low: Number(low) }),
		...(high === undefined ? {} : { high: Number(high) })
	};
}

type ByHow = Spreads['rate'];

/** Bill lines as places, by their position. */
export function billPlaces(
	{ bid, library }: World,
	isMeant: (line: BillLine) => boolean,
	spreads: ByHow
): readonly Place[] {
	return (bid.incumbent?.bill ?? []).flatMap((line, position) =>
		isMeant(line) && line.month < bid.economics.horizonYears * 12
			? placeOf(
					`bill-${position}`,
					rangeOfKnown(knownNumbers(line.amount), spreads, library),
					Number(line.amount.value)
				)
			: []
	);
}

/** The bill with the amounts of places. */
export function putBill(world: World, valueOf: ValueOf): World {
	const { incumbent } = world.bid;
	if (!incumbent) return world;
	const bill = incumbent.bill.map((line, position) => {
		const value = valueOf(`bill-${position}`);
		return value === undefined
			? line
			: { ...line, amount: { ...line.amount, value: amountText(value) } };
	});
	return { ...world, bid: { ...world.bid, incumbent: { ...incumbent, bill } } };
}

/** Categories whose lines move with the designs: see `running.ts`. */
const shared: ReadonlySet<string> = new Set(['administration', 'facilities']);

function billDrivers(world: World): readonly Driver[] {
	const { runningCharge, oneOffCharge } = world.library.defaults.spreads;
	return [
		...driverOf({
			id: 'running-bill',
			name: 'Incumbent’s running bill',
			kind: 'factor',
			places: billPlaces(
				world,
				({ timing, category }) => timing !== 'once' && !shared.has(category),
				runningCharge
			),
			put: putBill
		}),
		...driverOf({
			id: 'one-off-charges',
			name: 'Incumbent’s one-off charges',
			kind: 'amount',
			places: billPlaces(world, ({ timing }) => timing === 'once', oneOffCharge),
			put: putBill
		})
	];
}

type Term = 'renewalUplift' | 'counterOffer';

const rangeOfTerm = (own: Known<number> | undefined, fallback: Figure<number>, library: Library) =>
	own
		? rangeOfKnown(own, library.defaults.spreads.rate, library, { least: 0, most: 1 })
		: rangeOfFigure(fallback, library);

/** A share of the contract; without the bid's own, the library's. */
function term(world: World, field: Term, id: string, name: string): readonly Driver[] {
	const { bid, library } = world;
	const fallback = library.defaults.changeOver[field];
	const range: Range | null = rangeOfTerm(bid.incumbent?.[field], fallback, library);
	return driverOf({
		id,
		name,
		kind: 'share',
		places: placeOf(field, range),
		put: (changed, valueOf) => {
			const { incumbent } = changed.bid;
			const value = valueOf(field);
			if (!incumbent || value === undefined) return changed;
			const known: Known<number> = incumbent[field] ?? { value, how: 'assumed', source: '' };
			const moved = { ...incumbent, [field]: { ...known, value } };
			return { ...changed, bid: { ...changed.bid, incumbent: moved } };
		}
	});
}

/** Months beside each other; where the bid says how many, they are a plan and not varied. */
function dualRunning({ bid, library }: World): readonly Driver[] {
	if (bid.incumbent?.dualRunningMonths !== undefined) return [];
	return driverOf({
		id: 'dual-running',
		name: 'Both systems run',
		kind: 'months',
		places: placeOf('months', rangeOfFigure(library.defaults.dualRunningMonths, library)),
		put: (world, valueOf) => {
			const { defaults } = world.library;
			const value = valueOf('months') ?? defaults.dualRunningMonths.value;
			const dualRunningMonths = { ...defaults.dualRunningMonths, value };
			return {
				...world,
				library: { ...world.library, defaults: { ...defaults, dualRunningMonths } }
			};
		}
	});
}

/** Shares of the old bill that go on while its restore points stay readable. */
function legacyKept({ bid, library }: World): readonly Driver[] {
	const legacyOf = (own: string | undefined) => own ?? bid.incumbent?.legacy ?? 'keep';
	if (!bid.candidates.some(({ legacy }) => legacyOf(legacy) === 'keep')) return [];
	const { legacyShares } = library.defaults.changeOver;
	const categories = Object.keys(legacyShares) as (keyof typeof legacyShares)[];
	return driverOf({
		id: 'legacy-kept',
		name: 'Old bill that goes on',
		kind: 'factor',
		places: categories.flatMap((category) =>
			legacyShares[category].value > 0
				? placeOf(category, rangeOfFigure(legacyShares[category], library))
				: []
		),
		put: (world, valueOf) => {
			const { defaults } = world.library;
			const shares = Object.fromEntries(
				categories.map((category) => {
					const figure = defaults.changeOver.legacyShares[category];
					return [category, { ...figure, value: valueOf(category) ?? figure.value }];
				})
			) as typeof legacyShares;
			const changeOver = { ...defaults.changeOver, legacyShares: shares };
			return { ...world, library: { ...world.library, defaults: { ...defaults, changeOver } } };
		}
	});
}

/** Restore points that it holds and the fee for leaving early, where the bid gives them. */
function leaving({ bid, library }: World): readonly Driver[] {
	const { retained, earlyExit } = bid.incumbent ?? {};
	const { frontEnd, rate } = library.defaults.spreads;
	return [
		...driverOf({
			id: 'retained',
			name: 'Old restore points',
			kind: 'bytes',
			places: retained ? placeOf('retained', rangeOfKnown(retained, frontEnd, library)) : [],
			put: (world, valueOf) => {
				const { incumbent } = world.bid;
				const value = valueOf('retained');
				if (!incumbent?.retained || value === undefined) return world;
				const held = { ...incumbent.retained, value: bytes(value) };
				const moved = { ...incumbent, retained: held };
				return { ...world, bid: { ...world.bid, incumbent: moved } };
			}
		}),
		...driverOf({
			id: 'early-exit',
			name: 'Fee for leaving early',
			kind: 'amount',
			places: earlyExit ? placeOf('fee', rangeOfKnown(knownNumbers(earlyExit), rate, library)) : [],
			put: (world, valueOf) => {
				const { incumbent } = world.bid;
				const value = valueOf('fee');
				if (!incumbent?.earlyExit || value === undefined) return world;
				const fee = { ...incumbent.earlyExit, value: amountText(value) };
				return { ...world, bid: { ...world.bid, incumbent: { ...incumbent, earlyExit: fee } } };
			}
		})
	];
}

/** The drivers of the incumbent; none without one. */
export function incumbentDrivers(world: World): readonly Driver[] {
	if (!world.bid.incumbent) return [];
	return [
		...billDrivers(world),
		...term(world, 'renewalUplift', 'renewal-uplift', 'Uplift at the renewal'),
		...term(world, 'counterOffer', 'counter-offer', 'Incumbent’s counter-offer'),
		...dualRunning(world),
		...leaving(world),
		...legacyKept(world)
	];
}
