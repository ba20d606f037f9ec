/**
 * The three figures on every slide (today's cost, the proposal's, the saving), each with the sum
 * that it comes from. The amounts are those of the printed cost table.
 */
import type { PrintedCost } from '../model/facts.ts';
import {
	bigMoney,
	capital,
	count,
	money,
	moneyHead,
	sentences,
	type Telling
} from '../model/telling.ts';
import type { DeckFigure, Why } from './deck.ts';

const units = (telling: Telling): string =>
	telling.say('deck.why.units', { head: moneyHead(telling) });

function whyOfCost(
	telling: Telling,
	{ categories, rowTotals, total }: PrintedCost,
	note: string
): Why {
	const { say } = telling;
	return {
		sentence: say('deck.why.total'),
		rows: [
			...categories.map((category, index) => ({
				label: say(`category.${category}`),
				value: money(telling, rowTotals[index] ?? 0),
				isTotal: false
			})),
			{
				label: capital(say('tco.sum', { years: yearsOf(telling) })),
				value: money(telling, total),
				isTotal: true
			}
		],
		note
	};
}

const yearsOf = (telling: Telling): string => count(telling, 'years', telling.view.horizonYears);

/** How much of a bill somebody only assumed. */
function billNote(telling: Telling): string {
	const { say, view } = telling;
	const bill = view.today?.bill ?? [];
	const assumed = bill.filter(({ how }) => how === 'assumed').length;
	const lines = count(telling, 'lines', bill.length);
	const finding =
		assumed === 0
			? say('today.bill.finding.known', { lines })
			: say('today.bill.finding', { lines, assumed: telling.format.number(assumed) });
	return sentences(finding, units(telling));
}

function priceNote(telling: Telling): string {
	const planned = telling.view.proposed.priceLines.filter(({ isPlanningPrice }) => isPlanningPrice);
	return sentences(
		planned.length === 0
			? null
			: capital(
					telling.say('deck.why.planning', { lines: count(telling, 'lines', planned.length) })
				),
		units(telling)
	);
}

function saving(telling: Telling): DeckFigure | null {
	const { facts, say, view, format } = telling;
	const { letter } = view.proposed;
	if (!facts.saving || !facts.today) return null;
	const { total, share } = facts.saving;
	const isLess = total >= 0;
	const label = say(isLess ? 'deck.figure.saves' : 'deck.figure.more', { letter });
	const years = yearsOf(telling);
	return {
		id: 'saving',
		label,
		value: bigMoney(telling, Math.abs(total)),
		unit: say('deck.figure.saving.unit', {
			currency: view.currency,
			share: format.share(Math.abs(share ?? 0), 0)
		}),
		isAccent: false,
		why: {
			sentence: say('deck.why.saving'),
			rows: [
				{
					label: say('deck.figure.today', { years }),
					value: money(telling, facts.today.total),
					isTotal: false
				},
				{
					label: say('deck.figure.costs', { letter, years }),
					value: money(telling, facts.proposed.total),
					isTotal: false
				},
				{ label, value: money(telling, Math.abs(total)), isTotal: true }
			],
			note: units(telling)
		}
	};
}

/** The figures that this bid can state. */
export function deckFigures(telling: Telling): readonly DeckFigure[] {
	const { facts, say, view } = telling;
	if (!facts.hasWorkloads || !facts.isComplete) return [];
	const words = { letter: view.proposed.letter, years: yearsOf(telling) };
	const cost = (id: string, label: string, printed: PrintedCost, note: string): DeckFigure => ({
		id,
		label,
		value: bigMoney(telling, printed.total),
		unit: view.currency,
		isAccent: id === 'proposed',
		why: whyOfCost(telling, printed, note)
	});
	const less = saving(telling);
	return [
		...(facts.today
			? [cost('today', say('deck.figure.today', words), facts.today, billNote(telling))]
			: []),
		cost('proposed', say('deck.figure.costs', words), facts.proposed, priceNote(telling)),
		...(less ? [less] : [])
	];
}
