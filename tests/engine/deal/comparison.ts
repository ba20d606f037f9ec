/** A comparison of which only the saving matters. */
import type { Comparison } from '#engine/cost/index.ts';

export const against = (saving: string, complete = true): Comparison => ({
	complete,
	saving,
	savingShare: 0.3,
	netPresentValue: saving,
	paybackMonth: 0,
	savingByYear: [],
	savingStart: '0'
});
