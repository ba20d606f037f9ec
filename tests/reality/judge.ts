/**
 * One judgement a case, whatever the family: what was expected, what we got, how far apart they are
 * and why. Families differ in what agreement means; this is where each says so.
 */
import { disagreements, runFinanceCase, type FinanceCase, type Json } from './finance.ts';
import { runRecoveryCase, type RecoveryCase } from './recovery.ts';
import { readScenario, runReductionCase, type ReductionScenario } from './reduction.ts';
import { runRetentionCase, type RetentionCase } from './retention.ts';

export interface Judgement {
	readonly id: string;
	readonly expected: unknown;
	readonly got: unknown;
	readonly passed: boolean;
	/** False for a case that only informs: it counts neither way. */
	readonly required: boolean;
	/** Largest relative error in percent among the numbers compared; null when none was. */
	readonly errorPercent: number | null;
	readonly why: string;
}

export function judgeRetention(one: RetentionCase): Judgement {
	const { expected, got, passed, required, error, why } = runRetentionCase(one);
	return {
		id: one.id,
		expected,
		got,
		passed,
		required,
		errorPercent: error === null ? null : 100 * error,
		why: why ?? ''
	};
}

/** An estate of a few hundred MiB has layout luck: within 10 %, or one and a half times its stated noise. */
const allowedPercent = ({ layout_noise_std_pct: noise }: ReductionScenario): number =>
	Math.max(10, 1.5 * (noise ?? 0));

const textOf = (value: unknown, key: string): string => {
	const found: unknown =
		typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
	return typeof found === 'string' ? found : 'without id';
};

/** A scenario as it stands in its file; one that cannot be predicted says why and fails. */
export function judgeReduction(value: unknown): Judgement {
	try {
		const one = readScenario(value);
		const { expected, got, errors } = runReductionCase(one);
		const parts = Object.entries(errors);
		const largest = Math.max(0, ...parts.map(([, error]) => Math.abs(error)));
		const allowed = allowedPercent(one);
		const said = parts.map(([figure, error]) => `${figure} ${error.toFixed(1)} %`);
		return {
			id: one.id,
			expected,
			got,
			passed: largest <= allowed,
			required: parts.length > 0 && one.known_limit === undefined,
			errorPercent: parts.length > 0 ? largest : null,
			why: `${one.inputs.engine}: ${[...said, one.known_limit ?? `allowed ${allowed.toFixed(0)} %`].join(', ')}`
		};
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const failed = { expected: null, got: null, passed: false, required: true, errorPercent: null };
		return { id: textOf(value, 'id'), ...failed, why: error.message };
	}
}

const asNumber = (value: Json): number | null => {
	const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
	return Number.isFinite(number) ? number : null;
};

export function judgeFinance(one: FinanceCase): Judgement {
	const judged = { id: one.id, expected: one.expected, required: true };
	try {
		const got = runFinanceCase(one.input);
		const wrong = disagreements(one.expected, got, one.tolerance);
		const errors = wrong.map(({ expected, actual }) => {
			const [want, have] = [asNumber(expected), asNumber(actual)];
			return want === null || have === null || want === 0 ? 100 : Math.abs(100 * (have / want - 1));
		});
		const why = wrong.map(
			({ path, expected, actual }) =>
				`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(actual)} got`
		);
		return {
			...judged,
			got,
			passed: wrong.length === 0,
			errorPercent: Math.max(0, ...errors),
			why: why.join('; ')
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { ...judged, got: null, passed: false, errorPercent: null, why };
	}
}

export function judgeRecovery(one: RecoveryCase): Judgement {
	const judged = { id: one.id, expected: one.expected, required: true };
	try {
		const { got, differences, error } = runRecoveryCase(one);
		return {
			...judged,
			got,
			passed: differences.length === 0,
			errorPercent: 100 * error,
			why: differences.join('; ')
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return { ...judged, got: null, passed: false, errorPercent: null, why };
	}
}
