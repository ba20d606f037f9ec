/** The money: both totals by category, what is paid month by month, and when that turns. */
import { costCategories } from '#engine/bid/index.ts';
import type { CostColumn } from '#charts/screen/index.ts';
import { investmentChapter } from '../../model/chapters/investment.ts';
import type { PrintedCost } from '../../model/facts.ts';
import { count, money, moneyHead, type Telling } from '../../model/telling.ts';
import type { MoneyBody, Slide } from '../deck.ts';

const printed = (cost: PrintedCost, category: (typeof costCategories)[number]): number =>
	cost.rowTotals[cost.categories.indexOf(category)] ?? 0;

function columns(telling: Telling, sentence: string): MoneyBody['columns'] {
	const { facts, format, say, view } = telling;
	const costs = [...(facts.today ? [facts.today] : []), facts.proposed];
	const used = costCategories.filter((category) =>
		costs.some((cost) => printed(cost, category) > 0)
	);
	const column = (cost: PrintedCost, name: string, isChosen: boolean): CostColumn => ({
		name,
		differenceWords: '',
		isChosen,
		total: cost.total,
		totalWords: format.number(cost.total),
		parts: used.map((category) => {
			const amount = printed(cost, category);
			return amount > 0 ? { amount, words: format.number(amount) } : null;
		})
	});
	return {
		categories: used.map((category) => ({
			name: say(`category.${category}`),
			happensOnce: category === 'transition'
		})),
		columns: [
			...(facts.today ? [column(facts.today, say('name.today'), false)] : []),
			column(facts.proposed, view.proposed.letter, true)
		],
		sentence
	};
}

function curves(telling: Telling, sentence: string): MoneyBody['cumulative'] {
	const { facts, view, say } = telling;
	if (!facts.isComplete) return null;
	const { letter, cost } = view.proposed;
	const month = facts.saving?.paybackMonth ?? null;
	const monthWords = month === null ? '' : say('month.n', { n: String(month) });
	const total = facts.saving?.total ?? 0;
	const proposed = {
		role: 'chosen' as const,
		endWords: `${letter} ${money(telling, facts.proposed.total)}`,
		byMonth: cost.cumulativeByMonth.map(Number)
	};
	const today = facts.today &&
		view.today && {
			role: 'today' as const,
			endWords: `${say('name.today')} ${money(telling, facts.today.total)}`,
			byMonth: view.today.cost.cumulativeByMonth.map(Number)
		};
	return {
		lines: today ? [today, proposed] : [proposed],
		payback:
			month === null || month === 0
				? null
				: {
						month,
						words: monthWords,
						shortWords: monthWords,
						meaning: say('deck.plan.payback')
					},
		savingWords:
			total > 0 ? `${say('deck.figure.saves', { letter })} ${money(telling, total)}` : '',
		axisWords: { year: say('deck.money.year'), start: say('deck.money.axisStart') },
		unit: { size: facts.scale, words: '' },
		sentence
	};
}

function facts(telling: Telling): MoneyBody['facts'] {
	const { say, format, view } = telling;
	const { saving, proposed, isComplete } = telling.facts;
	if (!isComplete) return [];
	const month = saving?.paybackMonth ?? null;
	const payback =
		month === null
			? say('measures.payback.none')
			: month === 0
				? say('measures.payback.start')
				: say('month.n', { n: String(month) });
	const rate = format.share(view.discountRatePerYear);
	return [
		{ label: say('deck.money.start'), value: money(telling, proposed.columnTotals[0] ?? 0) },
		...(saving
			? [
					{ label: say('deck.money.payback'), value: payback },
					{
						label: say('deck.money.present', { rate }),
						value: money(telling, saving.netPresentValue)
					}
				]
			: [])
	];
}

/** The slide; null while there is nothing to pay for. */
export function moneySlide(telling: Telling): Slide | null {
	const { say, view } = telling;
	const chapter = investmentChapter(telling);
	if (!chapter) return null;
	const { lead, question } = chapter;
	const words = {
		years: count(telling, 'years', view.horizonYears),
		head: moneyHead(telling)
	};
	return {
		id: 'money',
		name: say('deck.foot.money'),
		title: question,
		lead,
		body: {
			kind: 'money',
			columns: columns(telling, lead),
			columnsCaption: say('deck.money.columns', words),
			cumulative: curves(telling, lead),
			cumulativeCaption: say('deck.money.cumulative', words),
			facts: facts(telling)
		}
	};
}
