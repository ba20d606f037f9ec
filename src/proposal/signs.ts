/**
 * Signs that a brand's text face cannot print. The PDF writer drops them silently, so a document
 * that holds one is refused with the text in which it stands.
 */
import type { Faces } from './brand/index.ts';
import type { ProposalDocument } from './model/blocks.ts';

/** Marks in our own text that are resolved before printing. */
const invisible = new Set(['\n', '\u00ad']);

function stringsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(stringsOf);
}

/** One sentence for each text with such signs; empty when all can be printed. */
export function missingSigns(document: ProposalDocument, faces: Faces): readonly string[] {
	const known = new Map<string, boolean>();
	const prints = (sign: string): boolean => {
		const found = known.get(sign);
		if (found !== undefined) return found;
		const has = invisible.has(sign) || (faces.text.has(sign) && faces.bold.has(sign));
		known.set(sign, has);
		return has;
	};
	const problems = stringsOf(document).flatMap((text) => {
		const missing = [...new Set([...text].filter((sign) => !prints(sign)))];
		if (missing.length === 0) return [];
		const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
		return [`"${shown}" holds ${missing.join(' ')}, for which ${faces.text.name} has no sign`];
	});
	return [...new Set(problems)];
}
