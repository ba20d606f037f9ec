/**
 * The door to the cross-check: what the vendor's calculator would plan for the pools of a design, with
 * every step from our figures to theirs. Beside `evaluate`, not in it: nothing depends on it.
 */
import type { Bid } from './bid/index.ts';
import { askedOf, frameOf, sizingInput, type EvaluationMemo } from './evaluate.ts';
import type { Library } from './library/index.ts';
import { checkPools, createMemo, type PoolCheck } from './sizing/index.ts';

export type { BytesCheck, BytesStep, LevelCheck, PoolCheck } from './sizing/index.ts';

/**
 * The pools of a design, `today` or a candidate by its id, each with the calculator's answer or why it
 * has none; nothing where there is no such design. The memo saves time and changes nothing.
 */
export function crossCheckPools(
	bid: Bid,
	library: Library,
	candidateId: string,
	memo: EvaluationMemo = createMemo()
): readonly PoolCheck[] {
	const { today, candidates } = askedOf(bid, library);
	const asked =
		candidates.find(({ id }) => id === candidateId) ?? (candidateId === 'today' ? today : null);
	return asked ? checkPools(sizingInput(asked, frameOf(bid, library, memo))) : [];
}
