/** A brand file: what a document looks like and who sends it. Geometry, scale and order are not here. */
import { z } from 'zod';
import { fields } from '#engine/bid/index.ts';
import { coverFacts } from '../template/schema.ts';
import { languages } from '../wording/language.ts';

const colour = z
	.string()
	.regex(/^#[0-9A-F]{6}$/i, 'expected a colour such as #0B5A7D')
	.transform((hex) => hex.toUpperCase());

/** A font file inside an installed package, so that it is found wherever the package lies. */
const font = z.strictObject({
	package: fields.textField,
	file: fields.textField.refine(
		(file) => file.endsWith('.ttf') && !file.includes('..'),
		'expected a .ttf file inside the package'
	)
});

export const brandSchema = z.strictObject({
	schema: z.literal('bidwright/brand@1'),
	id: fields.idField,
	name: fields.textField,
	/** Name that signs. */
	legalName: fields.textField,
	/** Last line of the cover. */
	legalLine: fields.textField,
	paper: z.enum(['A4', 'Letter'], { error: 'expected A4 or Letter' }).default('A4'),
	colours: z.strictObject({ ink: colour, accent: colour }),
	logo: z.strictObject({
		/** SVG beside the brand file. */
		file: fields.textField.refine(
			(file) => /^[\w-]+\.svg$/.test(file),
			'expected the name of an SVG beside this file'
		),
		/** Height of its capitals in its own units: logos of different brands look equally large. */
		capHeight: z.number().positive(),
		/** Distance of their baseline from its top. */
		baseline: z.number().positive()
	}),
	fonts: z.strictObject({
		text: z.strictObject({ regular: font, semibold: font }),
		heading: z.strictObject({ semibold: font, light: font })
	}),
	/** Mark in the foot; {customer} stands for the customer's name. */
	confidentiality: z.record(z.enum(languages), fields.textField),
	/** The one fact drawn on the cover; without it, the template's. */
	coverFact: z.enum(coverFacts).optional()
});

export type BrandFile = z.output<typeof brandSchema>;
export type FontFile = z.output<typeof font>;
