/** Acceptance: what is ordered, what is accepted, and where both sign. */
import type { Block, Chapter } from '../blocks.ts';
import { exactMoney, sentences, type Telling } from '../telling.ts';
import { acceptedRisks } from './accepted-risks.ts';
import { chapter } from './chapter.ts';
import { doesNotDo } from './does-not-do.ts';
import { runsOf } from './price.ts';
import { Decimal } from 'decimal.js';

/** A hash as people compare it: first and last groups of four. */
export const shortHash = (hash: string): string =>
	`${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;

function lead(telling: Telling): string {
	const { say, view, facts, format } = telling;
	const customer = view.customer.name;
	if (!facts.hasWorkloads || !facts.isComplete || view.proposed.priceLines.length === 0)
		return say('acceptance.lead.incomplete', { customer });
	if (view.offer.releasedBy === null) return say('acceptance.lead.draft');
	return say('acceptance.lead', {
		customer,
		lines: format.list(runsOf(view.proposed.priceLines.map(({ ref }) => ref))),
		price: exactMoney(telling, facts.price)
	});
}

function accepted(telling: Telling): string {
	const { say, view, format, contentHash, date } = telling;
	const { offer } = view;
	return sentences(
		say('acceptance.what.text', {
			number: offer.number ?? say('cover.noNumber'),
			version: offer.version,
			date: format.date(offer.date ?? date)
		}),
		say('acceptance.what.hash', { hash: shortHash(contentHash) }),
		offer.validUntil === null
			? null
			: say('acceptance.what.until', { date: format.date(offer.validUntil) })
	);
}

function scope(telling: Telling): readonly Block[] {
	const { say, view, facts, format } = telling;
	const lines = view.proposed.priceLines;
	if (lines.length === 0 || !facts.isComplete || !facts.hasWorkloads) return [];
	const start = lines.reduce((sum, line) => sum.plus(line.start), new Decimal(0));
	const text = say('acceptance.scope.text', {
		lines: format.list(runsOf(lines.map(({ ref }) => ref))),
		price: exactMoney(telling, facts.price),
		start: exactMoney(telling, start)
	});
	return [{ kind: 'text', heading: say('acceptance.scope'), paragraphs: [text] }];
}

/** More accepted risks than these push the signatures to a page of their own. */
const mostOnOnePage = 6;

/** The chapter; the signatures never stand alone on a page. */
export function acceptanceChapter(telling: Telling): Chapter {
	const { say, view, sender } = telling;
	const { customer, offer } = view;
	const field = (label: string, value: string | null) => ({ label, value: value ?? '' });
	const blocks: readonly Block[] = [
		...scope(telling),
		...acceptedRisks(telling),
		{ kind: 'text', heading: say('acceptance.known'), paragraphs: doesNotDo(telling) },
		{ kind: 'text', heading: say('acceptance.what'), paragraphs: [accepted(telling)] },
		{
			kind: 'signatures',
			parties: [
				{
					name: customer.name,
					fields: [
						field(say('acceptance.signature'), null),
						field(say('acceptance.name'), customer.contact),
						field(say('acceptance.title'), customer.role),
						field(say('acceptance.place'), null),
						field(say('acceptance.order'), null)
					]
				},
				{
					name: sender.legalName,
					fields: [
						field(say('acceptance.signature'), null),
						field(say('acceptance.name'), offer.releasedBy),
						field(say('acceptance.title'), null),
						field(say('acceptance.place'), null),
						field(say('acceptance.confirmed'), offer.number)
					]
				}
			]
		}
	];
	const isOnePage = view.risks.accepted.length <= mostOnOnePage;
	return { ...chapter(telling, 'acceptance', lead(telling), blocks), isOnePage };
}
