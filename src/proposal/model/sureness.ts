/** How sure the saving is, in words: how many trials save, between what and what, and what trials are. */
import type { Block } from './blocks.ts';
import { money, type Telling } from './telling.ts';

/** The text under the figures of the investment; none where no trials were run for the bid. */
export function surenessBlocks(telling: Telling): readonly Block[] {
	const { say, view, facts, format } = telling;
	const { sureness } = view;
	if (!sureness || !facts.saving) return [];
	const { saves, saving, total } = sureness;
	const amount = (value: number): string => money(telling, Math.round(value / facts.scale));
	const customer = view.customer.name;
	const trials = format.number(sureness.trials);
	const count =
		saves === sureness.trials
			? say('sure.all', { customer, trials })
			: saves === 0
				? say('sure.none', { customer, trials })
				: say('sure.some', { customer, trials, count: format.number(saves) });
	const range =
		saving.p90 > 0
			? say('sure.saving', { low: amount(saving.p10), high: amount(saving.p90) })
			: say('sure.dearer', { low: amount(-saving.p90), high: amount(-saving.p10) });
	const cost = say('sure.total', { low: amount(total.p10), high: amount(total.p90) });
	return [
		{
			kind: 'text',
			heading: say('sure.heading'),
			paragraphs: [
				`${count} ${range} ${cost}`,
				say('sure.method', { drivers: format.number(sureness.drivers), trials })
			]
		}
	];
}
