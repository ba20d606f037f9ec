/**
 * Signs that a brand's faces cannot print. The PDF writer drops them silently, so a document that
 * holds one is refused with the text in which it stands.
 */
import type { Face, Faces } from './brand/index.ts';
import type { ProposalDocument } from './model/blocks.ts';

/** Marks in our own text that are resolved before printing. */
const resolved = new Set(['\n', '\u00ad']);

function stringsOf(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(stringsOf);
}

function complaints(texts: readonly string[], faces: readonly Face[]): readonly string[] {
	const known = new Map<string, boolean>();
	const prints = (sign: string): boolean => {
		const found = known.get(sign);
		if (found !== undefined) return found;
		const has = resolved.has(sign) || faces.every((face) => face.has(sign));
		known.set(sign, has);
		return has;
	};
	return texts.flatMap((text) => {
		const missing = [...new Set(Array.from(text).filter((sign) => !prints(sign)))];
		if (missing.length === 0) return [];
		const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
		return [`"${shown}" holds ${missing.join(' ')}, for which ${faces[0]?.name ?? ''} has no sign`];
	});
}

/** One sentence for each text with such signs; empty when all can be printed. */
export function missingSigns(document: ProposalDocument, faces: Faces): readonly string[] {
	const titles = document.chapters.map(({ title }) => title);
	const problems = [
		...complaints(stringsOf(document), [faces.text, faces.bold]),
		...complaints(titles, [faces.heading]),
		...complaints([document.cover.title], [faces.display])
	];
	return [...new Set(problems)];
}
