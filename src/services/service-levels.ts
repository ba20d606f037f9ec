/**
 * The service levels that a new bid begins with, from `templates/service-levels/default.yaml`.
 *
 * They are handed on as typed (`4 h`), because a bid holds what people type.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bidDocumentSchema, fields, problemsOf, type BidDocument } from '#engine/bid/index.ts';
import { confidences, sourced } from '#engine/library/index.ts';
import type { Reading } from '#engine/units/index.ts';
import { parseYaml, problemLine } from '#library/index.ts';

export interface ServiceLevels {
	readonly levels: BidDocument['serviceLevels'];
	/** Id of the level for a workload that states none. */
	readonly usual: string;
}

const schema = sourced({
	schema: z.literal('bidwright/service-levels@1'),
	source: fields.idField,
	confidence: z.enum(confidences),
	usual: fields.idField,
	levels: bidDocumentSchema.shape.serviceLevels
}).refine(({ usual, levels }) => levels.some(({ id }) => id === usual), {
	path: ['usual'],
	error: 'is none of the levels below'
});

/** Reads the levels in the folder of templates. Refuses a missing or faulty file with file, line and path. */
export function readServiceLevels(templates: string): Reading<ServiceLevels> {
	const file = join('templates', 'service-levels', 'default.yaml');
	const path = join(templates, 'service-levels', 'default.yaml');
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return { ok: false, problem: `${path} is missing; a new bid takes its service levels from it` };
	}
	const parsed = parseYaml(file, text);
	if (!parsed.ok) return { ok: false, problem: parsed.problems.map(problemLine).join('; ') };
	const { value, at } = parsed.value;
	const outcome = schema.safeParse(value, { reportInput: true });
	if (outcome.success) return { ok: true, value: value as ServiceLevels };
	const problems = problemsOf(outcome.error.issues).map(({ path, message }) => at(path, message));
	return { ok: false, problem: problems.map(problemLine).join('; ') };
}
