/**
 * The estate: every workload with every default filled in and its origin kept.
 *
 * What the bid does not say is taken from the workload's class and marked assumed with the class
 * file's source; a class nobody knows falls back to `general` and says so. Nothing is ever filled
 * in silently.
 * Example: a database without a change rate is computed with 10 %/day, assumed.
 */
import { assumed, type Bid, type Known, type ServiceLevel, type Workload } from '../bid/index.ts';
import { sourceText, type Figure, type Library, type WorkloadClass } from '../library/index.ts';
import { fitHotSet, type ChangeCurve } from '../reduction/index.ts';
import { daysPerYear, growthFactor } from '../units/index.ts';
import type { EstateRowSummary, EstateSummary } from './result.ts';

export interface EstateRow {
	readonly workload: Workload;
	readonly class: WorkloadClass;
	/** Null: nothing protects it. */
	readonly level: ServiceLevel | null;
	readonly changePerDay: Known<number>;
	readonly growthPerYear: Known<number>;
	readonly storedShare: Known<number>;
	readonly changedStoredShare: number;
	readonly commonShare: number;
	readonly curve: ChangeCurve;
	/** Whether job reports say how much of the change falls on the same bytes again; else the class does. */
	readonly isLocalityKnown: boolean;
	/** Why the figures of a row contradict each other, so that the class's locality is used; else null. */
	readonly localityProblem: string | null;
}

/** A class with what stands in for a figure that a workload does not tell. */
interface ClassDefaults {
	readonly kind: WorkloadClass;
	readonly changePerDay: Known<number>;
	readonly growthPerYear: Known<number>;
	readonly storedShare: Known<number>;
}

/** The defaults of the class that a workload names; `general` stands in for an id that no template knows. */
type DefaultsOf = (workload: Workload) => ClassDefaults;

/** Written once for each class, not for each workload. Throws when the library holds no class at all. */
function defaultsOfClasses({ classes, sources }: Library): DefaultsOf {
	const fromClass = (figure: Figure<number>): Known<number> =>
		assumed(figure.value, sourceText(figure, sources));
	const byId = new Map(
		[...classes].reverse().map((kind): [string, ClassDefaults] => [
			kind.id,
			{
				kind,
				changePerDay: fromClass(kind.changePerDay),
				growthPerYear: fromClass(kind.growthPerYear),
				storedShare: fromClass(kind.storedShare)
			}
		])
	);
	const general = byId.get('general') ?? byId.get(classes[0]?.id ?? '');
	return (workload) => {
		const found = byId.get(workload.class) ?? general;
		if (!found) throw new Error('the library holds no workload class');
		return found;
	};
}

/**
 * Changed data compresses like first data unless the class says otherwise; where a bid gives its own
 * stored share, the class's proportion between the two is kept.
 */
function changedShare(storedShare: number, kind: WorkloadClass): number {
	const proportion = kind.changedStoredShare.value / Math.max(kind.storedShare.value, 1e-9);
	return Math.min(1, storedShare * proportion);
}

function curveOf(
	workload: Workload,
	kind: WorkloadClass,
	changePerDay: number
): Pick<EstateRow, 'curve' | 'isLocalityKnown' | 'localityProblem'> {
	const byClass = {
		changePerDay,
		hotShare: kind.hotShare.value,
		hotWeight: kind.hotWeight.value
	};
	const over = workload.changeOver;
	const fitted = over && fitHotSet(changePerDay, over.days, over.share.value);
	// What never changes changes nowhere again.
	return fitted?.ok
		? { curve: fitted.curve, isLocalityKnown: true, localityProblem: null }
		: {
				curve: byClass,
				isLocalityKnown: changePerDay === 0,
				localityProblem: fitted?.problem ?? null
			};
}

function rowOf(
	workload: Workload,
	levels: ReadonlyMap<string, ServiceLevel>,
	defaults: ClassDefaults
): EstateRow {
	const { kind } = defaults;
	const changePerDay = workload.changePerDay ?? defaults.changePerDay;
	const storedShare = workload.storedShare ?? defaults.storedShare;
	return {
		workload,
		class: kind,
		level: (workload.level === undefined ? undefined : levels.get(workload.level)) ?? null,
		changePerDay,
		growthPerYear: workload.growthPerYear ?? defaults.growthPerYear,
		storedShare,
		changedStoredShare: changedShare(storedShare.value, kind),
		commonShare: kind.commonShare.value,
		...curveOf(workload, kind, changePerDay.value)
	};
}

/** All rows of the bid in its order, each complete. */
export function estateOf(bid: Bid, library: Library): readonly EstateRow[] {
	const levels = new Map(bid.serviceLevels.map((level) => [level.id, level]));
	const defaultsOf = defaultsOfClasses(library);
	return bid.workloads.map((workload) => rowOf(workload, levels, defaultsOf(workload)));
}

/** Front-end bytes of a row after so many days of its own growth. */
const frontEndBytesOn = (row: EstateRow, day: number): number =>
	row.workload.frontEnd.value * growthFactor(row.growthPerYear.value, day);

/** Totals of the estate, averages weighted by bytes; an empty estate is all zeros. */
export function summariseEstate(rows: readonly EstateRow[], horizonYears: number): EstateSummary {
	const sum = (of: (row: EstateRow) => number): number =>
		rows.reduce((total, row) => total + of(row), 0);
	const frontEndBytes = sum(({ workload }) => workload.frontEnd.value);
	const weighted = (value: (row: EstateRow) => number): number =>
		frontEndBytes === 0
			? 0
			: sum((row) => value(row) * row.workload.frontEnd.value) / frontEndBytes;
	const known = (how: string): number => weighted((row) => (row.changePerDay.how === how ? 1 : 0));
	return {
		machines: sum(({ workload }) => (workload.sanctioned ? workload.count : 0)),
		frontEndBytes,
		frontEndAtHorizonBytes: sum((row) => frontEndBytesOn(row, horizonYears * daysPerYear)),
		changedBytesPerDay: sum((row) => row.workload.frontEnd.value * row.changePerDay.value),
		changePerDay: weighted((row) => row.changePerDay.value),
		growthPerYear: weighted((row) => row.growthPerYear.value),
		unprotectedBytes: sum((row) => (row.level ? 0 : row.workload.frontEnd.value)),
		rows: rows.map(summariseRow),
		changeKnown: {
			measured: known('measured'),
			supplied: known('supplied'),
			assumed: known('assumed')
		}
	};
}

const summariseRow = (row: EstateRow): EstateRowSummary => ({
	id: row.workload.id,
	name: row.workload.name,
	className: row.class.name,
	machines: row.workload.count,
	frontEnd: shownKnown(row.workload.frontEnd),
	changePerDay: shownKnown(row.changePerDay),
	isLocalityKnown: row.isLocalityKnown,
	localityProblem: row.localityProblem,
	growthPerYear: shownKnown(row.growthPerYear),
	storedShare: shownKnown(row.storedShare)
});

const shownKnown = ({ value, how, source }: Known<number>) => ({ value, how, source });
