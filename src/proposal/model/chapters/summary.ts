/**
 * Executive summary, one page: what the customer gains, three figures, the cumulative cost, what we
 * ask, and what the proposal does not do.
 */
import type { Block, Chapter } from '../blocks.ts';
import { cumulativeBlock } from '../cumulative.ts';
import { exactMoney, count, digits, money, sentences, type Telling } from '../telling.ts';
import { chapter } from './chapter.ts';
import { doesNotDo } from './does-not-do.ts';
import { bigFigures } from './summary-figures.ts';

function lead(telling: Telling): string {
	const { view, facts, format, say } = telling;
	const customer = view.customer.name;
	const years = count(telling, 'years', view.horizonYears);
	const data = format.terabytes(view.estate.protectedBytes);
	const machines = digits(telling, 'machines', view.estate.protectedMachines);
	if (!facts.hasWorkloads) return say('summary.lead.empty', { customer });
	if (!facts.isComplete) return say('summary.lead.unpriced', { machines, data });
	if (!facts.saving)
		return say('summary.lead.alone', {
			customer,
			machines,
			data,
			total: money(telling, facts.proposed.total),
			years
		});
	const { total } = facts.saving;
	const run = facts.run && format.duration(facts.run.seconds);
	const todayRun = facts.todayRun && format.duration(facts.todayRun.seconds);
	const isFaster = (facts.run?.seconds ?? 0) < (facts.todayRun?.seconds ?? 0);
	if (total === 0) return say('summary.lead.equal', { customer, years });
	if (total < 0) {
		const more = money(telling, -total);
		return run !== null && todayRun !== null && isFaster
			? say('summary.lead.dearerRun', { customer, more, years, run, todayRun })
			: say('summary.lead.dearer', { customer, more, years });
	}
	const saving = money(telling, total);
	if (run !== null && todayRun !== null && isFaster)
		return say('summary.lead.savesRun', { customer, saving, years, run, todayRun });
	if (run !== null && facts.run?.fits === true)
		return say('summary.lead.savesFits', {
			customer,
			saving,
			years,
			run,
			limit: format.duration(facts.run.limitSeconds)
		});
	return say('summary.lead.saves', { customer, saving, years });
}

/** What the customer is to decide, and by when. */
export function ask(telling: Telling): string {
	const { view, facts, format, say } = telling;
	const { validUntil } = view.offer;
	const price = exactMoney(telling, facts.price);
	if (!facts.hasWorkloads) return say('summary.ask.empty');
	const approve = !facts.isComplete
		? say('summary.ask.unpriced')
		: validUntil === null
			? say('summary.ask.priceOpen', { price })
			: say('summary.ask.price', { price, date: format.date(validUntil) });
	const end = view.today?.contractEnd ?? null;
	const notice = view.today?.noticeMonths ?? null;
	const contract =
		end === null
			? null
			: notice === null
				? say('summary.ask.contract', { date: format.date(end) })
				: say('summary.ask.notice', {
						date: format.date(end),
						months: count(telling, 'months', notice)
					});
	return sentences(approve, contract);
}

/** The chapter. */
export function summaryChapter(telling: Telling): Chapter {
	const { say } = telling;
	const figures = bigFigures(telling);
	const blocks: readonly Block[] = [
		...(figures.length > 0
			? [{ kind: 'figures' as const, heading: say('summary.figures'), figures }]
			: []),
		...(telling.facts.hasWorkloads && telling.facts.isComplete
			? [cumulativeBlock(telling, 'summary')]
			: []),
		{ kind: 'text', heading: say('summary.ask'), paragraphs: [ask(telling)] },
		{ kind: 'text', heading: say('summary.not'), paragraphs: doesNotDo(telling) }
	];
	return { ...chapter(telling, 'summary', lead(telling), blocks), isOnePage: true };
}
