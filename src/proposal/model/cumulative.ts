/** The cumulative cost chart with its finding, for the summary and the investment chapter. */
import type { CumulativeData, CumulativeSeries } from '#charts/paper/index.ts';
import { yearNames, count, money, moneyHead, type Telling } from './telling.ts';
import type { Exhibit } from './blocks.ts';
import { figure, refer } from './exhibits.ts';

function finding(telling: Telling): string {
	const { facts, say, view } = telling;
	const years = count(telling, 'years', view.horizonYears);
	const inYears = count(telling, 'yearsDative', view.horizonYears);
	if (!facts.saving)
		return say('summary.chart.alone', {
			start: money(telling, facts.proposed.columnTotals[0] ?? 0),
			total: money(telling, facts.proposed.total),
			years
		});
	const month = facts.saving.paybackMonth;
	if (month === null) return say('summary.chart.never', { inYears });
	if (month === 0) return say('summary.chart.always');
	return say('summary.chart.payback', { months: count(telling, 'months', month) });
}

function series(
	telling: Telling,
	role: 'today' | 'proposed',
	curve: readonly string[],
	end: number
): CumulativeSeries {
	const { facts, format, say } = telling;
	return {
		role,
		name: say(role === 'today' ? 'chart.todaysBill' : 'name.proposed'),
		values: curve.map((amount) => Number(amount) / facts.scale),
		end: format.number(end)
	};
}

/** `place` tells the two apart: the summary points to the table, the investment chapter has it. */
export function cumulativeBlock(telling: Telling, place: 'summary' | 'investment'): Exhibit {
	const { view, facts, format, say, included } = telling;
	const start = facts.proposed.columnTotals[0] ?? 0;
	const month = facts.saving?.paybackMonth ?? null;
	const data: CumulativeData = {
		years: yearNames(telling),
		series: [
			...(view.today && facts.today
				? [series(telling, 'today', view.today.cost.cumulativeByMonth, facts.today.total)]
				: []),
			series(telling, 'proposed', view.proposed.cost.cumulativeByMonth, facts.proposed.total)
		],
		start: start === 0 ? null : format.number(start),
		crossing:
			month === null || month === 0
				? null
				: { month, title: say('month.n', { n: String(month) }), meaning: say('chart.payback') }
	};
	const words = {
		years: count(telling, 'years', view.horizonYears),
		month: format.month(view.start)
	};
	const pointsOn = place === 'summary' && included.has('investment');
	return figure(
		{
			id: `cumulative-${place}`,
			finding: finding(telling),
			reading: [say('summary.chart.unit', { head: moneyHead(telling) })],
			note: pointsOn
				? {
						text: say('summary.chart.noteTable', { ...words, table: refer('tco') }),
						pageOf: 'tco'
					}
				: say('summary.chart.note', words)
		},
		{ kind: 'cumulative', data }
	);
}
