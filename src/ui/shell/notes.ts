/** The small notes at the right of the rail: how much there is, and what blocks. */
import type { Evaluation } from '#engine/evaluation.ts';
import { formatNumber } from '../format.ts';
import type { PageId } from './pages.ts';

/** Note by page; empty where there is nothing to count. */
export function railNotes(evaluation: Evaluation): Readonly<Record<PageId, string>> {
	const counted = (count: number): string => (count === 0 ? '' : formatNumber(count));
	const blocking = [
		...evaluation.findings,
		...evaluation.candidates
			.filter(({ id }) => id === evaluation.chosen)
			.flatMap((one) => one.findings)
	].filter(({ severity }) => severity === 'blocks').length;
	return {
		brief: '',
		estate: counted(evaluation.estate.machines),
		levels: counted(evaluation.levels.length),
		designs: counted(evaluation.candidates.length),
		recovery: '',
		money: '',
		proposal:
			blocking === 0 ? '' : `${formatNumber(blocking)} ${blocking === 1 ? 'blocks' : 'block'}`
	};
}
