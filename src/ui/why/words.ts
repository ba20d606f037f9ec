/** Derivations as the panel writes them: values in two parts, formulas that break at their signs only. */
import {
	formulaWithValues,
	valueText,
	type Derivation,
	type Operand,
	type Unit,
	type Value
} from '#engine/explain/index.ts';
import { hows, type How } from '#engine/bid/index.ts';

const narrow = '\u202f';

/** Thousands and units stay with their figures at the end of a line. */
const together = (text: string): string =>
	text.replace(/(\d) (?=\d{3})/g, `$1${narrow}`).replace(/(\d) (?=[%A-Za-z])/g, '$1\u00a0');

export interface Shown {
	readonly figure: string;
	readonly unit: string;
}

/** `1 292` and `TB`; lengths of time stay whole. */
export function shown(value: Value, unit: Unit): Shown {
	const text = valueText(value, unit);
	const [, figure, rest] = unit === 'seconds' ? [] : (/^([−\d. ]*\d) (\D.*)$/.exec(text) ?? []);
	return figure === undefined
		? { figure: together(text), unit: '' }
		: { figure: together(figure), unit: rest ?? '' };
}

/** The right side with values; empty where there is nothing but one operand. */
export const withValues = (derivation: Derivation): string =>
	together(formulaWithValues(derivation) ?? '');

/** The formula without the symbol that it gives. */
export const rightSide = ({ formula }: Derivation): string =>
	formula.slice(formula.indexOf('=') + 2);

/** How an operand is known, where that is one of the three marks. */
export const markOf = ({ known }: Operand): How | null =>
	hows.find((how) => how === known?.how) ?? null;

/** What stands under an operand's name: how it is known and from where. */
export function sourceWords({ known, internal }: Operand): string {
	if (!known) return '';
	const confidence =
		known.confidence === 'weak' || known.confidence === 'derived' ? `, ${known.confidence}` : '';
	return `${internal ? 'internal, ' : ''}${known.how}${confidence}: ${known.source}`;
}
