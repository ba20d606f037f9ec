/** What a proposal can be printed as: the brands and the templates there are, by name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '#library/index.ts';
import { usualLook } from '#proposal/index.ts';

const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.output<typeof named>;

export interface ProposalChoices {
	readonly brands: readonly Named[];
	readonly templates: readonly Named[];
	/** Ids of those that stand in where a bid names none. */
	readonly usual: { readonly brand: string; readonly template: string };
}

/** Files that say id and name; whether the rest of them is sound is said when one is printed with. */
function namedIn(folder: string): readonly Named[] {
	const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
	return files.sort().flatMap((file) => {
		const reading = readYaml(file, readFileSync(join(folder, file), 'utf8'), named);
		return reading.ok ? [reading.value] : [];
	});
}

/** Reads the folder of templates. */
export const proposalChoices = (templates: string): ProposalChoices => ({
	brands: namedIn(join(templates, 'brands')),
	templates: namedIn(join(templates, 'proposals')),
	usual: usualLook
});
