/**
 * Every number that an evaluation holds, with the id under which it is explained. Written out field by
 * field, so that a number that is added without a derivation is noticed.
 */
import type { CandidateEvaluation, Evaluation } from '#engine/evaluate.ts';
import type {
	Benefit,
	CandidateCost,
	Comparison,
	CostRow,
	Exit,
	MovementSizing,
	PoolSizing,
	Run,
	TestCopyValue
} from '#engine/evaluation.ts';
import type { FigureId, Value } from '#engine/explain/index.ts';

type PoolRange = NonNullable<PoolSizing['range']>;

export type Shown = readonly [path: string, id: FigureId];

const list = (path: string, items: readonly unknown[], id: (index: number) => string): Shown[] =>
	items.map((_, index) => [`${path}.${index}`, id(index)]);

const under = (path: string, id: string, shown: readonly Shown[]): Shown[] =>
	shown.map(([at, what]) => [`${path}.${at}`, `${id}.${what}`]);

const ofRow = ({ years }: Pick<CostRow, 'years'>): Shown[] => [
	['start', 'start'],
	...list('years', years, (year) => `year-${year + 1}`),
	['total', 'total']
];

const ofRangeEnd = ({ storedByMonthBytes }: PoolRange['low']): Shown[] => [
	...list('storedByMonthBytes', storedByMonthBytes, (month) => `stored.month-${month}`),
	['peakBytes', 'peak'],
	['wantedUsableBytes', 'wanted'],
	['fullDay', 'full']
];

const ofRange = ({ low, high }: PoolRange): Shown[] => [
	['unknownBytes', 'unknown'],
	...under('low', 'low', ofRangeEnd(low)),
	...under('high', 'high', ofRangeEnd(high))
];

const ofPool = (pool: PoolSizing): Shown[] => [
	...list('storedByMonthBytes', pool.storedByMonthBytes, (month) => `stored.month-${month}`),
	['peakBytes', 'peak'],
	['peakDay', 'peak-day'],
	['frontEndBytes', 'front-end'],
	['frontEndAtHorizonBytes', 'front-end-at-horizon'],
	['wantedUsableBytes', 'wanted'],
	['fillLimitShare', 'fill-limit'],
	['boughtUsableBytes', 'bought'],
	['boughtRawBytes', 'raw'],
	['fullDay', 'full'],
	...Object.keys(pool.pointsByLevel).map((level): Shown => [
		`pointsByLevel.${level}`,
		`points.${level}`
	]),
	...(pool.range ? under('range', 'range', ofRange(pool.range)) : [])
];

const ofRun = ({ stages }: Run): Shown[] => [
	['bytes', 'bytes'],
	['seconds', 'seconds'],
	...stages.map((_, index): Shown => [`stages.${index}.bytesPerSecond`, `stage-${index + 1}`]),
	['bottleneck.bytesPerSecond', 'bottleneck']
];

const ofMovement = ({ nightly, full, first, largestJob: job }: MovementSizing): Shown[] => [
	...under('nightly', 'nightly', ofRun(nightly)),
	...under('first', 'first', ofRun(first)),
	...(job
		? [
				...under('largestJob.nightly', 'largest-nightly', ofRun(job.nightly)),
				...under('largestJob.full', 'largest-full', ofRun(job.full))
			]
		: []),
	['nightlyLimitSeconds', 'nightly.limit'],
	...(full ? under('full', 'full', ofRun(full)) : []),
	['fullLimitSeconds', 'full.limit']
];

function ofSizing({ sizing }: CandidateEvaluation): Shown[] {
	const { pools, window, billOfMaterials, levels } = sizing;
	const { worst } = window;
	return [
		['usableToBuyBytes', 'capacity'],
		...levels.map(({ levelId }, index): Shown => [
			`levels.${index}.everySeconds`,
			`level.${levelId}.lost`
		]),
		...pools.flatMap((pool, index) => under(`pools.${index}`, `pool.${pool.poolId}`, ofPool(pool))),
		...window.movements.flatMap((movement, index) =>
			under(`window.movements.${index}`, `window.${movement.movementId}`, ofMovement(movement))
		),
		...(worst
			? [
					...under(
						'window.worst.run',
						`window.${worst.movementId}.${worst.kind}`,
						ofRun(worst.run).filter(([path]) => path !== 'seconds')
					),
					['window.worst.run.seconds', 'window.worst.seconds'] as const,
					['window.worst.limitSeconds', 'window.worst.limit'] as const
				]
			: []),
		...billOfMaterials.flatMap((line, index) =>
			under(`billOfMaterials.${index}`, `bill.${line.id}`, [
				['quantity', 'quantity'],
				...list(
					'quantityByMonth',
					line.quantityByMonth ?? [],
					(month) => `quantity.month-${month}`
				),
				...list('quantityByYear', line.quantityByYear ?? [], (year) => `quantity.year-${year + 1}`),
				['unitPrice', 'price'],
				['supportPerYear', 'support'],
				['watts', 'watts'],
				['rackUnits', 'rack-units']
			])
		)
	];
}

const ofCost = (cost: CandidateCost): Shown[] => [
	['total', 'total'],
	...under('totalRow', '', ofRow(cost.totalRow)).map(([path, id]): Shown => [path, id.slice(1)]),
	['presentValue', 'present-value'],
	['perTbMonth', 'per-tb-month'],
	['tbMonths', 'tb-months'],
	['unverified.total', 'unverified'],
	['unverified.share', 'unverified-share'],
	...list('cumulativeByMonth', cost.cumulativeByMonth, (month) => `paid.month-${month}`),
	...cost.categories.flatMap((row, index) =>
		under(`categories.${index}`, `category.${row.category}`, ofRow(row))
	),
	...cost.lines.flatMap((line, index) =>
		under(`lines.${index}`, `line.${line.id}`, [
			...ofRow(line),
			['quantity', 'quantity'],
			['unitPrice', 'unit-price']
		])
	)
];

const ofSaving = ({ savingByYear }: Comparison): Shown[] => [
	['saving', 'total'],
	['savingShare', 'share'],
	['netPresentValue', 'net-present-value'],
	['paybackMonth', 'payback-month'],
	...list('savingByYear', savingByYear, (year) => `year-${year + 1}`),
	['savingStart', 'start']
];

const ofExit = ({ heldShareByMonth, book }: Exit): Shown[] => [
	['contractEndMonth', 'contract-end'],
	['cutOverMonth', 'cut-over'],
	['freeFromMonth', 'free-from'],
	['renewalUplift', 'uplift'],
	['counterOffer.share', 'counter-offer'],
	['retainedBytes', 'retained'],
	['carriedBytes', 'carried'],
	['retainedMonths', 'retained-months'],
	...list('heldShareByMonth', heldShareByMonth, (month) => `held.month-${month}`),
	['keeping', 'keeping'],
	['carrying', 'carrying'],
	['book.atStart', 'book.start'],
	['book.months', 'book.months'],
	...list('book.atYearEnds', book?.atYearEnds ?? [], (year) => `book.year-${year + 1}`)
];

const ofBenefit = (benefit: Benefit | null): Shown[] => [
	...list('byYear', benefit?.byYear ?? [], (year) => `.year-${year + 1}`),
	['total', ''],
	['trustShare', '.trust'],
	['trusted', '.trusted']
];

/** A total has the id of its benefit. */
const ofTestCopies = ({ lines, disk, waiting }: TestCopyValue): Shown[] => [
	...lines.flatMap(({ workloadId }, index) =>
		under(`lines.${index}`, workloadId, [
			['copies', 'copies'],
			['bytes', 'disk'],
			['daysPerYear', 'days']
		])
	),
	...(['disk', 'waiting'] as const).flatMap((kind) =>
		ofBenefit({ disk, waiting }[kind]).map(([path, id]): Shown => [
			`${kind}.${path}`,
			`${kind}${id}`
		])
	)
];

const ofDesign = (candidate: CandidateEvaluation): Shown[] => [
	...under('sizing', '', ofSizing(candidate)).map(([path, id]): Shown => [path, id.slice(1)]),
	...under('cost', 'cost', ofCost(candidate.cost)),
	...(candidate.against ? under('against', 'saving', ofSaving(candidate.against)) : []),
	...(candidate.testCopies
		? under('testCopies', 'test-copies', ofTestCopies(candidate.testCopies))
		: []),
	...candidate.comparisons.flatMap((one, index) =>
		under(
			`comparisons.${index}`,
			one.baseline === 'renew' ? 'saving' : `saving.${one.baseline}`,
			ofSaving(one)
		)
	)
];

/** Paths of the evaluation with the ids that explain them; a path may lead to null. */
export const shownIn = (evaluation: Evaluation): readonly Shown[] => [
	...under('estate', 'estate', [
		['machines', 'machines'],
		['frontEndBytes', 'front-end'],
		['frontEndAtHorizonBytes', 'front-end-at-horizon'],
		['changedBytesPerDay', 'changed-per-day'],
		['changePerDay', 'change-per-day'],
		['growthPerYear', 'growth-per-year'],
		['unprotectedBytes', 'unprotected'],
		['changeKnown.measured', 'change-measured'],
		['changeKnown.supplied', 'change-supplied'],
		['changeKnown.assumed', 'change-assumed']
	]),
	...evaluation.levels.flatMap(({ id }, index) =>
		under(`levels.${index}`, `level.${id}`, [
			['machines', 'machines'],
			['frontEndBytes', 'front-end'],
			['everySeconds', 'every'],
			['pointsWhenFilled', 'points'],
			['oldestDays', 'oldest']
		])
	),
	...(evaluation.today ? under('today', 'today', ofDesign(evaluation.today)) : []),
	// Renewing as it is, is today itself.
	...evaluation.baselines.flatMap(({ id, cost }, index) =>
		under(`baselines.${index}.cost`, `${id === 'renew' ? 'today' : id}.cost`, ofCost(cost))
	),
	...(evaluation.exit ? under('exit', 'today.exit', ofExit(evaluation.exit)) : []),
	...evaluation.candidates.flatMap((candidate, index) =>
		under(`candidates.${index}`, candidate.id, ofDesign(candidate))
	)
];

/** Numbers and amounts of an evaluation with their paths; texts that only look like amounts left out. */
export function numbersIn(
	value: unknown,
	path = ''
): readonly (readonly [path: string, value: Value])[] {
	if (typeof value === 'number') return [[path, value]];
	if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? [[path, value]] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, child]) =>
		numbersIn(child, path === '' ? key : `${path}.${key}`)
	);
}

/** What is no figure: inputs as typed or defaulted, which carry their source, and counts of the drawing. */
export const inputs: readonly RegExp[] = [
	/^assumptions\.\d+\.(value|low|high|more)$/,
	/^(horizonYears|outlookMonths|discountRatePerYear)$/,
	/^window\.(nightly|weekend)Seconds$/,
	/^estate\.rows\.\d+\.(machines|(frontEnd|changePerDay|growthPerYear|storedShare)\.value)$/,
	/^levels\.\d+\.(rpoSeconds|rtoSeconds|retention\.\w+)$/,
	/^(today|candidates\.\d+)\.letter$/,
	/^(today|candidates\.\d+)\.sites\.\d+\.machines$/,
	/^(today|candidates\.\d+)\.pools\.\d+\.copy$/,
	/^(today|candidates\.\d+)\.movements\.\d+\.linkBytesPerSecond$/,
	// The operands of a line's amounts once more, for a spreadsheet.
	/\.cost\.lines\.\d+\.terms\.\d+\./,
	// What a finding says in its sentence.
	/findings\.\d+\.extent\.value$/,
	// Not on the pages: what checks and recovery read.
	/^(today|candidates\.\d+)\.restoreTestEveryDays$/,
	/^(today|candidates\.\d+)\.sizing\.levels\.\d+\.(copies\w*|offsiteSeconds|oldestDays)$/,
	/^(today|candidates\.\d+)\.sizing\.leftOut\.frontEndBytes$/
];
