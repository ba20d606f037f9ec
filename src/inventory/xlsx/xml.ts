/**
 * The little of XML that a workbook needs: attributes, text with its escapes, and nothing that can
 * be abused. Entities that a document declares itself are never expanded.
 *
 * Example: `R&amp;D &#8211; x` reads `R&D – x`; SpreadsheetML's own `_x000D_` reads as a line end.
 */
const named: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'"
};

function entity(whole: string, name: string): string {
	if (!name.startsWith('#')) return named[name] ?? whole;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Text between tags as a person sees it. */
const unescapeXml = (text: string): string =>
	text.includes('&') ? text.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, entity) : text;

/** As {@link unescapeXml}, and with SpreadsheetML's `_xHHHH_` for what XML cannot carry. */
export function unescapeCellText(text: string): string {
	const plain = unescapeXml(text);
	return plain.includes('_x')
		? plain.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
				String.fromCharCode(parseInt(code, 16))
			)
		: plain;
}

/** Every start tag of this local name, whatever its prefix, as a map of its attributes. */
export function startTags(xml: string, localName: string): readonly ReadonlyMap<string, string>[] {
	const tag = new RegExp(`<(?:[\\w.-]{1,64}:)?${localName}(?=[\\s/>])([^<>]*)>`, 'g');
	return [...xml.matchAll(tag)].map(
		(match) =>
			new Map(
				[...(match[1] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
					(pair) => [pair[1] ?? '', unescapeXml(pair[2] ?? pair[3] ?? '')] as const
				)
			)
	);
}

const localName = (tag: string): string => {
	const name = /^\/?([^\s/>]*)/.exec(tag)?.[1] ?? '';
	return name.slice(name.indexOf(':') + 1);
};

/**
 * The text of a string item (`<si>` or `<is>`, inner XML): every `<t>`, so that rich text reads as
 * one text, without phonetic guides (`<rPh>`), which repeat it.
 */
export function stringItemText(inner: string): string {
	let text = '';
	let inText = false;
	let phonetic = false;
	for (let at = 0; at < inner.length;) {
		const open = inner.indexOf('<', at);
		if (inText && !phonetic) text += unescapeCellText(inner.slice(at, open < 0 ? undefined : open));
		if (open < 0) break;
		if (inner.startsWith('<![CDATA[', open)) {
			const end = inner.indexOf(']]>', open);
			if (inText && !phonetic) text += inner.slice(open + 9, end < 0 ? undefined : end);
			at = end < 0 ? inner.length : end + 3;
			continue;
		}
		const close = inner.indexOf('>', open);
		if (close < 0) break;
		const tag = inner.slice(open + 1, close);
		const name = localName(tag);
		if (name === 't') inText = !tag.startsWith('/') && !tag.endsWith('/');
		if (name === 'rPh') phonetic = !tag.startsWith('/') && !tag.endsWith('/');
		at = close + 1;
	}
	return text;
}
