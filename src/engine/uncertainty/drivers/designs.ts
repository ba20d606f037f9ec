/**
 * Drivers of the designs: what their architecture files state with a range. Like figures of all
 * designs move together, because they are known from the same practice.
 *
 * How many restore tests or spares somebody buys is a choice and not varied.
 */
import type { Architecture, Figure } from '../../library/index.ts';
import {
	driverOf,
	placeOf,
	type Driver,
	type DriverKind,
	type ValueOf,
	type World
} from '../driver.ts';
import { rangeOfFigure } from '../range.ts';

interface Group {
	readonly id: string;
	readonly name: string;
	readonly kind: DriverKind;
	/** Which figures of an architecture belong to it, by their path. */
	readonly paths: RegExp;
}

const groups: readonly Group[] = [
	{
		id: 'compression',
		name: 'Compression in the stores',
		kind: 'factor',
		paths: /^pools\/\d+\/compression$/
	},
	{
		id: 'new-in-changed',
		name: 'New data in a changed block',
		kind: 'factor',
		paths: /^pools\/\d+\/store\/newInChanged$/
	},
	{
		id: 'unreclaimed',
		name: 'Space not yet reclaimed',
		kind: 'factor',
		paths: /^pools\/\d+\/store\/unreclaimed$/
	},
	{
		id: 'fill-limit',
		name: 'How full a store may be',
		kind: 'factor',
		paths: /^pools\/\d+\/fillLimit$/
	},
	{
		id: 'throughput',
		name: 'Speed of machines and drives',
		kind: 'factor',
		paths:
			/^movements\/\d+\/stages\/\d+\/(perMachine|fullPerCore|incrementalPerCore|rate|perDrive|streaming)$/
	},
	{
		id: 'service-effort',
		name: 'Days of service',
		kind: 'factor',
		paths: /^billOfMaterials\/\d+\/meets\/\d+\/(base|per100Tb)$/
	},
	{
		id: 'administration',
		name: 'Hours to run the design',
		kind: 'factor',
		paths: /^administration$/
	}
];

const isFigure = (node: object): node is Figure<number> =>
	'confidence' in node && 'value' in node && typeof node.value === 'number';

interface Found {
	readonly path: string;
	readonly figure: Figure<number>;
}

function figuresIn(node: unknown, path = ''): readonly Found[] {
	if (typeof node !== 'object' || node === null) return [];
	if (isFigure(node)) return [{ path, figure: node }];
	return Object.entries(node).flatMap(([key, child]) =>
		figuresIn(child, path === '' ? key : `${path}/${key}`)
	);
}

/** The same data with other values in its figures; what does not change is shared. */
function withValues(node: unknown, valueOf: ValueOf, path: string): unknown {
	if (typeof node !== 'object' || node === null) return node;
	if (isFigure(node)) {
		const value = valueOf(path);
		return value === undefined ? node : { ...node, value };
	}
	const put = (key: string | number, child: unknown) =>
		withValues(child, valueOf, `${path}/${key}`);
	if (Array.isArray(node)) return node.map((child, index) => put(index, child));
	return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, put(key, child)]));
}

/** The drivers of the architectures that the bid names. */
export function designDrivers({ bid, library }: World): readonly Driver[] {
	const named = new Set(
		[bid.incumbent, ...bid.candidates].flatMap((one) => one?.architecture ?? [])
	);
	const used = library.architectures.filter(({ id }) => named.has(id));
	const found = used.flatMap((architecture) =>
		figuresIn(architecture).map(({ path, figure }) => ({ id: architecture.id, path, figure }))
	);
	return groups.flatMap(({ id, name, kind, paths }) => {
		const members = found.filter(({ path }) => paths.test(path));
		const touched = new Set(members.map((one) => one.id));
		return driverOf({
			id,
			name,
			kind,
			places: members.flatMap((one) =>
				placeOf(`${one.id}/${one.path}`, rangeOfFigure(one.figure, library))
			),
			put: (world, valueOf) => ({
				...world,
				library: {
					...world.library,
					architectures: world.library.architectures.map((architecture) =>
						touched.has(architecture.id)
							? (withValues(architecture, valueOf, architecture.id) as Architecture)
							: architecture
					)
				}
			})
		});
	});
}
