/**
 * What is assumed of the estate: the figures of a workload's class where nobody measured or supplied
 * its own, and what the bid itself says to be assumed.
 *
 * Whatever a class figure rests on, of this customer's data it is assumed. Which bytes change again
 * is the class's until job reports say it; what machines have alike counts only in a store that keeps
 * a chunk once in a pool.
 */
import type { Known } from '../bid/index.ts';
import type { EstateRow } from '../design/index.ts';
import { sourceText, type Library } from '../library/index.ts';
import type { BasisInput } from './input.ts';
import { poolsOf } from './design-figures.ts';
import type { FigureKind } from './kind.ts';
import { assumedOf, named } from './listing.ts';
import type { BasisFigure } from './result.ts';

type KnownField = 'frontEnd' | 'changePerDay' | 'growthPerYear' | 'storedShare';
type ClassField = 'changedStoredShare' | 'commonShare' | 'hotShare' | 'hotWeight';

const kinds: Readonly<Record<KnownField, FigureKind>> = {
	frontEnd: 'bid.frontEnd',
	changePerDay: 'class.changePerDay',
	growthPerYear: 'class.growthPerYear',
	storedShare: 'class.storedShare'
};

const knownOf = (field: KnownField, row: EstateRow): Known<number> =>
	field === 'frontEnd' ? row.workload.frontEnd : row[field];

/** One figure for the rows that share a key, with their names; rows without a key have none. */
export function alike(
	rows: readonly EstateRow[],
	keyOf: (row: EstateRow) => unknown,
	figureOf: (row: EstateRow) => BasisFigure
): readonly BasisFigure[] {
	const byKey = new Map<unknown, EstateRow[]>();
	for (const row of rows) {
		const key = keyOf(row);
		if (key === null) continue;
		const known = byKey.get(key);
		if (known) known.push(row);
		else byKey.set(key, [row]);
	}
	return [...byKey.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		return [{ ...figureOf(first), ...named(group.map(({ workload }) => workload.name)) }];
	});
}

const heading = { group: 'estate', of: null } as const;

/** Values that are assumed: the bid's own, and those of a class, which have a range. */
function knownFigures(field: KnownField, rows: readonly EstateRow[]): readonly BasisFigure[] {
	const assumed = rows.filter((row) => knownOf(field, row).how === 'assumed');
	const isOwn = ({ workload }: EstateRow): boolean => workload[field] !== undefined;
	return alike(
		assumed,
		(row) => {
			const { value, source } = knownOf(field, row);
			return isOwn(row) ? `${value}|${source}` : row.class;
		},
		(row) => {
			const known = knownOf(field, row);
			const { low, high } = isOwn(row) || field === 'frontEnd' ? known : row.class[field];
			return assumedOf(kinds[field], heading, { ...known, low, high });
		}
	);
}

/** A figure of the class, for the rows that rest on it. */
const classFigures = (
	field: ClassField,
	rows: readonly EstateRow[],
	{ sources }: Library
): readonly BasisFigure[] =>
	alike(
		rows,
		(row) => row.class,
		(row) => {
			const figure = row.class[field];
			return assumedOf(`class.${field}`, heading, {
				...figure,
				source: sourceText(figure, sources)
			});
		}
	);

export function estateFigures({
	rows,
	library,
	proposed,
	today
}: BasisInput): readonly BasisFigure[] {
	const held = rows.filter(({ level }) => level !== null);
	const changing = held.filter(({ changePerDay }) => changePerDay.value > 0);
	const unknown = held.filter(({ isLocalityKnown }) => !isLocalityKnown);
	const pools = [proposed, today].flatMap((design) => (design ? poolsOf(design) : []));
	const isPooled = pools.some(({ store }) => store.kind === 'chunked' && store.scope === 'pool');
	return [
		...knownFigures('frontEnd', rows),
		...knownFigures('changePerDay', rows),
		...knownFigures('growthPerYear', rows),
		...knownFigures('storedShare', held),
		...classFigures('changedStoredShare', changing, library),
		...(isPooled ? classFigures('commonShare', held, library) : []),
		...classFigures('hotShare', unknown, library),
		...classFigures('hotWeight', unknown, library)
	];
}
