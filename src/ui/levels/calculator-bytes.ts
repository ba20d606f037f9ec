/** Bytes that the vendor's calculator would plan for, to hold beside ours. */
import type { Bid } from '#engine/bid/index.ts';
import type { Evaluation } from '#engine/evaluation.ts';
import { policyOf } from '#engine/design/index.ts';
import {
	calculatorAnswer,
	workingSpaceBytes,
	type RetentionPolicy
} from '#engine/protection/index.ts';

interface Shape {
	readonly policy: RetentionPolicy;
	readonly storedShare: number;
	readonly changePerDay: number;
	readonly growthPerYear: number;
}

/** Protected bytes by what the calculator asks of them: it is linear in the bytes of each. */
function shapesOf(bid: Bid, { estate }: Evaluation): readonly (Shape & { bytes: number })[] {
	const policies = new Map(bid.serviceLevels.map((level) => [level.id, policyOf(level)]));
	const shapes = new Map<string, Shape & { bytes: number }>();
	bid.workloads.forEach(({ level }, index) => {
		const policy = level === undefined ? undefined : policies.get(level);
		const row = estate.rows[index];
		if (!policy || !row) return;
		const [storedShare, changePerDay, growthPerYear] = [
			row.storedShare.value,
			row.changePerDay.value,
			row.growthPerYear.value
		];
		const key = [level, storedShare, changePerDay, growthPerYear].join('|');
		const shape = shapes.get(key) ?? { policy, storedShare, changePerDay, growthPerYear, bytes: 0 };
		shape.bytes += row.frontEnd.value;
		shapes.set(key, shape);
	});
	return [...shapes.values()];
}

/**
 * Bytes that the calculator plans on disk for the first copy of everything protected, its working
 * space included. It knows neither runs within a day nor blocks that change again and again.
 */
export function calculatorBytes(bid: Bid, evaluation: Evaluation): number {
	const shapes = shapesOf(bid, evaluation);
	const points = shapes.map(({ policy, bytes, ...shape }) => {
		const { dailyDays, weekly, monthly, yearly } = policy;
		const answer = calculatorAnswer({
			...shape,
			sourceBytes: bytes,
			forecastYears: bid.economics.horizonYears,
			shortTermDays: dailyDays,
			gfs: { weeklies: weekly, monthlies: monthly, yearlies: yearly },
			objectStorage: false,
			capacity: null,
			archiveAfterDays: null
		});
		return answer.performance.bytes;
	});
	const source = sum(shapes.map(({ bytes }) => bytes));
	const full = sum(shapes.map(({ bytes, storedShare }) => bytes * storedShare));
	return sum(points) + (source === 0 ? 0 : workingSpaceBytes(source, full / source));
}

const sum = (numbers: readonly number[]): number =>
	numbers.reduce((total, value) => total + value, 0);
