/** What remains: risks that are open or accepted, and what happens when. */
import { addMonths, dayOfIsoDate, isoDate } from '#engine/protection/index.ts';
import { ask } from '../../model/chapters/summary.ts';
import { capital, poolName, type Telling } from '../../model/telling.ts';
import { riskWords } from '../../model/risk-words.ts';
import type { PlanBody, Slide } from '../deck.ts';

/** As many as are read from the back of a room. */
const mostOpen = 8;

/** Risks of the proposed design. */
export function risksSlide(telling: Telling): Slide {
	const { say, view, format, translate } = telling;
	const { accepted } = view.risks;
	const open = view.risks.open.flatMap((risk) => {
		const words = riskWords(telling, risk);
		return words === null ? [] : [{ isGrave: risk.isGrave, words: capital(words) }];
	});
	const more = open.length - mostOpen;
	return {
		id: 'risks',
		name: say('deck.foot.risks'),
		title: say('deck.title.risks'),
		lead: say('deck.risks.lead', {
			open: format.number(open.length),
			accepted: format.number(accepted.length)
		}),
		body: {
			kind: 'risks',
			openHeading: say('deck.risks.open'),
			open: open.slice(0, mostOpen),
			more: more > 0 ? say('deck.risks.more', { n: format.number(more) }) : '',
			acceptedHeading: say('deck.risks.accepted'),
			accepted: accepted.map((risk) => ({
				words: capital(riskWords(telling, risk) ?? translate(risk.sentence)),
				by: say('deck.risks.by', { by: risk.by, date: format.date(risk.on) })
			})),
			none: say('deck.risks.none')
		}
	};
}

const monthsAfter = (date: string, months: number): string =>
	isoDate(addMonths(dayOfIsoDate(date), months));

type Milestone = Omit<PlanBody['milestones'][number], 'when'>;

function ofToday({ view, say }: Telling): readonly Milestone[] {
	const { today } = view;
	const end = today?.contractEnd ?? null;
	if (!today || end === null) return [];
	const notice = today.noticeMonths;
	const contract = { date: end, what: say('deck.plan.contract'), isOurs: false };
	const free = today.exit ? monthsAfter(view.start, today.exit.freeFromMonth) : null;
	return [
		...(notice === null
			? []
			: [{ date: monthsAfter(end, -notice), what: say('deck.plan.notice'), isOurs: false }]),
		contract,
		// The day after the end of the contract is no news.
		...(free === null || free <= monthsAfter(end, 1) || free >= view.end
			? []
			: [{ date: free, what: say('deck.plan.free'), isOurs: false }])
	];
}

function ofOurs(telling: Telling): readonly Milestone[] {
	const { view, say, facts } = telling;
	const { validUntil } = view.offer;
	const cutOver = view.today?.exit?.cutOverMonth ?? 0;
	const month = facts.saving?.paybackMonth ?? null;
	const full = facts.firstFull;
	return [
		...(validUntil === null
			? []
			: [{ date: validUntil, what: say('deck.plan.valid'), isOurs: true }]),
		{ date: view.start, what: say('deck.plan.start'), isOurs: true },
		...(cutOver > 0
			? [{ date: monthsAfter(view.start, cutOver), what: say('deck.plan.cutOver'), isOurs: true }]
			: []),
		...(month === null || month === 0
			? []
			: [{ date: monthsAfter(view.start, month), what: say('deck.plan.payback'), isOurs: true }]),
		{ date: view.end, what: say('deck.plan.end'), isOurs: true },
		...(full
			? [
					{
						date: full.date,
						what: say('deck.plan.full', { pool: poolName(telling, full.poolId) }),
						isOurs: true
					}
				]
			: [])
	];
}

/** Dates that follow from the bid, in their order; the answer is what the customer is asked for. */
export function planSlide(telling: Telling): Slide {
	const { say, format } = telling;
	const milestones = [...ofToday(telling), ...ofOurs(telling)]
		.sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
		.map((one) => ({ ...one, when: format.date(one.date) }));
	return {
		id: 'plan',
		name: say('deck.foot.plan'),
		title: say('deck.title.plan'),
		lead: ask(telling),
		body: { kind: 'plan', milestones }
	};
}
