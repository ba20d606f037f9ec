/**
 * Shares and rates without a dimension other than time: `80 %`, `0.8`, `2%/day`, `18 %/yr`.
 *
 * Inside, a share is 0–1. A rate keeps its period in the name of the field that holds it
 * (`changePerDay`, `growthPerYear`), and the reader converts nothing silently: `14%/week` for a
 * daily change is refused, because change over a week is not seven times change over a day.
 */
import { read, refuse, type Brand, type Reading } from './brand.ts';
import { parseNumeral, splitNumeral } from './numeral.ts';

/** A share of a whole, 0–1 (or a growth rate, which may be negative or above 1). */
export type Share = Brand<'share'>;

const share = (value: number): Share => value as Share;

export type RatePeriod = 'day' | 'year';

const periods: Readonly<Record<string, RatePeriod>> = {
	d: 'day',
	day: 'day',
	daily: 'day',
	y: 'year',
	yr: 'year',
	year: 'year',
	yearly: 'year',
	annum: 'year',
	'p.a.': 'year',
	pa: 'year'
};

/** `80 %`, `80%`, `0.8` → 0.8. With `period`, also `2%/day` or `2 % per day`; another period is refused. */
export function parseShare(text: string, period?: RatePeriod): Reading<Share> {
	const example = period ? `2 %/${period === 'day' ? 'day' : 'yr'}` : '80 %';
	const parts = splitNumeral(text);
	const number = parts ? parseNumeral(parts.numeral) : null;
	if (!parts || !number?.ok)
		return refuse(`"${text}" is not a ${period ? 'rate' : 'share'}; write for example ${example}`);
	const match = /^(%|percent)?\s*(?:(?:\/|per\s+)?\s*([a-z.]+))?$/i.exec(parts.rest);
	const named = match?.[2]?.toLowerCase();
	const givenPeriod = named === undefined ? undefined : periods[named];
	if (!match || (named !== undefined && !givenPeriod) || (givenPeriod && !period))
		return refuse(
			`"${parts.rest}" is not understood after ${parts.numeral}; write for example ${example}`
		);
	if (givenPeriod && givenPeriod !== period)
		return refuse(
			`"${text}" is a rate per ${givenPeriod}, but a rate per ${period} is wanted, for example ${example}`
		);
	return read(share(match[1] ? number.value / 100 : number.value));
}
