/** Everything that is compared: the proposal, the other designs, and staying as it is. */
import { Decimal } from 'decimal.js';
import type { AlternativeView } from '../../projection/types.ts';
import { runOf } from '../facts.ts';
import { money, sentences, type Telling } from '../telling.ts';
import { lonelyAuthority } from './does-not-do.ts';

/** Everything compared, in printed units: alternatives and staying as it is. */
export interface Compared {
	readonly role: 'today' | 'proposed' | 'third';
	readonly name: string;
	readonly total: number;
	readonly start: number;
	readonly windowShare: number | null;
	readonly seconds: number | null;
	readonly why: string;
	readonly isComplete: boolean;
}

const shareOf = (view: Parameters<typeof runOf>[0]): number | null => {
	const run = runOf(view);
	return run ? run.seconds / run.limitSeconds : null;
};

function whyNot(telling: Telling, one: AlternativeView, total: number): string {
	const { say, facts, format, view } = telling;
	const difference = total - facts.proposed.total;
	const share = shareOf(one);
	const cost = !one.isComplete
		? say('alternatives.why.incomplete')
		: !facts.isComplete
			? null
			: difference > 0
				? say('alternatives.why.dearer', { amount: money(telling, difference) })
				: difference < 0
					? say('alternatives.why.cheaper', { amount: money(telling, -difference) })
					: say('alternatives.why.same');
	const ownAlone = lonelyAuthority(telling) !== null;
	return sentences(
		cost,
		share !== null && share > 1
			? say('alternatives.why.late', { share: format.share(share, 0) })
			: null,
		one.firstFullDate !== null && one.firstFullDate <= view.end
			? say('alternatives.why.full', { date: format.date(one.firstFullDate) })
			: null,
		one.holdsEveryCopy && !ownAlone ? say('alternatives.why.alone') : null,
		!one.holdsEveryCopy && ownAlone ? say('alternatives.why.apart') : null
	);
}

/** The proposal first, then the others by cost. */
export function compared(telling: Telling): readonly Compared[] {
	const { view, facts, say, translate } = telling;
	const printed = (amount: string): number =>
		Math.round(new Decimal(amount).div(facts.scale).toNumber());
	const others = view.alternatives.map((one): Compared => {
		const total = printed(one.total);
		return {
			role: 'third',
			name: say('alternatives.lettered', { letter: one.letter, name: translate(one.name) }),
			total,
			start: printed(one.start),
			windowShare: shareOf(one),
			seconds: runOf(one)?.seconds ?? null,
			why: whyNot(telling, one, total),
			isComplete: one.isComplete
		};
	});
	const today: readonly Compared[] =
		view.today && facts.today
			? [
					{
						role: 'today',
						name: say('alternatives.lettered', {
							letter: view.today.letter,
							name: translate(view.today.name)
						}),
						total: facts.today.total,
						start: facts.today.columnTotals[0] ?? 0,
						windowShare: shareOf(view.today),
						seconds: facts.todayRun?.seconds ?? null,
						why: sentences(
							facts.today.total >= facts.proposed.total
								? say('alternatives.why.dearer', {
										amount: money(telling, facts.today.total - facts.proposed.total)
									})
								: say('alternatives.why.cheaper', {
										amount: money(telling, facts.proposed.total - facts.today.total)
									}),
							facts.todayRun && !facts.todayRun.fits
								? say('alternatives.why.late', {
										share: telling.format.share(
											facts.todayRun.seconds / facts.todayRun.limitSeconds,
											0
										)
									})
								: null
						),
						isComplete: true
					}
				]
			: [];
	const byCost = [...others, ...today].sort((one, other) => one.total - other.total);
	const run = facts.run;
	return [
		{
			role: 'proposed',
			name: say('alternatives.proposed', { name: translate(view.proposed.name) }),
			total: facts.proposed.total,
			start: facts.proposed.columnTotals[0] ?? 0,
			windowShare: run ? run.seconds / run.limitSeconds : null,
			seconds: run?.seconds ?? null,
			why: say('alternatives.why.start', {
				amount: money(telling, facts.proposed.columnTotals[0] ?? 0)
			}),
			isComplete: facts.isComplete
		},
		...byCost
	];
}

/** The cheapest design that is complete and cheaper than ours; undefined when ours is the cheapest. */
export function cheaper(telling: Telling, list: readonly Compared[]): Compared | undefined {
	return list.find(
		({ role, total, isComplete }) =>
			role !== 'proposed' && isComplete && total < telling.facts.proposed.total
	);
}
