/** Explains the figures of the bid on the table, with what its session has computed already. */
import { explainer, type Explainer } from '#engine/explain/index.ts';
import type { Session } from '../session/index.ts';

export const explainerOf = ({ bid, library, evaluation, memo }: Session): Explainer =>
	explainer(bid, library, { evaluation, memo });
