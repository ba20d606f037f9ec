/**
 * Reality check of the reduction room: what real backup engines stored, against what the product
 * predicts from the inputs of the same run.
 */
import { predictRepository } from './reduction/predict.ts';
import type { ReductionScenario, RepositoryBytes } from './reduction/scenario.ts';

export type { ReductionScenario, RepositoryBytes } from './reduction/scenario.ts';

export interface ReductionResult {
	readonly expected: RepositoryBytes;
	readonly got: RepositoryBytes;
	/** Percent of what was measured; positive is predicted too high. */
	readonly errors: RepositoryBytes;
}

/** Predicts a scenario and compares. Throws on an engine that was never studied. */
export function runReductionCase(scenario: ReductionScenario): ReductionResult {
	const got = predictRepository(scenario.inputs);
	const { first_full_bytes, final_repo_bytes, peak_repo_bytes } = scenario.measured;
	const expected = { first_full_bytes, final_repo_bytes, peak_repo_bytes };
	const error = (key: keyof RepositoryBytes) => 100 * (got[key] / expected[key] - 1);
	return {
		expected,
		got,
		errors: {
			first_full_bytes: error('first_full_bytes'),
			final_repo_bytes: error('final_repo_bytes'),
			peak_repo_bytes: error('peak_repo_bytes')
		}
	};
}
