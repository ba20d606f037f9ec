/**
 * Styles of the workbook: few, sober, named for what a cell is. Inputs stand on a wash of the brand's
 * accent, so that a reader sees at once what may be changed.
 */
import { mixWithWhite } from '../../brand/colour.ts';
import { element, xmlDocument } from './xml.ts';

interface Look {
	readonly format?: string;
	readonly bold?: true;
	readonly size?: number;
	readonly colour?: 'accent' | 'muted' | 'paper';
	readonly fill?: 'input' | 'head';
	/** A line above a sum. */
	readonly edge?: 'above';
	readonly align?: 'right';
	/** Set off from a figure at its left. */
	readonly indents?: true;
	readonly wraps?: true;
}

const whole = '#,##0';
const share = '0.0%';
const exactShare = '0.00%';

/** Amounts in minor units of the currency; nought is a dash. */
const amountFormat = (digits: number): string => {
	const number = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
	return `${number};-${number};"–"`;
};

const looks = {
	text: {},
	title: { bold: true, size: 16 },
	lead: { colour: 'muted' },
	heading: { bold: true, size: 11, colour: 'accent' },
	head: { bold: true, fill: 'head', colour: 'paper', wraps: true },
	headRight: { bold: true, fill: 'head', colour: 'paper', align: 'right', wraps: true },
	note: { colour: 'muted', wraps: true },
	right: { align: 'right' },
	aside: { colour: 'muted', indents: true },
	indented: { indents: true },
	total: { bold: true, edge: 'above' },
	amount: { format: 'amount' },
	amountTotal: { format: 'amount', bold: true, edge: 'above' },
	amountResult: { format: 'amount', bold: true, colour: 'accent' },
	whole: { format: whole },
	decimal: { format: '#,##0.0' },
	factor: { format: '0.0000' },
	share: { format: share },
	shareResult: { format: exactShare, bold: true, colour: 'accent' },
	result: { bold: true, colour: 'accent', align: 'right' },
	inputAmount: { format: 'price', fill: 'input' },
	inputQuantity: { format: '#,##0.##', fill: 'input' },
	inputShare: { format: exactShare, fill: 'input' },
	inputRate: { format: '0.0000##', fill: 'input' }
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof looks;

const names = Object.keys(looks) as readonly StyleName[];

/** Place of a style in the table of cell formats; 0 is the plain one that the format demands. */
export const styleIndex = (style: StyleName): number => names.indexOf(style) + 1;

/** Whether text of a style goes on in the next line of its cell. */
export const isWrapped = (style: StyleName): boolean => 'wraps' in looks[style];

interface Colours {
	readonly ink: string;
	readonly accent: string;
}

const argb = (hex: string): string => `FF${hex.slice(1)}`;
const colour = (hex: string): string => element('color', { rgb: argb(hex) });

function fontOf({ bold, size = 10, colour: named }: Look, { ink, accent }: Colours): string {
	const shades = { accent, muted: mixWithWhite(ink, 0.38), paper: '#FFFFFF' };
	const shade = named ? shades[named] : ink;
	return element(
		'font',
		{},
		(bold ? '<b/>' : '') +
			element('sz', { val: size }) +
			colour(shade) +
			element('name', { val: 'Arial' }) +
			element('family', { val: 2 })
	);
}

function fillOf({ fill }: Look, { accent }: Colours): string {
	if (!fill) return element('fill', {}, element('patternFill', { patternType: 'none' }));
	const shade = fill === 'head' ? accent : mixWithWhite(accent, 0.86);
	const inside = element('fgColor', { rgb: argb(shade) }) + element('bgColor', { indexed: 64 });
	return element('fill', {}, element('patternFill', { patternType: 'solid' }, inside));
}

function borderOf({ edge }: Look, { ink }: Colours): string {
	const top =
		edge === 'above'
			? element('top', { style: 'thin' }, colour(mixWithWhite(ink, 0.38)))
			: element('top');
	return element('border', {}, `<left/><right/>${top}<bottom/><diagonal/>`);
}

function formatCode(format: string, digits: number): string {
	if (format === 'amount') return amountFormat(digits);
	return format === 'price' ? `#,##0.${'0'.repeat(Math.max(digits, 2))}##` : format;
}

/** The table of styles. `digits`: decimals of the currency's minor unit. */
export function stylesXml(colours: Colours, digits: number): string {
	const all: readonly Look[] = [{}, ...names.map((name) => looks[name])];
	const plain = element('fill', {}, element('patternFill', { patternType: 'none' }));
	const grey = element('fill', {}, element('patternFill', { patternType: 'gray125' }));
	const formats = all.map(({ format }) => (format ? formatCode(format, digits) : null));
	const numbered = (code: string | null, index: number): string =>
		code === null ? '' : element('numFmt', { numFmtId: 164 + index, formatCode: code });
	const cells = all.map((look, index) => {
		const inside =
			look.align || look.wraps || look.indents
				? element('alignment', {
						horizontal: look.align ?? (look.indents ? 'left' : undefined),
						indent: look.indents ? 1 : undefined,
						vertical: 'top',
						wrapText: look.wraps ? 1 : undefined
					})
				: '';
		return element(
			'xf',
			{
				numFmtId: formats[index] === null ? 0 : 164 + index,
				fontId: index,
				// The first two fills are the format's own.
				fillId: index + 2,
				borderId: index,
				xfId: 0,
				applyNumberFormat: formats[index] === null ? undefined : 1,
				applyFont: 1,
				applyFill: 1,
				applyBorder: 1,
				applyAlignment: inside === '' ? undefined : 1
			},
			inside
		);
	});
	const list = (name: string, items: readonly string[]): string =>
		element(name, { count: items.length }, items.join(''));
	const counted = formats.filter((code) => code !== null).length;
	return xmlDocument(
		element(
			'styleSheet',
			{ xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
			element('numFmts', { count: counted }, formats.map(numbered).join('')) +
				list(
					'fonts',
					all.map((look) => fontOf(look, colours))
				) +
				list('fills', [plain, grey, ...all.map((look) => fillOf(look, colours))]) +
				list(
					'borders',
					all.map((look) => borderOf(look, colours))
				) +
				list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]) +
				list('cellXfs', cells) +
				list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })])
		)
	);
}
