/**
 * Drivers of the estate: how much data there is, how it grows, changes and shrinks when stored. Rows
 * that nothing protects cost nothing, so only the others count. Weights are front-end bytes.
 *
 * Where job reports say what changes in several days, that share moves in proportion with the daily
 * change, so that the change stays as local as it was.
 */
import type { Known, Workload } from '../../bid/index.ts';
import { estateOf, type EstateRow } from '../../design/index.ts';
import type { Figure, Library, WorkloadClass } from '../../library/index.ts';
import {
	driverOf,
	placeOf,
	type Driver,
	type DriverKind,
	type ValueOf,
	type World
} from '../driver.ts';
import { rangeOfFigure, rangeOfKnown, spreadAround, type Range } from '../range.ts';

type Field = 'frontEnd' | 'changePerDay' | 'growthPerYear' | 'storedShare';

interface FieldDriver {
	readonly id: string;
	readonly name: string;
	readonly kind: DriverKind;
	readonly field: Field;
	readonly bounds: { readonly least: number; readonly most: number };
}

const share = { least: 0, most: 1 };
const fieldDrivers: readonly FieldDriver[] = [
	{
		id: 'front-end',
		name: 'Data to protect',
		kind: 'bytes',
		field: 'frontEnd',
		bounds: { least: 0, most: Infinity }
	},
	{
		id: 'growth',
		name: 'Growth a year',
		kind: 'sharePerYear',
		field: 'growthPerYear',
		bounds: { least: -0.99, most: 9 }
	},
	{ id: 'change', name: 'Change a day', kind: 'sharePerDay', field: 'changePerDay', bounds: share },
	{
		id: 'stored-share',
		name: 'Reduction of a full',
		kind: 'reduction',
		field: 'storedShare',
		bounds: share
	}
];

/** What the class of a row says where the bid says nothing; the bid always says the size. */
const classFigure = (field: Field, { class: kind }: EstateRow): Figure<number> | null =>
	field === 'frontEnd' ? null : kind[field];

function rangeOfRow(
	row: EstateRow,
	{ field, bounds }: FieldDriver,
	library: Library
): Range | null {
	const own: Known<number> | undefined = row.workload[field];
	const figure = classFigure(field, row);
	if (own) return rangeOfKnown(own, library.defaults.spreads[field], library, bounds);
	return figure && rangeOfFigure(figure, library);
}

/** The change over several days that goes with another daily change. */
function changeOver({ changeOver: over }: Workload, before: number, after: number) {
	if (!over || before === 0) return {};
	const moved = over.share.value * (after / before);
	const value = Math.min(Math.max(moved, after), after * over.days, 1);
	return { changeOver: { ...over, share: { ...over.share, value } } };
}

const assumedHere = (value: number): Known<number> => ({ value, how: 'assumed', source: '' });

function putField(world: World, field: Field, valueOf: ValueOf): World {
	const workloads = world.bid.workloads.map((workload) => {
		const value = valueOf(workload.id);
		if (value === undefined) return workload;
		const own: Known<number> | undefined = workload[field];
		const before = own?.value ?? 0;
		return {
			...workload,
			[field]: own ? { ...own, value } : assumedHere(value),
			...(field === 'changePerDay' ? changeOver(workload, before, value) : {})
		};
	});
	return { ...world, bid: { ...world.bid, workloads } };
}

/** How much of the change falls on the same bytes again, for the classes of rows that do not say. */
function locality(rows: readonly EstateRow[], { library }: World): readonly Driver[] {
	const bytesByClass = new Map<WorkloadClass, number>();
	for (const row of rows)
		if (!row.isLocalityKnown)
			bytesByClass.set(row.class, (bytesByClass.get(row.class) ?? 0) + row.workload.frontEnd.value);
	const places = [...bytesByClass].flatMap(([{ id, hotShare, hotWeight }, bytes]) =>
		placeOf(
			id,
			rangeOfFigure(hotWeight, library) ??
				spreadAround(hotWeight.value, library.defaults.spreads.hotWeight, library, {
					least: hotShare.value,
					most: 1
				}),
			bytes
		)
	);
	return driverOf({
		id: 'locality',
		name: 'Change on the same bytes',
		kind: 'share',
		places,
		put: (world, valueOf) => ({
			...world,
			library: {
				...world.library,
				classes: world.library.classes.map((kind) => {
					const value = valueOf(kind.id) ?? kind.hotWeight.value;
					return { ...kind, hotWeight: { ...kind.hotWeight, value } };
				})
			}
		})
	});
}

/** The drivers of the estate that its protected rows rest on. */
export function estateDrivers(world: World): readonly Driver[] {
	const rows = estateOf(world.bid, world.library).filter(({ level }) => level !== null);
	const ofFields = fieldDrivers.flatMap((one) =>
		driverOf({
			id: one.id,
			name: one.name,
			kind: one.kind,
			places: rows.flatMap((row) =>
				placeOf(row.workload.id, rangeOfRow(row, one, world.library), row.workload.frontEnd.value)
			),
			put: (changed, valueOf) => putField(changed, one.field, valueOf)
		})
	);
	return [...ofFields, ...locality(rows, world)];
}
