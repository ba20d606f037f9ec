import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runReductionCase, type ReductionScenario } from '../../reality/reduction.ts';
import { gapLinearBytes, naiveBytes } from '../../reality/reduction/baselines.ts';
import { pointsByDay } from '../../reality/reduction/points.ts';
import { predictRepository } from '../../reality/reduction/predict.ts';

interface CaseFile {
	readonly scenarios: readonly (ReductionScenario & {
		readonly naive_bytes: number;
		readonly gap_linear_bytes: number;
	})[];
}

const { scenarios } = JSON.parse(
	readFileSync(new URL('../../cases/reduction.json', import.meta.url), 'utf8')
) as CaseFile;

const figures = ['first_full_bytes', 'final_repo_bytes', 'peak_repo_bytes'] as const;
const errorsOf = (scenario: ReductionScenario): readonly number[] => {
	const { errors } = runReductionCase(scenario);
	return figures.map((figure) => errors[figure]);
};

const absolute = (values: readonly number[]) => values.map(Math.abs).sort((a, b) => a - b);
const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (sorted: readonly number[]) => {
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

describe('repositories that real engines wrote', () => {
	it.each(scenarios)('$id: keeps the points that $inputs.engine kept', ({ inputs, measured }) => {
		expect(pointsByDay(inputs).at(-1)?.after).toEqual(measured.final_kept_days);
	});

	it.each(scenarios)('$id: is predicted within 10 % or 1.5 times its layout noise', (scenario) => {
		const allowed = Math.max(10, 1.5 * (scenario.layout_noise_std_pct ?? 0));
		for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(allowed);
	});

	it.each(scenarios.filter((scenario) => scenario.layout_noise_std_pct === undefined))(
		'$id: is predicted within 0.6 % where no layout decides',
		(scenario) => {
			for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(0.6);
		}
	);

	it.each(figures)(
		'are predicted with a median error of 2 % and a mean error of 4 % at most: %s',
		(key) => {
			const errors = absolute(scenarios.map((scenario) => runReductionCase(scenario).errors[key]));
			expect(median(errors)).toBeLessThanOrEqual(2);
			expect(mean(errors)).toBeLessThanOrEqual(4);
		}
	);
});

describe('the arithmetic that is usually done instead', () => {
	it.each(scenarios)('$id: gives the naive number', ({ inputs, naive_bytes: expected }) => {
		expect(naiveBytes(inputs) / expected).toBeCloseTo(1, 4);
	});

	it.each(scenarios)(
		'$id: gives the gap-linear number',
		({ inputs, gap_linear_bytes: expected }) => {
			expect(gapLinearBytes(inputs) / expected).toBeCloseTo(1, 4);
		}
	);

	it('misses by more than ten times as much as the laws do', () => {
		const final = scenarios.map(({ inputs, measured }) => {
			const error = (bytes: number) => Math.abs(bytes / measured.final_repo_bytes - 1);
			return {
				naive: error(naiveBytes(inputs)),
				gapLinear: error(gapLinearBytes(inputs)),
				laws: error(predictRepository(inputs).final_repo_bytes)
			};
		});
		const laws = mean(final.map((errors) => errors.laws));
		expect(mean(final.map((errors) => errors.naive))).toBeGreaterThan(10 * laws);
		expect(mean(final.map((errors) => errors.gapLinear))).toBeGreaterThan(10 * laws);
	});
});
