/**
 * What is assumed of the estate: the figures of a workload's class where nobody measured or supplied
 * its own, and what the bid itself says to be assumed.
 *
 * Whatever a class figure rests on, of this customer's data it is assumed. Which bytes change again
 * is the class's until job reports say it; what machines have alike counts only in a store that keeps
 * a chunk once in a pool.
 */
import type { EstateRow } from '../design/index.ts';
import type { Figure, Library } from '../library/index.ts';
import { sourceText } from '../library/index.ts';
import type { BasisInput } from './basis.ts';
import { poolsOf } from './design-figures.ts';
import type { FigureKind } from './kind.ts';
import { assumedOf } from './listing.ts';
import type { BasisFigure } from './result.ts';

type KnownField = 'frontEnd' | 'changePerDay' | 'growthPerYear' | 'storedShare';
type ClassField = 'changedStoredShare' | 'commonShare' | 'hotShare' | 'hotWeight';

const kinds: Readonly<Record<KnownField, FigureKind>> = {
	frontEnd: 'bid.frontEnd',
	changePerDay: 'class.changePerDay',
	growthPerYear: 'class.growthPerYear',
	storedShare: 'class.storedShare'
};

/** A value that is assumed; the range of the class where the class stands in. */
function knownFigure(field: KnownField, row: EstateRow): readonly BasisFigure[] {
	const known = field === 'frontEnd' ? row.workload.frontEnd : row[field];
	if (known.how !== 'assumed') return [];
	const isOwn = row.workload[field] !== undefined;
	const { low, high } = isOwn || field === 'frontEnd' ? known : row.class[field];
	const heading = { group: 'estate' as const, of: row.workload.name };
	return [assumedOf(kinds[field], heading, { ...known, low, high })];
}

const classFigure = (
	kind: FigureKind,
	figure: Figure<number>,
	row: EstateRow,
	{ sources }: Library
): BasisFigure =>
	assumedOf(
		kind,
		{ group: 'estate', of: row.workload.name },
		{ ...figure, source: sourceText(figure, sources) }
	);

/** Figures that no bid can overrule row by row. */
function classFields(row: EstateRow, isPooled: boolean): readonly ClassField[] {
	const changes = row.changePerDay.value > 0;
	return [
		...(changes ? (['changedStoredShare'] as const) : []),
		...(isPooled ? (['commonShare'] as const) : []),
		...(row.isLocalityKnown ? [] : (['hotShare', 'hotWeight'] as const))
	];
}

export function estateFigures({
	rows,
	library,
	proposed,
	today
}: BasisInput): readonly BasisFigure[] {
	const fields: readonly KnownField[] = [
		'frontEnd',
		'changePerDay',
		'growthPerYear',
		'storedShare'
	];
	const held = rows.filter(({ level }) => level !== null);
	const pools = [proposed, today].flatMap((design) => (design ? poolsOf(design) : []));
	const isPooled = pools.some(({ store }) => store.kind === 'chunked' && store.scope === 'pool');
	return [
		...fields.flatMap((field) =>
			(field === 'storedShare' ? held : rows).flatMap((row) => knownFigure(field, row))
		),
		...held.flatMap((row) =>
			classFields(row, isPooled).map((field) =>
				classFigure(`class.${field}`, row.class[field], row, library)
			)
		)
	];
}
