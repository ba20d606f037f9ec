/** The whole answer to a stored bid. */
import type { Problem } from '#engine/bid/index.ts';
import { evaluate, type Evaluation } from '#engine/evaluate.ts';
import { readDraft } from './draft.ts';
import type { Workspace } from './workspace.ts';

export type EvaluationOutcome =
	| { readonly kind: 'evaluated'; readonly evaluation: Evaluation; readonly revision: number }
	| {
			readonly kind: 'unfinished';
			readonly problems: readonly Problem[];
			readonly revision: number;
	  }
	| { readonly kind: 'absent' };

/** Evaluates the bid as it stands. A bid with problems is not evaluated: they are handed back. */
export async function evaluateBid(
	{ store, library }: Pick<Workspace, 'store' | 'library'>,
	id: string
): Promise<EvaluationOutcome> {
	const bid = await store.read(id);
	if (!bid) return { kind: 'absent' };
	const { revision } = bid;
	const draft = readDraft(bid.document);
	if (!draft.ok) throw new Error(`bid ${id} in the store: ${draft.problem}`);
	const { reading } = draft.value;
	return reading.ok
		? { kind: 'evaluated', evaluation: evaluate(reading.bid, library), revision }
		: { kind: 'unfinished', problems: reading.problems, revision };
}
