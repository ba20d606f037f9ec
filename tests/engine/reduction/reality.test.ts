import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeReduction } from '../../reality/judge.ts';
import { readScenario, runReductionCase, type ReductionScenario } from '../../reality/reduction.ts';
import { gapLinearBytes, naiveBytes } from '../../reality/reduction/baselines.ts';
import { pointsByDay } from '../../reality/reduction/points.ts';
import { predictRepository } from '../../reality/reduction/predict.ts';

interface Baselines {
	readonly naive_bytes: number;
	readonly gap_linear_bytes: number;
}

const casesIn = (file: string) => {
	const { scenarios } = JSON.parse(
		readFileSync(new URL(`../../cases/${file}`, import.meta.url), 'utf8')
	) as { readonly scenarios: readonly unknown[] };
	return scenarios;
};

const baselines = casesIn('reduction.json').map((value) => ({
	...(value as Baselines),
	...readScenario(value)
}));
const wide = casesIn('reduction-wide.json').map(readScenario);
const scenarios: readonly ReductionScenario[] = [...baselines, ...wide];
const required = scenarios.filter(({ known_limit: limit }) => limit === undefined);
/** Content-defined chunks fall where content has them; elsewhere there is little that chance decides. */
const orderly = scenarios.filter((scenario) => (scenario.layout_noise_std_pct ?? null) === null);

const figures = ['first_full_bytes', 'final_repo_bytes', 'peak_repo_bytes'] as const;
const errorsOf = (scenario: ReductionScenario): readonly number[] => {
	const { errors } = runReductionCase(scenario);
	return figures.flatMap((figure) => errors[figure] ?? []);
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

	it.each(required)('$id: is predicted within 10 % or 1.5 times its layout noise', (scenario) => {
		const allowed = Math.max(10, 1.5 * (scenario.layout_noise_std_pct ?? 0));
		for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(allowed);
	});

	it.each(orderly.filter(({ inputs }) => !/restic|borg/.test(inputs.engine)))(
		'$id: is predicted within 2 % where nothing is cut or cleaned',
		(scenario) => {
			for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(2);
		}
	);

	it.each(baselines.filter((scenario) => orderly.includes(scenario)))(
		'$id: is predicted within 1 % where no layout decides and extents are 128 KiB or more',
		(scenario) => {
			for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(1);
		}
	);

	it.each(orderly)('$id: is predicted within 5 % where no layout decides', (scenario) => {
		for (const error of errorsOf(scenario)) expect(Math.abs(error)).toBeLessThanOrEqual(5);
	});

	it.each(figures)(
		'are predicted with a median error of 2 % and a mean error of 4 % at most: %s',
		(key) => {
			const errors = absolute(
				scenarios.flatMap((scenario) => runReductionCase(scenario).errors[key] ?? [])
			);
			expect(median(errors)).toBeLessThanOrEqual(2);
			expect(mean(errors)).toBeLessThanOrEqual(4);
		}
	);
});

const first = (): Record<string, unknown> => structuredClone(casesIn('reduction.json')[1]) as never;
const inputsOf = (value: Record<string, unknown>) => value['inputs'] as Record<string, unknown>;

describe('a scenario from a file', () => {
	it('says what is missing instead of guessing it', () => {
		const value = first();
		delete inputsOf(value)['prune_every_days'];
		expect(judgeReduction(value)).toMatchObject({ id: 'P02', passed: false, got: null });
		expect(judgeReduction(value).why).toMatch(/inputs\.prune_every_days: .*expected number/);
	});

	it.each([
		[{ engine: 'kopia' }, /no facts are known about the engine "kopia"/],
		[{ engine_options: { max_unused: 'unlimited' } }, /"unlimited" is not a percentage/],
		[{ engine: 'borg', engine_options: { chunker: 'rabin' } }, /"rabin" is not a chunker of borg/],
		[{ retention: { within_days: 7 } }, /inputs\.retention: .*within_days/],
		[{ retention: {} }, /inputs\.retention: keeps nothing/],
		[{ layout: 'tape' }, /inputs\.layout/],
		[
			{ engine: 'duplicity', compress_ratio_sample: { zstd3: 1.5 } },
			/compress_ratio_sample\.gzip6 is missing/
		]
	])('fails with a sentence for %j', (change, sentence) => {
		const value = first();
		expect(judgeReduction({ ...value, inputs: { ...inputsOf(value), ...change } }).why).toMatch(
			sentence
		);
	});

	it('may leave out what says nothing', () => {
		const value = first();
		const { engine_options: _, seed: __, compress_target: ___, ...inputs } = inputsOf(value);
		expect(judgeReduction({ ...value, inputs }).got).toEqual(judgeReduction(value).got);
		expect(judgeReduction({ id: 'alone', inputs }).required).toBe(false);
	});

	it('follows rules that keep by year, week or number', () => {
		const value = first();
		const kept = (retention: unknown) =>
			pointsByDay(readScenario({ ...value, inputs: { ...inputsOf(value), retention } }).inputs).at(
				-1
			)?.after;
		expect(kept({ last: 3 })).toEqual([72, 73, 74]);
		expect(kept({ weekly: 2 })).toEqual([69, 74]);
		expect(kept({ yearly: 5 })).toEqual([74]);
	});
});

describe('the arithmetic that is usually done instead', () => {
	it.each(baselines)('$id: gives the naive number', ({ inputs, naive_bytes: expected }) => {
		expect(naiveBytes(inputs) / expected).toBeCloseTo(1, 4);
	});

	it.each(baselines)(
		'$id: gives the gap-linear number',
		({ inputs, gap_linear_bytes: expected }) => {
			expect(gapLinearBytes(inputs) / expected).toBeCloseTo(1, 4);
		}
	);

	it('misses by more than ten times as much as the laws do', () => {
		const final = baselines.map(({ inputs, measured }) => {
			const error = (bytes: number) => Math.abs(bytes / (measured.final_repo_bytes ?? 0) - 1);
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
