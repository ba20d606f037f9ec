/**
 * A bad day on every design: when machines come back, by service level in the order of the queue, and
 * every event against every design. Machines carry no names here, and many are told as groups of
 * neighbours in the queue: a group begins with the first of them and is back with the last.
 *
 * Example: 300 machines of a level are 100 groups of three.
 */
import type { EventPlay, MachineRestore, MatrixCell, Replay } from '#engine/replay.ts';

/** A service level and what was promised for it. */
export interface PromiseView {
	readonly name: string;
	readonly rtoSeconds: number | null;
	readonly rpoSeconds: number | null;
}

/** Machines next to each other in the queue. Times are seconds after the event; null is never. */
export interface RestoreView {
	/** Place of its service level among the promises. */
	readonly level: number;
	readonly startedSeconds: number | null;
	readonly usableSeconds: number | null;
	readonly completeSeconds: number | null;
	readonly isLate: boolean;
}

/** An event played on one design. */
export interface TrainView {
	readonly letter: string;
	readonly isProposed: boolean;
	/** Before this no restore starts. */
	readonly opensSeconds: number;
	readonly lastSeconds: number | null;
	readonly machines: number;
	/** Machines that never come back, and those of which nobody can say. */
	readonly never: number;
	readonly unknown: number;
	readonly pastRto: number;
	/** By service level, when its last machine is usable; null: not all come back. */
	readonly levels: readonly {
		readonly level: number;
		readonly lastSeconds: number | null;
		readonly isLate: boolean;
	}[];
	readonly restores: readonly RestoreView[];
}

/** One service level of one design in one event. */
export interface FateView {
	readonly kind: MatrixCell['kind'];
	readonly usableSeconds: number | null;
	readonly dataLostSeconds: number | null;
	readonly isLate: boolean;
	readonly losesTooMuch: boolean;
}

export interface MatrixRowView {
	readonly name: string;
	readonly does: string;
	readonly site: string | null;
	/** By design, in the order of the trains; by service level, in the order of the promises. */
	readonly fates: readonly (readonly FateView[])[];
}

const mostGroups = 100;

const last = (times: readonly (number | null)[]): number | null =>
	times.reduce<number | null>(
		(latest, time) => (latest === null || time === null ? null : Math.max(latest, time)),
		0
	);

function grouped(restores: readonly MachineRestore[], level: number): readonly RestoreView[] {
	const each = Math.max(1, Math.ceil(restores.length / mostGroups));
	return Array.from({ length: Math.ceil(restores.length / each) }, (_, index) => {
		const group = restores.slice(index * each, (index + 1) * each);
		const started = group.flatMap(({ startedSeconds }) => startedSeconds ?? []);
		return {
			level,
			startedSeconds: started.length === 0 ? null : Math.min(...started),
			usableSeconds: last(group.map(({ usableSeconds }) => usableSeconds)),
			completeSeconds: last(group.map(({ completeSeconds }) => completeSeconds)),
			isLate: group.some(({ isLate }) => isLate)
		};
	});
}

const protectedLevels = ({ levels }: Replay): Replay['levels'] =>
	levels.filter(({ id, machines }) => id !== null && machines > 0);

/** The service levels that something is promised for, in the bid's order. */
export const promiseViews = (replay: Replay): readonly PromiseView[] =>
	protectedLevels(replay).map(({ name, rtoSeconds, rpoSeconds }) => ({
		name,
		rtoSeconds,
		rpoSeconds
	}));

/** One design's train; what no service level protects has no place in it. */
export function trainView(play: EventPlay, replay: Replay, isProposed: boolean): TrainView {
	const { outcome, restores, letter } = play;
	const promised = protectedLevels(replay);
	const own = (id: string | null) => restores.filter(({ levelId }) => levelId === id);
	const all = promised.flatMap(({ id }) => own(id));
	const opened = all.flatMap(({ queuedSeconds }) => queuedSeconds ?? []);
	const isUnknown = ({ neverBecause }: MachineRestore): boolean => neverBecause === 'unknown-line';
	return {
		letter,
		isProposed,
		opensSeconds: opened.length === 0 ? 0 : Math.min(...opened),
		lastSeconds: outcome.lastUsableSeconds,
		machines: all.length,
		never: all.filter((one) => one.usableSeconds === null && !isUnknown(one)).length,
		unknown: all.filter(isUnknown).length,
		pastRto: all.filter(({ isLate }) => isLate).length,
		levels: promised.flatMap(({ id }, level) => {
			const machines = own(id);
			if (machines.length === 0) return [];
			const lastSeconds = last(machines.map(({ usableSeconds }) => usableSeconds));
			return [{ level, lastSeconds, isLate: machines.some(({ isLate }) => isLate) }];
		}),
		restores: promised.flatMap(({ id }, level) => grouped(own(id), level))
	};
}

const fateView = (cell: MatrixCell): FateView => ({
	kind: cell.kind,
	usableSeconds: cell.usableSeconds,
	dataLostSeconds: cell.dataLostSeconds,
	isLate: cell.rtoMisses > 0,
	losesTooMuch: cell.rpoMisses > 0
});

/** Every event against every design, protected levels only. */
export function matrixRows(replay: Replay): readonly MatrixRowView[] {
	const ids = protectedLevels(replay).map(({ id }) => id);
	return replay.events.map(({ name, does, siteName }, row) => ({
		name,
		does,
		site: siteName,
		fates: replay.designs.map(({ outcomes }) =>
			ids.flatMap((id) => {
				const cell = outcomes[row]?.cells.find(({ levelId }) => levelId === id);
				return cell ? [fateView(cell)] : [];
			})
		)
	}));
}
