/** How a proposal looks and speaks: brand, template and words from the folder of templates. */
import { join } from 'node:path';
import { templatesFolder } from '#library/index.ts';
import type { CustomerBid } from '#engine/bid/index.ts';
import { loadBrand, type Brand } from './brand/index.ts';
import type { Sender } from './model/telling.ts';
import { loadTemplate } from './template/load.ts';
import type { Template } from './template/schema.ts';
import type { Language } from './wording/language.ts';
import { loadWords, type Words } from './wording/load.ts';
import { fill } from './wording/say.ts';

export interface LookOptions {
	/** Ids of files in templates; without them, what the bid asks for, else northwind and standard. */
	readonly brand?: string | undefined;
	readonly template?: string | undefined;
	readonly language?: Language | undefined;
	/** The templates folder; without it, the one at or above the working directory. */
	readonly templates?: string | undefined;
}

export interface Look {
	readonly brand: Brand;
	readonly template: Template;
	readonly language: Language;
	readonly words: Words;
}

export type LookReading =
	| { readonly ok: true; readonly look: Look }
	| { readonly ok: false; readonly problems: readonly string[] };

/** What a bid is printed as that names neither. */
export const usualLook = { brand: 'northwind', template: 'standard' } as const;

/** Reads what an offer asks for, unless the options say otherwise. */
export function loadLook(offer: CustomerBid['offer'], options: LookOptions): LookReading {
	const root = options.templates ?? templatesFolder(process.env, process.cwd());
	const language = options.language ?? offer.language;
	const brand = loadBrand(join(root, 'brands'), options.brand ?? offer.brand ?? usualLook.brand);
	const template = loadTemplate(
		join(root, 'proposals'),
		options.template ?? offer.template ?? usualLook.template
	);
	const words = loadWords(join(root, 'proposals'), language);
	if (!brand.ok || !template.ok || !words.ok)
		return {
			ok: false,
			problems: [brand, template, words].flatMap((reading) => (reading.ok ? [] : reading.problems))
		};
	return {
		ok: true,
		look: { brand: brand.brand, template: template.template, language, words: words.words }
	};
}

/** Who sends it, as the brand says. */
export const senderOf = ({ file }: Brand, language: Language, customer: string): Sender => ({
	name: file.name,
	legalName: file.legalName,
	legalLine: file.legalLine,
	confidentiality: fill(file.confidentiality[language], { customer })
});
