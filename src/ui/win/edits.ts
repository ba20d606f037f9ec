/** Edits of the win plan: an answer, an action, each at its place whether or not it was there. */
import type { BidDocument } from '#engine/bid/index.ts';
import { freeId } from '../free-id.ts';

type Section = NonNullable<BidDocument['displacement']>;
type Answer = NonNullable<Section['answers']>[number];
type Action = NonNullable<Section['actions']>[number];

/** Undefined takes something back. */
type Changes = { readonly [Key in keyof Answer]?: Answer[Key] | undefined };

const withSection = (document: BidDocument, section: Section): BidDocument => ({
	...document,
	displacement: section
});

/** The document with a question answered, or unanswered where there is no grade. */
export function withAnswer(
	document: BidDocument,
	question: string,
	changes: Changes,
	today: string
): BidDocument {
	const section = document.displacement ?? {};
	const answers = section.answers ?? [];
	const before = answers.find((one) => one.question === question);
	const merged = { on: today, ...before, ...changes, question };
	const kept = Object.fromEntries(
		Object.entries(merged).filter(([, value]) => value !== undefined && value !== '')
	) as Partial<Answer>;
	const made = kept.grade === undefined ? [] : [kept as Answer];
	const place = answers.findIndex((one) => one.question === question);
	return withSection(document, {
		...section,
		answers: place < 0 ? [...answers, ...made] : answers.toSpliced(place, 1, ...made)
	});
}

/** The document with somebody taking on what is to be done. */
export function withAction(document: BidDocument, action: Omit<Action, 'id'>): BidDocument {
	const section = document.displacement ?? {};
	const actions = section.actions ?? [];
	const id = freeId(action.question ?? 'action', actions);
	return withSection(document, { ...section, actions: [...actions, { ...action, id }] });
}
