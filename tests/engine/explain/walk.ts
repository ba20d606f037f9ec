/**
 * Opens figures to any depth and looks for what may not be: a value that its operands do not give, an
 * operand that contradicts the figure it opens, a leaf without a source, a circle.
 */
import {
	agrees,
	recompute,
	symbolsOf,
	type Derivation,
	type Explainer,
	type FigureId,
	type Operand
} from '#engine/explain/index.ts';

function faultsOfOperands({ id, symbol, expression, operands }: Derivation): readonly string[] {
	const symbols = operands.map((operand) => operand.symbol);
	const used = new Set(symbolsOf(expression));
	return [
		...(new Set(symbols).size === symbols.length ? [] : [`${id} names two operands alike`]),
		...symbols.filter((one) => !used.has(one)).map((one) => `${id} does not use ${one}`),
		...[...used].filter((one) => !symbols.includes(one)).map((one) => `${id} lacks ${one}`),
		...operands
			.filter(({ figure, known }) => (figure === undefined) === (known === undefined))
			.map((operand) => `${id}: ${operand.symbol} is neither figure nor leaf, or both`),
		...operands
			.filter(({ known }) => known?.source.trim() === '')
			.map((operand) => `${id}: ${operand.symbol} has no source`),
		...operands
			.filter((operand) => operand.symbol === symbol && operands.length > 1)
			.map(() => `${id} is named ${symbol} like an operand`)
	];
}

function faultsOfValue(derivation: Derivation): readonly string[] {
	try {
		return agrees(derivation)
			? []
			: [
					`${derivation.id} is ${derivation.value}, its operands give ${recompute(derivation)}: ${derivation.formula}`
				];
	} catch (error) {
		return [`${derivation.id}: ${String(error)}`];
	}
}

export interface Walk {
	readonly opened: number;
	readonly faults: readonly string[];
}

/** Opens figures and everything below them, each once; stops at a hundred faults. */
export function walk({ explain }: Explainer, ids: readonly FigureId[]): Walk {
	const opened = new Map<FigureId, Derivation>();
	const faults: string[] = [];
	const under = new Set<FigureId>();
	function open(id: FigureId, from: Operand | null): void {
		if (faults.length > 100) return;
		if (under.has(id)) {
			faults.push(`${id} is an operand of itself`);
			return;
		}
		let derivation = opened.get(id);
		if (!derivation) {
			const explanation = explain(id);
			if (!explanation.ok) {
				faults.push(explanation.problem);
				return;
			}
			derivation = explanation.derivation;
			opened.set(id, derivation);
			if (derivation.id !== id) faults.push(`${id} opens ${derivation.id}`);
			faults.push(...faultsOfOperands(derivation), ...faultsOfValue(derivation));
			under.add(id);
			for (const operand of derivation.operands)
				if (operand.figure !== undefined) open(operand.figure, operand);
			under.delete(id);
		}
		if (from && (from.value !== derivation.value || from.unit !== derivation.unit))
			faults.push(
				`${id} is ${derivation.value} ${derivation.unit}, as an operand ${from.value} ${from.unit}`
			);
	}
	for (const id of ids) open(id, null);
	return { opened: opened.size, faults };
}
