/**
 * Expected yearly loss of every design, and what each avoids against today.
 *
 * per event = Σ hours not usable × cost + Σ hours of data lost × cost + cost an hour of what is gone ×
 * hours until it is rebuilt; per year = times a year × per event, rounded once at the line. An event
 * whose frequency counts another's too is taken at the rest, so nothing is counted twice. A benefit is
 * today's line less the design's, counted by how well the frequency is known.
 * Example: 0.08 a year × 760 000 = 60 800; the design costs 137 000 an event: 10 960; avoided 49 840,
 * of which 80 %, 39 872, are counted because the insurer supplied the frequency.
 */
import type { How } from '../bid/index.ts';
import type { EventOutcome, EventSummary, Replay } from '../disaster/index.ts';
import {
	decimal,
	expectedYearlyLoss,
	money,
	moneyText,
	rounded,
	subtract,
	sum,
	times,
	type Currency,
	type Money
} from '../finance/index.ts';
import type { LibraryEvent, ValueFigures } from '../library/index.ts';
import type { AvoidedLine, AvoidedLoss, DesignValue, LossLine, ReplayValue } from './result.ts';

export interface ValueInput {
	readonly replay: Replay;
	readonly events: readonly LibraryEvent[];
	readonly figures: ValueFigures;
	/** Until what nothing is left of runs again. */
	readonly rebuildSeconds: number;
	readonly currency: Currency;
	/** Protected machines whose lost data has no price. */
	readonly unpricedMachines: number;
	/** `today`, or null when there is no incumbent. */
	readonly todayId: string | null;
}

interface Line {
	readonly line: LossLine;
	readonly perYear: Money;
}

/** Times a year, less those that an included event of the list counts itself; never below nought. */
function ownTimes(event: EventSummary, input: ValueInput): number {
	const includes = input.events.find(({ id }) => id === event.id)?.includes ?? [];
	const counted = input.replay.events
		.filter(({ id }) => includes.includes(id))
		.reduce((total, { perYear }) => total.plus(decimal(perYear.likely)), decimal(0));
	return Math.max(0, decimal(event.perYear.likely).minus(counted).toNumber());
}

function lineOf(event: EventSummary, outcome: EventOutcome, input: ValueInput): Line {
	const { currency, rebuildSeconds } = input;
	const timesPerYear = ownTimes(event, input);
	const { downtimeCost, goneCostPerHour, dataLossCost } = outcome;
	const down = decimal(downtimeCost).plus(
		decimal(goneCostPerHour).times(decimal(rebuildSeconds).div(3600))
	);
	// The hours are weighted by what each costs already: one costs one.
	const one = money(1, currency);
	const costs = { hoursDown: down, hoursLost: decimal(dataLossCost) };
	const of = (timesAYear: number): Money =>
		expectedYearlyLoss([{ timesPerYear: decimal(timesAYear), ...costs }], one, one);
	const perYear = of(timesPerYear);
	return {
		perYear,
		line: {
			eventId: event.id,
			timesPerYear,
			how: event.perYear.how,
			perEvent: moneyText(of(1)),
			perYear: moneyText(perYear),
			isAtLeast: outcome.gone > 0
		}
	};
}

const boundOf = (today: LossLine, design: LossLine): AvoidedLine['bound'] =>
	today.isAtLeast
		? design.isAtLeast
			? 'unknown'
			: 'at-least'
		: design.isAtLeast
			? 'at-most'
			: 'exact';

function avoidedOf(
	today: readonly Line[],
	design: readonly Line[],
	{ currency, figures }: ValueInput
): AvoidedLoss {
	const trust = (how: How): number => figures.trust[how].value;
	const lines = design.flatMap(({ line, perYear }, place) => {
		const before = today[place];
		if (!before) return [];
		const avoided = subtract(before.perYear, perYear);
		const trustShare = trust(line.how);
		// What a design loses more is counted whole: only benefits are doubted.
		const trusted = avoided.amount.isNegative()
			? avoided
			: rounded(times(avoided, decimal(trustShare)));
		return [{ line, before, avoided, trustShare, trusted }];
	});
	return {
		kind: 'soft',
		perYear: moneyText(
			sum(
				lines.map(({ avoided }) => avoided),
				currency
			)
		),
		trustedPerYear: moneyText(
			sum(
				lines.map(({ trusted }) => trusted),
				currency
			)
		),
		lines: lines.map(({ line, before, avoided, trustShare, trusted }) => ({
			eventId: line.eventId,
			perYear: moneyText(avoided),
			trustShare,
			trustedPerYear: moneyText(trusted),
			bound: boundOf(before.line, line)
		}))
	};
}

/** Values a replay. Amounts are in the currency of the hourly costs. */
export function valueReplay(input: ValueInput): ReplayValue {
	const { replay, currency, figures, todayId, unpricedMachines } = input;
	const valued = replay.designs.map(({ candidateId, outcomes }) => ({
		candidateId,
		lines: replay.events.flatMap((event, place) => {
			const outcome = outcomes[place];
			return outcome ? [lineOf(event, outcome, input)] : [];
		})
	}));
	const today = valued.find(({ candidateId }) => candidateId === todayId) ?? null;
	return {
		currency,
		unpricedMachines,
		refused: figures.refused,
		designs: valued.map(({ candidateId, lines }): DesignValue => ({
			candidateId,
			expectedYearlyLoss: moneyText(
				sum(
					lines.map(({ perYear }) => perYear),
					currency
				)
			),
			isAtLeast: lines.some(({ line }) => line.isAtLeast),
			lines: lines.map(({ line }) => line),
			avoided: today && candidateId !== todayId ? avoidedOf(today.lines, lines, input) : null
		}))
	};
}
