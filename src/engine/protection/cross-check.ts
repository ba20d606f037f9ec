/**
 * What other tools would make of the same policy, beside the points that it really keeps.
 *
 * Theirs = ours + the sum of the steps, exactly: every point is counted in one of four parts (further
 * runs of a day, days, quarters, the long term), and each step is the difference of one part. The
 * vendor's calculator knows one point a day, a daily chain of 7 · ⌈(days + 7)/7⌉ days and weeks,
 * months and years at fixed ages on weekly fulls; a job that counts days keeps n + 1 points, 3 at
 * least. Source: captures and recorded answers of the calculator; documentation of version 13.
 * Example: 30 daily, 8 weekly, 12 monthly from 2027-04-01, filled: 45 and 55 = 45 + 12 days − 2 long term.
 */
import { calculatorAnswer } from './calculator/repository.ts';
import { dayRetention } from './dialects/day-retention.ts';
import type { LivingPoint } from './points-on.ts';
import type { RetentionPolicy } from './policy.ts';
import type { Reason } from './reasons.ts';

export interface CrossCheckStep {
	/** Points that the other tool counts more (or, negative, less). */
	readonly points: number;
	/** Why, as a clause. */
	readonly because: string;
}

export interface CrossCheck {
	readonly ours: number;
	/** Points of the vendor's calculator, once every rule has filled up. */
	readonly calculator: number;
	/** From ours to the calculator's; none where they agree. */
	readonly steps: readonly CrossCheckStep[];
	/** Short-term points of a job that is set to as many days. */
	readonly dayCounted: number;
}

type Part = 'runs' | 'days' | 'quarters' | 'long';
type Parts = Readonly<Record<Part, number>>;

function partOf(keptBy: readonly Reason[]): Part {
	const rules = new Set<string>(keptBy.map(({ rule }) => rule));
	if (rules.has('daily')) return 'days';
	if (rules.has('weekly') || rules.has('monthly') || rules.has('yearly')) return 'long';
	return rules.has('quarterly') ? 'quarters' : 'runs';
}

function partsOf(points: readonly LivingPoint[]): Parts {
	const parts = { runs: 0, days: 0, quarters: 0, long: 0 };
	for (const { keptBy } of points) parts[partOf(keptBy)] += 1;
	return parts;
}

/** Points of the calculator's repository or bucket; sizes do not matter to them. */
function calculatorParts(
	{ dailyDays, weekly, monthly, yearly }: RetentionPolicy,
	objectStorage: boolean
): Parts {
	const { points } = calculatorAnswer({
		sourceBytes: 1,
		storedShare: 1,
		changePerDay: 0,
		growthPerYear: 0,
		forecastYears: 0,
		shortTermDays: dailyDays,
		gfs: { weeklies: weekly, monthlies: monthly, yearlies: yearly },
		objectStorage,
		capacity: null,
		archiveAfterDays: null
	}).performance;
	const long = points.filter(({ isLongTerm }) => isLongTerm).length;
	return { runs: 0, days: points.length - long, quarters: 0, long };
}

/** Points that a job keeps which is set to days and runs daily. */
function dayCountedPoints(days: number): number {
	const runs = Array.from({ length: days + 10 }, (_, day) => ({ day, isFull: day === 0 }));
	return dayRetention(runs, days).filter(({ endsOnDay }) => endsOnDay === Infinity).length;
}

/** What the calculator made of a policy. */
interface Theirs {
	readonly policy: RetentionPolicy;
	readonly chainDays: number;
	readonly objectStorage: boolean;
}

const why: Readonly<Record<Part, (theirs: Theirs) => string>> = {
	runs: () => 'it plans one run a day',
	days: ({ chainDays, policy: { dailyDays }, objectStorage }) =>
		`its daily chain is whole weeks${objectStorage ? '' : ' and one more'}, ${chainDays} days for ${dailyDays}`,
	quarters: () => 'it has no quarters',
	long: () =>
		'its weeks, months and years stand at fixed ages, some of them inside the chain or on each other'
};

/**
 * Compares the points alive once every rule has filled up (from {@link pointsOn}, chain
 * `independent`) with what other tools would keep under the same words, on a disk repository or on
 * object storage.
 */
export function crossCheck(
	policy: RetentionPolicy,
	points: readonly LivingPoint[],
	objectStorage = false
): CrossCheck {
	const ours = partsOf(points);
	const theirs = calculatorParts(policy, objectStorage);
	const parts: readonly Part[] = ['runs', 'days', 'quarters', 'long'];
	return {
		ours: points.length,
		calculator: theirs.days + theirs.long,
		steps: parts
			.map((part) => ({
				points: theirs[part] - ours[part],
				because: why[part]({ policy, chainDays: theirs.days, objectStorage })
			}))
			.filter((step) => step.points !== 0),
		dayCounted: dayCountedPoints(policy.dailyDays)
	};
}

const signed = (points: number): string => `${points < 0 ? '\u2212' : '+'}${Math.abs(points)}`;

/** A job that counts days, and what it keeps. */
export interface DayCounted {
	readonly dailyDays: number;
	readonly dayCounted: number;
}

/** What jobs keep that are set to as many days, each number of days once, as a sentence. */
export function dayCountedInWords(jobs: readonly DayCounted[]): string {
	const kept = [...new Map(jobs.map(({ dailyDays, dayCounted }) => [dailyDays, dayCounted]))].map(
		([days, points], index) =>
			index === 0
				? `to ${days} ${days === 1 ? 'day' : 'days'} keeps ${points}`
				: `one set to ${days} keeps ${points}`
	);
	return `A job set ${kept.join(', ')}: today's run is not counted, and three points always stay.`;
}

/** The steps from ours to the calculator's, and what a job that counts days keeps, as sentences. */
export function crossCheckInWords(
	{ steps, dayCounted }: CrossCheck,
	{ dailyDays }: RetentionPolicy
): string {
	const way = steps.map(({ points, because }) => `${signed(points)}, ${because}`).join('; ');
	return `${way === '' ? 'just as here' : way}. ${dayCountedInWords([{ dailyDays, dayCounted }])}`;
}
