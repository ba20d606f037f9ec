/**
 * The table of name patterns (`templates/classes/name-patterns.yaml`), validated.
 *
 * A pattern looks at a machine's name, its operating system or its notes, and asks one of three
 * things of the letters there, in any case:
 * - `contains`: stand anywhere; for marks long enough not to occur by chance (CADSRVSQL001 has sql);
 * - `endsWord`: end a run of letters; for short marks behind a site's code (LONDC01 has dc);
 * - `word`: are a whole run of letters; for the shortest (FS-02 has fs).
 * `unless` names what must not stand in the same text. The first pattern that matches counts.
 */
import { z } from 'zod';
import { workloadClasses } from '../inventory.ts';

const mark = z
	.string()
	.min(2)
	.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u);
const marks = z.array(mark).min(1).readonly();
/** A run of letters can only end in letters. */
const letters = z
	.array(
		z
			.string()
			.min(2)
			.regex(/^\p{L}+$/u)
	)
	.min(1)
	.readonly();

const condition = {
	look: z.enum(['name', 'operating-system', 'notes']),
	contains: marks.optional(),
	endsWord: letters.optional(),
	word: letters.optional(),
	unless: marks.optional(),
	reason: z.string().min(10)
};

const asksOneThing = (pattern: {
	readonly contains?: unknown;
	readonly endsWord?: unknown;
	readonly word?: unknown;
}): boolean =>
	[pattern.contains, pattern.endsWord, pattern.word].filter((one) => one !== undefined).length ===
	1;

const oneThing = 'a pattern asks exactly one of contains, endsWord and word';

const classPattern = z
	.strictObject({ class: z.enum(workloadClasses), ...condition })
	.refine(asksOneThing, oneThing);

const exceptionPattern = z.strictObject(condition).refine(asksOneThing, oneThing);

const classWords = z.strictObject({
	/** What a workload of the class is called in the estate. */
	label: z.string().min(2),
	/** Words by which a customer's own table may state the class, compared as whole texts. */
	called: z.array(z.string().min(1)).readonly()
});

export const namePatternsSchema = z.strictObject({
	schema: z.literal('bidwright/name-patterns@1'),
	classes: z.record(z.enum(workloadClasses), classWords).readonly(),
	patterns: z.array(classPattern).readonly(),
	/** Machines that a backup usually leaves out; they are pointed at, not skipped. */
	usuallyNotBackedUp: z.array(exceptionPattern).readonly()
});

export type NamePatterns = z.infer<typeof namePatternsSchema>;
export type NamePattern = z.infer<typeof exceptionPattern>;
