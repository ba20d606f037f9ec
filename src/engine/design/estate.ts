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

const fromClass = <T>(figure: Figure<T>, library: Library): Known<T> =>
	assumed(figure.value, sourceText(figure, library.sources));

/** Class of a workload; `general` stands in for an id that no template knows. Throws when there is none at all. */
function classOf(workload: Workload, library: Library): WorkloadClass {
	const found = library.classes.find(({ id }) => id === workload.class);
	const general = found ?? library.classes.find(({ id }) => id === 'general') ?? library.classes[0];
	if (!general) throw new Error('the library holds no workload class');
	return general;
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
	library: Library
): EstateRow {
	const kind = classOf(workload, library);
	const changePerDay = workload.changePerDay ?? fromClass(kind.changePerDay, library);
	const storedShare = workload.storedShare ?? fromClass(kind.storedShare, library);
	return {
		workload,
		class: kind,
		level: (workload.level === undefined ? undefined : levels.get(workload.level)) ?? null,
		changePerDay,
		growthPerYear: workload.growthPerYear ?? fromClass(kind.growthPerYear, library),
		storedShare,
		changedStoredShare: changedShare(storedShare.value, kind),
		commonShare: kind.commonShare.value,
		...curveOf(workload, kind, changePerDay.value)
	};
}

/** All rows of the bid in its order, each complete. */
export function estateOf(bid: Bid, library: Library): readonly EstateRow[] {
	const levels = new Map(bid.serviceLevels.map((level) => [level.id, level]));
	return bid.workloads.map((workload) => rowOf(workload, levels, library));
}

/** Front-end bytes of a row after so many days of its own growth. */
const frontEndBytesOn = (row: EstateRow, day: number): number =>
	row.workload.frontEnd.value * growthFactor(row.growthPerYear.value, day);

const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, value) => total + value, 0);

/** Totals of the estate, averages weighted by bytes; an empty estate is all zeros. */
export function summariseEstate(rows: readonly EstateRow[], horizonYears: number): EstateSummary {
	const frontEndBytes = sum(rows.map((row) => row.workload.frontEnd.value));
	const weighted = (value: (row: EstateRow) => number): number =>
		frontEndBytes === 0
			? 0
			: sum(rows.map((row) => value(row) * row.workload.frontEnd.value)) / frontEndBytes;
	const known = (how: string): number => weighted((row) => (row.changePerDay.how === how ? 1 : 0));
	return {
		machines: sum(rows.map(({ workload }) => (workload.sanctioned ? workload.count : 0))),
		frontEndBytes,
		frontEndAtHorizonBytes: sum(
			rows.map((row) => frontEndBytesOn(row, horizonYears * daysPerYear))
		),
		changedBytesPerDay: sum(
			rows.map((row) => row.workload.frontEnd.value * row.changePerDay.value)
		),
		changePerDay: weighted((row) => row.changePerDay.value),
		growthPerYear: weighted((row) => row.growthPerYear.value),
		unprotectedBytes: sum(rows.map((row) => (row.level ? 0 : row.workload.frontEnd.value))),
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
