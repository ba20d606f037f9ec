/** XML by hand: a workbook needs elements, attributes and escaped text, and nothing else. */

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

export const escapeXml = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes of undefined are left out. `inside` is XML already. */
export function element(name: string, attributes: Attributes = {}, inside = ''): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
		.join('');
	return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export const xmlDocument = (root: string): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
