/**
 * Names within an architecture file: what a pool, movement or rule refers to must stand in it.
 *
 * Example: a movement to "repo" in a file with pools "repository" and "bucket" is told so, with the
 * path of the field.
 */
import type { Movement } from './movement.ts';
import type { Pool } from './pool.ts';
import type { Rule } from './rule.ts';

interface Parts {
	readonly pools: readonly Pool[];
	readonly movements: readonly Movement[];
	readonly billOfMaterials: readonly Rule[];
}

export interface Dangling {
	readonly path: readonly PropertyKey[];
	readonly message: string;
}

type Say = (path: readonly PropertyKey[], id: string | undefined, what: What) => Dangling[];
type What = 'pool' | 'movement' | 'rule';

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
	list.map(({ id }) => id);

function repeated(list: readonly { readonly id: string }[], key: string): Dangling[] {
	const ids = idsOf(list);
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index
			? []
			: [{ path: [key, index, 'id'], message: `"${id}" stands here twice` }]
	);
}

function inMovement({ from, to, stages }: Movement, index: number, say: Say): Dangling[] {
	const at = ['movements', index];
	return [
		...(from === 'sources' ? [] : say([...at, 'from'], from, 'pool')),
		...say([...at, 'to'], to, 'pool'),
		...stages.flatMap((stage, place) =>
			'rule' in stage ? say([...at, 'stages', place, 'rule'], stage.rule, 'rule') : []
		)
	];
}

/** Cores, memory and drives are counted from a stage of that kind. */
const stageOf = { cores: 'cores', memory: 'cores', drives: 'drives' } as const;

function inRule(rule: Rule, index: number, parts: Parts, say: Say): Dangling[] {
	return rule.meets.flatMap((driver, place) => {
		const at = ['billOfMaterials', index, 'meets', place];
		if ('pool' in driver) return say([...at, 'pool'], driver.pool, 'pool');
		if (!('movement' in driver)) return [];
		const unknown = say([...at, 'movement'], driver.movement, 'movement');
		if (unknown.length > 0 || !(driver.by in stageOf)) return unknown;
		const wanted = stageOf[driver.by as keyof typeof stageOf];
		const movement = parts.movements.find(({ id }) => id === driver.movement);
		return movement?.stages.some(({ kind }) => kind === wanted)
			? []
			: [
					{
						path: [...at, 'movement'],
						message: `"${driver.movement}" has no stage of the kind "${wanted}" from which ${driver.by} could be counted`
					}
				];
	});
}

/** Every name that leads nowhere, and every id that stands twice. */
export function danglingNames(parts: Parts): readonly Dangling[] {
	const { pools, movements, billOfMaterials } = parts;
	const known = {
		pool: idsOf(pools),
		movement: idsOf(movements),
		rule: idsOf(billOfMaterials)
	};
	const say: Say = (path, id, what) =>
		id === undefined || known[what].includes(id)
			? []
			: [
					{
						path,
						message: `"${id}" is no ${what} of this file; there is: ${known[what].join(', ') || 'none'}`
					}
				];
	return [
		...repeated(pools, 'pools'),
		...repeated(movements, 'movements'),
		...repeated(billOfMaterials, 'billOfMaterials'),
		...pools.flatMap(({ partOf }, index) => say(['pools', index, 'partOf'], partOf, 'pool')),
		...movements.flatMap((movement, index) => inMovement(movement, index, say)),
		...billOfMaterials.flatMap((rule, index) => inRule(rule, index, parts, say))
	];
}
