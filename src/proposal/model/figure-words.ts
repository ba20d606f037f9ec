/**
 * A figure that nobody verified in the words of a language: what it is and of what, its value with its
 * unit, how sure it is.
 *
 * Example: 8 192 bytes of a chunk in two pools: "Size of a chunk, Dedup appliance and Replicated
 * appliance", `8 KiB`, `4–12 KiB`, assumed.
 */
import type { FigureUnit } from '#engine/evaluation.ts';
import type { FigureView } from '../projection/types.ts';
import { shortDays, type Format } from '../wording/format.ts';
import { capital, subjectWords, type Teller } from './telling.ts';

const nbsp = '\u00a0';

/** At most three digits after the point, and none that say nothing. */
function bare(format: Format, value: number): string {
	const digits = Number(value.toPrecision(4)).toString().split('.')[1]?.length ?? 0;
	return format.number(value, Math.min(digits, 4));
}

/** Sizes of chunks and blocks are powers of two; others are decimal. */
function size(format: Format, bytes: number): string {
	if (bytes >= 1e9) return format.terabytes(bytes);
	if (bytes > 0 && bytes % 1024 === 0)
		return bytes % 2 ** 20 === 0
			? `${bare(format, bytes / 2 ** 20)}${nbsp}MiB`
			: `${bare(format, bytes / 1024)}${nbsp}KiB`;
	return bytes < 1e6 ? `${bare(format, bytes / 1e3)}${nbsp}kB` : format.terabytes(bytes);
}

type Write = (teller: Teller, value: number) => string;

const writers: Readonly<Record<Exclude<FigureUnit, 'amount'>, Write>> = {
	bytes: ({ format }, value) => size(format, value),
	bytesPerSecond: ({ format }, value) => format.bytesRate(value),
	seconds: ({ format }, value) =>
		value > 0 && value < 60 ? `${bare(format, value)}${nbsp}s` : format.duration(value),
	days: ({ format }, value) => shortDays(format, value),
	months: ({ say, format }, value) => say('value.months', { value: bare(format, value) }),
	years: ({ say, format }, value) => say('value.years', { value: bare(format, value) }),
	hours: ({ say, format }, value) => say('value.hours', { value: bare(format, value) }),
	hoursPerWeek: ({ say, format }, value) =>
		say('value.hoursPerWeek', { value: bare(format, value) }),
	share: ({ format }, value) => format.share(value),
	sharePerDay: ({ say, format }, value) => say('value.perDay', { value: format.share(value, 1) }),
	sharePerYear: ({ say, format }, value) => say('value.perYear', { value: format.share(value) }),
	perYear: ({ say, format }, value) => say('value.times', { value: bare(format, value) }),
	count: ({ format }, value) => bare(format, value),
	factor: ({ format }, value) => bare(format, value),
	watts: ({ say, format }, value) => say('value.watts', { value: bare(format, value) }),
	rackUnits: ({ say, format }, value) => say('value.rackUnits', { value: bare(format, value) })
};

function valueWords(teller: Teller, value: number | string, figure: FigureView): string {
	const { unit, currency } = figure;
	if (unit !== 'amount') return writers[unit](teller, Number(value));
	const digits = String(value).includes('.') ? 2 : 0;
	return `${teller.format.amount(String(value), digits)}${nbsp}${currency ?? ''}`;
}

/** The unit once where both ends have the same. */
function rangeWords(teller: Teller, figure: FigureView): string {
	const { low, high } = figure;
	if (low === null || high === null) return '–';
	const [one, other] = [low, high].map((end) => valueWords(teller, end, figure));
	if (one === undefined || other === undefined) return '–';
	const unitOf = (text: string): string => text.replace(/^[^\u00a0 ]*/, '');
	const isSame = unitOf(one) === unitOf(other);
	const first = isSame ? one.slice(0, one.length - unitOf(one).length) : one;
	return teller.say('value.range', { low: first, high: other });
}

const mostNames = 3;

function ofWords(teller: Teller, { of, more }: FigureView): string {
	const { say, format } = teller;
	const names = of.map((subject) => subjectWords(teller, subject));
	const left = Math.max(0, names.length - mostNames) + more;
	return left === 0
		? format.list(names)
		: say('figures.more', { names: names.slice(0, mostNames).join(', '), n: format.number(left) });
}

/** A figure as a table lists it. */
export function figureWords(teller: Teller, figure: FigureView) {
	const { say, translate } = teller;
	const what = capital(translate(figure.what));
	return {
		what:
			figure.of.length === 0 ? what : say('assumptions.of', { what, of: ofWords(teller, figure) }),
		value: valueWords(teller, figure.value, figure),
		range: rangeWords(teller, figure),
		known: figure.isWeak ? say('figures.known.weak') : say('how.assumed'),
		source:
			figure.source === ''
				? say('assumptions.typed', { customer: teller.view.customer.name })
				: translate(figure.source)
	};
}

/** Groups that are printed, in their order. */
export const figureGroups = [
	'design',
	'products',
	'prices',
	'changeOver',
	'recovery',
	'today'
] as const;
