/** A year of disasters as a table: how often each comes, what it costs with each design, what is avoided. */
import type { How } from '#engine/bid/index.ts';
import type { DesignValue, LossLine, Replay, ReplayValue } from '#engine/replay.ts';
import type { LibraryEvent } from '#engine/library/index.ts';
import { formatAmountHead, formatCount, formatNumber, formatShare } from '../format.ts';
import { timesWords } from './sentence.ts';

export interface YearRow {
	readonly id: string;
	readonly name: string;
	readonly does: string;
	/** Whether the bid counts it. */
	readonly isOn: boolean;
	readonly times: string;
	readonly how: How;
	/** Where the frequency is from, and its range. */
	readonly source: string;
	/** Loss a year by design; empty for an event that does not count. */
	readonly losses: readonly string[];
}

const amount = (text: string, isAtLeast: boolean): string =>
	`${isAtLeast ? '≥ ' : ''}${formatNumber(Math.round(Number(text)))}`;

const lineWords = (line: LossLine | undefined): string =>
	line === undefined ? '–' : amount(line.perYear, line.isAtLeast);

/** A row for each event of the library, those that the bid switched off among them. */
export function yearRows(
	events: readonly LibraryEvent[],
	replay: Replay,
	value: ReplayValue
): readonly YearRow[] {
	return events.map(({ id, name, does, perYear }) => {
		const shown = replay.events.find((event) => event.id === id);
		const { likely, low, high, how, source } = shown?.perYear ?? {
			likely: perYear.value,
			low: perYear.value,
			high: perYear.value,
			how: 'assumed' as const,
			source: ''
		};
		const range = low === high ? [] : [`${timesWords(low)}–${timesWords(high)}`];
		return {
			id,
			name,
			does,
			isOn: shown !== undefined,
			times: timesWords(likely),
			how,
			source: [...range, how, source].filter((words) => words !== '').join(', '),
			losses: shown
				? value.designs.map(({ lines }) => lineWords(lines.find(({ eventId }) => eventId === id)))
				: []
		};
	});
}

/** A foot line: its name, what it says of itself, an amount for each design. */
export interface YearSum {
	readonly name: string;
	readonly about: string;
	readonly amounts: readonly string[];
}

const avoidedBound = ({ avoided }: DesignValue): string => {
	const bounds = new Set((avoided?.lines ?? []).map(({ bound }) => bound));
	if (bounds.has('unknown') || (bounds.has('at-least') && bounds.has('at-most'))) return '≈ ';
	return bounds.has('at-least') ? '≥ ' : bounds.has('at-most') ? '≤ ' : '';
};

/** The sums below the events. */
export function yearSums(value: ReplayValue): readonly YearSum[] {
	const { designs } = value;
	const avoided = designs.some((design) => design.avoided !== null);
	const ofAvoided = (pick: (design: DesignValue) => string | undefined): readonly string[] =>
		designs.map((design) => {
			const text = pick(design);
			return text === undefined
				? ''
				: `${avoidedBound(design)}${formatNumber(Math.round(Number(text)))}`;
		});
	return [
		{
			name: 'Expected loss a year',
			about: 'times a year × what one costs',
			amounts: designs.map(({ expectedYearlyLoss, isAtLeast }) =>
				amount(expectedYearlyLoss, isAtLeast)
			)
		},
		...(avoided
			? [
					{
						name: 'Avoided against today',
						about: 'soft: it frees no budget and is added to no saving',
						amounts: ofAvoided((design) => design.avoided?.perYear)
					},
					{
						name: 'of it counted',
						about: 'each line by how its frequency is known',
						amounts: ofAvoided((design) => design.avoided?.trustedPerYear)
					}
				]
			: [])
	];
}

/** The head of the view. */
export function yearSentence(value: ReplayValue, chosen: string | null): string {
	const today = value.designs.find(({ candidateId }) => candidateId === 'today');
	const design = value.designs.find(({ candidateId }) => candidateId === chosen);
	const words = ({ expectedYearlyLoss, isAtLeast }: DesignValue): string =>
		`${isAtLeast ? 'at least ' : ''}${formatAmountHead(expectedYearlyLoss, value.currency)}`;
	const losses = [
		...(today ? [`${words(today)} today`] : []),
		...(design ? [`${words(design)} with the chosen design`] : [])
	];
	return losses.length === 0
		? 'No design yet, so nothing is lost on paper.'
		: `An average year of disasters costs ${losses.join(', ')}.`;
}

/** What the sums leave out, and how far they are believed: sentences below the table. */
export function yearNotes(value: ReplayValue): readonly string[] {
	const { unpricedMachines, designs } = value;
	const shares = new Set(
		designs.flatMap(({ avoided }) => avoided?.lines.map(({ trustShare }) => trustShare) ?? [])
	);
	const unpriced =
		unpricedMachines === 0
			? []
			: [
					`Nobody said what an hour of lost data costs on ${formatCount(unpricedMachines, 'machine', 'machines')}; their lost data is not in these sums.`
				];
	const trust =
		shares.size === 0
			? []
			: [
					`Of an avoided loss ${[...shares]
						.sort((one, other) => one - other)
						.map((share) => formatShare(share))
						.join(
							' or '
						)} is counted, by how its frequency is known. A larger loss is counted whole.`
				];
	return [
		'Hard benefits: none. An outage that does not happen frees no budget; all of this is soft.',
		...trust,
		...unpriced,
		'≥: what no copy is left of counts the hours until it is rebuilt, and no price for its data.'
	];
}
