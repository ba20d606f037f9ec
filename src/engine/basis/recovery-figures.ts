/**
 * Figures behind a bad day: how each pool in use gives data back, what production takes in, and what
 * the events that are played ask for before restores start.
 *
 * A pool's own figure goes before its medium's, and what was bought before both. Nothing runs from a
 * tape; only what is mounted or booted moves home, and only what is mounted is short of accesses.
 */
import type { LibraryEvent, Library, Medium, Pool } from '../library/index.ts';
import type { BasisDesign, BasisInput } from './input.ts';
import { asksFor, boughtOf, poolsOf } from './design-figures.ts';
import { alike } from './estate-figures.ts';
import { listed, listedIn } from './listing.ts';
import { playedEvents, type Played } from './played-events.ts';
import type { BasisFigure } from './result.ts';

type Field = keyof Library['restoring']['media']['disk'] & keyof Pool['restore'];

const isMounted = ({ restores, medium }: Pool): boolean =>
	medium !== 'tape' && (restores === 'mounts' || restores === 'boots');

type Given = 'readRate' | 'ingest' | 'iops' | 'machines';

/** What units of the storage under a pool give; of machines, what the hosts beside it run. */
const provided = (pool: Pool, what: Given, design: BasisDesign, library: Library) =>
	boughtOf(design, library).flatMap(({ rule, product }) => {
		const isHost = what === 'machines';
		const serves = asksFor(rule, pool, isHost ? ['machines'] : ['usable', 'raw', 'restore']);
		const figure = product.provides[what];
		return serves && figure && (!isHost || product.category === 'hardware')
			? [{ product, figure }]
			: [];
	});

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
	const group = design.candidate === null ? ('today' as const) : ('products' as const);
	const of = (what: Given): readonly BasisFigure[] =>
		provided(pool, what, design, library).map(({ product, figure }) =>
			listed(`product.provides.${what}`, { group, of: product.name }, figure, library)
		);
	const reads = of('readRate');
	return [
		...(reads.length > 0 ? reads : of('ingest')),
		...(pool.restores === 'mounts' ? of('iops') : []),
		...(isMounted(pool) ? of('machines') : [])
	];
}

function recallFigures(pool: Pool, { architecture }: BasisDesign, library: Library) {
	const heading = { group: 'recovery' as const, of: pool.name };
	if (pool.restore.recall)
		return [listed('restoring.recall', heading, pool.restore.recall, library)];
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
			pools.some(
				(pool) => (media?.includes(pool.medium) ?? true) && !(copiedOnly && isMounted(pool))
			)
		)
		.map(({ name, takes }) =>
			listed(
				'event.before.takes',
				{ group: 'recovery', of: event.name, what: name },
				takes,
				library
			)
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
	const heading = { group: 'recovery' as const, of: null };
	return alike(
		rows.filter(({ level }) => level !== null),
		(row) => row.class,
		({ class: { iopsPerMachine } }) =>
			iopsPerMachine
				? listed('class.iopsPerMachine', heading, iopsPerMachine, library)
				: listed('restoring.iopsPerMachine', heading, library.restoring.iopsPerMachine, library)
	);
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
