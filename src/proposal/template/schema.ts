/** A proposal template: which chapters in which order, which figures, which words differ. */
import { z } from 'zod';
import { fields } from '#engine/bid/index.ts';
import { languages } from '../wording/language.ts';

export const chapterIds = [
	'summary',
	'today',
	'requirements',
	'solution',
	'sizing',
	'disaster',
	'investment',
	'price',
	'assumptions',
	'alternatives',
	'acceptance',
	'method',
	'figures'
] as const;
export type ChapterId = (typeof chapterIds)[number];

export const figureIds = ['saving', 'payback', 'window', 'lasts', 'price', 'start'] as const;
export type FigureId = (typeof figureIds)[number];

export const coverFacts = ['cost', 'window', 'none'] as const;
export type CoverFact = (typeof coverFacts)[number];

const unique = (list: readonly string[]): boolean => new Set(list).size === list.length;

export const templateSchema = z.strictObject({
	schema: z.literal('bidwright/proposal-template@1'),
	id: fields.idField,
	name: fields.textField,
	cover: z.strictObject({ fact: z.enum(coverFacts) }),
	/** A reader's guide after the cover. */
	contents: z.boolean().default(true),
	chapters: z
		.array(z.enum(chapterIds, { error: `expected one of ${chapterIds.join(', ')}` }))
		.min(1, 'expected at least one chapter')
		.refine(unique, 'a chapter may stand only once'),
	/** Wanted figures of the summary, best first; the first three that this bid can fill are shown. */
	figures: z
		.array(z.enum(figureIds, { error: `expected one of ${figureIds.join(', ')}` }))
		.min(3, 'expected at least three figures')
		.refine(unique, 'a figure may stand only once'),
	/** Messages said differently, by language and key. */
	wording: z.partialRecord(z.enum(languages), z.record(z.string(), fields.textField)).default({})
});

export type Template = z.output<typeof templateSchema>;
