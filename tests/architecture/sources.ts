/** The project's own source files as text. */
import { globSync, readFileSync } from 'node:fs';
import { posix, resolve, sep } from 'node:path';
import type { Sources } from './arrows.ts';

const top = resolve(import.meta.dirname, '../..');

/** Every TypeScript and Svelte file of `src/`, by its path from the top of the checkout. */
export function readSources(): Sources {
	const files = globSync('src/**/*.{ts,svelte}', { cwd: top }).sort();
	return new Map(
		files.map((file) => [file.split(sep).join(posix.sep), readFileSync(resolve(top, file), 'utf8')])
	);
}
