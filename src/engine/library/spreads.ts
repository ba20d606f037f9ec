/**
 * Spreads: how far a figure of a bid may lie from what was said, where nobody gave its lowest and
 * highest. Multiples of the figure, by how it is known; practice, so shown as assumed.
 *
 * Example: growth supplied as 20 % a year with a spread from 0.6 to 1.5 may be 12 % to 30 %.
 */
import { z } from 'zod';
import { hows, type How } from '../bid/index.ts';
import { figure } from './figure.ts';

/** A multiple of what was said: the likely one, and both ends of it. */
const spread = figure(z.number().min(0).max(10)).refine(
	({ value, low, high }) =>
		low !== undefined && high !== undefined && low <= value && value <= high && value === 1,
	'expected a value of 1 between a low and a high multiple'
);

export type Spread = z.output<typeof spread>;

const byHow = z.strictObject(
	Object.fromEntries(hows.map((how) => [how, spread])) as Readonly<Record<How, typeof spread>>
);

export const spreadsSchema = z.strictObject({
	frontEnd: byHow,
	changePerDay: byHow,
	growthPerYear: byHow,
	storedShare: byHow,
	/** Amounts of the incumbent's bill that run on, and those that fall due once. */
	runningCharge: byHow,
	oneOffCharge: byHow,
	/** An hour of people, power, space, an uplift or a counter-offer, where the bid gives its own. */
	rate: byHow,
	/** Share of the change that falls on the same bytes again, of data whose reports do not say it. */
	hotWeight: spread,
	/** A dated exchange rate over the years that it is used for. */
	exchangeRate: spread
});

export type Spreads = z.output<typeof spreadsSchema>;
