/**
 * Figures behind a bad day: how each pool in use gives data back, what production takes in, and what
 * the events that are played ask for before restores start.
 *
 * A pool's own figure goes before its medium's, and what was bought before both. Nothing runs from a
 * tape; only what is mounted or booted moves home, and only what is mounted is short of accesses.
 */
import type { LibraryEvent, Library, Medium, Pool } from '../library/index.ts';
import type { BasisInput } from './basis.ts';
import { boughtOf, poolsOf, type BasisDesign } from './design-figures.ts';
import { listed, listedIn } from './listing.ts';
import { playedEvents, type Played } from './played-events.ts';
import type { BasisFigure } from './result.ts';

type Field = keyof Library['restoring']['media']['disk'] & keyof Pool['restore'];

const isMounted = ({ restores, medium }: Pool): boolean =>
	medium !== 'tape' && (restores === 'mounts' || restores === 'boots');

/** What was bought of it for the storage under a pool. */
function provided(pool: Pool, what: 'readRate' | 'ingest' | 'iops', design: BasisDesign, library: Library) {
	return boughtOf(design, library).flatMap(({ rule, product }) => {
		const isUnder = rule.meets.some(
			(driver) =>
				(driver.by === 'usable' || driver.by === 'raw' || driver.by === 'restore') &&
				driver.pool === pool.id
		);
		const figure = product.provides[what];
		return isUnder && figure ? [{ product, figure }] : [];
	});
}

/** How many machines run from a pool is a matter of the hosts beside it. */
function hostsOf(pool: Pool, design: BasisDesign, library: Library) {
	return boughtOf(design, library).flatMap(({ rule, product }) => {
		const isBeside = rule.meets.some(
			(driver) => driver.by === 'machines' && driver.pool === pool.id
		);
		const figure = product.provides.machines;
		return isBeside && figure && product.category === 'hardware' ? [{ product, figure }] : [];
	});
}

/** Figures of the medium that nothing bought stands before. */
function fieldsOf(pool: Pool, design: BasisDesign, library: Library): readonly Field[] {
	const reads = provided(pool, 'readRate', design, library).length > 0;
	const takesIn = provided(pool, 'ingest', design, library).length > 0;
	const hasIops = provided(pool, 'iops', design, library).length > 0;
	return [
		'streams',
		'perStream',
		'overhead',
		'rehydration',
		...(!reads && takesIn ? (['readPerIngest'] as const) : []),
		...(isMounted(pool) ? (['mount', 'moving'] as const) : []),
		...(pool.restores === 'mounts' && !hasIops ? (['iops'] as const) : [])
	];
}

/** What a product gives back with, where that was not asked of it already. */
function productFigures(pool: Pool, design: BasisDesign, library: Library): readonly BasisFigure[] {
	const reads = provided(pool, 'readRate', design, library);
	const group = design.candidate === null ? ('today' as const) : ('products' as const);
	const of = (
		what: 'readRate' | 'ingest' | 'iops' | 'machines',
		found: readonly (typeof reads)[number][]
	): readonly BasisFigure[] =>
		found.map(({ product, figure }) =>
			listed(`product.provides.${what}`, { group, of: product.name }, figure, library)
		);
	return [
		...(reads.length > 0
			? of('readRate', reads)
			: of('ingest', provided(pool, 'ingest', design, library))),
		...(pool.restores === 'mounts' ? of('iops', provided(pool, 'iops', design, library)) : []),
		...(isMounted(pool) ? of('machines', hostsOf(pool, design, library)) : [])
	];
}

function recallFigures(pool: Pool, { architecture }: BasisDesign, library: Library) {
	const heading = { group: 'recovery' as const, of: pool.name };
	if (pool.restore.recall) return [listed('restoring.recall', heading, pool.restore.recall, library)];
	const carried = architecture.movements.find(({ to }) => to === pool.id)?.carried;
	return pool.restores === 'recalls' && !carried
		? [listed('restoring.recall', heading, library.restoring.recall, library)]
		: [];
}

function tapeFigures(pool: Pool, library: Library): readonly BasisFigure[] {
	const heading = { group: 'recovery' as const, of: pool.name };
	const { overhead, ...mechanics } = library.restoring.tape;
	const { multiplexed, overhead: own = overhead } = pool.restore;
	return [
		listed('restoring.overhead', heading, own, library),
		...(multiplexed ? [listed('restoring.multiplexed', heading, multiplexed, library)] : []),
		...listedIn('restoring.tape', heading, mechanics, library)
	];
}

function mediumFigures(
	pool: Pool,
	medium: Exclude<Medium, 'tape'>,
	design: BasisDesign,
	library: Library
): readonly BasisFigure[] {
	const heading = { group: 'recovery' as const, of: pool.name };
	return [
		...fieldsOf(pool, design, library).flatMap((field) => {
			const figure = pool.restore[field] ?? library.restoring.media[medium][field];
			return figure ? [listed(`restoring.${field}`, heading, figure, library)] : [];
		}),
		...productFigures(pool, design, library)
	];
}

function wayBack(design: BasisDesign, library: Library): readonly BasisFigure[] {
	return poolsOf(design).flatMap((pool) => [
		...(pool.medium === 'tape'
			? tapeFigures(pool, library)
			: mediumFigures(pool, pool.medium, design, library)),
		...recallFigures(pool, design, library)
	]);
}

/** Phases for which some pool in use waits. */
function phaseFigures(
	event: LibraryEvent,
	pools: readonly Pool[],
	library: Library
): readonly BasisFigure[] {
	return event.before
		.filter(({ media, copiedOnly }) =>
			pools.some((pool) => (media?.includes(pool.medium) ?? true) && !(copiedOnly && isMounted(pool)))
		)
		.map(({ name, takes }) =>
			listed('event.before.takes', { group: 'recovery', of: event.name, what: name }, takes, library)
		);
}

function eventFigures(
	{ event, setting }: Played,
	pools: readonly Pool[],
	library: Library
): readonly BasisFigure[] {
	const heading = { group: 'recovery' as const, of: event.name };
	const { share, bytesEach } = event.machines;
	const machines = setting?.machines === undefined ? { share, bytesEach } : { bytesEach };
	const { corruptedFor } = event;
	return [
		...listedIn('event.machines', heading, machines, library),
		...(corruptedFor && !setting?.corruptedFor
			? [listed('event.corruptedFor', heading, corruptedFor, library)]
			: []),
		...phaseFigures(event, pools, library)
	];
}

/** Accesses of machines that run from a mounted pool. */
function accessFigures(
	{ rows, library }: BasisInput,
	pools: readonly Pool[]
): readonly BasisFigure[] {
	if (!pools.some(({ restores, medium }) => restores === 'mounts' && medium !== 'tape')) return [];
	const { iopsPerMachine } = library.restoring;
	return rows
		.filter(({ level }) => level !== null)
		.map(({ workload, class: kind }) => {
			const heading = { group: 'recovery' as const, of: workload.name };
			return kind.iopsPerMachine
				? listed('class.iopsPerMachine', heading, kind.iopsPerMachine, library)
				: listed('restoring.iopsPerMachine', heading, iopsPerMachine, library);
		});
}

export function recoveryFigures(input: BasisInput): readonly BasisFigure[] {
	const { library } = input;
	const designs = [input.proposed, input.today].filter((one) => one !== null);
	const pools = designs.flatMap(poolsOf);
	const events = playedEvents(input).filter(({ restores }) => restores);
	if (pools.length === 0 || events.length === 0) return [];
	return [
		...designs.flatMap((design) => wayBack(design, library)),
		listed(
			'restoring.targetWrite',
			{ group: 'recovery', of: null },
			library.restoring.targetWrite,
			library
		),
		...accessFigures(input, pools),
		...events.flatMap((played) => eventFigures(played, pools, library))
	];
}
