/** The shipped table of name patterns, as the app loads it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { namePatternsSchema } from '#inventory/index.ts';

const file = new URL('../../templates/classes/name-patterns.yaml', import.meta.url);

export const patterns = namePatternsSchema.parse(parse(readFileSync(file, 'utf8')));
