/** What goes beside the bill: copies for test and development that nobody keeps any more, hard and soft apart. */
import { Decimal } from 'decimal.js';
import type { Benefit, TestCopyValue } from '#engine/evaluation.ts';
import type { Block, Row } from '../blocks.ts';
import { table } from '../exhibits.ts';
import { count, money, moneyHead, type Telling } from '../telling.ts';

const sumOf = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

function finding(telling: Telling, { lines, disk }: TestCopyValue): string {
	const { say, facts } = telling;
	const copies = count(telling, 'copies', sumOf(lines.map((line) => line.copies)));
	if (!disk) return say('beside.finding.unpriced', { copies });
	const amount = new Decimal(disk.trusted).div(facts.scale).round().toNumber();
	return say('beside.finding', { copies, amount: money(telling, amount) });
}

/** Null where the proposal hands out no virtual copies that are wanted. */
export function besideBlock(telling: Telling): Block | null {
	const { say, view, facts, format } = telling;
	const { testCopies } = view.proposed;
	if (!testCopies) return null;
	const printed = (amount: string): string =>
		format.number(new Decimal(amount).div(facts.scale).round().toNumber());
	const row = (name: string, kind: Benefit['kind'], much: string, of: Benefit | null): Row => ({
		kind: 'row',
		cells: [
			{ text: name },
			{ text: say(`beside.${kind}`) },
			{ text: much },
			{ text: of ? printed(of.total) : '–' },
			{ text: of ? printed(of.trusted) : '–' },
			{
				text: of
					? `${format.share(of.trustShare)}, ${say(`how.${of.how}`)}`
					: say('beside.unpriced')
			}
		]
	});
	const bytes = sumOf(testCopies.lines.map((line) => line.bytes));
	const days = testCopies.lines.flatMap(({ daysPerYear }) => daysPerYear ?? []);
	const perYear = say('beside.perYear', { days: format.number(sumOf(days)) });
	return table(
		{ id: 'beside', finding: finding(telling, testCopies), note: say('beside.note') },
		{
			pitch: 'money',
			span: 'full',
			columns: [
				{ head: moneyHead(telling), align: 'left', width: { share: 1.5 } },
				{ head: say('beside.kind'), align: 'left', width: { share: 0.6 } },
				{ head: say('beside.much'), align: 'left', width: { share: 1 } },
				{
					head: count(telling, 'years', view.horizonYears),
					align: 'right',
					width: { share: 0.7 }
				},
				{ head: say('beside.counted'), align: 'right', width: { share: 0.7 } },
				{ head: say('beside.because'), align: 'left', width: { share: 1 } }
			],
			rows: [
				row(say('beside.disk'), 'hard', format.terabytes(bytes), testCopies.disk),
				...(days.length > 0
					? [row(say('beside.waiting'), 'soft', perYear, testCopies.waiting)]
					: [])
			]
		}
	);
}
