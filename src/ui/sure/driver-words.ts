/** A driver's value in words: `28 % a year`, `1.6 : 1`, `+30 %` for a multiple of what is likely. */
import type { DriverKind, DriverSummary } from '#engine/trials.ts';
import { formatBytes, formatNumber, formatShare, noBreakSpace } from '../format.ts';
import { shortAmount } from '../money/amounts.ts';

const share = (value: number): string => formatShare(value, 'en', Math.abs(value) < 0.1 ? 1 : 0);

const words: Readonly<Record<DriverKind, (value: number, currency: string) => string>> = {
	amount: shortAmount,
	bytes: (value) => formatBytes(value),
	factor: (value) => formatShare(value - 1, 'en', 0, true),
	months: (value) => `${value}${noBreakSpace}months`,
	rate: (value) => formatNumber(value, 'en', 2),
	reduction: (value) => `${formatNumber(1 / value, 'en', 1)}${noBreakSpace}:${noBreakSpace}1`,
	share,
	sharePerDay: share,
	sharePerYear: share,
	years: (value) => `${value}${noBreakSpace}years`
};

export const driverWords = (
	{ kind }: Pick<DriverSummary, 'kind'>,
	value: number,
	currency: string
): string => words[kind](value, currency);

/** How the ranges of a driver are known. */
export function basisWords({ stated, places }: DriverSummary): string {
	if (stated === places) return 'stated';
	return stated === 0 ? 'assumed by practice' : `${stated} of ${places} stated`;
}
