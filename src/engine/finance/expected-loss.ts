/**
 * Expected yearly loss: what events cost in an average year.
 *
 * Σ round( frequency × (hours down × cost per hour + hours lost × loss per hour) ), each event rounded
 * once, so that the printed events add up to the printed loss.
 * Example: 0.2 a year × (31 h × 4200 + 26 h × 900) is 30 720.00.
 */
import type { Currency } from './currency.ts';
import type { Decimal } from './decimal.ts';
import { add, rounded, sum, times, type Money } from './money.ts';

export interface LossEvent {
	readonly timesPerYear: Decimal;
	readonly hoursDown: Decimal;
	/** Hours of work that have to be done again. */
	readonly hoursLost: Decimal;
}

/** The yearly loss from one event, rounded. */
const lossFrom = <C extends Currency>(
	{ timesPerYear, hoursDown, hoursLost }: LossEvent,
	downtimePerHour: Money<C>,
	lossPerHour: Money<NoInfer<C>>
): Money<C> =>
	rounded(
		times(add(times(downtimePerHour, hoursDown), times(lossPerHour, hoursLost)), timesPerYear)
	);

/** The yearly loss from all events. */
export const expectedYearlyLoss = <C extends Currency>(
	events: readonly LossEvent[],
	downtimePerHour: Money<C>,
	lossPerHour: Money<NoInfer<C>>
): Money<C> =>
	sum(
		events.map((event) => lossFrom(event, downtimePerHour, lossPerHour)),
		downtimePerHour.currency
	);
