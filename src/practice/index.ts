/**
 * The practice from its two folders of templates, `deal` and `displacement`. Read apart from the
 * library, so that what makes a customer's artefact cannot be handed it by accident.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
	dealPracticeSchema,
	displacementPracticeSchema,
	type Practice
} from '#engine/library/index.ts';
import { problemLine, readYaml } from '#library/index.ts';

/** The first file of a folder by name. Throws with the line of the fault: there is no deal without it. */
function only<T>(root: string, folder: string, schema: z.ZodType<T>): T {
	const [name] = readdirSync(join(root, folder))
		.filter((file) => /\.ya?ml$/.test(file))
		.sort();
	if (name === undefined)
		throw new Error(`no file in ${join(root, folder)}; restore templates/${folder}`);
	const shown = join('templates', folder, name);
	const reading = readYaml(shown, readFileSync(join(root, folder, name), 'utf8'), schema);
	if (reading.ok) return reading.value;
	throw new Error(reading.problems.map(problemLine).join('; '));
}

/** Reads `root` (the templates folder). Throws with what to do when a file is missing or faulty. */
export function loadPractice(root: string): Practice {
	const deal = only(root, 'deal', dealPracticeSchema);
	const displacement = only(root, 'displacement', displacementPracticeSchema);
	return { deal, displacement, sources: { ...deal.sources, ...displacement.sources } };
}
