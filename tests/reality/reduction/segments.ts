/**
 * Segment files that are rewritten only when enough of them is dead (borg).
 *
 * Every backup writes one segment; what points no longer reference stays in it until the dead share
 * passes the threshold, then the living rest moves to a new segment together with that of others.
 * A version made on day a lives while a kept point falls before its bytes change: of bytes with rate
 * q the share exp(−q·(k − a)) does, k being the first kept point from day a on.
 * Example: a first full whose bytes change by 0.3 % a day keeps its dead ones for 33 days.
 */
import type { ChangeLaw } from '#engine/reduction/index.ts';
import type { PointsOfDay } from './points.ts';

/** Bytes written on one day, by class of the law; common bytes die only when every machine changed them. */
interface Cohort {
	readonly day: number;
	readonly own: Float64Array;
	readonly common: Float64Array;
}

interface Segment {
	readonly bytes: number;
	readonly cohorts: readonly Cohort[];
}

export interface SegmentEstate {
	readonly law: ChangeLaw;
	readonly machines: number;
	/** Stored bytes of the first full that are a machine's own, and those common to all, once. */
	readonly ownBytes: number;
	readonly commonBytes: number;
	/** Stored bytes of a whole copy on a day, nothing shared. */
	readonly bytesOnDay: (day: number) => number;
	readonly deadShare: number;
}

const sum = (values: Iterable<number>): number => {
	let total = 0;
	for (const value of values) total += value;
	return total;
};

function livingBytes({ day, own, common }: Cohort, kept: readonly number[], estate: SegmentEstate) {
	const first = kept.find((point) => point >= day);
	if (first === undefined) return 0;
	const { ratePerDay } = estate.law;
	return sum(
		own.map((bytes, index) => {
			const survives = Math.exp(-(ratePerDay[index] ?? 0) * (first - day));
			const commonSurvives = 1 - (1 - survives) ** estate.machines;
			return bytes * survives + (common[index] ?? 0) * commonSurvives;
		})
	);
}

function cohortOf(day: number, { law, ownBytes, commonBytes, bytesOnDay }: SegmentEstate): Cohort {
	const { share, ratePerDay } = law;
	if (day === 0)
		return { day, own: share.map((s) => s * ownBytes), common: share.map((s) => s * commonBytes) };
	const [before, today] = [bytesOnDay(day - 1), bytesOnDay(day)];
	const own = share.map(
		(s, index) => s * (today - before - before * Math.expm1(-(ratePerDay[index] ?? 0)))
	);
	return { day, own, common: share.map(() => 0) };
}

/** Dead bytes left in segments at the end of each day. */
export function deadBytesByDay(days: readonly PointsOfDay[], estate: SegmentEstate): Float64Array {
	const dead = new Float64Array(days.length);
	let segments: Segment[] = [];
	days.forEach(({ before, after }, day) => {
		const cohort = cohortOf(day, estate);
		segments.push({ bytes: sum(cohort.own) + sum(cohort.common), cohorts: [cohort] });
		dead[day] = dead[day - 1] ?? 0;
		if (after.length === before.length) return;
		const kept: Segment[] = [];
		const moved: Cohort[] = [];
		let movedBytes = 0;
		dead[day] = 0;
		for (const segment of segments) {
			const living = sum(segment.cohorts.map((each) => livingBytes(each, after, estate)));
			if (segment.bytes - living <= estate.deadShare * segment.bytes) {
				kept.push(segment);
				dead[day] = (dead[day] ?? 0) + segment.bytes - living;
			} else {
				moved.push(...segment.cohorts);
				movedBytes += living;
			}
		}
		segments = movedBytes > 0 ? [...kept, { bytes: movedBytes, cohorts: moved }] : kept;
	});
	return dead;
}
