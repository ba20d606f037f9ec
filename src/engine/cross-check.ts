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
 * The pools of a design, by its letter (0 is today), each with the calculator's answer or why it has
 * none; nothing where there is no such design. The memo saves time and changes nothing.
 */
export function crossCheckPools(
	bid: Bid,
	library: Library,
	letter: string,
	memo: EvaluationMemo = createMemo()
): readonly PoolCheck[] {
	const { today, candidates } = askedOf(bid, library);
	const asked = [today, ...candidates].find((one) => one?.letter === letter);
	return asked ? checkPools(sizingInput(asked, frameOf(bid, library, memo))) : [];
}
