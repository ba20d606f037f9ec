/** The two charts of the deal, from its report: figures with their words, sentences, tables behind. */
import type {
	CorridorData,
	CorridorMark,
	WaterfallData,
	WaterfallStep
} from '#charts/screen/index.ts';
import type { DealReport } from '#engine/desk/index.ts';
import type { ChartTable } from '../chart/table.ts';
import { formatNumber, formatShare, minus } from '../format.ts';
import { inThousands, sharePoint } from '../internal/amounts.ts';

const total = (
	kind: 'total' | 'price',
	name: readonly string[],
	amount: string,
	notes: readonly string[] = []
): WaterfallStep => ({ name, kind, amount: Number(amount), words: inThousands(amount), notes });

const taken = (name: readonly string[], amount: string): WaterfallStep => ({
	name,
	kind: 'taken',
	amount: Number(amount),
	words: `${minus}${inThousands(amount)}`,
	notes: []
});

function stepsOf({ sheet }: DealReport): readonly WaterfallStep[] {
	const markup = sheet.markup === null ? [] : [`markup ${sharePoint(sheet.markup)}`];
	const credit = String(Number(sheet.financing) + Number(sheet.fxBuffer));
	return [
		total('total', ['List'], sheet.list),
		taken(['Discount', 'we give'], sheet.discount),
		total('price', ['Sell price'], sheet.sell),
		taken(['Products', 'bought'], sheet.bought),
		taken(['Work,', 'loaded'], sheet.work),
		total('total', ['Gross', 'margin'], sheet.grossMargin, [
			...markup,
			sharePoint(sheet.grossMarginShare)
		]),
		taken(['Cost of', 'sale'], sheet.costOfSale),
		taken(['Over-', 'head'], sheet.overhead),
		taken(['Commis-', 'sion'], sheet.commission),
		taken(['Expected', 'slip'], sheet.slip),
		taken(['Finance,', 'currency'], credit),
		total('price', ['Net', 'margin'], sheet.netMargin, [sharePoint(sheet.netMarginShare)])
	];
}

function waterfallSentence({ sheet, currency }: DealReport): string {
	const net = `${inThousands(sheet.netMargin)} or ${sharePoint(sheet.netMarginShare)}`;
	return `From a list price of ${inThousands(sheet.list)} thousand ${currency} to a sell price of ${inThousands(sheet.sell)}, a gross margin of ${inThousands(sheet.grossMargin)} and a net margin of ${net}.`;
}

export const waterfallData = (report: DealReport): WaterfallData => ({
	steps: stepsOf(report),
	sentence: waterfallSentence(report)
});

/** The sheet in full, line by line: the table behind the picture. */
export function waterfallTable(report: DealReport): ChartTable {
	const full = (amount: string): string => formatNumber(Number(amount), 'en', 2);
	const work = report.lines.map((line) => [
		line.label,
		full(line.list),
		full(line.sell),
		full(line.buy),
		full(line.grossMargin),
		sharePoint(line.margin),
		sharePoint(line.markup)
	]);
	const { sheet } = report;
	const cost = String(Number(sheet.bought) + Number(sheet.work));
	const rest = (name: string, amount: string) => [name, '', '', '', full(amount), '', ''];
	return {
		caption: waterfallSentence(report),
		head: ['Line', 'List', 'Sell', 'Cost', 'Gross margin', 'margin', 'markup'],
		rows: [
			...work,
			[
				'Together',
				full(sheet.list),
				full(sheet.sell),
				full(cost),
				full(sheet.grossMargin),
				sharePoint(sheet.grossMarginShare),
				sharePoint(sheet.markup)
			],
			rest('less cost of sale', sheet.costOfSale),
			rest('less overhead', sheet.overhead),
			rest('less commission', sheet.commission),
			rest('less expected slip', sheet.slip),
			rest('less financing', sheet.financing),
			rest('less currency buffer', sheet.fxBuffer),
			['Net margin', '', '', '', full(sheet.netMargin), sharePoint(sheet.netMarginShare), ''],
			rest('Rebates, outside it', sheet.rebate)
		]
	};
}

const mark = (name: string, amount: string, causes: readonly string[]): CorridorMark => ({
	amount: Number(amount),
	words: `${name} ${inThousands(amount)}`,
	causes
});

/** Why there is no room for a price, in a sentence; empty where there is. */
export function doNotBidWords({ corridor }: DealReport): string {
	const { doNotBid } = corridor;
	if (!doNotBid) return '';
	if (doNotBid.why === 'no-floor')
		return 'Do not bid: our shares and the margin wanted take the whole price.';
	if (doNotBid.why === 'no-value') return 'Do not bid: the customer gains nothing to pay us from.';
	return `Do not bid: we need ${inThousands(doNotBid.gap ?? '0')} more than the customer gains.`;
}

function ceilingCauses({ corridor }: DealReport): readonly string[] {
	const how = corridor.valueFrom === 'bid' ? 'as stated' : 'as counted';
	const { soft } = corridor;
	return [
		`gain of ${inThousands(corridor.value ?? '0')} ${how},`,
		...(soft && Number(soft.counted) !== 0
			? [`of it ${inThousands(soft.counted, true)} losses avoided,`]
			: []),
		`less ${formatShare(corridor.requiredSaving)} to move them`
	];
}

export function corridorData(report: DealReport): CorridorData {
	const { corridor, sheet } = report;
	const { floor, ceiling, competitor, incumbentBill, place } = corridor;
	const doNotBid = doNotBidWords(report);
	const room = Number(ceiling ?? 0) - Number(sheet.sell);
	return {
		floor:
			floor === null
				? null
				: mark('Floor', floor, [`net margin ${formatShare(corridor.netMarginWanted)}`]),
		ceiling: ceiling === null ? null : mark('Ceiling', ceiling, ceilingCauses(report)),
		price: mark('Our price', sheet.sell, []),
		competitor: competitor && {
			amount: Number(competitor.low),
			high: Number(competitor.high),
			words: 'Competitor, likely',
			causes: [
				`${inThousands(competitor.low)}–${inThousands(competitor.high)}`,
				...(competitor.name === null ? [] : [competitor.name]),
				competitor.evidence
			]
		},
		incumbent:
			incumbentBill === null
				? null
				: mark('Today’s whole bill', incumbentBill, ['off the scale, same years']),
		unasked:
			place === 'inside' && room > 0 ? `${inThousands(room)} of value we do not ask for` : '',
		doNotBid,
		sentence: [corridorSentence(report), doNotBid].filter((text) => text !== '').join(' ')
	};
}

function corridorSentence({ corridor, sheet, currency }: DealReport): string {
	const parts = [
		corridor.floor === null ? 'no floor' : `floor ${inThousands(corridor.floor)}`,
		`our price ${inThousands(sheet.sell)}`,
		corridor.ceiling === null ? 'no ceiling known' : `ceiling ${inThousands(corridor.ceiling)}`
	];
	return `Price corridor in thousand ${currency}: ${parts.join(', ')}.`;
}

export function corridorTable(report: DealReport): ChartTable {
	const { corridor, sheet } = report;
	const full = (amount: string | null): string =>
		amount === null ? 'not known' : formatNumber(Number(amount), 'en', 2);
	const { competitor } = corridor;
	return {
		caption: corridorSentence(report),
		head: ['', report.currency],
		rows: [
			['Today’s whole bill', full(corridor.incumbentBill)],
			['Likely counter-offer, off it', full(corridor.counterOffer)],
			['Money freed, as counted', full(corridor.hard?.counted ?? null)],
			...(corridor.hard?.beside
				? [['Test copies that go, as counted', full(corridor.hard.beside)]]
				: []),
			['Losses avoided, as counted', full(corridor.soft?.counted ?? null)],
			['Their gain, as counted', full(corridor.value)],
			['Ceiling', full(corridor.ceiling)],
			['Our price', full(sheet.sell)],
			['Competitor, low', full(competitor?.low ?? null)],
			['Competitor, high', full(competitor?.high ?? null)],
			['Floor', full(corridor.floor)]
		]
	};
}
