/**
 * A design's architecture with the measures that were taken on it.
 *
 * A measure changes pools that are there, adds pools with what fills and buys them, or both. One that
 * finds nothing to change and adds nothing that is not there already has no effect, and says so.
 * Example: "lock the object copy" on disk with an object copy gives the same architecture, its
 * bucket locked and its keys with somebody else; on tape it has no effect.
 */
import {
	firstCopy,
	type Architecture,
	type Library,
	type Measure,
	type Pool
} from '../library/index.ts';

type Change = Measure['changes'][number];

const concerns = ({ of, set }: Change, pool: Pool): boolean =>
	of.media.includes(pool.medium) &&
	(of.places?.includes(pool.place) ?? true) &&
	pool.notACopyBecause === undefined &&
	(set.immutable === undefined || !pool.immutable);

/** A lock or another hand on the keys is a change; the same again is none. */
const differs = ({ set }: Change, pool: Pool): boolean =>
	(set.immutable === true && !pool.immutable) ||
	(set.authority !== undefined && set.authority !== pool.authority);

function changed(pool: Pool, changes: readonly Change[]): Pool {
	return changes
		.filter((change) => concerns(change, pool) && differs(change, pool))
		.reduce<Pool>((made, { set: { authority, immutable, lock } }) => {
			return {
				...made,
				...(authority === undefined ? {} : { authority }),
				...(immutable === undefined ? {} : { immutable }),
				...(lock === undefined ? {} : { lock })
			};
		}, pool);
}

const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
	new Set(list.map(({ id }) => id));

const collides = (one: readonly { readonly id: string }[], other: ReadonlySet<string>): boolean =>
	one.some(({ id }) => other.has(id));

type Takes = Pool['takes'];

const both = (one: Takes['classes'], other: Takes['classes']): Takes['classes'] =>
	one && other ? one.filter((id) => other.includes(id)) : (one ?? other);

/** What either of two pools leaves out, both leave out: a copy holds no more than what it is made from. */
function narrowed(own: Takes, source: Takes): Takes {
	const classes = both(own.classes, source.classes);
	const notClasses = [...new Set([...(own.notClasses ?? []), ...(source.notClasses ?? [])])];
	const [rpoUpTo] = [own.rpoUpTo, source.rpoUpTo]
		.filter((seconds) => seconds !== undefined)
		.sort((one, other) => one - other);
	const rpoAbove = [own.rpoAbove, source.rpoAbove]
		.filter((seconds) => seconds !== undefined)
		.sort((one, other) => one - other)
		.at(-1);
	return {
		...(classes ? { classes } : {}),
		...(notClasses.length > 0 ? { notClasses } : {}),
		...(rpoUpTo === undefined ? {} : { rpoUpTo }),
		...(rpoAbove === undefined ? {} : { rpoAbove })
	};
}

/** Added pools with the next numbers; they are wanted as soon as their file says so. */
function added(
	measure: Measure,
	{ pools }: Architecture,
	first: Pool | undefined
): readonly Pool[] {
	const last = Math.max(0, ...pools.map(({ copy }) => copy));
	const fromFirst = new Set(
		measure.movements.filter(({ from }) => from === firstCopy).map(({ to }) => to)
	);
	return measure.pools.map((pool, index) => ({
		...pool,
		...(first && fromFirst.has(pool.id) ? { takes: narrowed(pool.takes, first.takes) } : {}),
		wantedFromCopies: pool.wantedFromCopies ?? pool.copy,
		copy: Math.min(5, last + 1 + index)
	}));
}

/** The architecture with one measure; null when the measure has no effect on it. */
export function withMeasure(architecture: Architecture, measure: Measure): Architecture | null {
	const { pools, movements, billOfMaterials } = architecture;
	const changedPools = pools.map((pool) => changed(pool, measure.changes));
	const changesNothing = changedPools.every((pool, index) => pool === pools[index]);
	if (measure.changes.length > 0 && changesNothing) return null;
	const first = pools.find(
		({ copy, notACopyBecause }) => copy === 1 && notACopyBecause === undefined
	);
	const startsThere = measure.movements.some(({ from }) => from === firstCopy);
	if (startsThere && first === undefined) return null;
	if (
		collides(measure.pools, idsOf(pools)) ||
		collides(measure.movements, idsOf(movements)) ||
		collides(measure.billOfMaterials, idsOf(billOfMaterials))
	)
		return null;
	const restoreTestEvery = measure.restoreTestEvery ?? architecture.restoreTestEvery;
	return {
		...architecture,
		limits: [
			...architecture.limits.filter((limit) => !measure.lifts.includes(limit)),
			...measure.limits.filter((limit) => !architecture.limits.includes(limit))
		],
		pools: [...changedPools, ...added(measure, architecture, first)],
		movements: [
			...movements,
			...measure.movements.map((movement) => ({
				...movement,
				from: movement.from === firstCopy ? (first?.id ?? movement.from) : movement.from
			}))
		],
		billOfMaterials: [...billOfMaterials, ...measure.billOfMaterials],
		...(restoreTestEvery === undefined ? {} : { restoreTestEvery }),
		administration: measure.administration
			? {
					...architecture.administration,
					value: architecture.administration.value + measure.administration.value
				}
			: architecture.administration
	};
}

export interface MeasuredArchitecture {
	readonly architecture: Architecture;
	/** Measures that no template knows, and those that change nothing here. */
	readonly unknown: readonly string[];
	readonly idle: readonly string[];
}

/** The architecture of a candidate with its measures in order; null when no template knows it. */
export function architectureOf(
	asked: { readonly architecture: string; readonly measures?: readonly string[] },
	library: Pick<Library, 'architectures' | 'measures'>
): MeasuredArchitecture | null {
	const found = library.architectures.find(({ id }) => id === asked.architecture);
	if (!found) return null;
	let architecture = found;
	const unknown: string[] = [];
	const idle: string[] = [];
	for (const id of asked.measures ?? []) {
		const measure = library.measures.find((known) => known.id === id);
		if (!measure) {
			unknown.push(id);
			continue;
		}
		const next = withMeasure(architecture, measure);
		if (next) architecture = next;
		else idle.push(id);
	}
	return { architecture, unknown, idle };
}
