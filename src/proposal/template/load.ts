/** A proposal template from its file, its own words checked like those of a language. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine, readYaml } from '#library/index.ts';
import { checkMessages } from '../wording/load.ts';
import { templateSchema, type Template } from './schema.ts';

export type TemplateReading =
	| { readonly ok: true; readonly template: Template }
	| { readonly ok: false; readonly problems: readonly string[] };

/** Loads `<id>.yaml` from the folder of proposal templates. */
export function loadTemplate(folder: string, id: string): TemplateReading {
	const shown = `templates/proposals/${id}.yaml`;
	const path = join(folder, `${id}.yaml`);
	if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path))
		return {
			ok: false,
			problems: [`there is no proposal template "${id}": expected the file ${shown}`]
		};
	const reading = readYaml(shown, readFileSync(path, 'utf8'), templateSchema);
	if (!reading.ok) return { ok: false, problems: reading.problems.map(problemLine) };
	const template = reading.value;
	const problems = Object.values(template.wording).flatMap((words) =>
		checkMessages(shown, words, false)
	);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, template };
}
