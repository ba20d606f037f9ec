/**
 * Figures in templates: a number never stands without unit, source and confidence.
 *
 * A file lists its sources once, by id; each figure names one. `confidence` says how the figure was
 * obtained: seen (read in the source), weak (second-hand or contradicted), derived (arithmetic on
 * others), assumed (practice, not verified). Assumed and weak figures are shown as assumptions
 * everywhere, including in print.
 */
import { z } from 'zod';
import { fields } from '../bid/index.ts';

export const confidences = ['seen', 'weak', 'derived', 'assumed'] as const;
export type Confidence = (typeof confidences)[number];

export const sourceSchema = z.strictObject({
	title: fields.textField,
	url: z.url({ error: 'expected a web address' }).optional(),
	/** Year, month or day of publication or reading; YAML reads a bare year as a number. */
	date: z
		.union([z.string(), z.number().transform(String)])
		.pipe(
			z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as 2026-05 or 2026-05-30')
		)
		.optional()
});
export type Source = z.output<typeof sourceSchema>;

export interface Figure<T> {
	readonly value: T;
	/** Id of an entry in the file's list of sources. */
	readonly source: string;
	readonly confidence: Confidence;
	readonly low?: T | undefined;
	readonly high?: T | undefined;
	readonly note?: string | undefined;
}

/** A figure of a template: the quantity with its source and confidence, all required. */
export function figure<In, Out>(field: z.ZodType<Out, In>) {
	return z
		.strictObject({
			value: field,
			source: fields.idField,
			confidence: z.enum(confidences, { error: `expected one of ${confidences.join(', ')}` }),
			low: field.optional(),
			high: field.optional(),
			note: fields.textField.optional()
		})
		.transform((whole): Figure<Out> => whole as Figure<Out>);
}

const sourcesField = z.record(fields.idField, sourceSchema);

/** Figures under `value` whose source is not in the file's list, as paths with the missing id. */
function danglingSources(
	value: unknown,
	sources: Readonly<Record<string, Source>>,
	path: readonly PropertyKey[] = []
): { readonly path: readonly PropertyKey[]; readonly id: string }[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('confidence' in value && 'source' in value) {
		const id = String(value.source);
		return id in sources ? [] : [{ path: [...path, 'source'], id }];
	}
	return Object.entries(value).flatMap(([key, child]) =>
		key === 'sources' && path.length === 0
			? []
			: danglingSources(child, sources, [...path, Array.isArray(value) ? Number(key) : key])
	);
}

/** A template schema whose figures all name a listed source. */
export function sourced<Shape extends z.ZodRawShape>(shape: Shape) {
	return z.strictObject({ ...shape, sources: sourcesField }).superRefine((file, context) => {
		const { sources } = file as unknown as { sources: Readonly<Record<string, Source>> };
		for (const { path, id } of danglingSources(file, sources))
			context.addIssue({
				code: 'custom',
				path: [...path],
				message: `"${id}" is not in this file's list of sources`
			});
	});
}
