/**
 * Reference cases about recovery: queues, survivors, who can delete everything, and the whole way
 * from an event to the timeline, answered by the recovery room.
 *
 * A time or an amount agrees within the larger of an absolute and a relative tolerance; counts,
 * lists, texts and nulls must be equal. Every leaf that is expected is compared.
 */
import {
	findDeletionRisk,
	findSurvivors,
	recover,
	simulateRestores,
	type DisasterEvent,
	type RecoveryPlan,
	type RestoreOutcome,
	type RestoreQueue,
	type Topology
} from '#engine/recovery/index.ts';

export type RecoveryCase = {
	readonly id: string;
	readonly what: string;
	readonly expected: unknown;
	readonly tolerance: Tolerance;
} & (
	| { readonly kind: 'queue'; readonly input: RestoreQueue }
	| { readonly kind: 'survivors'; readonly input: EventInput }
	| {
			readonly kind: 'deletion';
			readonly input: { readonly topology: Topology; readonly at?: number };
	  }
	| { readonly kind: 'whole'; readonly input: EventInput & { readonly queue: RecoveryPlan } }
);

interface EventInput {
	readonly topology: Topology;
	readonly event: DisasterEvent;
}

interface Tolerance {
	readonly relative: number;
	readonly seconds: number;
}

export interface RecoveryResult {
	readonly got: unknown;
	/** Where it differs, such as `jobs.db01.usableAt`, with both values. */
	readonly differences: readonly string[];
	/** Largest relative error among the numbers compared. */
	readonly error: number;
}

/** Answers a case and compares. Throws on a queue that cannot be run. */
export function runRecoveryCase(one: RecoveryCase): RecoveryResult {
	const got = like(one.expected, answer(one));
	const compared = [...compare(one.expected, got, one.tolerance, '')];
	return {
		got,
		differences: compared.flatMap(({ difference }) => difference ?? []),
		error: compared.reduce((largest, { error }) => Math.max(largest, error), 0)
	};
}

/** The part of an answer that was asked for. */
function like(expected: unknown, got: unknown): unknown {
	if (!isContainer(expected) || Array.isArray(expected) || !isContainer(got)) return got;
	return Object.fromEntries(
		Object.entries(expected).map(([key, value]) => [key, like(value, got[key])])
	);
}

function answer(one: RecoveryCase): unknown {
	switch (one.kind) {
		case 'queue':
			return answerQueue(simulateRestores(one.input));
		case 'survivors':
			return { workloads: byId(findSurvivors(one.input.topology, one.input.event).workloads) };
		case 'deletion':
			return { workloads: byId(findDeletionRisk(one.input.topology, one.input.at).workloads) };
		case 'whole': {
			const { topology, event, queue } = one.input;
			const { survivors, outcome } = recover(topology, event, queue);
			return { workloads: byId(survivors.workloads), ...answerQueue(outcome) };
		}
	}
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Readonly<Record<string, T>> {
	return Object.fromEntries(list.map((one) => [one.id, one]));
}

function answerQueue(outcome: RestoreOutcome): object {
	const { jobs, curve, lastUsableAt, neverUsable, rtoMisses, cost } = outcome;
	return {
		jobs: byId(jobs),
		totals: { lastUsableAt, neverUsable, usableCurve: curve.usable, rtoMisses, cost }
	};
}

interface Compared {
	readonly error: number;
	readonly difference?: string;
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

function* compare(
	expected: unknown,
	got: unknown,
	tolerance: Tolerance,
	path: string
): Generator<Compared> {
	if (!isContainer(expected)) {
		yield compareLeaf(expected, got, tolerance, path);
		return;
	}
	const isSameLength =
		!Array.isArray(expected) || (Array.isArray(got) && got.length === expected.length);
	if (!isContainer(got) || !isSameLength) {
		yield { error: 1, difference: differs(path, expected, got) };
		return;
	}
	for (const [key, value] of Object.entries(expected))
		yield* compare(value, got[key], tolerance, path === '' ? key : `${path}.${key}`);
}

function compareLeaf(
	expected: unknown,
	got: unknown,
	{ relative, seconds }: Tolerance,
	path: string
): Compared {
	if (typeof expected !== 'number' || typeof got !== 'number') {
		return expected === got ? { error: 0 } : { error: 1, difference: differs(path, expected, got) };
	}
	const off = Math.abs(got - expected);
	const error = off / Math.max(Math.abs(expected), 1);
	if (off <= Math.max(seconds, relative * Math.abs(expected))) return { error };
	return { error, difference: differs(path, expected, got) };
}

const differs = (path: string, expected: unknown, got: unknown): string =>
	`${path}: ${JSON.stringify(expected)} expected, ${JSON.stringify(got)} got`;
