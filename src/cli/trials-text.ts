/** Trials as the command line prints them: ranges of every design, what moves the saving, what is not varied. */
import type {
	DesignRanges,
	DriverKind,
	DriverSummary,
	Percentiles,
	Probability,
	Trials
} from '#engine/trials.ts';
import { grouped, percent } from './figures.ts';
import { hoursText, terabytesText } from './hours.ts';
import { textTable } from './table.ts';

const right = (head: string) => ({ head, right: true });

/** `828 k` is not exact and not meant to be: a trial is an estimate. */
const amount = (value: number): string => grouped(String(Math.round(value)));

const three = (
	range: Percentiles | null,
	words: (value: number) => string,
	never = 'never'
): readonly string[] =>
	range
		? [range.p10, range.p50, range.p90].map((value) => (value === null ? never : words(value)))
		: ['–', '–', '–'];

const shareText = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;

/** A driver's value with its unit. */
const kindWords: Readonly<Record<DriverKind, (value: number) => string>> = {
	amount,
	bytes: (value) => `${terabytesText(value)} TB`,
	factor: (value) => `${value < 1 ? '−' : '+'}${Math.abs(Math.round((value - 1) * 100))} %`,
	months: (value) => `${value} months`,
	rate: (value) => value.toFixed(3),
	reduction: (value) => `${(1 / value).toFixed(2)} : 1`,
	share: shareText,
	sharePerDay: (value) => `${shareText(value)} a day`,
	sharePerYear: (value) => `${shareText(value)} a year`,
	years: (value) => `${value} years`
};

function rangeTable(trials: Trials): string {
	const designs = trials.today ? [trials.today, ...trials.candidates] : trials.candidates;
	const row = (letter: string, what: string, cells: readonly string[]) => [letter, what, ...cells];
	const months = (value: number): string => `month ${Math.ceil(value)}`;
	const rows = designs.flatMap((design: DesignRanges) => {
		const { letter, name, usableBytes, rawBytes, total, worstRunSeconds, savings } = design;
		const renewed = savings.find(({ baseline }) => baseline === 'renew');
		return [
			[letter, name, '', '', ''],
			...(usableBytes ? [row('', '  buy TB', three(usableBytes, terabytesText))] : []),
			...(rawBytes ? [row('', '  raw TB', three(rawBytes, terabytesText))] : []),
			row('', `  TCO ${trials.currency}`, three(total, amount)),
			...(renewed
				? [
						row('', '  saving', three(renewed.saving, amount)),
						row('', '  payback', three(renewed.paybackMonth, months))
					]
				: []),
			row('', '  worst run', three(worstRunSeconds, hoursText))
		];
	});
	return textTable(
		[{ head: '' }, { head: 'design' }, right('P10'), right('P50'), right('P90')],
		rows
	);
}

/** `(93.0 %, standard error 2.6 %)`; nothing where all trials agree, because that proves no certainty. */
const errorText = ({ share, standardError }: Probability): string =>
	standardError === 0 ? '' : ` (${percent(share)}, standard error ${percent(standardError)})`;

/** `A is cheaper than today in 93 of 100 trials (…)`, a line each design and baseline. */
function probabilities({ candidates }: Trials): string {
	const words = {
		renew: 'today',
		'counter-offer': 'the counter-offer',
		'do-nothing': 'doing nothing'
	};
	return candidates
		.flatMap(({ letter, savings }) =>
			savings.map(({ baseline, probability }) => {
				const { count, of } = probability;
				const trials = `${count} of ${of} trials${errorText(probability)}`;
				return `${letter} is cheaper than ${words[baseline]} in ${trials}.`;
			})
		)
		.join('\n');
}

/** How long a bar is: from end to end, and always up to what is expected. */
const reach = (expected: number, { atP10, atP90 }: { atP10: number; atP90: number }): number =>
	Math.max(atP10, atP90, expected) - Math.min(atP10, atP90, expected);

/** Each driver alone, by what it does to the saving of the proposed design. */
function tornado(trials: Trials): string {
	const byId = new Map(
		trials.drivers.map((driver): [string, DriverSummary] => [driver.id, driver])
	);
	const expected =
		trials.candidates
			.find(({ id }) => id === trials.chosen)
			?.savings.find(({ baseline }) => baseline === 'renew')?.expected ?? 0;
	const bars = trials.alone
		.flatMap(({ driverId, p10, p90, savings, breakEven }) => {
			const driver = byId.get(driverId);
			const bar = savings.find(
				({ designId, baseline }) => designId === trials.chosen && baseline === 'renew'
			);
			return driver && bar && reach(expected, bar) > 0
				? [{ driver, p10, p90, bar, breakEven }]
				: [];
		})
		.sort((one, other) => reach(expected, other.bar) - reach(expected, one.bar));
	if (bars.length === 0) return '';
	const rows = bars.map(({ driver, p10, p90, bar, breakEven }) => {
		const words = kindWords[driver.kind];
		const vanishes = breakEven.find(({ baseline }) => baseline === 'renew');
		return [
			driver.name,
			words(p10),
			words(p90),
			amount(bar.atP10),
			amount(bar.atP90),
			vanishes ? `${vanishes.side} ${words(vanishes.value)}` : 'never in its range',
			driver.stated === driver.places ? 'stated' : driver.stated === 0 ? 'assumed' : 'partly'
		];
	});
	const columns = [
		{ head: 'driver alone' },
		right('P10'),
		right('P90'),
		right('saving at P10'),
		right('saving at P90'),
		{ head: 'no saving' },
		{ head: 'range' }
	];
	return `${textTable(columns, rows)}\n`;
}

/** The whole answer of trials as text. */
export function trialsText(trials: Trials): string {
	const { seed, trials: count } = trials;
	const head = `${count} trials, seed ${seed}: P10 is reached or passed in 90 of 100, P90 in 10.`;
	const unvaried = trials.unvaried.map(({ what, why }) => `${what}: ${why}.`).join('\n');
	return `\n${head}\n\n${rangeTable(trials)}\n\n${probabilities(trials)}\n\n${tornado(trials)}\nNot varied:\n${unvaried}\n`;
}
