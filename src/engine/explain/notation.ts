/**
 * Expressions as people write them: `⌈w ÷ f ÷ u⌉`, `c₁ + c₂ + … + c₁₆`, `s × (1 + m) ÷ f`.
 *
 * Brackets stand only where the order of work needs them. Rounding that only puts an amount on the
 * minor unit is not written. A long sum shows its first two parts and its last.
 */
import type { Expression, Operator } from './expression.ts';

/** How a symbol is written: as itself, or as its value. */
export type Writer = (symbol: string) => string;

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (digits: string): string =>
	digits.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);

/** A symbol with its digits below the line: `c12` is `c₁₂`. */
export const writtenSymbol: Writer = (symbol) =>
	symbol.charAt(0) + symbol.slice(1).replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit);

function writtenNumber(value: number): string {
	const zeros = /^10{6,}$/.exec(value.toFixed(0));
	if (zeros && Number.isInteger(value)) return `10${raised(String(value.toFixed(0).length - 1))}`;
	return value.toString().replace('-', '−');
}

const signs: Readonly<Record<'+' | '-' | '*' | '/' | '<=' | '<' | '=', string>> = {
	'+': ' + ',
	'-': ' − ',
	'*': ' × ',
	'/': ' ÷ ',
	'<=': ' ≤ ',
	'<': ' < ',
	'=': ' = '
};

/** How tightly an operator binds; what stands inside needs brackets when it binds less. */
const binding: Readonly<Record<Operator, number>> = {
	where: 0,
	'<=': 1,
	'<': 1,
	'=': 1,
	'+': 2,
	'-': 2,
	'*': 3,
	'/': 3,
	'^': 4,
	min: 5,
	max: 5,
	ceil: 5,
	round: 5
};

const termsMost = 5;

function bindingOf(expression: Expression): number {
	if (typeof expression === 'string') return 5;
	if (typeof expression === 'number') return expression < 0 ? 2 : 5;
	const [operator, first = 0] = expression;
	return operator === 'round' || (expression.length === 2 && operator in signs)
		? bindingOf(first)
		: binding[operator];
}

function shortened(terms: readonly string[]): readonly string[] {
	return terms.length > termsMost ? [...terms.slice(0, 2), '…', ...terms.slice(-1)] : terms;
}

/** The expression with each symbol written by `write`. */
export function written(expression: Expression, write: Writer = writtenSymbol): string {
	if (typeof expression === 'number') return writtenNumber(expression);
	if (typeof expression === 'string') return write(expression);
	const [operator, first = 0, ...rest] = expression;
	const inside = (part: Expression, least: number): string => {
		const text = written(part, write);
		return bindingOf(part) < least ? `(${text})` : text;
	};
	switch (operator) {
		case 'round':
			return written(first, write);
		case 'ceil':
			return `⌈${written(first, write)}⌉`;
		case 'min':
		case 'max': {
			const parts = shortened([first, ...rest].map((part) => written(part, write)));
			return `${operator}(${parts.join(', ')})`;
		}
		case 'where':
			return `${written(first, write)} where ${rest.map((part) => written(part, write)).join(' and ')}`;
		case '^': {
			const [power = 1] = rest;
			const bare = inside(first, 5);
			// A value with its unit is no single sign.
			const base = bare.includes(' ') && !bare.startsWith('(') ? `(${bare})` : bare;
			return typeof power === 'number' && Number.isInteger(power) && power >= 0
				? `${base}${raised(String(power))}`
				: `${base}^${inside(power, 5)}`;
		}
		case '+':
		case '-':
		case '*':
		case '/':
		case '<=':
		case '<':
		case '=': {
			// What is subtracted or divided by binds tighter than what stands before the sign.
			const tighter = operator === '-' || operator === '/' ? 1 : 0;
			const others = rest.map((part) => inside(part, binding[operator] + tighter));
			const parts = [inside(first, binding[operator]), ...others];
			return (operator === '+' ? shortened(parts) : parts).join(signs[operator]);
		}
	}
}
