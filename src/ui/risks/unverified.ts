/** Figures that nobody verified, as the page lists them: by group, each with its value in words. */
import type { BasisFigure, BasisGroup } from '#engine/evaluation.ts';
import {
	formatAmount,
	formatBytes,
	formatDuration,
	formatNumber,
	formatRate,
	formatShare,
	noBreakSpace
} from '../format.ts';

const titles: Readonly<Record<BasisGroup, string>> = {
	estate: 'The estate',
	economics: 'Rates, labour, space and lines',
	design: 'The design',
	products: 'Products',
	prices: 'Prices',
	changeOver: 'Changing over',
	recovery: 'Recovery',
	today: 'Today’s system',
	value: 'Expected loss'
};

export interface UnverifiedRow {
	readonly what: string;
	readonly of: string;
	readonly value: string;
	/** Empty where the source gives none. */
	readonly range: string;
	readonly isWeak: boolean;
	readonly source: string;
}

export interface UnverifiedGroup {
	readonly title: string;
	readonly rows: readonly UnverifiedRow[];
}

function bare(value: number): string {
	const digits = Number(value.toPrecision(4)).toString().split('.')[1]?.length ?? 0;
	return formatNumber(value, 'en', Math.min(digits, 4));
}

const decimalsOf = (share: number): number =>
	Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1;
const after = (unit: string) => (value: number) => `${bare(value)}${noBreakSpace}${unit}`;
const share = (value: number): string => formatShare(value, 'en', decimalsOf(value));

const writers: Readonly<Record<Exclude<BasisFigure['unit'], 'amount'>, (value: number) => string>> =
	{
		bytes: (value) => (value === 0 ? '0' : formatBytes(value)),
		bytesPerSecond: (value) => formatRate(value),
		seconds: (value) => formatDuration(value),
		days: after('d'),
		months: after('months'),
		years: after('years'),
		hours: after('h'),
		hoursPerWeek: after('h a week'),
		share,
		sharePerDay: (value) => `${share(value)} a day`,
		sharePerYear: (value) => `${share(value)} a year`,
		perYear: after('a year'),
		count: bare,
		factor: bare,
		watts: after('W'),
		rackUnits: after('U')
	};

const inWords = ({ unit, currency }: BasisFigure, value: number | string): string =>
	unit === 'amount' ? formatAmount(value, currency ?? '') : writers[unit](Number(value));

const mostNames = 3;

function namesOf({ of, more }: BasisFigure): string {
	const left = Math.max(0, of.length - mostNames) + more;
	const shown = of.slice(0, mostNames).join(', ');
	return left === 0 ? shown : `${shown} and ${left} more`;
}

const rowOf = (figure: BasisFigure): UnverifiedRow => ({
	what: figure.what.charAt(0).toUpperCase() + figure.what.slice(1),
	of: namesOf(figure),
	value: inWords(figure, figure.value),
	range:
		figure.low === null || figure.high === null
			? ''
			: `${inWords(figure, figure.low)} to ${inWords(figure, figure.high)}`,
	isWeak: figure.confidence === 'weak',
	source: figure.source === '' ? 'the bid' : figure.source
});

/** By group, in the order in which the engine lists them. */
export function unverifiedGroups(assumptions: readonly BasisFigure[]): readonly UnverifiedGroup[] {
	const groups = [...new Set(assumptions.map(({ group }) => group))];
	return groups.map((group) => ({
		title: titles[group],
		rows: assumptions.filter((one) => one.group === group).map(rowOf)
	}));
}
