/**
 * The worst that any event does to a design: data that never comes back before any delay, and of the
 * delays the longest beyond what was promised. Only what a service level promises counts.
 */
import type { EventSummary, MatrixCell, Replay, ReplayLevel } from '#engine/disaster/index.ts';

export interface Worst {
	readonly event: EventSummary;
	readonly level: ReplayLevel;
	readonly cell: MatrixCell;
	/** Seconds beyond the RTO; null: never back. */
	readonly missSeconds: number | null;
}

const isNever = ({ kind }: MatrixCell): boolean => kind === 'gone' || kind === 'stuck';

/** The worst cell of a design; null when every promise is kept, or there is no such design. */
export function worstOf(replay: Replay, candidateId: string): Worst | null {
	const design = replay.designs.find((one) => one.candidateId === candidateId);
	const misses = (design?.outcomes ?? []).flatMap(({ cells }, row) =>
		cells.flatMap((cell, place): readonly Worst[] => {
			const [event, level] = [replay.events[row], replay.levels[place]];
			if (!event || !level || level.rtoSeconds === null) return [];
			if (isNever(cell)) return [{ event, level, cell, missSeconds: null }];
			if (cell.rtoMisses === 0 || cell.usableSeconds === null) return [];
			return [{ event, level, cell, missSeconds: cell.usableSeconds - level.rtoSeconds }];
		})
	);
	const size = ({ missSeconds }: Worst): number => missSeconds ?? Infinity;
	return misses.reduce<Worst | null>(
		(worst, one) => (worst === null || size(one) > size(worst) ? one : worst),
		null
	);
}
