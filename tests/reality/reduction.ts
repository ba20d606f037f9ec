/**
 * Reality check of the reduction room: what real backup engines stored, against what the product
 * predicts from the inputs of the same run.
 */
import { predictRepository } from './reduction/predict.ts';
import type { ReductionScenario, RepositoryBytes } from './reduction/scenario.ts';

export { readScenario } from './reduction/read-scenario.ts';
export type { ReductionScenario, RepositoryBytes } from './reduction/scenario.ts';

const figures = ['first_full_bytes', 'final_repo_bytes', 'peak_repo_bytes'] as const;

type Figures = { readonly [figure in keyof RepositoryBytes]?: number };

export interface ReductionResult {
	/** What was measured, figure by figure. */
	readonly expected: Figures;
	readonly got: RepositoryBytes;
	/** Percent of what was measured; positive is predicted too high. */
	readonly errors: Figures;
}

/** Predicts a scenario and compares. Throws on an engine that was never studied. */
export function runReductionCase({ inputs, measured }: ReductionScenario): ReductionResult {
	const got = predictRepository(inputs);
	const known = figures.flatMap((figure) => {
		const bytes = measured[figure];
		return bytes === undefined ? [] : [{ figure, bytes }];
	});
	return {
		expected: Object.fromEntries(known.map(({ figure, bytes }) => [figure, bytes])),
		got,
		errors: Object.fromEntries(
			known.map(({ figure, bytes }) => [figure, 100 * (got[figure] / bytes - 1)])
		)
	};
}
