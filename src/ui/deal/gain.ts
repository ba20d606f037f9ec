/** What the customer gains, taken apart for reading: what frees money, then what does not. */
import type { DealReport } from '#engine/desk/index.ts';
import type { ChartTable } from '../chart/table.ts';
import { formatCount, formatNumber, formatShare } from '../format.ts';
import { inThousands } from '../internal/amounts.ts';

/** The head of the section: both parts in thousands, or why there is none. */
export function gainWords({ corridor }: DealReport): string {
	const { hard, soft, valueFrom } = corridor;
	if (valueFrom === 'bid') return 'as the bid states it, so nothing is computed beside it';
	if (!hard) return 'not known, so there is no ceiling';
	const counted = `${inThousands(hard.counted)} thousand counted of what frees money`;
	return soft
		? `${counted}, ${inThousands(soft.counted, true)} of losses avoided`
		: `${counted}; the disasters are still being played`;
}

const whole = (amount: string, signed = false): string =>
	formatNumber(Math.round(Number(amount)), 'en', 0, signed);

function yearWords(
	perYear: number,
	trustShare: number,
	trustedPerYear: string,
	counts: boolean
): string {
	const amount = whole(String(Math.abs(perYear)));
	if (perYear < 0) return `the design loses ${amount} more than today; all of it counts`;
	return counts
		? `today loses ${amount} more; ${formatShare(trustShare)} trusted, ${whole(trustedPerYear)}`
		: `today loses ${amount} more at most, so nothing counts`;
}

/** Line by line, a disaster each; null where nothing is computed. */
export function gainTable({ corridor, currency }: DealReport): ChartTable | null {
	const { hard, soft, value, counterOffer } = corridor;
	if (!hard || value === null) return null;
	// A year of an event says how the line above came about; its amounts are in no column.
	const lines = (soft?.lines ?? [])
		.filter(({ perYear }) => Number(perYear) !== 0)
		.map(({ event, perYear, trustShare, trustedPerYear, counts }) => [
			`${event}, a year`,
			yearWords(Number(perYear), trustShare, trustedPerYear, counts),
			'',
			'',
			''
		]);
	return {
		caption: `What the customer gains, ${currency}`,
		head: ['Gain', 'From', currency, 'Share', 'Counted'],
		rows: [
			[
				'Money freed',
				`saving and our price, less a counter-offer of ${whole(counterOffer)}`,
				whole(hard.gain),
				formatShare(hard.share),
				whole(hard.counted)
			],
			...(hard.beside
				? [['Test copies that go', 'disk, by how it is known', '', '', whole(hard.beside)]]
				: []),
			...(soft
				? [
						[
							'Losses avoided',
							`${whole(soft.trustedPerYear, true)} a year for ${formatCount(soft.months, 'month', 'months')}`,
							whole(String((Number(soft.trustedPerYear) * soft.months) / 12), true),
							formatShare(soft.share),
							whole(soft.counted, true)
						],
						...lines
					]
				: []),
			['Their gain, as counted', '', '', '', whole(value)]
		]
	};
}
