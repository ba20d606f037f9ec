/**
 * Hand-made plays of one event: two levels, five servers, three designs. Tape brings all back, four
 * late; disk brings all back in time; the third keeps no copy of one server and mounts the rest.
 */
import type {
	EventPlay,
	EventSummary,
	MachineRestore,
	ReplayLevel
} from '#engine/disaster/index.ts';

export const hour = 3600;

export const levels: readonly ReplayLevel[] = [
	{ id: 'gold', name: 'Gold', rpoSeconds: hour, rtoSeconds: 4 * hour, machines: 2 },
	{ id: 'silver', name: 'Silver', rpoSeconds: 24 * hour, rtoSeconds: 12 * hour, machines: 3 }
];

export const event: EventSummary = {
	id: 'fire',
	name: 'Fire suppression, room 1',
	does: 'a third of the drives',
	siteId: 'north',
	siteName: 'North',
	machines: 5,
	bytes: 10e12,
	perYear: { likely: 0.08, low: 0.02, high: 0.2, how: 'supplied', source: 'insurer, 2025' }
};

/** A restore of the server of a place, started and usable at these hours; null is never. */
export function restore(
	place: number,
	started: number | null,
	usable: number | null,
	complete: number | null = usable
): MachineRestore {
	const level = levels[place < 2 ? 0 : 1]!;
	const seconds = (hours: number | null): number | null => (hours === null ? null : hours * hour);
	return {
		id: `erp-${place + 1}`,
		workloadId: 'erp',
		name: `ERP ${place + 1}`,
		levelId: level.id,
		priority: place < 2 ? 1 : 2,
		bytes: 2e12,
		poolId: usable === null ? null : 'pool',
		way: usable === null ? null : 'streams',
		queuedSeconds: started === null ? null : hour,
		startedSeconds: seconds(started),
		usableSeconds: seconds(usable),
		completeSeconds: seconds(complete),
		dataLostSeconds: usable === null ? null : 12 * hour,
		rtoSeconds: level.rtoSeconds,
		rpoSeconds: level.rpoSeconds,
		isLate: usable === null || usable * hour > level.rtoSeconds!,
		losesTooMuch: usable === null || 12 * hour > level.rpoSeconds!,
		drive: null,
		neverBecause: usable === null ? 'no-copy' : null,
		costPerHour: 1000
	};
}

/** A play of restores, with the totals that follow from them. */
export function play(letter: string, name: string, restores: readonly MachineRestore[]): EventPlay {
	const usable = restores.flatMap(({ usableSeconds }) => usableSeconds ?? []);
	const gone = restores.length - usable.length;
	return {
		candidateId: name.toLowerCase(),
		letter,
		name,
		method: `brings back from ${name.toLowerCase()}`,
		event,
		variant: null,
		variants: [],
		outcome: {
			eventId: event.id,
			cells: [],
			machines: restores.length,
			gone,
			lastUsableSeconds: usable.length === 0 ? null : Math.max(...usable),
			rtoMisses: restores.filter(({ isLate }) => isLate).length,
			rpoMisses: restores.filter(({ losesTooMuch }) => losesTooMuch).length,
			downtimeCost: usable.reduce((sum, seconds) => sum + (seconds / hour) * 1000, 0),
			goneCostPerHour: gone * 1000,
			dataLossCost: 0,
			unpricedLosses: restores.length,
			bottleneck: { cause: 'drives', name: 'tape drives', share: 0.6 }
		},
		phases: [
			{ id: 'decide', name: 'Decide', seconds: 900, poolIds: null },
			{ id: 'fetch', name: 'Fetch tapes', seconds: 2700, poolIds: null }
		],
		restores,
		levels: [],
		resources: [],
		places: []
	};
}

export const tape = play('0', 'Tape', [
	restore(0, 1, 5),
	restore(1, 1, 7),
	restore(2, 5, 11),
	restore(3, 7, 20),
	restore(4, 11, 30)
]);

export const disk = play('A', 'Disk', [
	restore(0, 1, 2),
	restore(1, 1, 3),
	restore(2, 2, 5),
	restore(3, 3, 8),
	restore(4, 5, 9)
]);

export const mounts = play('B', 'Mounts', [
	restore(0, 1, 1.25, 4),
	restore(1, 1, 1.25, 6),
	restore(2, 1.25, 1.5, 9),
	restore(3, 1.25, 1.5, 11),
	restore(4, null, null)
]);
