/**
 * Expressions: the law of a figure as data, over the symbols of its operands.
 *
 * A symbol, a number, or a list of an operator and what it works on, as in `['/', 'w', 'f', 'u']`.
 * `ceil` rounds up and forgives noise up to its second argument; `round` rounds half away from zero to
 * so many decimals; `where` is its first argument provided that the comparisons after it hold, and no
 * number otherwise. Comparisons forgive the last digits of binary numbers.
 * Example: `['ceil', ['/', 'w', 'f', 'u']]` with 486, 0.9 and 45 is 12.
 */
import { Decimal, decimal } from '../finance/index.ts';

/** A number, or an exact decimal as text where the engine computes with exact decimals. */
export type Value = number | string;

export type Operator =
	'+' | '-' | '*' | '/' | '^' | 'min' | 'max' | 'ceil' | 'round' | 'where' | '<=' | '<' | '=';

export type Expression = string | number | readonly [Operator, ...Expression[]];

/** The few things that binary and exact numbers do each in their own way. */
interface Arithmetic<T> {
	readonly read: (value: Value) => T;
	readonly two: (operator: '+' | '-' | '*' | '/' | '^', left: T, right: T) => T;
	readonly isAtMost: (left: T, right: T) => boolean;
	readonly isNear: (left: T, right: T) => boolean;
	readonly ceil: (value: T, tolerance: T) => T;
	readonly round: (value: T, decimals: T) => T;
}

/** Share of a value by which two binary computations of it may differ. */
const noise = 1e-12;

/** Share by which an equation that was solved by halving may be off. */
const solved = 1e-6;

const binary: Arithmetic<number> = {
	read: Number,
	two: (operator, left, right) => {
		switch (operator) {
			case '+':
				return left + right;
			case '-':
				return left - right;
			case '*':
				return left * right;
			case '/':
				return left / right;
			case '^':
				return left ** right;
		}
	},
	isAtMost: (left, right) => left <= right + Math.abs(right) * noise,
	isNear: (left, right) => Math.abs(left - right) <= solved * Math.max(1e-9, Math.abs(right)),
	ceil: (value, tolerance) => Math.ceil(value - tolerance),
	round: (value, decimals) => Math.round(value * 10 ** decimals) / 10 ** decimals
};

const exact: Arithmetic<Decimal> = {
	read: decimal,
	two: (operator, left, right) => {
		switch (operator) {
			case '+':
				return left.plus(right);
			case '-':
				return left.minus(right);
			case '*':
				return left.times(right);
			case '/':
				return left.div(right);
			case '^':
				return left.pow(right);
		}
	},
	isAtMost: (left, right) => left.lte(right),
	isNear: (left, right) => left.eq(right),
	ceil: (value, tolerance) => value.minus(tolerance).ceil(),
	round: (value, decimals) => value.toDecimalPlaces(decimals.toNumber(), Decimal.ROUND_HALF_UP)
};

type Values = (symbol: string) => Value;

function holds<T>(condition: Expression, values: Values, numbers: Arithmetic<T>): boolean {
	if (typeof condition === 'string' || typeof condition === 'number') return false;
	const [operator, left = 0, right = 0] = condition;
	const one = compute(left, values, numbers);
	const other = compute(right, values, numbers);
	if (operator === '=') return numbers.isNear(one, other);
	return operator === '<' ? !numbers.isAtMost(other, one) : numbers.isAtMost(one, other);
}

function compute<T>(expression: Expression, values: Values, numbers: Arithmetic<T>): T {
	if (typeof expression === 'number') return numbers.read(expression);
	if (typeof expression === 'string') return numbers.read(values(expression));
	const [operator, first = 0, ...rest] = expression;
	const value = (part: Expression): T => compute(part, values, numbers);
	switch (operator) {
		case '+':
		case '-':
		case '*':
		case '/':
		case '^':
			return rest.reduce<T>(
				(left, right) => numbers.two(operator, left, value(right)),
				value(first)
			);
		case 'min':
		case 'max':
			return rest.map(value).reduce<T>((most, other) => {
				const isLess = numbers.isAtMost(most, other);
				return (operator === 'min') === isLess ? most : other;
			}, value(first));
		case 'ceil':
			return numbers.ceil(value(first), value(rest[0] ?? 0));
		case 'round':
			return numbers.round(value(first), value(rest[0] ?? 0));
		case 'where':
			if (rest.every((condition) => holds(condition, values, numbers))) return value(first);
			throw new RangeError(`the conditions of ${JSON.stringify(expression)} do not hold`);
		case '<=':
		case '<':
		case '=':
			throw new RangeError(`${operator} stands only after where`);
	}
}

/** The value in binary numbers. Throws when a condition of it does not hold. */
export const computeBinary = (expression: Expression, values: Values): number =>
	compute(expression, values, binary);

/** The value in exact decimals, as text. Throws when a condition of it does not hold. */
export const computeExact = (expression: Expression, values: Values): string =>
	compute(expression, values, exact).toFixed();

/** The symbols of an expression, each once, in the order of first appearance. */
export function symbolsOf(expression: Expression): readonly string[] {
	if (typeof expression === 'number') return [];
	if (typeof expression === 'string') return [expression];
	const [, ...parts] = expression;
	return [...new Set(parts.flatMap(symbolsOf))];
}
