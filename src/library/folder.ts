/**
 * Where templates/ is: named by BIDWRIGHT_TEMPLATES, or the nearest folder `templates` at or above
 * the working directory, so that the command line works from a subfolder of the project.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder's path. Throws with what to do when there is none. */
export function templatesFolder(
	environment: Readonly<Record<string, string | undefined>>,
	start: string
): string {
	const named = environment['BIDWRIGHT_TEMPLATES'];
	if (named) return resolve(start, named);
	for (let folder = resolve(start); ; folder = dirname(folder)) {
		const candidate = join(folder, 'templates');
		if (existsSync(join(candidate, 'architectures'))) return candidate;
		if (dirname(folder) === folder) break;
	}
	throw new Error(
		`no templates folder at or above ${start}; start Bidwright in its own folder or set BIDWRIGHT_TEMPLATES`
	);
}
