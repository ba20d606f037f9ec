/** Arbitrary topologies, and the slow way to judge them: the attack played move by move. */
import fc from 'fast-check';
import type { CopyPoint, DisasterEvent, Topology, WorkloadCopy } from '#engine/recovery/index.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const sites = ['s1', 's2', 's3'];
const some = (list: readonly string[], maxLength: number): fc.Arbitrary<string[]> =>
	fc.subarray([...list], { maxLength });

/** Small numbers, so that locks and points often fall on the event itself. */
const time = fc.integer({ min: -6, max: 6 });

const anyPoint: fc.Arbitrary<CopyPoint> = fc.record(
	{ at: time, immutableUntil: fc.oneof(time, fc.constant(null)) },
	{ requiredKeys: ['at'] }
);

const anyCopy = (id: string): fc.Arbitrary<WorkloadCopy> =>
	fc.record(
		{
			id: fc.constant(id),
			site: fc.constantFrom(...sites),
			points: fc.array(anyPoint, { maxLength: 4 }),
			deleters: some(names, 3),
			overriders: some(names, 2),
			online: fc.boolean(),
			immutableUntil: time
		},
		{ requiredKeys: ['id', 'site', 'points'] }
	);

const anyWorkload = (id: string) =>
	fc
		.array(fc.constant(0), { maxLength: 4 })
		.chain((list) =>
			fc
				.tuple(...list.map((_, place) => anyCopy(`${id}c${place}`)))
				.map((copies) => ({ id, copies }))
		);

export const anyTopology: fc.Arbitrary<Topology> = fc.record({
	controls: fc
		.tuple(...names.map(() => some(names, 2)))
		.map((taken) => Object.fromEntries(names.map((name, place) => [name, taken[place]!]))),
	workloads: fc.tuple(...['w1', 'w2', 'w3'].map(anyWorkload))
});

export const anyEvent: fc.Arbitrary<DisasterEvent> = fc.record(
	{
		id: fc.constant('event'),
		at: fc.integer({ min: -2, max: 2 }),
		sites: some(sites, 2),
		authorities: some(names, 2),
		onlineDestruction: fc.oneof(fc.constantFrom(null, 'all' as const), some(sites, 2)),
		copiesLost: some(['w1c0', 'w1c1', 'w2c0', 'w3c0'], 2),
		corruptedSince: time,
		workloads: some(['w1', 'w2', 'w3'], 3)
	},
	{ requiredKeys: ['id'] }
);

/** Points that are left, copy by copy, after the attacker has made every move there is. */
export function attacked(
	topology: Topology,
	event: DisasterEvent,
	workload: string
): readonly { readonly id: string; readonly points: readonly CopyPoint[] }[] {
	const now = event.at ?? 0;
	const held = [...(event.authorities ?? [])];
	for (let place = 0; place < held.length; place++) {
		for (const next of topology.controls[held[place]!] ?? [])
			if (!held.includes(next)) held.push(next);
	}
	const left = topology.workloads
		.find(({ id }) => id === workload)!
		.copies.map((copy) => ({ copy, points: copy.points.filter(({ at }) => at <= now) }));
	const strike = (
		hits: (copy: WorkloadCopy) => boolean,
		spares: (copy: WorkloadCopy, point: CopyPoint) => boolean
	): void => {
		for (const one of left)
			if (hits(one.copy)) one.points = one.points.filter((point) => spares(one.copy, point));
	};
	const isLocked = (copy: WorkloadCopy, point: CopyPoint): boolean => {
		const until = point.immutableUntil ?? copy.immutableUntil;
		return until !== undefined && until !== null && until > now;
	};
	for (const lost of event.copiesLost ?? [])
		strike(
			({ id }) => id === lost,
			() => false
		);
	for (const hit of event.sites ?? [])
		strike(
			({ site }) => site === hit,
			() => false
		);
	for (const authority of held) {
		strike(
			(copy) => copy.overriders?.includes(authority) ?? false,
			() => false
		);
		strike(
			(copy) => copy.online !== false && (copy.deleters?.includes(authority) ?? false),
			isLocked
		);
	}
	const burns = event.onlineDestruction ?? [];
	strike(
		(copy) => copy.online !== false && (burns === 'all' || burns.includes(copy.site)),
		isLocked
	);
	return left.map(({ copy, points }) => ({ id: copy.id, points }));
}
