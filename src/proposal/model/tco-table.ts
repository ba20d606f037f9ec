/**
 * The cost table: today and proposed by category and contract year, then the saving. Every printed
 * row and column adds up to its printed total.
 */
import type { Cell, Row, Table } from './blocks.ts';
import type { PrintedCost } from './facts.ts';
import { capital, count, moneyHead, type Telling } from './telling.ts';

function figures({ format }: Telling, values: readonly (number | null)[]): readonly Cell[] {
	return values.map((value) => ({
		text: value === null || value === 0 ? '–' : format.number(value)
	}));
}

function block(telling: Telling, cost: PrintedCost, role: 'today' | 'proposed'): readonly Row[] {
	const { say } = telling;
	const isAccent = role === 'proposed';
	const blanks = Array.from({ length: 2 + telling.view.horizonYears }, () => ({ text: '' }));
	return [
		{ kind: 'group', isAccent, cells: [{ text: say(`tco.${role}`) }, ...blanks] },
		...cost.categories.map((category, index): Row => ({
			kind: 'row',
			cells: [
				{ text: say(`category.${category}`) },
				...figures(telling, [...(cost.cells[index] ?? []), cost.rowTotals[index] ?? 0])
			]
		})),
		{
			kind: 'total',
			isAccent,
			cells: [
				{
					text: say(
						role === 'proposed' && !telling.facts.isComplete
							? 'tco.total.incomplete'
							: `tco.total.${role}`
					)
				},
				...figures(telling, [...cost.columnTotals, cost.total])
			]
		}
	];
}

/** The table. */
export function tcoTable(telling: Telling): Table {
	const { say, facts, view, format } = telling;
	const years = count(telling, 'years', view.horizonYears);
	const columns: Table['columns'] = [
		{ head: moneyHead(telling), align: 'left', width: 'fit' },
		{ head: say('tco.start'), align: 'right', width: { share: 1 } },
		...Array.from({ length: view.horizonYears }, (_, index) => ({
			head: say('tco.year', { n: format.number(index + 1) }),
			align: 'right' as const,
			width: { share: 1 }
		})),
		{ head: capital(say('tco.sum', { years })), align: 'right', width: { share: 1.25 } }
	];
	const { saving, today } = facts;
	const tail: readonly Row[] = saving
		? [
				{
					kind: 'tail',
					cells: [
						{ text: say('tco.saving') },
						...figures(telling, [...saving.byColumn, saving.total])
					]
				},
				{
					kind: 'tail',
					cells: [
						{ text: say('tco.cumulative') },
						...figures(telling, saving.cumulative),
						{ text: '' }
					]
				}
			]
		: [];
	return {
		pitch: 'money',
		span: 'full',
		columns,
		rows: [
			...(today ? block(telling, today, 'today') : []),
			...block(telling, facts.proposed, 'proposed'),
			...tail
		]
	};
}
